import { firstDay } from '../../domain/partial-date.ts';
import { slugOf } from '../../domain/vietnamese-text.ts';
import { knownDayOf } from '../../domain/evidence.ts';
import type { FilterKind } from '../../i18n/routes.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import { recordState } from '../agreement.ts';
import { authorsOf, bodiesAmong } from '../authors.ts';
import { slugOfUnit } from '../commitment-filter.ts';
import type { ViewContext } from '../context.ts';
import { statusKind } from '../document-status.ts';
import { newestFirst } from '../newest-first.ts';
import { newsCard } from '../news.ts';
import { questionCard, questionOrder, questionState } from '../question.ts';
import { ownDate } from '../record-day.ts';
import type { PromiseRecord } from '../register.ts';
import { resultCard } from '../result.ts';
import { documentCard } from './document-card.ts';
import { promiseCard } from './promise-card.ts';
import type { ListedCollection, RecordCard } from './record-card.ts';

/** What makes the list of one collection: by what it can be filtered, in what order it stands, how an entry looks. */
export interface ListKind<R extends SiteRecord> {
  filters: readonly FilterKind[];
  /** The values by which each filter finds a record, each once, ready to stand in an address. */
  values(context: ViewContext, record: R, filter: FilterKind): readonly string[];
  order(context: ViewContext): (a: R, b: R) => number;
  card(context: ViewContext, record: R): RecordCard;
}

/** The filters that every kind of record answers alike. */
function common({ register }: ViewContext, record: SiteRecord, filter: FilterKind): string[] {
  const { data } = record;
  if (filter === 'place')
    return 'provinces' in data ? [...new Set(data.provinces.map((unit) => slugOfUnit(register, unit)))] : [];
  if (filter === 'body') return [...bodiesAmong(authorsOf(record))];
  if (filter === 'category') return 'category' in data && data.category !== undefined ? [data.category] : [];
  const date = ownDate(record) ?? ('period' in data ? data.period?.from : undefined);
  return filter === 'year' && date !== undefined ? [firstDay(date).slice(0, 4)] : [];
}

const promises: ListKind<PromiseRecord> = {
  filters: ['state', 'category', 'place', 'year', 'body'],
  values: (context, record, filter) =>
    filter === 'state' ? [recordState(context.register, record).key] : common(context, record, filter),
  order: () => newestFirst((record) => ownDate(record) ?? record.data.period?.from),
  card: promiseCard,
};

const results: ListKind<SiteRecord<'results'>> = {
  filters: ['kind', 'voice', 'place', 'year', 'body'],
  values: (context, record, filter) => {
    if (filter === 'kind') return [record.data.kind];
    return filter === 'voice' ? [record.data.publisherKind] : common(context, record, filter);
  },
  order: () => newestFirst(({ data }) => knownDayOf(data).knownOn),
  card: resultCard,
};

const news: ListKind<SiteRecord<'news'>> = {
  filters: ['category', 'place', 'year'],
  values: common,
  order: () => newestFirst(({ data }) => data.publishedOn),
  card: newsCard,
};

const documents: ListKind<SiteRecord<'documents'>> = {
  filters: ['level', 'kind', 'state', 'year', 'body'],
  values: (context, record, filter) => {
    if (filter === 'level') return [record.data.level];
    if (filter === 'kind') return [slugOf(record.data.type)];
    return filter === 'state' ? [statusKind(context, record)] : common(context, record, filter);
  },
  order: () => newestFirst(({ data }) => data.issuedOn),
  card: documentCard,
};

const questions: ListKind<SiteRecord<'questions'>> = {
  filters: ['state', 'topic', 'body', 'place', 'year'],
  values: (context, record, filter) => {
    if (filter === 'state') return [questionState(context, record)];
    return filter === 'topic' ? [slugOf(record.data.topic)] : common(context, record, filter);
  },
  order: questionOrder,
  card: questionCard,
};

const kinds = {
  agreements: promises,
  plans: promises,
  campaigns: promises,
  results,
  news,
  documents,
  questions,
};

/** The list of a collection. Its functions are only ever given records of that collection. */
export function listKind(collection: ListedCollection): ListKind<SiteRecord<ListedCollection>> {
  return kinds[collection] as unknown as ListKind<SiteRecord<ListedCollection>>;
}
