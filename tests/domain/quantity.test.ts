import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOf, satisfaction } from '../../src/domain/quantity.ts';
import type { Modality, Quantity, Satisfaction } from '../../src/domain/quantity.ts';

// Numbers and dates are what readers trust the register for: each property is tried ten thousand times.
fc.configureGlobal({ numRuns: 10_000 });

const q = (modality: Modality, value: number, more: Partial<Quantity> = {}): Quantity => ({
  modality,
  value,
  unit: 'hợp tác xã',
  asPrinted: '',
  ...more,
});
const range = (min: number | undefined, max: number | undefined, more: Partial<Quantity> = {}): Quantity => ({
  modality: 'range',
  min,
  max,
  unit: 'hợp tác xã',
  asPrinted: '',
  ...more,
});

describe('readings of a reported value', () => {
  test.each<[string, Quantity, [number, number, boolean, boolean]]>([
    ['7', q('exactly', 7), [7, 7, false, false]],
    ['ít nhất 7', q('at-least', 7), [7, Infinity, false, true]],
    ['hơn 40', q('more-than', 40), [40, Infinity, true, true]],
    ['không quá 7', q('at-most', 7), [-Infinity, 7, true, false]],
    ['dưới 7', q('less-than', 7), [-Infinity, 7, true, true]],
    ['gần 290', q('nearly', 290), [261, 290, true, true]],
    ['khoảng 70', q('about', 70), [63, 77, false, false]],
    ['khoảng -70', q('about', -70), [-77, -63, false, false]],
    ['từ 1 đến 2', range(1, 2), [1, 2, false, false]],
    ['từ 1', range(1, undefined), [1, Infinity, false, true]],
    ['no figure', { unit: '', asPrinted: 'nhiều', modality: 'about' }, [-Infinity, Infinity, true, true]],
  ])('%s', (_, quantity, [low, high, lowOpen, highOpen]) => {
    expect(readingOf(quantity, 0.1)).toEqual({ low, high, lowOpen, highOpen });
  });
  test('nearly without tolerance is the printed value, not nothing', () => {
    expect(readingOf(q('nearly', 290), 0)).toEqual({ low: 290, high: 290, lowOpen: false, highOpen: false });
  });
});

describe('satisfaction', () => {
  const ceiling = { nature: 'ceiling' } as const;
  test.each<[string, Quantity, Quantity, Satisfaction]>([
    ['10 of 10', q('exactly', 10), q('exactly', 10), 'met'],
    ['12 of a count of 10', q('exactly', 10, { nature: 'count' }), q('exactly', 12), 'met'],
    ['7 of 10', q('exactly', 10), q('exactly', 7), 'short'],
    ['more than 10 of at least 10', q('at-least', 10), q('more-than', 10), 'met'],
    ['10 of more than 10', q('more-than', 10), q('exactly', 10), 'short'],
    ['more than 10 of more than 10', q('more-than', 10), q('more-than', 10), 'met'],
    ['at least 10 of more than 10', q('more-than', 10), q('at-least', 10), 'unclear'],
    ['more than 9 of 10', q('exactly', 10), q('more-than', 9), 'unclear'],
    ['nearly 10 of 10', q('exactly', 10), q('nearly', 10), 'short'],
    ['nearly 300 of 290', q('exactly', 290), q('nearly', 300), 'unclear'],
    ['about 10 of 10', q('exactly', 10), q('about', 10), 'unclear'],
    ['1 of 1 to 2', range(1, 2), q('exactly', 1), 'met'],
    ['5 of 1 to 2', range(1, 2), q('exactly', 5), 'met'],
    ['0 of 1 to 2', range(1, 2), q('exactly', 0), 'short'],
    ['8 to 12 of 10', q('exactly', 10), range(8, 12), 'unclear'],
    ['10 of about 10', q('about', 10), q('exactly', 10), 'met'],
    ['9 of about 10', q('about', 10), q('exactly', 9), 'about-met'],
    ['8 of about 10', q('about', 10), q('exactly', 8), 'short'],
    ['about 10 of about 10', q('about', 10), q('about', 10), 'about-met'],
    ['at least 8 of about 10', q('about', 10), q('at-least', 8), 'unclear'],
    ['nearly 290 of nearly 290', q('nearly', 290), q('nearly', 290), 'about-met'],
    ['5 of at most 5', q('at-most', 5), q('exactly', 5), 'met'],
    ['5 of less than 5', q('less-than', 5), q('exactly', 5), 'short'],
    ['nearly 5 of less than 5', q('less-than', 5), q('nearly', 5), 'met'],
    ['6 of a ceiling of 5', q('exactly', 5, ceiling), q('exactly', 6), 'short'],
    ['at least 4 of a ceiling of 5', q('exactly', 5, ceiling), q('at-least', 4), 'unclear'],
    ['5.4 of a ceiling of about 5', q('about', 5, ceiling), q('exactly', 5.4), 'about-met'],
    ['3 of a ceiling of 2 to 4', range(2, 4, ceiling), q('exactly', 3), 'met'],
    ['5 of a ceiling of 2 to 4', range(2, 4, ceiling), q('exactly', 5), 'short'],
  ])('%s', (_, target, reported, expected) => {
    expect(satisfaction(target, reported, 0.1)).toBe(expected);
  });

  test('another unit decides nothing, another spelling of the unit does', () => {
    expect(satisfaction(q('exactly', 1), q('exactly', 9, { unit: 'tổ hợp tác' }), 0.1)).toBe('unclear');
    expect(satisfaction(q('exactly', 1, { unit: 'Uỷ ban' }), q('exactly', 1, { unit: 'ủy ban' }), 0.1)).toBe(
      'met',
    );
  });
  test('"mỗi huyện 1" is met only by a report on every huyện', () => {
    const target = q('exactly', 1, { per: 'huyện' });
    expect(satisfaction(target, q('exactly', 10), 0.1)).toBe('unclear');
    expect(satisfaction(target, q('exactly', 1, { per: 'huyện' }), 0.1)).toBe('met');
    expect(satisfaction(q('exactly', 10), q('exactly', 1, { per: 'huyện' }), 0.1)).toBe('unclear');
  });
  test('without a figure, or with a mere aspiration, nothing is decided', () => {
    const wordy: Quantity = { unit: 'hợp tác xã', asPrinted: 'nhiều', modality: 'exactly' };
    expect(satisfaction(wordy, q('exactly', 10), 0.1)).toBe('unclear');
    expect(satisfaction(q('exactly', 10), wordy, 0.1)).toBe('unclear');
    expect(satisfaction(q('exactly', 10), q('exactly', 10, { aspiration: true }), 0.1)).toBe('unclear');
  });
  test('an aspiration in the target is judged like a promise', () => {
    expect(satisfaction(q('at-least', 1, { aspiration: true }), q('exactly', 0), 0.1)).toBe('short');
  });
  test('large amounts keep every digit', () => {
    const dong = { unit: 'đồng' };
    const target = q('about', 2_421_345_678_901, dong);
    expect(satisfaction(target, q('exactly', 2_421_345_678_901, dong), 0)).toBe('met');
    expect(satisfaction(target, q('exactly', 2_421_345_678_900, dong), 0)).toBe('short');
  });
});

