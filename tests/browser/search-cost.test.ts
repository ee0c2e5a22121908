import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startHost, type Host } from '../../bench/search/host.ts';
import { exampleQueries } from '../../bench/search/queries.ts';
import { visit } from '../../bench/search/visit.ts';
import { launchBrowser } from './browser.ts';

/** What `npm run bench:search` measures, here without a slow line and without times. */
describe('a search in an empty browser', () => {
  let browser: Browser;
  let host: Host;
  beforeAll(async () => {
    [browser, host] = [await launchBrowser(), await startHost(inject('builtSite'))];
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  const queries = exampleQueries(inject('builtSite'));

  test('the queries are of each kind', () => {
    expect(queries.map(({ kind }) => kind)).toEqual([
      'a name',
      'a body, without marks',
      'a symbol',
      'a place',
      'a common word',
      'common words, without marks',
    ]);
  });

  test.each(queries)(
    '“$text” moves at most 100 kB for its first answer, fonts and all, and 250 kB more for all texts',
    async ({ text, expected }) => {
      const { first, full } = await visit(browser, `${host.url}tim-kiem/?q=${encodeURIComponent(text)}`, {});
      expect(first.bytes).toBeGreaterThan(10_000);
      expect(first.bytes).toBeLessThanOrEqual(100_000);
      expect(first.results).toContain(expected ?? first.results[0]);
      expect(full.after).toBeGreaterThanOrEqual(first.after);
      expect(full.bytes - first.bytes).toBeLessThanOrEqual(250_000);
    },
  );
});
