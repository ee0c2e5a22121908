import type { ProvinceUnit } from '../domain/succession.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
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

/** The records of one unit under its own name, by kind: nothing of a former unit becomes another's. */
export interface UnitRecords {
  id: string;
  heading: string;
  history: Phrase[];
  groups: { heading: string; entries: PlaceEntry[] }[];
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

function recordGroups(context: ViewContext, unit: ProvinceUnit): UnitRecords['groups'] {
  const byKind = Map.groupBy(context.register.inProvince(unit.id), ({ collection }) => collection);
  return listed.map((collection) => ({
    heading: context.t(`kind.${collection}`),
    entries: (byKind.get(collection) ?? []).toSorted(newestFirst(recordDay)).map((record) => ({
      link: recordLink(context, collection, record.id),
      details: detailsOf(context, record),
    })),
  }));
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
