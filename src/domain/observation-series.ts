/**
 * When two published numbers of one indicator may be joined by a line, and when the difference between them may be
 * told (domain.md §2, §3, §5). Both answers come with the reason where they are no.
 */
import { addDays, addMonths, compareDays, daysBetween, type CalendarDay } from './calendar-day.ts';
import { firstDay, lastDay, type PartialDate } from './partial-date.ts';
import type { Period } from './period.ts';
import type { Quantity } from './quantity.ts';
import { predecessorsOf, type ProvinceUnit } from './succession.ts';
import { sameText } from './vietnamese-text.ts';

/** One published number of an indicator. Without `province` it is the whole country's. */
export interface SeriesNumber {
  value: Quantity | null;
  at?: PartialDate | undefined;
  period?: Period | undefined;
  province?: string | undefined;
  /** Words of the source for what the number covers where that is not the whole place. */
  scope?: string | undefined;
  estimate?: boolean | undefined;
}

/** What the numbers are compared within: the units of the map, and the days on which the way of counting changed. */
export interface SeriesRules {
  units: readonly ProvinceUnit[];
  breaks: readonly PartialDate[];
}

/** The days that a number may describe, both included: one day, or all of a month or year. */
export interface DaySpan {
  first: CalendarDay;
  last: CalendarDay;
}

/**
 * Why two numbers are not joined or not compared. `undated`: one has no day; `place`, `boundary`, `scope`: they do not
 * cover the same; `break`: the way of counting changed between them; `overlap`: their order is not known; `unknown`: a
 * source says there is no number; `unit`: different units; `inexact`: an estimate, or only "hơn", "gần", "khoảng";
 * `length`: periods of different lengths; `apart`: too long a time without a number for a line.
 */
export type Separation =
  | 'undated'
  | 'place'
  | 'boundary'
  | 'scope'
  | 'break'
  | 'overlap'
  | 'unknown'
  | 'unit'
  | 'inexact'
  | 'length'
  | 'apart';

/**
 * A line is not drawn over more years than this without a number. Reports come yearly or half-yearly; over a longer
 * silence a line would claim a course that nobody published.
 */
export const longestGapYears = 3;

/** The days that a number may describe; undefined where its source gives none, or an open period. */
export function spanOf({ at, period }: Pick<SeriesNumber, 'at' | 'period'>): DaySpan | undefined {
  if (at !== undefined) return { first: firstDay(at), last: lastDay(at) };
  if (period?.to === undefined) return undefined;
  return { first: firstDay(period.from), last: lastDay(period.to) };
}

/** Whether a span begins and ends with a date of its own: then the numbers are those of a period, not of a moment. */
function isPeriod(number: SeriesNumber): boolean {
  return number.at === undefined && number.period !== undefined;
}

/** The id that a place goes by in a series: a province of 63 and of 34 that no merger changed are one place. */
export function seriesPlace(id: string | undefined, units: readonly ProvinceUnit[]): string | undefined {
  const successor = units.find((unit) => unit.id === id)?.successor;
  const present = units.find((unit) => unit.id === successor);
  return present && predecessorsOf(present, units).length === 1 ? present.id : id;
}

/** Whether one of two units grew out of the other, so that a reader might take them for one. */
function related(a: string, b: string, units: readonly ProvinceUnit[]): boolean {
  const present = (id: string): string => units.find((unit) => unit.id === id)?.successor ?? id;
  return present(a) === present(b);
}

/** A number recast for other boundaries than those of its day says so in its scope: the labelled basis of a series. */
function namesItsBoundaries({ scope }: SeriesNumber): boolean {
  return /địa giới/iu.test((scope ?? '').normalize('NFC'));
}

function wasThere(number: SeriesNumber, span: DaySpan, units: readonly ProvinceUnit[]): boolean {
  const unit = units.find(({ id }) => id === number.province);
  if (!unit) return true;
  const { from, until } = unit.valid;
  return (from === undefined || from <= span.last) && (until === undefined || span.first < until);
}

