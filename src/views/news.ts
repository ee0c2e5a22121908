import { comparePartial } from '../domain/partial-date.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { subjectPhrase, type ViewContext } from './context.ts';
import { dateFact } from './dated-fact.ts';
import { content, type Fact, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';

type NewsRecord = SiteRecord<'news'>;

/** One entry of the news list. */
export interface NewsCard {
  link: Phrase;
  summary: string;
  when: string;
  publisher: string;
  category: string;
  places: Phrase[];
}

export interface NewsList {
  title: string;
  lede: string;
  count: string;
  cards: NewsCard[];
}

/** Newest first; what has no day stands last, by name. */
function newestFirst(a: NewsRecord, b: NewsRecord): number {
  const [first, second] = [a.data.publishedOn, b.data.publishedOn];
  const byName = compareVietnamese(a.data.title, b.data.title);
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined) || byName;
  return comparePartial(second, first) || byName;
}

function card(context: ViewContext, record: NewsRecord): NewsCard {
  const { t, locale } = context;
  const { data } = record;
  return {
    link: content(data.title, context.href({ record: 'news', id: record.id })),
    summary: data.summary,
    when: data.publishedOn === undefined ? t('news.undated') : formatDate(data.publishedOn, locale),
    publisher: data.publisher,
    category: t(`category.${data.category}`),
    places: data.provinces.map((unit) => placePhrase(context, unit, data.publishedOn?.slice(0, 10))),
  };
}

/** The list of news known on the as-of day. */
export function newsList(context: ViewContext): NewsList {
  const { t, register } = context;
  return {
    title: t('list.news.title'),
    lede: t('list.news.lede'),
    count: `${t('list.count', { count: register.known.news.length })}, ${context.asOfWords}`,
    cards: register.known.news.toSorted(newestFirst).map((record) => card(context, record)),
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