describe('properties of satisfaction', () => {
  const figure = fc.integer({ min: 0, max: 500 });
  const tolerance = fc.constantFrom(0, 0.05, 0.1, 0.25);
  const floors = fc.constantFrom<Modality>('exactly', 'at-least', 'more-than', 'about', 'nearly');
  const ceilings = fc.constantFrom<Modality>('at-most', 'less-than');
  const all = fc.oneof(floors, ceilings);
  const rank: Record<Satisfaction, number> = { short: 0, unclear: 1, 'about-met': 2, met: 3 };

  test('a higher exact report never does worse against a floor', () => {
    fc.assert(
      fc.property(floors, figure, figure, figure, tolerance, (modality, n, a, more, t) => {
        const [lower, higher] = [a, a + more].map((v) => satisfaction(q(modality, n), q('exactly', v), t));
        expect(rank[higher ?? 'short']).toBeGreaterThanOrEqual(rank[lower ?? 'met']);
      }),
    );
  });
  test('a higher exact report never does better against a ceiling', () => {
    fc.assert(
      fc.property(ceilings, figure, figure, figure, tolerance, (modality, n, a, more, t) => {
        const [lower, higher] = [a, a + more].map((v) => satisfaction(q(modality, n), q('exactly', v), t));
        expect(rank[higher ?? 'met']).toBeLessThanOrEqual(rank[lower ?? 'short']);
      }),
    );
  });
  test('an exact report is never unclear', () => {
    fc.assert(
      fc.property(all, figure, figure, tolerance, (modality, n, v, t) => {
        expect(satisfaction(q(modality, n), q('exactly', v), t)).not.toBe('unclear');
      }),
    );
  });
  test('a verdict over an interval is the verdict on every value in it', () => {
    const fraction = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(all, all, figure, figure, fraction, tolerance, (promised, said, n, v, f, t) => {
        const verdict = satisfaction(q(promised, n), q(said, v), t);
        const { low, high } = readingOf(q(said, v), t);
        const [from, to] = [Math.max(low, -1000), Math.min(high, 1000)];
        const inside = satisfaction(q(promised, n), q('exactly', from + (to - from) * f), t);
        if (verdict === 'met' || verdict === 'short') expect(inside).toBe(verdict);
        if (verdict === 'about-met') expect(['met', 'about-met']).toContain(inside);
      }),
      { numRuns: 10_000 },
    );
  });
  test('more tolerance never turns an exact report from enough into short', () => {
    fc.assert(
      fc.property(floors, figure, figure, tolerance, tolerance, (modality, n, v, t, u) => {
        const [less, more] = [Math.min(t, u), Math.max(t, u)];
        const strict = satisfaction(q(modality, n), q('exactly', v), less);
        if (strict !== 'short') expect(satisfaction(q(modality, n), q('exactly', v), more)).not.toBe('short');
      }),
    );
  });
});
