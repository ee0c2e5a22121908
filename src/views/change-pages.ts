import { formatDate, formatNumber } from '../i18n/format.ts';
import { breadcrumbHome } from './breadcrumb.ts';
import { changeItems, type ChangeItem } from './change-items.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { knownEdits } from './record-changes.ts';

/** The changes of one day under its date. */
export interface ChangeDay {
  id: string;
  heading: string;
  items: ChangeItem[];
}

/** The page about all changes: what cannot be told, the corrections, the newest, and where the others stand. */
export interface ChangesPage {
  /** Up to which version the history was read, and how much of it is missing. */
  extent: string;
  corrections: ChangeDay[];
  latest: ChangeDay[];
  months: Phrase[];
}

/** The changes of one month. */
export interface ChangeMonth {
  title: string;
  breadcrumb: Phrase[];
  count: string;
  days: ChangeDay[];
}

/** What one first look takes in. */
const shown = 25;

/** The month of a day: `2026-11`. */
function monthOf({ day }: Pick<ChangeItem, 'day'>): string {
  return day.slice(0, 7);
}

function daysOf({ locale }: ViewContext, items: readonly ChangeItem[]): ChangeDay[] {
  return [...Map.groupBy(items, ({ day }) => day)].map(([day, list]) => ({
    id: `ngay-${day}`,
    heading: formatDate(day, locale),
    // What a reader who relied on the old figure must not overlook stands first.
    items: list.toSorted((a, b) => Number(b.isCorrection) - Number(a.isCorrection)),
  }));
}

/** The months in which something changed, newest first. */
export function changedMonths(context: ViewContext): string[] {
  return [...new Set(changeItems(context).map(monthOf))];
}

function extentWords({ t, register }: ViewContext): string {
  const { extent, commit } = register.changes;
  if (extent === 'none') return t('changes.none');
  const until = t('changes.until', { commit: commit?.slice(0, 12) ?? '' });
  return extent === 'shallow' ? `${until} ${t('changes.shallow')}` : until;
}

/** The page about all changes. */
export function changesPage(context: ViewContext): ChangesPage {
  const { t, locale, href } = context;
  const items = changeItems(context);
  const months = [...Map.groupBy(items, monthOf)].map(([month, list]) => ({
    text: formatDate(month, locale),
    href: href({ changes: month }),
    aside: t('changes.count', { count: formatNumber(list.length, locale) }),
  }));
  return {
    extent: extentWords(context),
    corrections: daysOf(
      context,
      items.filter(({ isCorrection }) => isCorrection),
    ),
    latest: daysOf(context, items.slice(0, shown)),
    months,
  };
}

/** The page about the changes of one month. */
export function changeMonth(context: ViewContext, month: string): ChangeMonth {
  const { t, locale, href, asOfWords, register } = context;
  const items = changeItems(context).filter((item) => monthOf(item) === month);
  const edited = knownEdits(register).filter((entry) => monthOf(entry) === month).length;
  const count = t('changes.monthCount', {
    items: formatNumber(items.length, locale),
    edits: formatNumber(edited, locale),
  });
  return {
    title: t('changes.monthTitle', { month: formatDate(month, locale) }),
    breadcrumb: [...breadcrumbHome(context), { text: t('changes.title'), href: href({ page: 'changes' }) }],
    count: `${count}, ${asOfWords}`,
    days: daysOf(context, items),
  };
}
