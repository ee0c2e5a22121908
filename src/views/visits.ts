import { compareDays, type CalendarDay } from '../domain/calendar-day.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { VisitFigures } from '../schemas/visit-figures.ts';
import { viewContext, type ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { siteMap } from './site-map.ts';

/** A row of a table of visits. */
export interface VisitRow {
  head: Phrase;
  views: string;
}

/** How often the site was read: by month, and the pages most read in the newest month. */
export interface VisitsPage {
  months: VisitRow[];
  most?: { heading: string; rows: VisitRow[] } | undefined;
}

/** A list of more would be about the rarely read. */
const mostRead = 20;

function total(pages: Readonly<Record<string, number>>): number {
  return Object.values(pages).reduce((sum, views) => sum + views, 0);
}

/** The months up to the as-of day, newest first. */
function monthsOf({ register }: ViewContext, { months }: VisitFigures): [string, Record<string, number>][] {
  const last = register.asOf.day.slice(0, 7);
  return Object.entries(months)
    .filter(([month]) => month <= last)
    .toSorted(([a], [b]) => compareDays(b, a));
}

/** A month is over for the logs when they were read beyond it. Its last moment in Viet Nam is 17:00 of UTC. */
function isWhole(month: string, countedUntil: string | null): boolean {
  return countedUntil !== null && vietnameseDay(countedUntil).slice(0, 7) > month;
}

function vietnameseDay(instant: string): CalendarDay {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

function monthWords({ t, locale }: ViewContext, month: string, { countedUntil }: VisitFigures): string {
  const words = formatDate(month, locale);
  return isWhole(month, countedUntil) ? words : t('visits.partial', { month: words });
}

/** What the pages of this build are called, by their addresses below the base path. */
function pagesByAddress({ register, t }: ViewContext): Map<string, Phrase> {
  const { basePath } = register.config;
  return new Map(
    (['vi', 'en'] as const).flatMap((locale) =>
      siteMap(viewContext(register, locale))
        .flatMap(({ heading, links }) => [heading, ...links])
        .flatMap((phrase): [string, Phrase][] => {
          const aside = locale === 'en' ? t('visits.english') : undefined;
          return phrase.href === undefined
            ? []
            : [[`/${phrase.href.slice(basePath.length)}`, { ...phrase, aside }]];
        }),
    ),
  );
}

/** The page about visits. */
export function visitsPage(context: ViewContext, figures: VisitFigures): VisitsPage {
  const { t, locale } = context;
  const pages = pagesByAddress(context);
  const months = monthsOf(context, figures);
  const [newest] = months;
  const rows = months.map(([month, counted]) => ({
    head: { text: monthWords(context, month, figures) },
    views: formatNumber(total(counted), locale),
  }));
  const most = Object.entries(newest?.[1] ?? {})
    .toSorted(([a, x], [b, y]) => y - x || compareDays(a, b))
    .slice(0, mostRead)
    .map(([address, views]) => ({
      // An address that is no longer a page is told as it was asked for.
      head: pages.get(address) ?? { text: address },
      views: formatNumber(views, locale),
    }));
  if (newest === undefined) return { months: [] };
  return {
    months: rows,
    most: { heading: t('visits.most', { month: monthWords(context, newest[0], figures) }), rows: most },
  };
}

/** For the foot of every page: the views of the newest whole month; undefined where nobody counted one. */
export function visitsInFooter(
  context: ViewContext,
  figures: VisitFigures,
): { term: string; phrase: Phrase } | undefined {
  const { t, locale, href } = context;
  const found = monthsOf(context, figures).find(([month]) => isWhole(month, figures.countedUntil));
  if (!found) return undefined;
  const [month, pages] = found;
  return {
    term: t('visits.footer', { month: formatDate(month, locale) }),
    phrase: { text: formatNumber(total(pages), locale), href: href({ page: 'visits' }) },
  };
}
