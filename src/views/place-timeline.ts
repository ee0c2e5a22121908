import { addMonths } from '../domain/calendar-day.ts';
import { firstDay, lastDay } from '../domain/partial-date.ts';
import type { ViewContext } from './context.ts';
import type { PromiseRecord } from './register.ts';
import { recordTimeline, type TimelineEvent } from './timeline.ts';

const monthsAround = 12;

/** A deadline stands on its last day, everything else where its date begins: the order of each record's own timeline. */
function sortDay({ date, kind }: TimelineEvent): string {
  return kind === 'due' || kind === 'ends' ? lastDay(date) : firstDay(date);
}

/** What happens within twelve months of the as-of day in some records; empty when nothing does. */
export function placeTimeline(context: ViewContext, records: readonly PromiseRecord[]): TimelineEvent[] {
  const { day } = context.register.asOf;
  const [from, to] = [addMonths(day, -monthsAround), addMonths(day, monthsAround)];
  const near = records
    .flatMap((record) => recordTimeline(context, record))
    .filter((event) => event.kind === 'today' || (sortDay(event) >= from && sortDay(event) <= to));
  // A plan stands in its programme's timeline and in its own; "today" in every one.
  const distinct = new Map(near.map((event) => [`${event.kind} ${event.date} ${event.what.text} ${event.what.href ?? ''}`, event]));
  if (distinct.size <= 1) return [];
  return [...distinct.values()].toSorted((a, b) => sortDay(a).localeCompare(sortDay(b)) || Number(a.kind === 'today') - Number(b.kind === 'today'));
}
