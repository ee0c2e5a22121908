import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startHost, type Host } from '../../bench/search/host.ts';
import { exampleQueries } from '../../bench/search/queries.ts';
import { visit } from '../../bench/search/visit.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let host: Host;
beforeAll(async () => {
  [browser, host] = [await launchBrowser(), await startHost(inject('builtSite'))];
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

const addressOf = (query: string): string => `${host.url}tim-kiem/?q=${encodeURIComponent(query)}`;

/** What `npm run bench:search` measures, here without a slow line and without times. */
describe('a search in an empty browser', () => {
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
    '“$text” moves at most 45 kB for its first answer and 250 kB for all texts, and no fonts before that',
    async ({ text, expected }) => {
      const { first, full } = await visit(browser, addressOf(text), {});
      expect(first.bytes).toBeGreaterThan(5000);
      expect(first.bytes).toBeLessThanOrEqual(45_000);
      expect(first.results).toContain(expected ?? first.results[0]);
      expect(full.after).toBeGreaterThanOrEqual(first.after);
      expect(full.bytes).toBeLessThanOrEqual(250_000);
      expect(full.fonts).toBe(0);
    },
  );
});

describe('the first answer', () => {
  test('is asked for while the page is still on its way', async () => {
    const page = await browser.newPage();
    // The page stops in the middle of its header, before any place for an answer.
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/tim-kiem/?q=*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).split('</header>')[0] ?? '' });
      release();
    });
    const asked = page.waitForRequest(/\/tim-kiem\/tu\/\d+\.json$/);
    await page.goto(addressOf('Hưng Yên'), { waitUntil: 'commit' });
    await Promise.all([held, asked]);
    await page.close();
  });

  test('does not wait for the lists below it to be laid out', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/tim-kiem/tu/*.json', async (route) => {
      await held;
      await route.continue();
    });
    const isLaidOut = (): Promise<boolean> =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const list = document.querySelector('main .names');
            const look = (): void => resolve(list?.checkVisibility({ contentVisibilityAuto: true }) ?? false);
            requestAnimationFrame(() => requestAnimationFrame(look));
          }),
      );
    await page.goto(addressOf('Hưng Yên'));
    await page.waitForSelector('main h1', { state: 'visible' });
    expect(await isLaidOut()).toBe(false);
    release();
    await page.waitForSelector('[data-search-results] li');
    // The full answer may come in between and move the lists once more.
    await expect
      .poll(async () => {
        await page.locator('main .names').first().scrollIntoViewIfNeeded();
        return isLaidOut();
      })
      .toBe(true);
    await page.close();
  });

  describe('is asked for before the page is drawn', () => {
    /** A page in which time stands still, so that nothing is drawn because it was waited for. */
    async function pageWithoutTime(): Promise<Page> {
      const page = await browser.newPage();
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1000);
      return page;
    }

    /** Such a page whose search has asked for files of a folder, and waits for them. */
    async function pageWaitingFor(folder: 'tu' | 'ten'): Promise<Page> {
      const page = await pageWithoutTime();
      const asked = page.waitForRequest(`**/tim-kiem/${folder}/*.json`);
      await page.route(`**/tim-kiem/${folder}/*.json`, () => undefined);
      await page.goto(addressOf('Hưng Yên'));
      await asked;
      return page;
    }

    test('which is drawn as soon as the names are on their way', async () => {
      const page = await pageWaitingFor('ten');
      await page.waitForSelector('main h1', { state: 'visible' });
      await page.close();
    });

    test('which waits no longer than four tenths of a second for words that do not come', async () => {
      const page = await pageWaitingFor('tu');
      await page.clock.runFor(399);
      expect(await page.isVisible('main h1')).toBe(false);
      await page.clock.runFor(1);
      await page.waitForSelector('main h1', { state: 'visible' });
      await page.close();
    });

    test('which is drawn when the words cannot be had', async () => {
      const page = await pageWithoutTime();
      await page.route('**/tim-kiem/tu/*.json', (route) => route.abort());
      await page.goto(addressOf('Hưng Yên'));
      await page.waitForSelector('main h1', { state: 'visible' });
      await page.close();
    });

    test('and a page without a question, or without script, is drawn at once', async () => {
      const page = await pageWithoutTime();
      await page.goto(`${host.url}tim-kiem/`);
      expect(await page.isVisible('main h1')).toBe(true);
      await page.close();
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(addressOf('Hưng Yên'));
      expect(await plain.isVisible('main h1')).toBe(true);
      await context.close();
    });
  });

  test('comes after two turns of the line besides the page: words, then names, at most five files of each', async () => {
    const page = await browser.newPage();
    const turns: string[][] = [];
    let open = 0;
    page.on('request', (request) => {
      const file = /\/tim-kiem\/(t[eu]n?)\/\d+\.json$/.exec(request.url())?.[1];
      if (file === undefined) return;
      if (open === 0) turns.push([]);
      turns.at(-1)?.push(file);
      open += 1;
    });
    page.on('requestfinished', (request) => {
      if (/\/tim-kiem\/t/.test(request.url())) open -= 1;
    });
    await page.goto(addressOf('lien minh hop tac xa tinh ha giang'));
    await page.waitForSelector('[data-search-results] li');
    expect(turns.map((files) => [...new Set(files)])).toEqual([['tu'], ['ten']]);
    expect(Math.max(...turns.map((files) => files.length))).toBeLessThanOrEqual(5);
    await page.close();
  });
});

describe('the fonts of the site', () => {
  test('are fetched after all texts have answered, for the next page, by who comes from elsewhere', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const fonts = page.waitForRequest(/\.woff2$/);
    await page.goto(addressOf('Hưng Yên'));
    await fonts;
    const place = (end: RegExp): number => asked.findIndex((path) => end.test(path));
    expect(place(/\.pf_fragment$/)).toBeGreaterThan(0);
    expect(place(/\.woff2$/)).toBeGreaterThan(place(/\.pf_fragment$/));
    await context.close();
  });

  test('are used at once by who comes from a page of the site', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(host.url, { waitUntil: 'networkidle' });
    await page.fill('input[name="q"]', 'Hưng Yên');
    await page.press('input[name="q"]', 'Enter');
    await page.waitForSelector('[data-search-results] li');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/^"?IBM Plex/);
    await context.close();
  });
});
