import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../src/domain/calendar-day.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import type { ReviewReport } from '../../src/domain/review-register.ts';
import { promisedReviews, reviewRegister } from '../../src/domain/review-register.ts';

const yearly = { every: { months: 12 }, atEnd: false };

describe('turns of a term', () => {
  test.each([
    [
      'calendar years',
      { from: '2018-01-01', to: '2020-12-31' },
      { months: 12 },
      ['2018-01-01 2018-12-31', '2019-01-01 2019-12-31', '2020-01-01 2020-12-31'],
    ],
    [
      'half-years',
      { from: '2018-01-01', to: '2018-12-31' },
      { months: 6 },
      ['2018-01-01 2018-06-30', '2018-07-01 2018-12-31'],
    ],
    [
      'two years',
      { from: '2022-01-01', to: '2025-12-31' },
      { months: 24 },
      ['2022-01-01 2023-12-31', '2024-01-01 2025-12-31'],
    ],
    [
      'a reporting year',
      { from: '2018-12-15', to: '2020-12-14' },
      { months: 12, yearStart: '12-15' },
      ['2018-12-15 2019-12-14', '2019-12-15 2020-12-14'],
    ],
    [
      'a leap day',
      { from: '2023-02-28', to: '2025-02-27' },
      { months: 12, yearStart: '02-29' },
      ['2023-02-28 2024-02-28', '2024-02-29 2025-02-27'],
    ],
    [
      'a day that does not exist',
      { from: '2018-01-01', to: '2018-12-31' },
      { months: 12, yearStart: '13-45' },
      ['2018-01-01 2018-12-31'],
    ],
    [
      'a long first piece',
      { from: '2017-06-20', to: '2018-12-31' },
      { months: 12 },
      ['2017-06-20 2017-12-31', '2018-01-01 2018-12-31'],
    ],
    ['a first stub', { from: '2017-12-20', to: '2018-12-31' }, { months: 12 }, ['2017-12-20 2018-12-31']],
    ['a last stub', { from: '2017-01-01', to: '2018-03-31' }, { months: 12 }, ['2017-01-01 2018-03-31']],
    ['two stubs', { from: '2017-12-01', to: '2018-02-28' }, { months: 12 }, ['2017-12-01 2018-02-28']],
    [
      'a term shorter than a turn',
      { from: '2017-03-01', to: '2017-05-31' },
      { months: 12 },
      ['2017-03-01 2017-05-31'],
    ],
    [
      'an open term',
      { from: '2017-01-01' },
      { months: 12 },
      ['2017-01-01 2017-12-31', '2018-01-01 2018-12-31'],
    ],
    ['a term that ends before it begins', { from: '2018-01-01', to: '2017-01-01' }, { months: 12 }, []],
  ])('%s', (_, term, every, expected) => {
    expect(occurrencesOf(term, every, '2018-06-30').map(({ from, to }) => `${from} ${to}`)).toEqual(expected);
  });

  it('cover the term without gap or overlap', () => {
    const day = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 1, max: 36 }),
        fc.constantFrom(undefined, '12-15', '02-29'),
        (start, length, months, yearStart) => {
          const from = addDays('2015-01-01', start);
          const to = addDays(from, length);
          const turns = occurrencesOf({ from, to }, { months, yearStart }, to);
          expect(turns[0]?.from).toBe(from);
          expect(turns.at(-1)?.to).toBe(to);
          turns.slice(1).forEach((turn, index) => {
            expect(turn.from).toBe(addDays(turns[index]?.to ?? '', 1));
          });
        },
      ),
    );
  });
});

describe('reviews promised', () => {
  const kinds = (...given: Parameters<typeof promisedReviews>) =>
    promisedReviews(...given).map(({ dueDay, kind }) => `${kind} ${dueDay}`);

  test.each([
    ['none', undefined, { from: '2018', to: '2020' }, undefined, []],
    ['no period', yearly, undefined, undefined, []],
    [
      'yearly',
      yearly,
      { from: '2018', to: '2020' },
      undefined,
      ['periodic 2018-12-31', 'periodic 2019-12-31', 'periodic 2020-12-31'],
    ],
    ['at the end', { atEnd: true }, { from: '2018', to: '2020' }, undefined, ['final 2020-12-31']],
    [
      'the last yearly one and the final are one',
      { ...yearly, atEnd: true },
      { from: '2018', to: '2020' },
      undefined,
      ['periodic 2018-12-31', 'periodic 2019-12-31', 'final 2020-12-31'],
    ],
    [
      'none before the signing',
      yearly,
      { from: '2017', to: '2019' },
      '2018-02-01',
      ['periodic 2018-12-31', 'periodic 2019-12-31'],
    ],
    ['an open period has no end to review', { atEnd: true }, { from: '2018' }, undefined, []],
    ['signed after it was over', yearly, { from: '2018', to: '2018' }, '2019-05-05', []],
  ])('%s', (_, reviews, period, signedOn, expected) => {
    expect(kinds(reviews, period, signedOn)).toEqual(expected);
  });

  it('run on in an open period', () => {
    expect(kinds(yearly, { from: '2018' }, undefined, '2020-03-01')).toHaveLength(3);
  });
});

