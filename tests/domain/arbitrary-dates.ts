import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar-day.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const year = fc.integer({ min: 1940, max: 2060 }).map(String);

/** Any day from 1950 to 2059. */
export const calendarDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1950-01-01', n));

/** A date of any of the five precisions. */
export const partialDate = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  calendarDay,
  fc
    .tuple(calendarDay, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([day, h, m]) => `${day}T${two(h)}:${two(m)}`),
);
