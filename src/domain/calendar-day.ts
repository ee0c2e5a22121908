/**
 * Days of the calendar as plain text. A `Date` is an instant and moves to another day with the time zone of
 * the machine, so nothing here uses one: a day is counted, never looked up in a clock.
 */

/** A real day `YYYY-MM-DD` of the proleptic Gregorian calendar, years 0001 to 9999; sorts as text. */
export type CalendarDay = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const LAST_YEAR = 9999;

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the Gregorian year has a 29 February. */
export function isLeapYear(y: number): boolean {
  return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
}

function monthLength(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

function split(s: string): YearMonthDay | undefined {
  const match = DAY.exec(s);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || day < 1 || day > monthLength(year, month)) return undefined;
  return { year, month, day };
}

/** A register names the same few thousand days again and again. */
const known = new Map<CalendarDay, YearMonthDay>();

function parts(day: CalendarDay): YearMonthDay {
  const before = known.get(day);
  if (before) return before;
  const found = split(day);
  if (!found) throw new RangeError(`Not a calendar day: "${day}"`);
  known.set(day, found);
  return found;
}

function join(year: number, month: number, day: number): CalendarDay {
  if (year < 1 || year > LAST_YEAR) throw new RangeError(`Year ${year} lies outside 0001–9999`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The number of the day counted from 0000-03-01. Years begin in March so that a leap day is a year's last. */
function ordinal({ year, month, day }: YearMonthDay): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

/** Inverse of `ordinal`: eras of 400 years have 146,097 days, and March to July always 153. */
function fromOrdinal(n: number): CalendarDay {
  const era = Math.floor(n / 146_097);
  const inEra = n - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const dayOfYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return join(era * 400 + yearInEra + (month <= 2 ? 1 : 0), month, day);
}

function wholeNumber(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number: ${n}`);
  return n;
}

/** Whether the text is a real day written `YYYY-MM-DD`; `2018-02-30` and `2018-2-3` are not. */
export function isCalendarDay(s: string): boolean {
  return split(s) !== undefined;
}

/** The day `n` days later (earlier when negative). Throws RangeError on no day or outside years 0001–9999. */
export function addDays(day: CalendarDay, n: number): CalendarDay {
  return fromOrdinal(ordinal(parts(day)) + wholeNumber(n));
}

/**
 * The same day of the month `n` months later; where that month is shorter, its last day
 * (31 January + 1 month = 28 or 29 February). Throws RangeError as `addDays` does.
 */
export function addMonths(day: CalendarDay, n: number): CalendarDay {
  const from = parts(day);
  const months = from.year * 12 + from.month - 1 + wholeNumber(n);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return join(year, month, Math.min(from.day, monthLength(year, month)));
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` is earlier. Throws RangeError on no day. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return ordinal(parts(to)) - ordinal(parts(from));
}

/** The last day of a month (1 to 12). Throws RangeError when there is no such month. */
export function lastDayOfMonth(year: number, month: number): CalendarDay {
  const length = monthLength(wholeNumber(year), wholeNumber(month));
  if (length === 0) throw new RangeError(`No such month: ${month}`);
  return join(year, month, length);
}

/** The year of a day. Throws RangeError on no day. */
export function yearOf(day: CalendarDay): number {
  return parts(day).year;
}

/** Sort order of two days: negative when `a` is earlier, 0 when equal. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  // Fixed-width digits sort as text; localeCompare would depend on the machine.
  return a < b ? -1 : a > b ? 1 : 0;
}
