import { describe, expect, test } from 'vitest';
import {
  changeBetween,
  gapBetween,
  longestGapYears,
  seriesPlace,
  type SeriesNumber,
} from '../../src/domain/observation-series.ts';
import type { Quantity } from '../../src/domain/quantity.ts';
import { provinceUnits as units } from './province-files.ts';

const rules = { units, breaks: [] };

function quantity(value: number, modality: Quantity['modality'] = 'exactly'): Quantity {
  return { value, unit: 'hợp tác xã', asPrinted: String(value), modality };
}

function number(at: string, value = 100, more: Partial<SeriesNumber> = {}): SeriesNumber {
  return { value: quantity(value), at, province: 'lam-dong-63', ...more };
}

function during(from: string, to: string, value = 10): SeriesNumber {
  return { value: quantity(value), period: { from, to }, province: 'lam-dong-63' };
}

describe('a line joins two numbers', () => {
  test('of one place, scope and way of counting, a year apart', () => {
    expect(gapBetween(number('2022-06-30'), number('2023-06-30'), rules)).toBeUndefined();
  });
  test('over at most three years without a number, counted between the ends of vague dates', () => {
    expect(longestGapYears).toBe(3);
    expect(gapBetween(number('2018-12'), number('2021-12-31'), rules)).toBeUndefined();
    expect(gapBetween(number('2018-12-31'), number('2022-01-01'), rules)).toBe('apart');
    expect(gapBetween(number('2017'), number('2021-01'), rules)).toBe('apart');
  });
  test('never across a number that a source says it does not have', () => {
    expect(gapBetween(number('2022'), { ...number('2023'), value: null }, rules)).toBe('unknown');
  });
  test('never where the order is not known', () => {
    expect(gapBetween(number('2022'), number('2022-06'), rules)).toBe('overlap');
  });
  test('never across a change in the way of counting, nor from a date that may lie on either side', () => {
    const broken = { units, breaks: ['2023-01-01'] };
    expect(gapBetween(number('2022-12-31'), number('2023-06'), broken)).toBe('break');
    expect(gapBetween(number('2023-01-01'), number('2023-06'), broken)).toBeUndefined();
    expect(gapBetween(number('2022-06'), number('2023-06'), { units, breaks: ['2023'] })).toBe('break');
  });
  test('of periods only where one follows the other and both are as long', () => {
    expect(gapBetween(during('2022', '2022'), during('2023', '2023'), rules)).toBeUndefined();
    expect(gapBetween(during('2022', '2022'), during('2024', '2024'), rules)).toBe('apart');
    expect(gapBetween(during('2021', '2021'), during('2022-01', '2022-06'), rules)).toBe('length');
  });
});

describe('boundaries', () => {
  const before = number('2025-06-30', 100, { province: 'bac-giang-63' });
  const after = number('2025-12-31', 250, { province: 'bac-ninh-34' });

  test('no series crosses a merger', () => {
    expect(gapBetween(before, after, rules)).toBe('boundary');
    expect(changeBetween(before, after, rules)).toEqual({ compared: false, why: 'boundary' });
  });
  test('not even to the present unit of the same name', () => {
    const named = number('2025-06-30', 100, { province: 'bac-ninh-63' });
    expect(gapBetween(named, after, rules)).toBe('boundary');
    expect(seriesPlace('bac-ninh-63', units)).not.toBe(seriesPlace('bac-ninh-34', units));
  });
  test('a unit that no merger changed is one place before and after', () => {
    const province = 'quang-ninh-63';
    const later = number('2025-12-31', 110, { province: 'quang-ninh-34' });
    expect(gapBetween(number('2024-12-31', 100, { province }), later, rules)).toBeUndefined();
    expect(seriesPlace(province, units)).toBe('quang-ninh-34');
  });
  test('a number recast for the present boundaries joins only where its scope says so', () => {
    const recast = number('2024-12-31', 240, { province: 'bac-ninh-34' });
    expect(gapBetween(recast, after, rules)).toBe('boundary');
    const scope = 'theo địa giới từ ngày 1/7/2025';
    expect(gapBetween({ ...recast, scope }, { ...after, scope }, rules)).toBeUndefined();
  });
  test('every merger of the map parts every former unit from the present one', () => {
    const merged = units.filter((unit) => units.filter(({ successor }) => successor === unit.id).length > 1);
    expect(merged.length).toBeGreaterThan(20);
    for (const present of merged) {
      for (const former of units.filter(({ successor }) => successor === present.id)) {
        const [a, b] = [
          number('2025-01-01', 1, { province: former.id }),
          number('2026-01-01', 2, { province: present.id }),
        ];
        expect(gapBetween(a, b, rules)).toBe('boundary');
      }
    }
  });
});

describe('a change', () => {
  test('is told between two exact numbers, with its percentage', () => {
    expect(changeBetween(number('2022-06-30', 300), number('2023-06-30', 321), rules)).toEqual({
      compared: true,
      difference: 21,
      percent: 7,
    });
  });
  test('is told over a long silence too: two exact numbers stay two facts', () => {
    expect(changeBetween(number('2013'), number('2022', 150), rules).compared).toBe(true);
  });
  test('has no percentage from nothing', () => {
    expect(changeBetween(number('2022', 0), number('2023', 5), rules)).toEqual({
      compared: true,
      difference: 5,
      percent: undefined,
    });
  });
  test('has no binary dust', () => {
    const [a, b] = [number('2022', 0.1), number('2023', 0.3)];
    expect(changeBetween(a, b, rules)).toMatchObject({ difference: 0.2 });
  });
  test.each([
    ['inexact', number('2023', 5, { value: quantity(5, 'more-than') })],
    ['inexact', number('2023', 5, { estimate: true })],
    ['scope', number('2023', 5, { scope: 'hợp tác xã nông nghiệp' })],
    ['place', number('2023', 5, { province: 'can-tho-63' })],
    ['unit', number('2023', 5, { value: { ...quantity(5), unit: 'người' } })],
    ['unknown', number('2023', 5, { value: null })],
    ['undated', { ...number('2023', 5), at: undefined }],
  ] as const)('is not told: %s', (why, later) => {
    expect(changeBetween(number('2022'), later, rules)).toEqual({ compared: false, why });
  });
});
