import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matchesTable } from '../../scripts/matches/table.ts';
import { readSite } from '../../src/reader/site.ts';

test('the table of matches in the docs is the one that the content gives', async () => {
  const { records } = await readSite();
  expect(readFileSync('docs/matches.md', 'utf8')).toBe(matchesTable(records));
});

test('every entry of a report names a commitment or says why none', async () => {
  const { records } = await readSite();
  const silent = records.results.flatMap(({ id, data }) =>
    data.entries
      .filter(({ commitment, unmatched }) => commitment === undefined && unmatched === undefined)
      .map(({ label }) => `${id}: ${label}`),
  );
  expect(silent).toEqual([]);
});