describe('the register of silence', () => {
  const promised = promisedReviews({ ...yearly, atEnd: true }, { from: '2018', to: '2020' });
  const review = (overrides: Partial<ReviewReport>): ReviewReport => ({
    id: 'r',
    knownOn: '2019-02-01',
    kind: 'interim',
    ...overrides,
  });
  const states = (
    reports: ReviewReport[],
    asOf = '2026-11-21',
    lookups: { on: string; commitments: string[] }[] = [],
  ) => reviewRegister(promised, reports, lookups, asOf, 90).map(({ state }) => state);
  const silent = ['not-recorded', 'not-recorded', 'not-recorded'];

  it('waits before it speaks of silence', () => {
    expect(states([], '2018-12-31')).toEqual(['not-yet', 'not-yet', 'not-yet']);
    expect(states([], '2019-03-31')).toEqual(['not-yet', 'not-yet', 'not-yet']);
    expect(states([], '2019-04-01')).toEqual(['not-recorded', 'not-yet', 'not-yet']);
    expect(states([])).toEqual(silent);
  });

  test.each([
    [
      'by the period reviewed',
      [review({ period: { from: '2019', to: '2019' }, knownOn: '2022-01-01' })],
      ['not-recorded', 'recorded', 'not-recorded'],
    ],
    [
      'held early in the next year',
      [review({ reviewHeldOn: '2019-01-15' })],
      ['recorded', 'not-recorded', 'not-recorded'],
    ],
    [
      'held in the year',
      [review({ reviewHeldOn: '2019-11-20' })],
      ['not-recorded', 'recorded', 'not-recorded'],
    ],
    ['only the day it was known', [review({})], ['recorded', 'not-recorded', 'not-recorded']],
    ['a figure in the news is no review', [review({ kind: 'partial' })], silent],
    [
      '… unless it says that one was held',
      [review({ kind: 'partial', reviewHeldOn: '2018-12-20' })],
      ['recorded', 'not-recorded', 'not-recorded'],
    ],
    [
      'the final review',
      [review({ kind: 'final', period: { from: '2018', to: '2020' }, knownOn: '2021-01-10' })],
      ['not-recorded', 'not-recorded', 'recorded'],
    ],
    [
      'an interim report is no final review',
      [review({ period: { from: '2020', to: '2020' }, knownOn: '2021-01-10' })],
      silent,
    ],
    ['known later than as-of', [review({ kind: 'final', knownOn: '2026-11-22' })], silent],
  ])('%s', (_, reports, expected) => {
    expect(states(reports)).toEqual(expected);
  });

  it('takes the review of a calendar year for the reporting year that it mostly speaks of', () => {
    const term = { from: '2022-12-15', to: '2025-12-14' };
    const years = promisedReviews({ every: { months: 12, yearStart: '12-15' }, atEnd: false }, term);
    const of = (period: { from: string; to: string }) =>
      reviewRegister(years, [review({ period, knownOn: '2026-02-01' })], [], '2026-11-21', 90).map(
        ({ state }) => state === 'recorded',
      );
    expect(of({ from: '2023', to: '2023' })).toEqual([true, false, false]);
    expect(of({ from: '2025', to: '2025' })).toEqual([false, false, true]);
    expect(of({ from: '2022-12-15', to: '2023-12-14' })).toEqual([true, false, false]);
    expect(of({ from: '2023-12-15', to: '2024-06' })).toEqual([false, true, false]);
  });

  it('names the earliest report, and the latest search for the record as a whole', () => {
    const reports = [review({ id: 'b', knownOn: '2019-02-02' }), review({ id: 'a' })];
    expect(reviewRegister(promised, reports, [], '2026-11-21', 90)[0]?.report).toBe('a');
    const lookups = [
      { on: '2020-06-01', commitments: [] },
      { on: '2026-06-01', commitments: ['hoi-thao'] },
    ];
    expect(states([], '2026-11-21', lookups)).toEqual(['looked-for', 'looked-for', 'not-recorded']);
    expect(reviewRegister(promised, [], lookups, '2026-11-21', 90)[0]?.lookedUpOn).toBe('2020-06-01');
  });
});
