import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { clippedMarks, layoutFaults } from './layout-faults.ts';
import { listen } from './listen.ts';
import { lookName, looks, show } from './looks.ts';
import type { Look } from './looks.ts';
import { onePageOfEachKind } from './site-pages.ts';

const siteAddress = inject('siteAddress');
const kinds = onePageOfEachKind(inject('builtSite'));

// Each kind of page is looked at once, in both languages and all looks by turns; `npm run test:slow` looks at each kind in
// every language and look.
const visits = kinds
  .filter((address) => !address.startsWith('en/'))
  .map((address, index) => {
    const english = `en/${address}`;
    const look = looks[index % looks.length] as Look;
    return {
      address: index % 4 === 3 && kinds.includes(english) ? english : address,
      look,
      name: lookName(look),
    };
  });

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ bypassCSP: true });
});
afterAll(() => browser.close());

test('there are pages of many kinds to look at', () => {
  expect(visits.length).toBeGreaterThan(35);
});

describe.concurrent('a page of each kind', () => {
  test.for(visits)('/$address, $name', async ({ address, look }, { expect: here }) => {
    const page = await context.newPage();
    const { complaints, elsewhere } = listen(page, siteAddress);
    await show(page, look);
    await page.goto(siteAddress + address, { waitUntil: 'load' });
    here.soft(await violations(page)).toEqual([]);
    here.soft(await clippedMarks(page)).toEqual([]);
    here.soft(await layoutFaults(page)).toEqual([]);
    here.soft(complaints).toEqual([]);
    here.soft(elsewhere).toEqual([]);
    await page.close();
  });
});

test('no page set a cookie', async () => {
  expect(await context.cookies()).toEqual([]);
});
