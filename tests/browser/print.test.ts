import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { onePageOfEachKind } from './site-pages.ts';

const kinds = onePageOfEachKind(inject('builtSite')).filter((address) => !address.startsWith('en/'));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  // A4 between margins of one centimetre, in CSS pixels.
  page = await browser.newPage({ viewport: { width: 718, height: 1047 } });
  await page.emulateMedia({ media: 'print' });
});
afterAll(() => browser.close());

/** What paper would lose of an open page: what sticks out of it, or of a box that nobody can push along there. */
function lost(): string[] {
  const cut = [...document.querySelectorAll('main *')].filter(
    (each) =>
      each.getClientRects().length > 0 &&
      !each.closest('.visually-hidden') &&
      getComputedStyle(each).overflowX !== 'visible' &&
      each.scrollWidth > each.clientWidth + 1,
  );
  const tools = ['.tools', '.main-nav', '.search', '.chooser', '.use button'].filter(
    (name) => (document.querySelector(name)?.getClientRects().length ?? 0) > 0,
  );
  return [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the paper'] : []),
    ...cut.map((each) => `cut: ${each.outerHTML.slice(0, 100)}`),
    ...tools.map((name) => `of no use on paper: ${name}`),
  ];
}

test('on A4 every kind of page keeps all that it says and leaves its tools out', async () => {
  const faults: string[] = [];
  for (const address of kinds) {
    await page.goto(inject('siteAddress') + address);
    faults.push(...(await page.evaluate(lost)).map((fault) => `/${address}: ${fault}`));
  }
  expect(kinds.length).toBeGreaterThan(35);
  expect(faults).toEqual([]);
});

test('the kind of a record can be read where printers leave grounds out', async () => {
  await page.goto(`${inject('siteAddress')}chuong-trinh/bac-giang-2022-lien-minh-htx-lien-hiep-hoi/`);
  const look = await page.$eval('.kicker b', (kind) => {
    const { color, backgroundColor } = getComputedStyle(kind);
    return [color, backgroundColor];
  });
  expect(look).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
});

test('of a search paper says what was chosen of the filters, and offers no more', async () => {
  const address = `${inject('siteAddress')}tim-kiem/?q=${encodeURIComponent('hợp tác xã')}`;
  await page.goto(address);
  const second = await page.waitForSelector('select[name="kind"] option:nth-child(2)', { state: 'attached' });
  expect(await page.isVisible('[data-search-results] li')).toBe(true);
  expect(await page.isVisible('[data-search-filters]')).toBe(false);
  expect(await page.isVisible('[data-search-more]')).toBe(false);

  const kind = await second.evaluate((option) => (option as HTMLOptionElement).value);
  await page.goto(`${address}&kind=${encodeURIComponent(kind)}`);
  await page.waitForSelector('select[name="kind"]', { state: 'visible' });
  const seen = await page.$$eval('[data-search-filters] select', (selects) =>
    selects.filter((select) => select.checkVisibility()).map((select) => select.getAttribute('name')),
  );
  expect(seen).toEqual(['kind']);
});
