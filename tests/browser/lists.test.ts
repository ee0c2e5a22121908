import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';
import { launchBrowser } from './browser.ts';

const base = inject('siteAddress');
const lists = ['chuong-trinh', 'ke-hoach', 'thi-dua', 'van-ban'];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('lists without script', () => {
  beforeAll(async () => {
    page = await browser.newPage({ javaScriptEnabled: false });
  });
  afterAll(() => page.close());

  test.each(lists)('%s: a single filter is one press and one link away', async (list) => {
    await page.goto(`${base}${list}/`);
    expect(await page.isVisible('[data-chooser]')).toBe(false);
    const whole = await page.locator('.cards > li').count();
    await page.locator('.filters summary').first().click();
    await page.locator('.filters details[open] a').first().click();
    expect(await page.locator('.cards > li').count()).toBeGreaterThan(0);
    expect(await page.locator('.cards > li').count()).toBeLessThanOrEqual(whole);
    // The way back to the whole list is there.
    expect(await page.locator(`main a[href="/${list}/"]`).count()).toBeGreaterThan(0);
  });
});

describe('lists with script', () => {
  beforeAll(async () => {
    page = await browser.newPage();
  });
  afterAll(() => page.close());

  /** How many entries the form says that it found. */
  async function found(): Promise<number> {
    await page.waitForFunction(() =>
      /\d/.test(document.querySelector('form [role=status]')?.textContent ?? ''),
    );
    return Number(/\d+/.exec((await page.textContent('form [role=status]')) ?? '')?.[0]);
  }

  test('filters combine, each state with its sign, and the whole list steps aside', async () => {
    await page.goto(`${base}chuong-trinh/?place=dak-nong&state=ended-no-final`);
    const count = await found();
    expect(count).toBeGreaterThan(0);
    expect(await page.locator('[data-chooser] .register > li').count()).toBe(count);
    expect(await page.locator('[data-chooser] .register .tag svg').count()).toBe(count);
    expect(await page.isVisible('#danh-sach')).toBe(false);
    await page.selectOption('select[name=place]', '');
    await page.selectOption('select[name=state]', '');
    await page.waitForSelector('#danh-sach', { state: 'visible' });
    expect(new URL(page.url()).search).toBe('');
  });

  test('another order turns the list round, or sorts it by name', async () => {
    const links = (where: string) =>
      page.$$eval(`${where} h3 a`, (all) => all.map((each) => each.getAttribute('href')));
    await page.goto(`${base}van-ban/`);
    const list = await links('.cards');
    await page.goto(`${base}van-ban/?sort=reverse`);
    await found();
    expect(await links('[data-chooser] .register')).toEqual(list.toReversed());
    await page.goto(`${base}van-ban/?sort=name`);
    await found();
    const names = await page.$$eval('[data-chooser] .register h3', (all) =>
      all.map((each) => each.textContent?.trim() ?? ''),
    );
    expect(names).toHaveLength(list.length);
    const byName = new Intl.Collator('vi');
    expect(names).toEqual(names.toSorted((a, b) => byName.compare(a, b)));
  });
});

test('no page of a list weighs more than 30 kB compressed', () => {
  const { pages } = readPublishedSite(inject('builtSite'), site);
  const ofLists = pages.filter(({ file }) =>
    /^(?:en\/)?(?:chuong-trinh|ke-hoach|thi-dua|ket-qua|tin-tuc|van-ban|hoi-dap|cam-ket)\/(?:index\.html|[^/]+\/[^/]+\/)/.test(
      file,
    ),
  );
  expect(ofLists.length).toBeGreaterThan(100);
  const heavy = ofLists
    .map(({ file }) => file)
    .filter((file) => gzipSync(readFileSync(path.join(inject('builtSite'), file))).length > 30_000);
  expect(heavy).toEqual([]);
});
