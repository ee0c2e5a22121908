import { expect, inject, test } from 'vitest';
import site from '../../site.config.ts';
import { readSite } from '../../src/reader/site.ts';
import { agreedTotals, pagedCollections, totalsOf } from './totals.ts';

test('records, pages and search entries in each language, JSON files, rows and the map of the site agree (O09)', async () => {
  // Drafts never leave the reader: what it hands on is what must be found everywhere.
  const { records } = await readSite();
  const totals = totalsOf(inject('builtSite'), site.basePath);
  for (const collection of pagedCollections)
    expect([collection, totals[collection]]).toEqual([collection, agreedTotals(records[collection].length)]);
  expect(records.agreements.length).toBeGreaterThan(10);
});
