import { describe, expect, test } from 'vitest';
import {
  numberTowards,
  targetNumbers,
  type IndicatorLink,
  type TargetMeasure,
  type TargetNumber,
  type TargetSetter,
} from '../../src/domain/indicator-target.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { SeriesNumber } from '../../src/domain/observation-series.ts';
import { makeCommitment, makeQuantity } from './commitment-builders.ts';
import { provinceUnits } from './province-files.ts';

const level: TargetMeasure = { unit: 'hợp tác xã', at: 'moment' };
const count: TargetMeasure = { unit: 'hợp tác xã', at: 'period' };

function setter(
  commitment: Partial<Commitment> = {},
  link: Partial<IndicatorLink> = {},
  provinces: string[] = ['can-tho-63'],
): TargetSetter {
  return {
    commitment: makeCommitment({ due: '2030', ...commitment }),
    link: { id: 'htx', ...link },
    provinces,
    context: { asOf: '2026-11-21', recordPeriod: { from: '2023', to: '2030' } },
  };
}

describe('what a target asks of an indicator', () => {
  test.each<[string, TargetSetter, TargetMeasure, unknown]>([
    ['a level at its deadline', setter(), level, [{ province: 'can-tho-63', at: '2030' }]],
    ['the whole country without a place', setter({}, {}, []), level, [{ province: undefined, at: '2030' }]],
    [
      'the place that is named of several',
      setter({}, { province: 'kien-giang-63' }, ['can-tho-63', 'kien-giang-63']),
      level,
      [{ province: 'kien-giang-63' }],
    ],
    [
      'a count over its own period',
      setter({ due: '2023' }, { period: { from: '2023', to: '2023' } }),
      count,
      [{ period: { from: '2023', to: '2023' } }],
    ],
    [
      'a count in each of its turns',
      setter({ kind: 'recurring', every: { months: 12 }, due: '2025' }),
      count,
      [2023, 2024, 2025].map((year) => ({
        period: { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` },
      })),
    ],
    [
      'the end of the record where that is the deadline',
      setter({ due: undefined, dueBasis: 'end-of-record' }),
      level,
      [{ at: '2030' }],
    ],
  ])('%s', (_, given, measure, expected) => {
    expect(targetNumbers(given, measure)).toMatchObject(expected as object);
  });

  test.each<[string, TargetSetter, TargetMeasure, string]>([
    ['has no figure', setter({ target: undefined }), level, 'figure'],
    ['is counted in another unit', setter(), { ...level, unit: 'người' }, 'unit'],
    ['is for each of something', setter({ target: makeQuantity(1, { per: 'huyện' }) }), level, 'unit'],
    [
      'counts only what is added',
      setter({ target: makeQuantity(5, { counting: 'additional' }) }),
      level,
      'added',
    ],
    ['names no place of several', setter({}, {}, ['can-tho-63', 'kien-giang-63']), level, 'place'],
    ['has no deadline', setter({ due: undefined }), level, 'time'],
    ['has no period', setter(), count, 'time'],
    ['has a period for a level', setter({}, { period: { from: '2023', to: '2023' } }), level, 'moment'],
  ])('nothing where it %s', (_, given, measure, fault) => {
    expect(targetNumbers(given, measure)).toBe(fault);
  });
});

describe('the number towards a target', () => {
  const rules = { units: provinceUnits, breaks: [] as string[] };
  const goal = (more: Partial<TargetNumber> = {}): TargetNumber => ({
    value: makeQuantity(400),
    at: '2030',
    province: 'can-tho-63',
    ...more,
  });
  const number = (at: string, more: Partial<SeriesNumber> = {}): SeriesNumber => ({
    value: makeQuantity(300),
    at,
    province: 'can-tho-63',
    ...more,
  });

  test('is the latest up to the deadline, though its unit ends before that', () => {
    const numbers = [number('2022-06-30'), number('2024-06-30'), number('2023')];
    expect(numberTowards(goal(), numbers, rules)?.at).toBe('2024-06-30');
    expect(numberTowards(goal({ at: '2023' }), numbers, rules)?.at).toBe('2023');
    expect(numberTowards(goal({ at: '2021' }), numbers, rules)).toBeUndefined();
  });

  test.each<[string, SeriesNumber]>([
    ['of another place', number('2024', { province: 'lam-dong-63' })],
    ['of the unit that took the place in', number('2026', { province: 'can-tho-34' })],
    ['of a part of the place', number('2024', { scope: 'hợp tác xã nông nghiệp' })],
    ['in another unit', number('2024', { value: makeQuantity(9, { unit: 'người' }) })],
    ['that no source knows', number('2024', { value: null })],
    ['of a period', { ...number('2024'), at: undefined, period: { from: '2024', to: '2024' } }],
    ['of no day', { ...number('2024'), at: undefined }],
  ])('is none %s', (_, other) => {
    expect(numberTowards(goal(), [other], rules)).toBeUndefined();
  });

  test('is none from before a break in the way of counting', () => {
    const breaks = { ...rules, breaks: ['2025-01-01'] };
    expect(numberTowards(goal(), [number('2024-06-30')], breaks)).toBeUndefined();
    expect(numberTowards(goal({ at: '2024' }), [number('2024-06-30')], breaks)).toBeDefined();
  });

  test('of a count began with the period and does not run on after it', () => {
    const year = goal({ at: undefined, period: { from: '2023', to: '2023' } });
    const over = (from: string, to: string): SeriesNumber =>
      number('', { at: undefined, period: { from, to } });
    expect(numberTowards(year, [over('2023-01', '2023-06')], rules)).toBeDefined();
    expect(numberTowards(year, [over('2023', '2023'), over('2023-01', '2023-06')], rules)?.period?.to).toBe(
      '2023',
    );
    expect(numberTowards(year, [over('2022-07', '2023-06')], rules)).toBeUndefined();
    expect(numberTowards(year, [over('2023', '2024-03')], rules)).toBeUndefined();
    expect(numberTowards(year, [number('2023')], rules)).toBeUndefined();
  });
});
