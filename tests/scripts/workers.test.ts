import { describe, expect, test } from 'vitest';
import { workerCount } from '../../scripts/page-stage/workers.ts';

const gigabyte = 2 ** 30;
/** Bytes of the records of a register. */
const [small, large] = [2e6, 150e6];

describe('how many processes make pages', () => {
  test('one for each core, four at most', () => {
    expect(workerCount(1, 8 * gigabyte, small)).toBe(1);
    expect(workerCount(2, 8 * gigabyte, small)).toBe(2);
    expect(workerCount(16, 64 * gigabyte, small)).toBe(4);
  });

  test('fewer where the machine could not hold the register so many times', () => {
    expect(workerCount(4, 16 * gigabyte, large)).toBe(4);
    expect(workerCount(4, 12 * gigabyte, large)).toBe(3);
    expect(workerCount(4, 6 * gigabyte, large)).toBe(1);
  });

  test('one even where memory is too short for it: it may do with less', () => {
    expect(workerCount(4, gigabyte, large)).toBe(1);
  });
});
