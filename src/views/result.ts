import { knownDayOf } from '../domain/evidence.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { attachmentViews, type AttachmentView } from './attachment.ts';
import { actorPhrase, recordLink, subjectPhrase, type ViewContext } from './context.ts';
import { dateFact, periodFact } from './dated-fact.ts';
import type { RecordCard } from './lists/record-card.ts';
import { content, type Fact, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';
import { correctionsOf, resultEntry, type ResultEntry } from './result-entry.ts';

type ResultRecord = SiteRecord<'results'>;

export interface ResultView {
  page: RecordPage;
  entries: ResultEntry[];
  corrects: Phrase[];
  attachments: AttachmentView[];
}

/** The card of a report: what kind, when, about what, and whose voice it is. */
export function resultCard(context: ViewContext, { id, data }: ResultRecord): RecordCard {
  const { t, locale } = context;
  return {
    link: content(data.title, context.href({ record: 'results', id })),
    summary: data.summary,
    kind: { text: t(`result.kind.${data.kind}`) },
    when: formatDate(data.issuedOn ?? knownDayOf(data).knownOn, locale),
    places: data.provinces.map((unit) => placePhrase(context, unit, data.issuedOn?.slice(0, 10))),
    closing: [{ text: t(`result.voice.${data.publisherKind}`) }, subjectPhrase(context, data.about)],
  };
}

function heldFact(context: ViewContext, { data }: ResultRecord): Fact {
  const { t, locale } = context;
  if (!data.review) return fact(t('result.review'));
  const { heldOn } = data.review;
  return fact(t('result.review'), {
    text: heldOn === undefined ? t('result.review.held') : formatDate(heldOn, locale),
    aside: data.review.note,
  });
}

/** Everything the page of a report shows. */
export function resultView(context: ViewContext, record: ResultRecord): ResultView {
  const { t } = context;
  const { data } = record;
  const facts = [
    fact(t('record.about'), subjectPhrase(context, data.about)),
    fact(t('result.voice'), { text: t(`result.voice.${data.publisherKind}`) }),
    fact(t('result.issuer'), data.issuer && actorPhrase(context, data.issuer)),
    dateFact(context, t('record.issuedOn'), data.issuedOn),
    { ...periodFact(context, data.period), term: t('result.period') },
    fact(t('record.number'), data.number === undefined ? undefined : content(data.number)),
    heldFact(context, record),
    fact(t('result.correctedBy'), ...correctionsOf(context, record)),
  ];
  return {
    page: recordPage(context, record, facts, t(`result.kind.${data.kind}`)),
    entries: data.entries.map((entry) => resultEntry(context, record, entry)),
    corrects: data.corrects.map(({ result }) => recordLink(context, 'results', result)),
    attachments: attachmentViews(context, data.attachments),
  };
}
