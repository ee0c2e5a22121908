import { expect, inject, test } from 'vitest';
import site from '../../site.config.ts';
import { agreedTotals, countedCollections, declaredIn, totalsOf } from './totals.ts';

test('records, pages and search entries in each language, JSON files, rows and the map of the site agree (O09)', () => {
  const totals = totalsOf(inject('builtSite'), site.basePath);
  for (const collection of countedCollections)
    expect([collection, totals[collection]]).toEqual([collection, agreedTotals('src/content', collection)]);
  expect(declaredIn('src/content', 'agreements').records).toBeGreaterThan(10);
});
