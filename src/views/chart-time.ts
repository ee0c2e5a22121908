import { scaleLinear } from 'd3-scale';
import { daysBetween, yearOf, type CalendarDay } from '../domain/calendar-day.ts';
import type { DaySpan } from '../domain/observation-series.ts';

/** A stretch of whole years that charts share, so that their time axes can be read against each other. */
export interface TimeWindow {
  fromYear: number;
  /** Included. */
  toYear: number;
}

/** A year on the axis: where it begins, and where its name stands (in the middle: a year is a span, not a point). */
export interface YearTick {
  at: number;
  label?: { at: number; text: string } | undefined;
}

/** Places on a time axis, in percent of the width of the drawing. */
export interface TimeScale {
  /** Where a day begins. */
  at(day: CalendarDay): number;
  /** Where a span of days lies, its last day included. */
  span(span: DaySpan): { from: number; to: number };
  years: YearTick[];
}

/** Room left and right of the first and last year, in percent: half a mark must not be cut off. */
const margin = 3;
/** The width that charts are laid out for, in pixels: what a screen of 320 px leaves inside margins and frame. */
export const narrowWidth = 250;
/** What a year's four digits need on the axis, with air. */
const yearWidth = 44;

/** Rounds to a tenth of a percent: a third of a pixel on the widest screen. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The years that some spans touch. Undefined where there are none. */
export function timeWindow(spans: readonly DaySpan[]): TimeWindow | undefined {
  if (spans.length === 0) return undefined;
  return {
    fromYear: Math.min(...spans.map(({ first }) => yearOf(first))),
    toYear: Math.max(...spans.map(({ last }) => yearOf(last))),
  };
}

/** The time axis of a window. Days are counted, never taken from a clock, so no time zone can move them. */
export function timeScale({ fromYear, toYear }: TimeWindow): TimeScale {
  const origin = `${String(fromYear).padStart(4, '0')}-01-01`;
  const dayNumber = (day: CalendarDay): number => daysBetween(origin, day);
  const end = dayNumber(`${String(toYear).padStart(4, '0')}-12-31`) + 1;
  const scale = scaleLinear([0, end], [margin, 100 - margin]);
  const at = (day: CalendarDay): number => tenth(scale(dayNumber(day)));
  const after = (day: CalendarDay): number => tenth(scale(dayNumber(day) + 1));
  const count = toYear - fromYear + 1;
  const every = Math.ceil((count * yearWidth) / narrowWidth);
  const years = Array.from({ length: count + 1 }, (_, index): YearTick => {
    const year = fromYear + index;
    const from = index === count ? tenth(scale(end)) : at(`${String(year).padStart(4, '0')}-01-01`);
    // Counted from the last year, so that the newest always has its name.
    const named = index < count && (count - 1 - index) % every === 0;
    return {
      at: from,
      label: named ? { at: tenth(from + (100 - 2 * margin) / count / 2), text: String(year) } : undefined,
    };
  });
  return { at, span: ({ first, last }) => ({ from: at(first), to: after(last) }), years };
}
