import type { ProvinceUnit } from '../domain/succession.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { placeName } from './commitment-filter.ts';
import { recordLink, type ViewContext } from './context.ts';
import { plainText, type Phrase } from './phrase.ts';
import { holdingsOf } from './place-index.ts';
import { promiseCard } from './lists/promise-card.ts';
import { newestFirst } from './newest-first.ts';
import { ownDate, recordDay } from './record-day.ts';
import { makesPromises, promiseCollections } from './register.ts';
import { typeHistory } from './place-facts.ts';
import { unitFigures, type UnitFigures } from './place-figures.ts';
import { inlineName, unitAnchor } from './place-units.ts';

/** One record in the list of a place, with the words that tell its day and its state. */
export interface PlaceEntry {
  link: Phrase;
  details: string;
}

/** The records of one kind; of many the newest, and where all of them are listed. */
export interface PlaceGroup {
  heading: string;
  entries: PlaceEntry[];
  rest?: Phrase | undefined;
}

/** The records of one unit under its own name, by kind: nothing of a former unit becomes another's. */
export interface UnitRecords {
  id: string;
  heading: string;
  history: Phrase[];
  groups: PlaceGroup[];
  figures: UnitFigures | undefined;
  /** Whether it shows only by today's boundaries: the unit bears another name than the page. */
  byToday: boolean;
}

const listed = [...promiseCollections, 'results', 'documents', 'news'] as const;

function detailsOf(context: ViewContext, record: SiteRecord): string {
  if (!makesPromises(record)) {
    const own = ownDate(record);
    return own === undefined ? '' : formatDate(own, context.locale);
  }
  const { when, badge, closing } = promiseCard(context, record);
  return [when, badge?.words, plainText(closing)].join('. ');
}

/** So many records of a kind stand on the page of a place where a list has all of them. */
const mostEntries = 10;

/** The kinds whose list has a page for each place. */
function isListedByPlace(
  collection: (typeof listed)[number],
): collection is Exclude<typeof collection, 'documents'> {
  return collection !== 'documents';
}

/** "và 65 mục nữa trong danh sách Báo cáo, kết quả: Tỉnh Lâm Đồng". */
function restOf(
  context: ViewContext,
  collection: Exclude<(typeof listed)[number], 'documents'>,
  { slug }: ProvinceUnit,
  count: number,
): Phrase {
  const { t, href } = context;
  const list = t('listFilter.title', {
    title: t(`list.${collection}.title`),
    name: placeName(context, slug).text,
  });
  return {
    text: t('place.page.rest', { count, list }),
    href: href({ list: collection, by: { kind: 'place', value: slug } }),
  };
}

function recordGroups(context: ViewContext, unit: ProvinceUnit): PlaceGroup[] {
  const byKind = Map.groupBy(context.register.inProvince(unit.id), ({ collection }) => collection);
  return listed.map((collection) => {
    const records = (byKind.get(collection) ?? []).toSorted(newestFirst(recordDay));
    const hidden = isListedByPlace(collection) ? records.length - mostEntries : 0;
    return {
      heading: context.t(`kind.${collection}`),
      entries: (hidden > 0 ? records.slice(0, mostEntries) : records).map((record) => ({
        link: recordLink(context, collection, record.id),
        details: detailsOf(context, record),
      })),
      rest: hidden > 0 && isListedByPlace(collection) ? restOf(context, collection, unit, hidden) : undefined,
    };
  });
}

/** The years of a merged unit's two lives stand in its headings: a former and a present unit often share a name. */
function headingOf(
  context: ViewContext,
  unit: ProvinceUnit,
  key: 'place.page.recordsOf' | 'indicator.ofUnit',
): string {
  const { t, locale, register } = context;
  const heading = t(key, { name: inlineName(context, unit) });
  const { from, until } = unit.valid;
  if (unit.edition === '34')
    return from !== undefined && from <= register.asOf.day
      ? `${heading} (${t('place.page.since', { day: formatDate(from, locale) })})`
      : heading;
  return until !== undefined && until <= register.asOf.day
    ? `${heading} (${t('place.page.before', { day: formatDate(until, locale) })})`
    : heading;
}

/** What the register holds of one unit; without groups and figures when it holds nothing. */
export function unitRecords(context: ViewContext, unit: ProvinceUnit): UnitRecords {
  const { t, register } = context;
  const bodies = holdingsOf(register, unit.id)
    .bodies.map(({ id }) => ({ link: recordLink(context, 'bodies', id), details: '' }))
    .toSorted((a, b) => compareVietnamese(a.link.text, b.link.text));
  const groups = [...recordGroups(context, unit), { heading: t('kind.bodies'), entries: bodies }].filter(
    ({ entries }) => entries.length > 0,
  );
  return {
    id: unitAnchor(unit),
    heading: headingOf(context, unit, 'place.page.recordsOf'),
    history: typeHistory(context, unit),
    groups,
    figures: unitFigures(context, unit, headingOf(context, unit, 'indicator.ofUnit')),
    byToday: false,
  };
}

/** Whether there is anything to show of a unit. */
export function holdsAnything({ groups, figures }: UnitRecords): boolean {
  return groups.length > 0 || figures !== undefined;
}
