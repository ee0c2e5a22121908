import { compareDays } from '../domain/calendar-day.ts';
import { knownDayOf } from '../domain/evidence.ts';
import { formatDate, formatPeriod, formatQuantity } from '../i18n/format.ts';
import { commitmentAnchor } from '../i18n/routes.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { actorPhrase, recordLink, subjectPhrase, type ViewContext } from './context.ts';
import { dateFact, periodFact } from './dated-fact.ts';
import { content, type Fact, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';
import { promiseCollections, type RecordKey } from './register.ts';

type ResultRecord = SiteRecord<'results'>;
type Entry = ResultRecord['data']['entries'][number];

/** One line of a report. */
export interface ResultEntry {
  label: string;
  /** What the report says beside the number: its verdict, its own words, our note. */
  details: Phrase[];
  value?: Phrase | undefined;
  measured: Phrase;
  /** The commitment that the line counts for, or why it counts for none. */
  counts: Phrase;
  evidence: Phrase[];
  /** The reports that withdrew this line. */
  withdrawnBy: Phrase[];
}

export interface ResultCard {
  link: Phrase;
  summary: string;
  kind: string;
  voice: string;
  when: string;
  about: Phrase;
  places: Phrase[];
}

export interface ResultList {
  title: string;
  lede: string;
  count: string;
  cards: ResultCard[];
}

export interface ResultView {
  page: RecordPage;
  entries: ResultEntry[];
  review?: { held: string; note?: string | undefined } | undefined;
  corrects: Phrase[];
  attachments: ResultRecord['data']['attachments'];
}

/** Every report known on the as-of day, the latest known first. */
export function resultList(context: ViewContext): ResultList {
  const { t, register, locale } = context;
  const dated = register.known.results.map((record) => ({ record, day: knownDayOf(record.data).knownOn }));
  return {
    title: t('list.results.title'),
    lede: t('list.results.lede'),
    count: `${t('list.count', { count: dated.length })}, ${context.asOfWords}`,
    cards: dated
      .toSorted((a, b) => compareDays(b.day, a.day) || compareDays(a.record.id, b.record.id))
      .map(({ record: { id, data }, day }) => ({
        link: content(data.title, context.href({ record: 'results', id })),
        summary: data.summary,
        kind: t(`result.kind.${data.kind}`),
        voice: t(`result.voice.${data.publisherKind}`),
        when: formatDate(data.issuedOn ?? day, locale),
        about: subjectPhrase(context, data.about),
        places: data.provinces.map((unit) => placePhrase(context, unit, data.issuedOn?.slice(0, 10))),
      })),
  };
}

/** `agreements/x` and `hoi-thao` of what an entry names; a bare id belongs to the record reported on. */
function namedCommitment(named: string, about: ResultRecord['data']['about']): [RecordKey, string] {
  const [key = '', id] = named.split('#');
  if (id !== undefined) return [key, id];
  const [[kind, record] = ['', '']] = Object.entries(about);
  return [`${kind}s/${record}`, key];
}

function countsFor(context: ViewContext, entry: Entry, about: ResultRecord['data']['about']): Phrase {
  const { t, register } = context;
  if (entry.commitment === undefined) return { text: t('result.unmatched'), aside: entry.unmatched };
  const [key, id] = namedCommitment(entry.commitment, about);
  const collection = promiseCollections.find((name) => key.startsWith(`${name}/`));
  const record = collection && register.get(collection, key.slice(collection.length + 1));
  const commitment = record?.data.commitments.find((each) => each.id === id);
  if (!record || !commitment) return content(entry.commitment);
  return content(
    commitment.text,
    context.href({ record: record.collection, id: record.id, anchor: commitmentAnchor(id) }),
  );
}

function detailsOf({ t, locale }: ViewContext, entry: Entry): Phrase[] {
  const phrases: (Phrase | undefined)[] = [
    entry.outcome && { text: t(`result.outcome.${entry.outcome}`) },
    entry.completedOn === undefined
      ? undefined
      : { text: t('result.completedOn', { day: formatDate(entry.completedOn, locale) }) },
    entry.quotedAssessment === undefined
      ? undefined
      : content(t('result.quoted', { text: entry.quotedAssessment })),
    entry.note === undefined ? undefined : content(entry.note),
  ];
  return phrases.filter((phrase) => phrase !== undefined);
}

function measuredPhrase({ t, locale }: ViewContext, entry: Entry): Phrase {
  const reason = entry.inferred === undefined ? undefined : `${t('record.inferred')}: ${entry.inferred}`;
  if (entry.measuredAt !== undefined) return { text: formatDate(entry.measuredAt, locale), aside: reason };
  if (entry.period) return { text: formatPeriod(entry.period, locale), aside: reason };
  return { text: t('record.unknown'), aside: reason };
}

/** The known reports that withdrew one line, or the whole report when no line is named. */
function corrections(context: ViewContext, record: ResultRecord, entry?: Entry): Phrase[] {
  const names = (entries: readonly string[]): boolean =>
    entries.length === 0 || (entry?.id !== undefined && entries.includes(entry.id));
  return context.register.known.results
    .filter(({ data }) => data.corrects.some(({ result, entries }) => result === record.id && names(entries)))
    .map(({ id }) => recordLink(context, 'results', id));
}

function entryItem(context: ViewContext, record: ResultRecord, entry: Entry): ResultEntry {
  const { t, locale } = context;
  return {
    label: entry.label,
    details: detailsOf(context, entry),
    value: entry.value && {
      ...content(formatQuantity(entry.value, locale)),
      aside: t('commitment.printed', { text: entry.value.asPrinted }),
    },
    measured: measuredPhrase(context, entry),
    counts: countsFor(context, entry, record.data.about),
    evidence: entry.evidence.map(({ title, url, document }) =>
      document === undefined ? content(title, url) : recordLink(context, 'documents', document, title),
    ),
    withdrawnBy: corrections(context, record, entry),
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
    fact(t('result.correctedBy'), ...corrections(context, record)),
  ];
  return {
    page: recordPage(context, record, facts, t(`result.kind.${data.kind}`)),
    entries: data.entries.map((entry) => entryItem(context, record, entry)),
    corrects: data.corrects.map(({ result }) => recordLink(context, 'results', result)),
    attachments: data.attachments,
  };
}
