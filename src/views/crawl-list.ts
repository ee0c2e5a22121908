import type { CalendarDay } from '../domain/calendar-day.ts';
import { addressOf, pageNames, type Target } from '../i18n/routes.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { commitmentBodyPaths } from './commitment-list.ts';
import { commitmentPartPaths } from './commitment-part.ts';
import { changedMonths } from './change-pages.ts';
import { comparisonParts } from './comparison.ts';
import { viewContext } from './context.ts';
import { indicatorPlacePaths } from './indicator-place.ts';
import { listedCollections } from './lists/record-card.ts';
import { listPlaces, listTarget } from './lists/record-list.ts';
import { absolute } from './datasets/record-columns.ts';
import { updatedDay } from './record-day.ts';
import { memberTargets } from './members.ts';
import type { Register } from './register.ts';
import { reportingPartPaths } from './reporting-status-parts.ts';
import { sourceParts } from './source-list.ts';
import { timelineYearPaths } from './timeline-years.ts';

/** A page as search engines learn of it: both languages, and the newest day inside what it shows. */
export interface CrawledPage {
  vi: string;
  en: string;
  changed?: CalendarDay | undefined;
}

/** Kinds of records with a list page of their own; the sources of figures stand under the indicators. */
const listed = (collection: CollectionName): boolean => collection !== 'figures';

function newest(days: readonly (CalendarDay | undefined)[]): CalendarDay | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** Every page to be found by search engines: general pages, lists, and one page per record known on the as-of day. */
export function crawlList(register: Register): CrawledPage[] {
  const context = viewContext(register, 'vi');
  const { basePath } = register.config;
  const page = (target: Target, changed: CalendarDay | undefined): CrawledPage => ({
    vi: absolute(context, addressOf(target, 'vi', basePath)),
    en: absolute(context, addressOf(target, 'en', basePath)),
    // Nothing of a day after the as-of day is known on it, even that somebody will look again.
    changed: changed !== undefined && changed > register.asOf.day ? undefined : changed,
  });
  const collections = Object.entries(register.known) as [CollectionName, SiteRecord[]][];
  const lists = collections
    .filter(([collection]) => listed(collection))
    .map(([list, records]) => page({ list }, newest(records.map(updatedDay))));
  const recordPages = collections
    .filter(([collection]) => collection !== 'terms')
    .flatMap(([collection, records]) => {
      // Units of one name share a page.
      const byPage = Map.groupBy(records, ({ id, data }) => ('slug' in data ? data.slug : id));
      return [...byPage].map(([id, sharing]) =>
        page({ record: collection, id }, newest(sharing.map(updatedDay))),
      );
    });
  const everything = newest(collections.flatMap(([, records]) => records.map(updatedDay)));
  const filtered = commitmentPartPaths(context).map(({ kind, value, part }) =>
    page({ commitments: kind, value, part }, everything),
  );
  const members = memberTargets(register).map((target) => page(target, undefined));
  const reporting = reportingPartPaths(context).map(({ list, part }) =>
    page({ reporting: list, part }, everything),
  );
  const sources = sourceParts(context)
    .filter((part) => part > 1)
    .map((part) => page({ sources: part }, everything));
  const compared = comparisonParts(context)
    .filter((part) => part > 1)
    .map((part) => page({ comparison: part }, everything));
  const years = timelineYearPaths(context).map(({ year, part }) =>
    page({ timeline: year, part }, everything),
  );
  const numbers = indicatorPlacePaths(context).map(({ indicator, place, part }) =>
    page({ numbers: indicator, place, part }, everything),
  );
  // A list itself is there already: what follows are its other pages.
  const listParts = listedCollections
    .flatMap((list) => listPlaces(context, list))
    .filter(({ path }) => path !== '')
    .map((where) => page(listTarget(where), everything));
  const bodies = commitmentBodyPaths(context).map(({ values, part }) =>
    page({ values, of: 'commitments', part }, everything),
  );
  return [
    ...pageNames.map((name) => page({ page: name }, everything)),
    ...lists,
    ...filtered,
    ...bodies,
    ...changedMonths(context).map((month) => page({ changes: month }, register.asOf.day)),
    ...reporting,
    ...sources,
    ...compared,
    ...years,
    ...numbers,
    ...listParts,
    ...recordPages,
    ...members,
  ];
}
