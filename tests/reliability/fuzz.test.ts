import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test('500 spoilt records: each is a record or a reported mistake, none a crash', () => {
  const { files, records, refused, silent, crashes, wordless } = fuzz(500, 8);
  expect(crashes).toEqual([]);
  expect(silent).toEqual([]);
  expect(wordless).toEqual([]);
  expect(records + refused).toBe(files);
  // The fuzzing is worth its name: many files break, and some survive.
  expect(records).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(250);
});
