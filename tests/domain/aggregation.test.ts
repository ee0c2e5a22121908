import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shareMatches, sharesWithinRounding, sumDifference } from '../../src/domain/aggregation.ts';

// Numbers and dates are what readers trust the register for: each property is tried ten thousand times.
fc.configureGlobal({ numRuns: 10_000 });

const tenths = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 10);

describe('the difference between parts and their total', () => {
  test.each([
    [[945, 28, 39], 1012, 0],
    [[662, 330, 20], 1012, 0],
    [[65.4, 32.6, 2.0], 100, 0],
    [[0.1, 0.2], 0.3, 0],
    [[662, 330], 1012, -20],
    [[1.5], 1, 0.5],
    [[], 7, -7],
    [[1e-7], 0, 1e-7],
    [[1e21, 1], 1e21, 1],
  ])('%j against %d is %d', (parts, total, difference) => {
    expect(sumDifference(parts, total)).toBe(difference);
  });

  it('is no number when a part is none', () => {
    expect(sumDifference([1, Number.NaN], 1)).toBeNaN();
    expect(sumDifference([1], Number.POSITIVE_INFINITY)).toBeNaN();
  });

  it('is exact in decimals, in any order', () => {
    fc.assert(
      fc.property(fc.array(tenths), (parts) => {
        const sum = parts.reduce((running, part) => running + Math.round(part * 10), 0) / 10;
        expect(sumDifference(parts, sum)).toBe(0);
        expect(sumDifference([...parts].reverse(), sum)).toBe(0);
        expect(sumDifference(parts, 0)).toBe(sum === 0 ? 0 : sum);
      }),
    );
  });
});

describe('shares of one whole', () => {
  it('may miss 100 by their rounding only', () => {
    expect(sharesWithinRounding([65.4, 32.6, 2.0], 1)).toBe(true);
    expect(sharesWithinRounding([33.3, 33.3, 33.3], 1)).toBe(true);
    expect(sharesWithinRounding([33.3, 33.3, 33.25], 1)).toBe(true);
    expect(sharesWithinRounding([33.3, 33.3, 33.2], 1)).toBe(false);
    expect(sharesWithinRounding([50, 49], 0)).toBe(true);
    expect(sharesWithinRounding([50, 49], 1)).toBe(false);
    expect(sharesWithinRounding([], 1)).toBe(false);
    expect(sharesWithinRounding([Number.NaN], 1)).toBe(false);
  });

  it('always pass when they were rounded from real parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 3 }), (counts, decimals) => {
        const total = counts.reduce((running, count) => running + count, 0);
        const shares = counts.map((count) => Number(((count / total) * 100).toFixed(decimals)));
        expect(sharesWithinRounding(shares, decimals)).toBe(true);
        counts.forEach((count, at) =>
          expect(shareMatches(count, total, shares[at] ?? -1, decimals)).toBe(true),
        );
      }),
    );
  });
});

describe('a printed share', () => {
  test.each([
    [662, 1012, 65.4, 1, true],
    [330, 1012, 32.6, 1, true],
    [20, 1012, 2.0, 1, true],
    [20, 1012, 1.9, 1, false],
    [662, 1012, 65.5, 1, false],
    [662, 1012, 65, 0, true],
    [1, 8, 12, 0, true],
    [1, 8, 13, 0, true],
    [0, 5, 0, 1, true],
    [0, 0, 0, 1, false],
    [1, 0, 100, 1, false],
  ])('%d of %d printed as %d with %d decimals: %s', (part, total, printed, decimals, matches) => {
    expect(shareMatches(part, total, printed, decimals)).toBe(matches);
  });

  it('stops matching one unit of its last place away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (part, total) => {
        const printed = Number(((part / total) * 100).toFixed(1));
        expect(shareMatches(part, total, printed, 1)).toBe(true);
        expect(shareMatches(part, total, printed + 0.11, 1)).toBe(false);
        expect(shareMatches(part, total, printed - 0.11, 1)).toBe(false);
      }),
    );
  });
});
