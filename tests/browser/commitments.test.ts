import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const list = `${inject('siteAddress')}cam-ket/`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The numbers of a sentence such as "7 cam kết hợp với điều đã chọn". */
async function found(): Promise<number> {
  await page.waitForFunction(() =>
    /\d/.test(document.querySelector('form [role=status]')?.textContent ?? ''),
  );
  return Number(/\d+/.exec((await page.textContent('form [role=status]')) ?? '')?.[0]);
}

describe('without script', () => {
  beforeAll(async () => {
    page = await browser.newPage({ javaScriptEnabled: false });
  });
  afterAll(() => page.close());

  test('every single filter is a link, the form for combining them is not there', async () => {
    await page.goto(list);
    expect(await page.isVisible('[data-chooser]')).toBe(false);
    for (const part of ['tinh-trang', 'noi', 'nam', 'to-chuc'])
      expect(await page.locator(`main a[href^="/cam-ket/${part}/"]`).count(), part).toBeGreaterThan(0);
  });

  test('a long list goes on from page to page, its numbers too', async () => {
    await page.goto(`${list}tinh-trang/no-due/`);
    expect(await page.locator('.register > li').count()).toBe(50);
    await page.click('.pager [rel=next]');
    expect(new URL(page.url()).pathname).toBe('/cam-ket/tinh-trang/no-due/trang/2/');
    expect(await page.innerText('.register .no')).toBe('51');
    expect(await page.innerText('.pager [aria-current]')).toBe('2');
  });
});

describe('with script', () => {
  beforeAll(async () => {
    page = await browser.newPage();
  });
  afterAll(() => page.close());

  test('filters combine, and the address keeps what was chosen', async () => {
    await page.goto(list);
    await page.click('[data-chooser] summary');
    await page.selectOption('select[name=place]', 'bac-giang');
    const inPlace = await found();
    await page.selectOption('select[name=state]', 'not-recorded');
    await page.waitForURL(/state=not-recorded/);
    await page.waitForFunction(
      (before) => !document.querySelector('form [role=status]')?.textContent?.startsWith(`${before} `),
      inPlace,
    );
    const both = await found();
    expect(both).toBeLessThan(inPlace);
    expect(await page.locator('[data-chooser] .register > li').count()).toBe(both);
    expect(await page.locator('[data-chooser] [data-state="not-recorded"]').count()).toBe(both);
    await page.reload();
    expect(await found()).toBe(both);
  });

  test('a choice of one finds as many as its plain page holds', async () => {
    await page.goto(`${list}?body=lien-minh-htx-bac-giang`);
    const chosen = await found();
    await page.goto(`${list}to-chuc/lien-minh-htx-bac-giang/`);
    expect(await page.locator('main > section .register > li').count()).toBe(chosen);
  });

  test('more than one step is shown on demand, and the keyboard goes on there', async () => {
    await page.goto(`${list}?state=no-due`);
    await found();
    expect(await page.locator('[data-chooser] .register > li').count()).toBe(50);
    await page.click('[data-chooser] button[type=button]');
    expect(
      await page.evaluate(() => document.activeElement?.closest('li')?.querySelector('.no')?.textContent),
    ).toBe('51');
  });

  test('the script of the page is at most 2 kB, the list at most 30 kB, compressed', async () => {
    const answer = await page.goto(list);
    const html = (await answer?.text()) ?? '';
    const scripts = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(([, code]) => code);
    expect(scripts.length).toBeGreaterThan(0);
    expect(gzipSync(scripts.join('')).length).toBeLessThanOrEqual(2048);
    expect(gzipSync(html).length).toBeLessThanOrEqual(30_000);
  });
});
