import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  isCalendarDay,
  isLeapYear,
  lastDayOfMonth,
  yearOf,
} from '../../src/domain/calendar-day.ts';

/** Days made by the platform's own UTC calendar: an independent reference for our arithmetic. */
const day = fc
  .integer({ min: Date.UTC(1600, 0, 1) / 86_400_000, max: Date.UTC(2400, 0, 1) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('isCalendarDay', () => {
  test.each(['2022-08-22', '2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (s) => {
    expect(isCalendarDay(s)).toBe(true);
  });
  test.each([
    '2018-02-30',
    '1900-02-29',
    '2018-13-01',
    '2018-00-01',
    '2018-01-00',
    '2022-8-2',
    '0000-01-01',
    '2022-08-22 ',
    '2022-08-22\n',
    '2022-08-22T00:00',
    '٢٠٢٢-٠٨-٢٢',
    '',
  ])('refuses %j', (s) => {
    expect(isCalendarDay(s)).toBe(false);
  });
});

describe('day arithmetic', () => {
  test('agrees with the UTC calendar of the platform', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -80_000, max: 80_000 }), (from, n) => {
        const expected = new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(from, n)).toBe(expected);
        expect(daysBetween(from, expected)).toBe(n);
      }),
    );
  });
  test('counts to the later day as positive', () => {
    expect(daysBetween('2023-12-31', '2024-03-01')).toBe(61);
    expect(daysBetween('2024-03-01', '2023-12-31')).toBe(-61);
  });
  test('goes round the first and the last day of the range', () => {
    expect(addDays('0001-01-01', daysBetween('0001-01-01', '9999-12-31'))).toBe('9999-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
  });
  test('throws on what is no day and on a fraction of a day', () => {
    expect(() => addDays('2018-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('2018-02-28', 0.5)).toThrow(RangeError);
    expect(() => daysBetween('2018', '2018-01-01')).toThrow(RangeError);
    expect(() => yearOf('')).toThrow(RangeError);
  });
});

describe('months', () => {
  test.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2022-08-22', 6, '2023-02-22'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-03-31', -13, '2021-02-28'],
    ['2022-12-31', 0, '2022-12-31'],
  ])('%s plus %i months is %s', (from, n, expected) => {
    expect(addMonths(from, n)).toBe(expected);
  });
  test('the last day of a month is followed by a first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = lastDayOfMonth(year, month);
        expect(isCalendarDay(last)).toBe(true);
        expect(addDays(last, 1).slice(8)).toBe('01');
        expect(yearOf(last)).toBe(year);
      }),
    );
  });
  test('there is no thirteenth month', () => {
    expect(() => lastDayOfMonth(2018, 13)).toThrow(RangeError);
    expect(() => lastDayOfMonth(2018, 0)).toThrow(RangeError);
  });
  test('leap years follow the Gregorian rule', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
  });
});

test('the order of days is the order of their distance', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(Math.sign(compareDays(a, b))).toBe(Math.sign(daysBetween(b, a)));
    }),
  );
});
