import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certainlyBefore,
  comparePartial,
  firstDay,
  lastDay,
  mayBeBefore,
  precisionOf,
  readPartialDate,
  yearOfDate,
} from '../../src/domain/partial-date.ts';
import { partialDate } from './arbitrary-dates.ts';

// Numbers and dates are what readers trust the register for: each property is tried ten thousand times.
fc.configureGlobal({ numRuns: 10_000 });

describe('reading', () => {
  test.each([
    ['2030', 'year'],
    ['2018-Q4', 'quarter'],
    ['2018-10', 'month'],
    ['2022-08-22', 'day'],
    ['2021-09-20T15:51', 'time'],
  ])('%s is accepted with the precision of a %s', (date, precision) => {
    expect(readPartialDate(date)).toEqual({ ok: true, date, precision });
    expect(precisionOf(date)).toBe(precision);
  });

  test.each([
    ['20/6/2017', 'vietnamese-order', '2017-06-20'],
    ['5/6/2018', 'vietnamese-order', '2018-06-05'],
    ['20-09-2021', 'vietnamese-order', '2021-09-20'],
    ['10/2018', 'vietnamese-order', '2018-10'],
    ['2022-8-2', 'not-a-date', '2022-08-02'],
    ['2018-4', 'not-a-date', '2018-04'],
    ['2017/06/20', 'not-a-date', '2017-06-20'],
    ['2018-q4', 'not-a-date', '2018-Q4'],
    ['Q4/2018', 'not-a-date', '2018-Q4'],
    [' 2030', 'not-a-date', '2030'],
    ['2022-08-22T00:00:00', 'not-a-date', '2022-08-22'],
    ['2022-08-22T00:00:00+07:00', 'not-a-date', '2022-08-22'],
    ['2022-08-21T17:00:00Z', 'not-a-date', '2022-08-22'],
    ['2022-08-21T17:00:00.000Z', 'not-a-date', '2022-08-22'],
    ['2021-12-31T23:30:00Z', 'not-a-date', '2022-01-01T06:30'],
    ['2022-01-01T01:00+0900', 'not-a-date', '2021-12-31T23:00'],
    ['2021-09-20 15:51', 'not-a-date', '2021-09-20T15:51'],
  ])('%s is refused as %s with the suggestion %s', (text, reason, suggestion) => {
    expect(readPartialDate(text)).toEqual({ ok: false, reason, suggestion });
  });

  test.each([
    ['20/6', 'no-year'],
    ['20/6/17', 'no-year'],
    ['2018-02-30', 'no-such-day'],
    ['2018-13', 'no-such-day'],
    ['2018-Q5', 'no-such-day'],
    ['0000', 'no-such-day'],
    ['2018-10-01T24:00', 'no-such-day'],
    ['31/2/2018', 'no-such-day'],
    ['6/20/2017', 'no-such-day'],
    ['2022-02-30T00:00:00Z', 'no-such-day'],
    ['', 'not-a-date'],
    ['null', 'not-a-date'],
    ['sang năm', 'not-a-date'],
    ['20226', 'not-a-date'],
  ])('%j is refused as %s without a suggestion', (text, reason) => {
    expect(readPartialDate(text)).toEqual({ ok: false, reason });
  });

  test('every suggestion can be pasted as it is', () => {
    const digits = fc.stringMatching(/^[0-9QT:/. -]{0,16}$/);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        const reading = readPartialDate(text);
        if (!reading.ok && reading.suggestion !== undefined) {
          expect(readPartialDate(reading.suggestion).ok).toBe(true);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('extent', () => {
  test.each([
    ['2030', '2030-01-01', '2030-12-31'],
    ['2018-Q1', '2018-01-01', '2018-03-31'],
    ['2018-Q4', '2018-10-01', '2018-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2022-08-22', '2022-08-22', '2022-08-22'],
    ['2021-09-20T15:51', '2021-09-20', '2021-09-20'],
  ])('%s covers %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
    expect(yearOfDate(date)).toBe(Number(date.slice(0, 4)));
  });
  test('throws on what is no date', () => {
    expect(() => firstDay('20/6/2017')).toThrow(RangeError);
    expect(() => lastDay('2018-02-30')).toThrow(RangeError);
  });
});

describe('order', () => {
  test('of dates that begin together the wider comes first', () => {
    const sorted = [
      '2017-12-31',
      '2018',
      '2018-Q1',
      '2018-01',
      '2018-01-01',
      '2018-01-01T08:00',
      '2018-01-02',
    ];
    expect(sorted.toReversed().toSorted(comparePartial)).toEqual(sorted);
  });
  test('is total: antisymmetric, transitive, 0 only for the same date', () => {
    fc.assert(
      fc.property(partialDate, partialDate, partialDate, (a, b, c) => {
        expect(comparePartial(a, b) === 0).toBe(a === b);
        expect(Math.sign(comparePartial(a, b))).toBe(-Math.sign(comparePartial(b, a)) + 0);
        if (comparePartial(a, b) <= 0 && comparePartial(b, c) <= 0) {
          expect(comparePartial(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
  test.each([
    ['2017', '2018-10', true, true],
    ['2018', '2018-10', true, false],
    ['2018-10', '2018', true, false],
    ['2018-10', '2017', false, false],
    ['2018-10-05', '2018-10-05', false, false],
    ['2018-10-05T08:00', '2018-10-05T09:00', true, true],
    ['2018-10-05T08:00', '2018-10-05', false, false],
  ])('%s against %s: may be before %s, certainly %s', (a, b, maybe, certainly) => {
    expect([mayBeBefore(a, b), certainlyBefore(a, b)]).toEqual([maybe, certainly]);
  });
  test('what is certain is possible, and excludes the opposite', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (a, b) => {
        if (certainlyBefore(a, b)) {
          expect(mayBeBefore(a, b)).toBe(true);
          expect(mayBeBefore(b, a)).toBe(false);
        }
      }),
    );
  });
});
