import { formatNumber } from '../../i18n/format.ts';
import { listPath, type FilterKind, type ListFilter, type Target } from '../../i18n/routes.ts';
import { placesBothWays, type PlacesBothWays } from '../boundaries.ts';
import { breadcrumbHome } from '../breadcrumb.ts';
import type { FilterGroup, FilterLink } from '../commitment-filter.ts';
import type { ViewContext } from '../context.ts';
import { besideList, choicesOf, valueList, valuesPaths } from '../filter-values.ts';
import { partView } from '../once.ts';
import { pageOfList, pagerOf, partNumbers, partOf, type Pager } from '../pager.ts';
import { plainText, type Phrase } from '../phrase.ts';
import { waitingSentence } from '../question.ts';
import { keyOf, makesPromises } from '../register.ts';
import { sentence } from '../sentence.ts';
import {
  hasPages,
  listFilter,
  listFilterName,
  listFilters,
  listedRecords,
  recordsByValue,
} from './list-filters.ts';
import type { ListIndex } from './list-index.ts';
import { listKind } from './list-kinds.ts';
import type { ListedCollection, ListedRecord, RecordCard } from './record-card.ts';

/** Which page of which list: the whole list or what one filter leaves of it, from part 1. */
export interface ListPlace {
  list: ListedCollection;
  by?: ListFilter | undefined;
  /** All values of a filter instead of records. */
  values?: FilterKind | undefined;
  part: number;
}

/** One page of a list of records. */
export interface RecordList {
  title: string;
  heading: Phrase[];
  /** The last step of the breadcrumb. */
  step: Phrase;
  lede: string;
  count: string;
  breadcrumb: Phrase[];
  /** What the list says of itself beyond its count. */
  note?: string | undefined;
  /** Filters and the file for combining them: on the first page of the whole list only. */
  filters: FilterGroup[];
  index: string;
  /** How many records each place has, by the boundaries of their days and by today's; only where the two can differ. */
  places?: PlacesBothWays | undefined;
  /** The page of the place or body that the list is filtered by, and the whole list. */
  others: Phrase[][];
  cards: RecordCard[];
  /** The values of a filter, where the page names these instead of records. */
  values?: FilterLink[] | undefined;
  pager?: Pager | undefined;
  /** What an empty list says, and what its silence does not mean. */
  empty: string[];
}

/** Every page of a list: the list itself, then each value of each filter, then all values of filters with many. */
export function listPlaces(context: ViewContext, list: ListedCollection): (ListPlace & { path: string })[] {
  const paged = listKind(list).filters.filter((kind) => hasPages(list, kind));
  const filtered = paged.flatMap((kind) =>
    [...recordsByValue(context, list, kind)].map(
      ([value, records]) => [{ kind, value }, records.length] as const,
    ),
  );
  const records = [[undefined, context.register.known[list].length] as const, ...filtered].flatMap(
    ([by, count]) => partNumbers(count).map((part) => ({ list, by, part, path: listPath(by, part) })),
  );
  const values = listKind(list).filters.flatMap((kind) =>
    valuesPaths(kind, recordsByValue(context, list, kind).size).map((where) => ({ list, ...where })),
  );
  return [...records, ...values];
}

/** Places of promises by both boundaries; those of their own day lead to the pages of this list. */
function placesOf(
  context: ViewContext,
  records: readonly ListedRecord[],
  filters: readonly FilterGroup[],
): PlacesBothWays | undefined {
  const promises = records.filter(makesPromises);
  const byPlace = filters.find(({ kind }) => kind === 'place');
  if (promises.length === 0 || !byPlace) return undefined;
  const items = promises.map((record) => ({ key: keyOf(record), units: record.data.provinces }));
  return {
    ...placesBothWays(context, items, 'records'),
    asSigned: byPlace.links.map(({ link, count }) => ({
      link,
      count: context.t('boundary.records', { count }),
    })),
  };
}

