/**
 * Dates that keep the precision of their source (domain.md §2): a date is an interval of days, and
 * "tháng 9/2021" is never shown as 1/9/2021.
 */
import { compareDays, isCalendarDay, lastDayOfMonth } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import { suggestDate } from './date-suggestion.ts';
import type { DateSuggestion } from './date-suggestion.ts';

/** `YYYY`, `YYYY-Qn`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` (Vietnamese local time). */
export type PartialDate = string;

/** How exactly a date is known. */
export type DatePrecision = 'year' | 'quarter' | 'month' | 'day' | 'time';

/**
 * What reading a date gave. Reasons: `vietnamese-order` = day/month/year or month/year in figures;
 * `no-year` = a day and month without a full year; `no-such-day` = a known form of a day, month, quarter or
 * hour that does not exist; `not-a-date` = anything else. `suggestion` is always a valid PartialDate.
 */
export type DateReading =
  | { ok: true; date: PartialDate; precision: DatePrecision }
  | { ok: false; reason: 'not-a-date' | 'no-such-day' | 'vietnamese-order' | 'no-year'; suggestion?: string };

const FORM = /^(\d{4})(?:-Q(\d)|-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?$/;

interface Shape {
  precision: DatePrecision;
  first: CalendarDay;
  last: CalendarDay;
}

function monthSpan(year: string, from: number, to: number): { first: CalendarDay; last: CalendarDay } {
  return { first: `${year}-${String(from).padStart(2, '0')}-01`, last: lastDayOfMonth(Number(year), to) };
}

/** The span of a well-formed date; 'none' when the form is right but there is no such day, month or hour. */
function shapeOf(s: string): Shape | 'none' | undefined {
  const match = FORM.exec(s);
  if (!match) return undefined;
  const [, year = '', quarter, month, day, hour, minute] = match;
  if (year === '0000') return 'none';
  if (quarter !== undefined) {
    const q = Number(quarter);
    return q < 1 || q > 4 ? 'none' : { precision: 'quarter', ...monthSpan(year, q * 3 - 2, q * 3) };
  }
  if (month === undefined) return { precision: 'year', ...monthSpan(year, 1, 12) };
  if (day === undefined) {
    const m = Number(month);
    return m < 1 || m > 12 ? 'none' : { precision: 'month', ...monthSpan(year, m, m) };
  }
  const whole = `${year}-${month}-${day}`;
  if (!isCalendarDay(whole)) return 'none';
  if (hour === undefined) return { precision: 'day', first: whole, last: whole };
  if (Number(hour) > 23 || Number(minute) > 59) return 'none';
  return { precision: 'time', first: whole, last: whole };
}

/** A register names the same few thousand dates again and again, on every page and in every order. */
const known = new Map<PartialDate, Shape>();

function shape(d: PartialDate): Shape {
  const before = known.get(d);
  if (before) return before;
  const found = shapeOf(d);
  if (found === undefined || found === 'none') throw new RangeError(`Not a partial date: "${d}"`);
  known.set(d, found);
  return found;
}

function isPartialDate(s: string): boolean {
  const found = shapeOf(s);
  return found !== undefined && found !== 'none';
}

function refusal({ reason, suggestion }: DateSuggestion): DateReading {
  if (suggestion === undefined) return { ok: false, reason };
  if (isPartialDate(suggestion)) return { ok: false, reason, suggestion };
  return { ok: false, reason: 'no-such-day' };
}

/**
 * Reads a date as an author wrote it. Only the five ISO forms are accepted; what is commonly written instead
 * is refused with a suggestion and never guessed silently (bad-inputs D03–D10). Figures are read
 * day/month/year, as in Vietnam: `5/6/2018` is 5 June.
 */
export function readPartialDate(s: string): DateReading {
  const found = shapeOf(s);
  if (found === 'none') return { ok: false, reason: 'no-such-day' };
  if (found) return { ok: true, date: s, precision: found.precision };
  return refusal(suggestDate(s));
}

/** The precision of a date. Throws RangeError when it is not a PartialDate, as do all functions below. */
export function precisionOf(d: PartialDate): DatePrecision {
  return shape(d).precision;
}

/** The first day that the date covers. */
export function firstDay(d: PartialDate): CalendarDay {
  return shape(d).first;
}

/** The last day that the date covers: a deadline falls on it ("hết năm 2030" = 2030-12-31). */
export function lastDay(d: PartialDate): CalendarDay {
  return shape(d).last;
}

/** The calendar year of the date. */
export function yearOfDate(d: PartialDate): number {
  return Number(shape(d).first.slice(0, 4));
}

/**
 * A total order: by first day; of dates that begin together the wider comes first (2018, 2018-Q1, 2018-01,
 * 2018-01-01, then times of that day). 0 only for equal dates.
 */
export function comparePartial(a: PartialDate, b: PartialDate): number {
  const [x, y] = [shape(a), shape(b)];
  return compareDays(x.first, y.first) || compareDays(y.last, x.last) || compareDays(a, b);
}

/** Two hours of one day can be told apart only when both are given; otherwise "before" counts in days. */
function bothTimed(x: Shape, y: Shape): boolean {
  return x.precision === 'time' && y.precision === 'time';
}

/** Whether some reading of `a` lies before some reading of `b`: 2018 may be before 2018-10. */
export function mayBeBefore(a: PartialDate, b: PartialDate): boolean {
  const [x, y] = [shape(a), shape(b)];
  return bothTimed(x, y) ? a < b : x.first < y.last;
}

/** Whether every reading of `a` lies before every reading of `b`: 2017 and 2018-10, not 2018 and 2018-10. */
export function certainlyBefore(a: PartialDate, b: PartialDate): boolean {
  const [x, y] = [shape(a), shape(b)];
  return bothTimed(x, y) ? a < b : x.last < y.first;
}
