import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { readSite } from '../../src/reader/site.ts';
import { checkedFigures } from '../../src/views/checked-figures.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { wholeRegisterOf } from './register-of.ts';

async function viewOf(day?: string) {
  const context: ViewContext = viewContext(await wholeRegisterOf(day), 'vi');
  const site = await readSite();
  const { counts, waived, problems } = runChecks(site);
  return checkedFigures(context, { counts, waived, warnings: problems });
}

test('every sum is shown as it is added up', async () => {
  const { sums } = await viewOf();
  const words = sums.map((sum) => sum.words);
  expect(words).toContain('1.012 = 945 + 28 + 39: khớp');
  expect(words).toContain('1.012 = 662 + 330 + 20: khớp');
  expect(sums.every(({ source }) => source.href !== undefined)).toBe(true);
});

test('a sum that does not agree is told as printed, with the waiver and its reason', async () => {
  const { sums, waived } = await viewOf();
  expect(sums.map(({ words }) => words)).toContain('788 + 45 + 6: không bằng 833, giữ như nguồn in');
  const accepted = waived.find(({ message }) => message.includes('788 + 45 + 6'));
  expect(accepted?.reason).toContain('giải thể');
  expect(accepted?.record.href).toMatch(/^\/so-lieu\/nguon\//);
});

test('every rule is listed with how much it looked at', async () => {
  const { rules } = await viewOf();
  expect(rules.find(({ id }) => id === 'sum-mismatch')).toMatchObject({ waived: '1', warned: '0' });
  expect(rules.every(({ looked }) => /^\d/.test(looked))).toBe(true);
});

test('an earlier day leaves out waivers and sums of later records', async () => {
  const { sums, waived } = await viewOf('2010-01-01');
  expect([sums, waived]).toEqual([[], []]);
});
