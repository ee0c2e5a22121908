import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { subjectPhrase, type ViewContext } from './context.ts';
import { dateFact } from './dated-fact.ts';
import type { RecordCard } from './lists/record-card.ts';
import { content, type Fact, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';

type NewsRecord = SiteRecord<'news'>;

/** The card of a news item: field, day, place, summary, who published it. */
export function newsCard(context: ViewContext, { id, data }: NewsRecord): RecordCard {
  const { t, locale } = context;
  return {
    link: content(data.title, context.href({ record: 'news', id })),
    summary: data.summary,
    kind: { text: t(`category.${data.category}`) },
    when: data.publishedOn === undefined ? t('news.undated') : formatDate(data.publishedOn, locale),
    places: data.provinces.map((unit) => placePhrase(context, unit, data.publishedOn?.slice(0, 10))),
    closing: [content(data.publisher)],
  };
}

export interface NewsView {
  page: RecordPage;
  about: Phrase[];
  /** The article that was summarised: absent for news that the register wrote itself. */
  original?:
    | { link?: Phrase | undefined; rights?: string | undefined; image: string[]; credit?: string | undefined }
    | undefined;
}

function publishedFact(context: ViewContext, { data }: NewsRecord): Fact {
  const term = context.t('record.publishedOn');
  if (data.publishedOn === undefined) return fact(term, { text: context.t('news.undated') });
  return dateFact(context, term, data.publishedOn, { inferred: data.inferred });
}

function originalOf(context: ViewContext, { data }: NewsRecord): NewsView['original'] {
  if (data.own) return undefined;
  const { t } = context;
  const credit = data.image?.credit;
  return {
    link: data.url === undefined ? undefined : { text: t('record.readOriginal'), href: data.url },
    rights: data.rights,
    image: [data.image?.alt, data.image?.caption].filter((words) => words !== undefined),
    credit: credit === undefined ? undefined : t('news.image.credit', { text: credit }),
  };
}

/** Everything the page of a news item shows: our summary, and where the article stands. */
export function newsView(context: ViewContext, record: NewsRecord): NewsView {
  const { t } = context;
  const { data } = record;
  const facts = [
    publishedFact(context, record),
    fact(t('record.author'), data.author === undefined ? undefined : content(data.author)),
    fact(t('record.publisher'), data.own ? { text: t('news.own') } : content(data.publisher)),
    fact(t('record.category'), { text: t(`category.${data.category}`) }),
  ];
  return {
    page: recordPage(context, record, facts),
    about: data.about.map((subject) => subjectPhrase(context, subject)),
    original: originalOf(context, record),
  };
}
