import type { ViewContext } from './context.ts';
import { keyOf, type PromiseRecord } from './register.ts';
import { around, recordTimeline, sortDay, type TimelineEvent } from './timeline.ts';

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

/** What happens within twelve months of the as-of day in some records; empty when nothing does. */
export function placeTimeline(context: ViewContext, records: readonly PromiseRecord[]): TimelineEvent[] {
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
  if (distinct.size <= 1) return [];
  return [...distinct.values()].toSorted(
    (a, b) => sortDay(a).localeCompare(sortDay(b)) || Number(a.kind === 'today') - Number(b.kind === 'today'),
  );
}
