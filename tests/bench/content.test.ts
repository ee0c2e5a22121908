import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { textOf } from '../../bench/content/draft.ts';
import { syntheticRecords } from '../../bench/content/records.ts';
import { provincesIn } from '../../bench/content/world.ts';
import { writeContent } from '../../bench/content/write.ts';
import { runChecks } from '../../src/checks/run.ts';
import { readSite } from '../../src/reader/site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'noi-dung-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('synthetic records are the same each time and of every kind that a register holds', () => {
  const provinces = provincesIn('src/content');
  const [first, second] = [syntheticRecords(100, provinces), syntheticRecords(100, provinces)];
  expect(first.map(textOf)).toEqual(second.map(textOf));
  expect(new Set(first.map(({ collection }) => collection)).size).toBe(9);
});

test('synthetic records pass the check without a warning', async () => {
  const drafts = writeContent(300, folder, 'src/content');
  const site = await readSite({ contentDir: folder });
  expect([...site.problems, ...runChecks(site).problems]).toEqual([]);
  expect(site.records.results).toHaveLength(drafts.filter((each) => each.collection === 'results').length);
});

test('declared drafts are added beside the records and read as drafts', async () => {
  const records = writeContent(40, folder, 'src/content', 2).length;
  const site = await readSite({ contentDir: folder });
  expect(site.problems).toEqual([]);
  expect(site.drafts).toHaveLength(records - syntheticRecords(40, provincesIn('src/content')).length);
  expect(site.drafts.every(({ id }) => id.endsWith('-ban-nhap'))).toBe(true);
});