/** Whether two numbers cover the same place within the same boundaries, or why not. */
function placeSeparation(
  [a, spanA]: [SeriesNumber, DaySpan],
  [b, spanB]: [SeriesNumber, DaySpan],
  units: readonly ProvinceUnit[],
): Separation | undefined {
  if (seriesPlace(a.province, units) !== seriesPlace(b.province, units)) {
    const merged =
      a.province !== undefined && b.province !== undefined && related(a.province, b.province, units);
    return merged ? 'boundary' : 'place';
  }
  if (!sameText(a.scope ?? '', b.scope ?? '')) return 'scope';
  // A unit on a day on which it did not exist: its number was recast, and joins others only where the scope says how.
  const asOfItsDay = wasThere(a, spanA, units) && wasThere(b, spanB, units);
  return asOfItsDay || namesItsBoundaries(a) || sameTerritoryThroughout(a, units) ? undefined : 'boundary';
}

function sameTerritoryThroughout({ province }: SeriesNumber, units: readonly ProvinceUnit[]): boolean {
  const unit = units.find(({ id }) => id === seriesPlace(province, units));
  return unit === undefined || predecessorsOf(unit, units).length === 1;
}

/** A break that a number may lie on either side of parts it from both its neighbours. */
export function breakBetween(a: DaySpan, b: DaySpan, breaks: readonly PartialDate[]): boolean {
  return breaks.some((on) => !(b.last < firstDay(on) || a.first >= lastDay(on)));
}

/** What keeps two numbers from being one series, whatever is done with them; `a` is the earlier. */
export function separation(a: SeriesNumber, b: SeriesNumber, rules: SeriesRules): Separation | undefined {
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  if (!spanA || !spanB) return 'undated';
  const place = placeSeparation([a, spanA], [b, spanB], rules.units);
  if (place) return place;
  if (a.value === null || b.value === null) return 'unknown';
  if (!sameText(a.value.unit, b.value.unit) || !sameText(a.value.per ?? '', b.value.per ?? '')) return 'unit';
  if (breakBetween(spanA, spanB, rules.breaks)) return 'break';
  return spanA.last < spanB.first ? undefined : 'overlap';
}

function sameLength(a: DaySpan, b: DaySpan): boolean {
  // Half-years, quarters and years differ by a few days among themselves.
  return Math.abs(daysBetween(a.first, a.last) - daysBetween(b.first, b.last)) <= 4;
}

/**
 * Why no line may join a number to the next one, or undefined where it may. Numbers of periods are joined only where
 * one period follows the other and both are as long: a quarter and a year have no line in common.
 */
export function gapBetween(a: SeriesNumber, b: SeriesNumber, rules: SeriesRules): Separation | undefined {
  const apart = separation(a, b, rules);
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  if (apart || !spanA || !spanB) return apart ?? 'undated';
  if (isPeriod(a) || isPeriod(b)) {
    if (isPeriod(a) !== isPeriod(b) || !sameLength(spanA, spanB)) return 'length';
    return compareDays(addDays(spanA.last, 1), spanB.first) === 0 ? undefined : 'apart';
  }
  return addMonths(spanA.last, longestGapYears * 12) < spanB.first ? 'apart' : undefined;
}

/** The difference between two numbers, or why none is told. `percent` is absent where the first number is 0. */
export type Change =
  { compared: true; difference: number; percent?: number | undefined } | { compared: false; why: Separation };

function isExact({ value, estimate }: SeriesNumber): boolean {
  return value?.modality === 'exactly' && estimate !== true && value.value !== undefined;
}

/** The change from a number to a later one: only for the same place, scope and way of counting, and two exact numbers. */
export function changeBetween(a: SeriesNumber, b: SeriesNumber, rules: SeriesRules): Change {
  const why = separation(a, b, rules);
  if (why) return { compared: false, why };
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  if (spanA && spanB && isPeriod(a) !== isPeriod(b)) return { compared: false, why: 'length' };
  if (spanA && spanB && isPeriod(a) && !sameLength(spanA, spanB)) return { compared: false, why: 'length' };
  if (!isExact(a) || !isExact(b)) return { compared: false, why: 'inexact' };
  const [from, to] = [a.value?.value ?? 0, b.value?.value ?? 0];
  const difference = Number((to - from).toPrecision(15));
  const percent = from === 0 ? undefined : Number(((difference / from) * 100).toPrecision(12));
  return { compared: true, difference, percent };
}
