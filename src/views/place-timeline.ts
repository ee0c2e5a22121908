import { formatDate } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { keyOf, type PromiseRecord } from './register.ts';
import {
  around,
  nearest,
  recordTimeline,
  sortDay,
  type NearestEvents,
  type TimelineEvent,
} from './timeline.ts';

/** A plan stands in the timeline of its programme already. */
function withoutPlansUnder({ register }: ViewContext, records: readonly PromiseRecord[]): PromiseRecord[] {
  const under = new Set(records.flatMap((record) => register.plansUnder(keyOf(record)).map(keyOf)));
  return records.filter((record) => !under.has(keyOf(record)));
}

/** Names the record of an event whose words do not: a promised review, a deadline. */
function named(event: TimelineEvent, record: PromiseRecord): TimelineEvent {
  if (event.kind === 'today' || event.what.href !== undefined) return event;
  return { ...event, what: { ...event.what, aside: record.data.title } };
}

/** The timeline of a place. */
export interface PlaceTimeline extends NearestEvents {
  /** Of which time it tells. */
  span: string;
  /** A link to the whole timeline where it tells of a part. */
  whole?: Phrase | undefined;
}

/** A place of many programmes has more events than a reader can use beside its lists. */
const mostEvents = 40;

/** What happens within twelve months of the as-of day in some records; empty when nothing does. */
export function placeTimeline(context: ViewContext, records: readonly PromiseRecord[]): PlaceTimeline {
  const near = withoutPlansUnder(context, records).flatMap((record) =>
    around(context, recordTimeline(context, record)).map((event) => named(event, record)),
  );
  // "Today" stands in every record's timeline.
  const distinct = new Map(
    near.map((event) => [
      `${event.kind} ${event.date} ${event.what.text} ${event.what.aside ?? event.what.href ?? ''}`,
      event,
    ]),
  );
  const sorted = [...distinct.values()].toSorted(
    (a, b) => sortDay(a).localeCompare(sortDay(b)) || Number(a.kind === 'today') - Number(b.kind === 'today'),
  );
  // The mark of the day alone is no timeline.
  const row = distinct.size > 1 ? nearest(context, sorted, mostEvents) : { events: [], count: 0 };
  const { t, locale, register, href } = context;
  return {
    ...row,
    span: row.left ?? t('place.page.window', { day: formatDate(register.asOf.day, locale) }),
    whole:
      row.left === undefined ? undefined : { text: t('timeline.title'), href: href({ page: 'timeline' }) },
  };
}
