import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { stillPage, tab, tabTo } from './keyboard.ts';
import { onePageOfEachKind } from './site-pages.ts';

const siteAddress = inject('siteAddress');
const kinds = onePageOfEachKind(inject('builtSite')).filter((address) => !address.startsWith('en/'));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('with the keyboard alone: from home by search to an agreement, a commitment and its source', async () => {
  const page = await stillPage(browser, 1280, 720);
  await page.goto(siteAddress);
  const first = await tab(page);
  expect(first.href).toBe(`${siteAddress}#noi-dung`);
  expect(first.faults).toEqual([]);
  await page.keyboard.press('Enter');
  await tabTo(page, ({ html }) => html.startsWith('<input'), 5);
  await page.keyboard.type('hội nông dân Lai Châu Lào Cai');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tim-kiem\/\?q=/);
  await page.waitForFunction(() =>
    /\d/.test(document.querySelector('[data-search-status]')?.textContent ?? ''),
  );

  const agreement = `${siteAddress}chuong-trinh/lai-chau-lao-cai-2023-hoi-nong-dan/`;
  await tabTo(page, ({ href }) => href === agreement);
  await page.keyboard.press('Enter');
  await page.waitForURL(agreement);
  const commitment = await tabTo(page, ({ href = '' }) => href.startsWith(`${agreement}#cam-ket-`));
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(commitment.href);
  expect(await page.locator(':target').isVisible()).toBe(true);
  const source = await tabTo(
    page,
    ({ href = '' }) => !href.startsWith(siteAddress) && href.startsWith('http'),
  );
  expect(source.href).toMatch(/^https:\/\/hoinongdan\.laichau\.gov\.vn\//);
  await page.close();
});

test('Escape closes the choices of type size and colours, and the keyboard stays where they were', async () => {
  const page = await stillPage(browser, 390, 600);
  await page.goto(siteAddress);
  await tabTo(page, ({ html }) => html.startsWith('<summary'));
  await page.keyboard.press('Enter');
  expect(await page.isVisible('#mau-toi')).toBe(true);
  await tabTo(page, ({ html }) => html.includes('id="mau-may"'), 3);
  await page.keyboard.press('Escape');
  expect(await page.isVisible('#mau-toi')).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  await page.close();
});

describe('on a page of each kind the Tab key', () => {
  let page: Page;
  beforeAll(async () => {
    page = await stillPage(browser, 390, 600);
  });
  afterAll(() => page.close());

  test.each(kinds)('goes through /%s in order, always in sight', async (address) => {
    await page.goto(siteAddress + address);
    // Long lists repeat themselves: the frame, the head and the first entries are walked through.
    for (let presses = 0; presses < 40; presses += 1) {
      const { html, faults } = await tab(page);
      if (html.startsWith('<body')) break;
      expect(faults, html).toEqual([]);
    }
  });
});
