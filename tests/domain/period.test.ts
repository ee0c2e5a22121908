import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yearOf } from '../../src/domain/calendar-day.ts';
import { yearOfDate } from '../../src/domain/partial-date.ts';
import { isOrdered, periodContains, periodEnd, periodStart, yearsOf } from '../../src/domain/period.ts';
import { calendarDay, partialDate } from './arbitrary-dates.ts';

describe('ends of a period', () => {
  test('reach from the first day of one to the last day of the other', () => {
    expect(periodStart({ from: '2021-09', to: '2030' })).toBe('2021-09-01');
    expect(periodEnd({ from: '2021-09', to: '2030' })).toBe('2030-12-31');
  });
  test('an open period has no end', () => {
    expect(periodEnd({ from: '2022' })).toBeUndefined();
    expect(periodContains({ from: '2022' }, '9999-12-31')).toBe(true);
    expect(periodContains({ from: '2022' }, '2021-12-31')).toBe(false);
  });
  test('both ends belong to it', () => {
    const period = { from: '2022', to: '2025' };
    expect(
      ['2021-12-31', '2022-01-01', '2025-12-31', '2026-01-01'].map((d) => periodContains(period, d)),
    ).toEqual([false, true, true, false]);
  });
});

describe('order of the ends', () => {
  test.each([
    [{ from: '2017', to: '2020' }, true],
    [{ from: '2022-08', to: '2022' }, true],
    [{ from: '2022-08-22', to: '2022-08-22' }, true],
    [{ from: '2022-08-22', to: '2022-07' }, false],
    [{ from: '2020', to: '2017' }, false],
    [{ from: '2020' }, true],
  ])('%j is ordered: %s', (period, expected) => {
    expect(isOrdered(period)).toBe(expected);
  });
  test('an ordered period is one that holds some day', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (from, to) => {
        const sameDay = periodStart({ from }) === periodEnd({ from, to });
        fc.pre(!sameDay);
        expect(isOrdered({ from, to })).toBe(periodContains({ from, to }, periodStart({ from })));
      }),
    );
  });
});

describe('years of a period', () => {
  test('are all its years when until lies later', () => {
    expect(yearsOf({ from: '2022-08-22', to: '2025' }, '2026-11-21')).toEqual([2022, 2023, 2024, 2025]);
  });
  test('stop at until, in an open period and in a closed one', () => {
    expect(yearsOf({ from: '2022' }, '2023-01-01')).toEqual([2022, 2023]);
    expect(yearsOf({ from: '2022', to: '2030' }, '2023-01-01')).toEqual([2022, 2023]);
  });
  test('are none before it begins', () => {
    expect(yearsOf({ from: '2022' }, '2021-12-31')).toEqual([]);
  });
  test('are consecutive, in the period and not after until', () => {
    fc.assert(
      fc.property(partialDate, partialDate, calendarDay, (from, to, until) => {
        const years = yearsOf({ from, to }, until);
        const [first, last] = [yearOfDate(from), Math.min(yearOfDate(to), yearOf(until))];
        expect(years).toEqual(Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i));
      }),
    );
  });
});
