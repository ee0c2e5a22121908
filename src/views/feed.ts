import { compareDays, type CalendarDay } from '../domain/calendar-day.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import { commitmentKey } from './commitment-register.ts';
import { commitmentAddress } from './datasets/commitment-tables.ts';
import { absolute, pageAddress } from './datasets/record-columns.ts';
import { ownDate, recordDay, updatedDay } from './record-day.ts';
import { keyOf, makesPromises } from './register.ts';
import type { Scope } from './scope.ts';
import { stateBadge, stateKind } from './state-badge.ts';
import { historyOfRecord, type StateChange } from './state-history.ts';
import { intakeDay, isNews } from './state-news.ts';

/** One thing that happened in the register. */
export interface FeedItem {
  /** Never changes, wherever the site stands in the address bar. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The day it came into the register, and the day it was last changed. */
  day: CalendarDay;
  updated: CalendarDay;
  kind: string;
}

/** A feed as every format takes it; formats only write it down. */
export interface Feed {
  id: string;
  title: string;
  description: string;
  home: string;
  author: string;
  rights: string;
  language: 'vi';
  updated: CalendarDay;
  items: FeedItem[];
}

/** Readers look at the newest; who wants everything takes the tables. */
export const longest = 100;

/** The kinds of records that are told as new. Cited documents are added in passing and tell nobody anything. */
const told = new Set(['agreements', 'plans', 'campaigns', 'results', 'figures', 'news', 'questions']);

/** An id in the form of RFC 4151: the host, the year from which it names these things, the thing. */
export function tagOf({ register }: ViewContext, name: string): string {
  return `tag:${new URL(register.config.siteUrl).hostname},2026:${name}`;
}

function recordItem(context: ViewContext, record: SiteRecord): FeedItem {
  const { t, locale, register } = context;
  const day = intakeDay(register, record);
  const updated = updatedDay(record) ?? day;
  const own = ownDate(record);
  const dated = own === undefined ? '' : t('follow.item.dated', { day: formatDate(own, locale) });
  return {
    id: tagOf(context, keyOf(record)),
    url: pageAddress(context, record),
    title: t('follow.item.new', { kind: t(`kind.${record.collection}`), title: record.data.title }),
    summary: [record.data.summary, dated].filter(Boolean).join(' '),
    day,
    updated: updated > register.asOf.day || updated < day ? day : updated,
    kind: t(`kind.${record.collection}`),
  };
}

function changeItem(context: ViewContext, { record, data, day, from, state }: StateChange): FeedItem {
  const { t } = context;
  const was = from === undefined ? '' : t('follow.item.was', { state: stateKind(context, from).words });
  return {
    id: tagOf(context, `${commitmentKey({ record, data })}/${day}/${state.key}`),
    url: commitmentAddress(context, record, data.id),
    title: t('follow.item.state', { state: stateBadge(context, state, data.target).words, text: data.text }),
    summary: [record.data.title, was].filter(Boolean).join('. '),
    day,
    updated: day,
    kind: t('record.state'),
  };
}

/** Newest first; of what came in on one day, what is itself newest. */
function newestFirst(
  a: { item: FeedItem; own: CalendarDay },
  b: { item: FeedItem; own: CalendarDay },
): number {
  return (
    compareDays(b.item.day, a.item.day) || compareDays(b.own, a.own) || compareDays(a.item.id, b.item.id)
  );
}

/** The newest day of some items; an empty feed is as new as the build. */
export function newestDay({ register }: ViewContext, items: readonly FeedItem[]): CalendarDay {
  const days = items.map(({ updated }) => updated).sort();
  return days.at(-1) ?? register.asOf.day;
}

/** What happened to the records of a scope, the newest first. */
export function feedOf(context: ViewContext, scope: Scope): Feed {
  const { t, register, href } = context;
  const { config } = register;
  const records = scope.records.filter(({ collection }) => told.has(collection));
  const changes = scope.records
    .flatMap((record) => (makesPromises(record) ? historyOfRecord(register, record) : []))
    .filter((change) => isNews(register, change));
  const items = [
    ...records.map((record) => ({ item: recordItem(context, record), own: recordDay(record) ?? '' })),
    ...changes.map((change) => ({ item: changeItem(context, change), own: change.day })),
  ]
    .toSorted(newestFirst)
    .slice(0, longest)
    .map(({ item }) => item);
  const home = absolute(context, href(scope.target));
  return {
    id: tagOf(context, `feed:${href(scope.target).slice(config.basePath.length)}`),
    title: t('follow.feedOf', { name: config.name, title: scope.title }),
    description: config.tagline.vi,
    home,
    author: config.operator,
    rights: t('site.footer.licence', { name: config.licence.name }),
    language: 'vi',
    updated: newestDay(context, items),
    items,
  };
}
