import { slugOf, compareVietnamese } from '../../domain/vietnamese-text.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { FilterKind, ListFilter } from '../../i18n/routes.ts';
import type { AgreementStateKey } from '../../domain/agreement-state.ts';
import { bodyName, placeName, type FilterGroup, type FilterLink } from '../commitment-filter.ts';
import { viewContext, type ViewContext } from '../context.ts';
import { once } from '../once.ts';
import { content, type Phrase } from '../phrase.ts';
import { questionStateKind, questionStates, type QuestionState } from '../question.ts';
import { recordStateKind, recordStateOrder } from '../record-badge.ts';
import type { Register } from '../register.ts';
import type { Badge } from '../state-badge.ts';
import { listKind } from './list-kinds.ts';
import { listedCollections, type ListedCollection, type ListedRecord } from './record-card.ts';

const documentStates = ['in-force', 'replaced', 'expired', 'unknown'] as const;
const levels = ['central', 'province', 'local'] as const;
const reportKinds = ['final', 'interim', 'partial'] as const;
const voices = ['responsible-body', 'other-body', 'press'] as const;

/** Values that have a page whether or not a record has them, in the order of lists. */
function fixedValues(collection: ListedCollection, kind: FilterKind): readonly string[] {
  if (kind === 'level') return levels;
  if (kind === 'voice') return voices;
  if (kind === 'kind') return collection === 'results' ? reportKinds : [];
  if (kind !== 'state') return [];
  if (collection === 'questions') return questionStates;
  return collection === 'documents' ? documentStates : recordStateOrder;
}

/** A list in its order, and what each filter makes of it: worked out once a build, not once a page. */
interface Prepared {
  records: ListedRecord[];
  byFilter: Map<FilterKind, Map<string, ListedRecord[]>>;
}

/** Order and values are of the content, the same in every language of the reader. */
function prepare(register: Register, list: ListedCollection): Prepared {
  const context = viewContext(register, 'vi');
  const { order, filters, values } = listKind(list);
  const records = (register.known[list] as ListedRecord[]).toSorted(order(context));
  const byValue = (filter: FilterKind): Map<string, ListedRecord[]> => {
    const found = new Map<string, ListedRecord[]>(fixedValues(list, filter).map((value) => [value, []]));
    for (const record of register.all[list] as ListedRecord[])
      for (const value of values(context, record, filter)) if (!found.has(value)) found.set(value, []);
    for (const record of records)
      for (const value of values(context, record, filter)) found.get(value)?.push(record);
    return found;
  };
  return { records, byFilter: new Map(filters.map((filter) => [filter, byValue(filter)])) };
}

const preparedLists = once(
  (register) => new Map(listedCollections.map((list) => [list, prepare(register, list)])),
);

/** The records of a list that were known on the as-of day, in the order of the list. */
export function listedRecords({ register }: ViewContext, list: ListedCollection): ListedRecord[] {
  return preparedLists(register).get(list)?.records ?? [];
}

/**
 * Every value of a filter with the known records that have it. Values of records not yet known on the as-of day are there
 * too, with nothing under them: the address of a list never disappears.
 */
export function recordsByValue(
  { register }: ViewContext,
  list: ListedCollection,
  filter: FilterKind,
): Map<string, ListedRecord[]> {
  return preparedLists(register).get(list)?.byFilter.get(filter) ?? new Map();
}

/** Whether the values of a filter have pages in the list: the page of a body lists what it signed and issued itself. */
export function hasPages(list: ListedCollection, kind: FilterKind): boolean {
  return kind !== 'body' || list === 'questions';
}

/** The look of a state in a list; documents name theirs without one. */
function stateBadge(context: ViewContext, list: ListedCollection, value: string): Badge | undefined {
  if (list === 'documents') return undefined;
  return list === 'questions'
    ? questionStateKind(context, value as QuestionState)
    : recordStateKind(context, value as AgreementStateKey);
}

/** The words that a record itself has for a value: the type of a document, the topic of a question. */
function ownWords({ register }: ViewContext, list: ListedCollection, value: string): Phrase {
  const words = (register.all[list] as ListedRecord[]).flatMap(({ data }) => {
    if ('topic' in data) return [data.topic];
    return 'type' in data && typeof data.type === 'string' ? [data.type] : [];
  });
  return content(words.find((each) => slugOf(each) === value) ?? value);
}

/** The name of a filter's value: the words of a state, "Tỉnh Bắc Giang", a body's title, a year. */
export function listFilterName(
  context: ViewContext,
  list: ListedCollection,
  { kind, value }: ListFilter,
): Phrase {
  const { t } = context;
  switch (kind) {
    case 'state':
      return {
        text:
          stateBadge(context, list, value)?.words ??
          t(`document.status.${value as (typeof documentStates)[number]}`),
      };
    case 'level':
      return { text: t(`document.level.${value as (typeof levels)[number]}`) };
    case 'voice':
      return { text: t(`result.voice.${value as (typeof voices)[number]}`) };
    case 'category':
      return { text: t(`category.${value as 'khac'}`) };
    case 'kind':
      return list === 'results'
        ? { text: t(`result.kind.${value as (typeof reportKinds)[number]}`) }
        : ownWords(context, list, value);
    case 'topic':
      return ownWords(context, list, value);
    case 'place':
      return placeName(context, value);
    case 'body':
      return bodyName(context, value);
    case 'year':
      return { text: value };
  }
}

/** Values with an order of their own keep it, years stand newest first, names as in a dictionary. */
function ordered(fixed: readonly string[], kind: FilterKind, links: FilterLink[]): FilterLink[] {
  if (fixed.length > 0) return links.toSorted((a, b) => fixed.indexOf(a.value) - fixed.indexOf(b.value));
  if (kind === 'year') return links.toSorted((a, b) => b.value.localeCompare(a.value));
  return links.toSorted((a, b) => compareVietnamese(a.link.text, b.link.text));
}

/** The pages of values that a list always has, also while nothing is under them and no filter leads there. */
export function fixedPages(context: ViewContext, list: ListedCollection): Phrase[] {
  const { t, href } = context;
  return listKind(list).filters.flatMap((kind) =>
    fixedValues(list, kind).map((value) => {
      const { text } = listFilterName(context, list, { kind, value });
      return {
        text: t('listFilter.title', { title: t(`list.${list}.title`), name: text }),
        href: href({ list, by: { kind, value } }),
      };
    }),
  );
}

/** A filter of a list with all its values that leave something, and their plain pages. */
export function listFilter(context: ViewContext, list: ListedCollection, kind: FilterKind): FilterGroup {
  const { t, href } = context;
  const found = [...recordsByValue(context, list, kind)].filter(([, records]) => records.length > 0);
  const links = found.map(([value, records]) => ({
    value,
    link: {
      ...listFilterName(context, list, { kind, value }),
      href: hasPages(list, kind)
        ? href({ list, by: { kind, value } })
        : href({ record: 'bodies', id: value }),
    },
    count: records.length,
    written: formatNumber(records.length, context.locale),
    badge: kind === 'state' ? stateBadge(context, list, value) : undefined,
  }));
  return { kind, heading: t(`listFilter.${kind}`), links: ordered(fixedValues(list, kind), kind, links) };
}

/** The filters of a list that leave something. */
export function listFilters(context: ViewContext, list: ListedCollection): FilterGroup[] {
  return listKind(list)
    .filters.map((kind) => listFilter(context, list, kind))
    .filter(({ links }) => links.length > 0);
}