/** The page of the place or body itself, and the list without a filter. */
function othersOf(context: ViewContext, list: ListedCollection, by: ListFilter | undefined): Phrase[][] {
  if (by === undefined) return [];
  const whole = { text: context.t(`list.${list}.title`), href: context.href({ list }) };
  if (by.kind !== 'place' && by.kind !== 'body') return [[whole]];
  const page = by.kind === 'place' ? ('provinces' as const) : ('bodies' as const);
  const href = context.href({ record: page, id: by.value });
  const name = { ...listFilterName(context, list, by), href };
  return [sentence(context, 'filter.record', { name }), [whole]];
}

/** Where a page of a list stands. */
export function listTarget({ list, by, values, part }: ListPlace): Target {
  return values === undefined ? { list, by, part } : { values, of: list, part };
}

/** What a page of a list shows beside its cards, and which those are. */
type ListFrame = Omit<RecordList, 'cards'> & { ids: string[] };

/** A page of all values of a filter, in the frame of the list. */
function valuesFrame(
  context: ViewContext,
  list: ListedCollection,
  kind: FilterKind,
  part: number,
): ListFrame {
  const { t, href } = context;
  const whole = { text: t(`list.${list}.title`), href: href({ list }) };
  return {
    ...valueList(context, list, listFilter(context, list, kind), part),
    lede: t(`list.${list}.lede`),
    breadcrumb: [...breadcrumbHome(context), whole],
    filters: [],
    index: '',
    ids: [],
    empty: [],
  };
}

const listFrame = partView('recordList', (context, where: ListPlace): ListFrame => {
  const { list, by, part } = where;
  if (where.values !== undefined) return valuesFrame(context, list, where.values, part);
  const { t, href, locale } = context;
  const records = by
    ? (recordsByValue(context, list, by.kind).get(by.value) ?? [])
    : listedRecords(context, list);
  const isLanding = by === undefined && part === 1;
  const filters = isLanding ? listFilters(context, list) : [];
  const whole = { text: t(`list.${list}.title`), href: href({ list }) };
  const name = by && listFilterName(context, list, by);
  const key = by?.kind === 'year' ? 'listFilter.title.year' : 'listFilter.title';
  const title = name ? t(key, { title: whole.text, name: name.text }) : whole.text;
  const places = placesOf(context, records, filters);
  return {
    title: part > 1 ? t('filter.part', { title, part }) : title,
    heading: name ? sentence(context, key, { title: { text: whole.text }, name }) : [{ text: whole.text }],
    step: name ?? { text: whole.text },
    lede: t(`list.${list}.lede`),
    count: `${t('list.count', { count: formatNumber(records.length, locale) })}, ${context.asOfWords}`,
    breadcrumb: [...breadcrumbHome(context), ...(by ? [whole] : [])],
    note: isLanding && list === 'questions' ? waitingSentence(context) : undefined,
    filters: filters.map((group) => besideList(context, list, group)),
    index: `${whole.href}danh-muc.json`,
    places,
    others: othersOf(context, list, by),
    ids: partOf(records, part).map(({ id }) => id),
    pager: pagerOf(context, pageOfList(part, records.length), (number) => href({ list, by, part: number })),
    empty: [t('list.empty'), ...(list === 'results' ? [t('record.results.none')] : [])],
  };
});

/** What one page of a list shows. Which records those are is one look, and each of them is another. */
export function recordList(context: ViewContext, where: ListPlace): RecordList {
  const { ids, ...frame } = listFrame(context, where);
  const records = ids
    .map((id) => context.register.get(where.list, id))
    .filter((record) => record !== undefined);
  const cards = records.map((record) => listKind(where.list).card(context, record));
  return {
    ...frame,
    // Without the choice between the boundaries of two days a card has one way to say where it is.
    cards: frame.places ? cards : cards.map((card) => ({ ...card, placesToday: undefined })),
  };
}

/** A whole list for the script that combines its filters, in the order of the list. */
export function recordIndex(context: ViewContext, list: ListedCollection): ListIndex {
  const { filters, values, card } = listKind(list);
  const groups = listFilters(context, list);
  const used = filters.filter((each) => groups.some(({ kind }) => kind === each));
  return {
    links: [],
    choices: choicesOf(groups),
    rows: listedRecords(context, list).map((record) => {
      const { link, when, places } = card(context, record);
      const byFilter = used.map((kind) => [...values(context, record, kind)]);
      return [link.text, link.href ?? '', byFilter, [when, plainText(places)]];
    }),
  };
}
