/** Periods with the precision of their source, such as "giai đoạn 2022–2025". */
import { compareDays, yearOf } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import { certainlyBefore, firstDay, lastDay } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';

/** A span of days, both ends included; without `to` it is open ("từ năm 2022"). */
export interface Period {
  from: PartialDate;
  to?: PartialDate | undefined;
}

/** The first day of the period. Throws RangeError when an end is not a PartialDate, as do all below. */
export function periodStart(p: Period): CalendarDay {
  return firstDay(p.from);
}

/** The last day of the period; undefined when it is open. */
export function periodEnd(p: Period): CalendarDay | undefined {
  return p.to === undefined ? undefined : lastDay(p.to);
}

/** Whether the day lies in the period, its first and last day included. */
export function periodContains(p: Period, day: CalendarDay): boolean {
  const end = periodEnd(p);
  return compareDays(periodStart(p), day) <= 0 && (end === undefined || compareDays(day, end) <= 0);
}

/** Whether the end is not certainly before the start; one day, month or year for both is in order. */
export function isOrdered(p: Period): boolean {
  return p.to === undefined || !certainlyBefore(p.to, p.from);
}

/**
 * The calendar years that the period touches, ascending, none after the year of `until`. `until` bounds a
 * closed period too (pass its `periodEnd` for all its years); a period that starts later gives [].
 */
export function yearsOf(p: Period, until: CalendarDay): number[] {
  const end = periodEnd(p);
  const last = end === undefined || compareDays(end, until) > 0 ? until : end;
  const years: number[] = [];
  for (let year = yearOf(periodStart(p)); year <= yearOf(last); year += 1) years.push(year);
  return years;
}
