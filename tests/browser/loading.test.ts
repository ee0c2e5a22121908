import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { firstVisit } from './late-fonts.ts';

const siteAddress = inject('siteAddress');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a first visit on a slow phone', () => {
  // `npm run test:slow` visits every kind of page; these moved the most before fonts became optional.
  test.each([
    '',
    'en/',
    'chuong-trinh/bac-giang-2022-lien-minh-htx-lien-hiep-hoi/',
    'van-ban/luat-hop-tac-xa-2012/',
    'dia-phuong/lam-dong/',
  ])('/%s does not move while its letters arrive, and asks for at most 64 kB of them', async (address) => {
    const { shift, moved, fontBytes } = await firstVisit(browser, siteAddress + address, 390);
    expect(shift, moved.join('\n')).toBeLessThan(0.02);
    expect(fontBytes).toBeGreaterThan(0);
    expect(fontBytes).toBeLessThanOrEqual(64_000);
  });
});

test('the second page is read in the letters of the site', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(siteAddress);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.goto(`${siteAddress}gioi-thieu/`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(new Set(loaded)).toEqual(new Set(['Bitter Variable', 'IBM Plex Sans Variable']));
  await context.close();
});
