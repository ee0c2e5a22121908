import { expect, test } from 'vitest';
import { fuzz } from '../fuzz.ts';
import { note } from '../small-site.ts';

test('10,000 spoilt records: no crash, no hang, no silent loss, little memory', () => {
  const { files, records, refused, silent, crashes, slowest, wordless } = fuzz(10_000, 20_261_121);
  const { maxRSS } = process.resourceUsage();
  note(
    `${files} files: ${records} records, ${refused} refused with a reason; slowest ${Math.round(slowest)} ms; at most ${Math.round(maxRSS / 1000)} MB`,
  );
  expect(crashes).toEqual([]);
  expect(silent).toEqual([]);
  expect(wordless).toEqual([]);
  expect(records + refused).toBe(files);
  expect(slowest).toBeLessThan(10_000);
  expect(maxRSS).toBeLessThan(1_000_000);
});
