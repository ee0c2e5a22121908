import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const searchPage = `${inject('siteAddress')}tim-kiem/`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Waits for the answer to the query in the address bar. */
async function answered(): Promise<void> {
  await page.waitForFunction(() => {
    const said = document.querySelector('[data-search-status]')?.textContent ?? '';
    return /\d|“/.test(said);
  });
}

/** The addresses of the first results for a query, below the site's base. */
async function search(query: string, first = 5): Promise<string[]> {
  await page.goto(`${searchPage}?q=${encodeURIComponent(query)}`);
  await answered();
  const links = await page.$$eval('[data-search-results] li a', (all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  );
  return links.slice(0, first).map((link) => link.replace(inject('siteAddress'), '/'));
}

const bacGiangPlan = '/ke-hoach/bac-giang-2018-64-kh-khcn/';
const binhPhuocPlan = '/ke-hoach/binh-phuoc-2021-1555-kh-skhcn/';
const resolution20 = '/van-ban/20-nq-tw-2022/';

describe('the record meant is among the first results', () => {
  test.each([
    ['hop tac xa', /hop-tac-xa|htx/],
    ['hợp tác xã', /hop-tac-xa|htx/],
    ['hợp tác xã'.normalize('NFD'), /hop-tac-xa|htx/],
    ['HTX', /hop-tac-xa|htx/],
    ['dong nai', /dia-phuong\/dong-nai/],
    ['Đồng Nai'.normalize('NFD'), /dia-phuong\/dong-nai/],
    ['64/KH-KHCN', bacGiangPlan],
    ['1555', binhPhuocPlan],
    ['1555/KH-SKHCN', binhPhuocPlan],
    ['20-NQ/TW', resolution20],
    ['340/qd-ttg', '/van-ban/340-qd-ttg-2021/'],
  ])('%s', async (query, expected) => {
    const found = await search(query);
    expect(
      found.some((address) => (typeof expected === 'string' ? address === expected : expected.test(address))),
    ).toBe(true);
  });

  test('a document number leads to the document itself', async () => {
    expect((await search('64/KH-KHCN'))[0]).toBe(bacGiangPlan);
    expect((await search('20-NQ/TW'))[0]).toBe(resolution20);
  });

  test.each([
    ['64/kh-khcn', bacGiangPlan],
    ['64-KH/KHCN', bacGiangPlan],
    ['số 64 / KH – KHCN', bacGiangPlan],
    ['64 KH KHCN', bacGiangPlan],
    ['Nghị quyết 20-NQ/TW', resolution20],
    ['20NQTW', resolution20],
    ['NQ 20', resolution20],
    ['340 qđ ttg', '/van-ban/340-qd-ttg-2021/'],
    ['QĐ 340', '/van-ban/340-qd-ttg-2021/'],
  ])('a document symbol in any spelling comes first: %s', async (query, expected) => {
    expect((await search(query))[0]).toBe(expected);
  });

  test.each(['Đồng Xoài', 'dong xoai', '\u00D0ồng Xoài'])('a place inside a text: %s', async (query) => {
    expect(await search(query)).toContain('/to-chuc/so-khcn-binh-phuoc/');
  });
});

describe('one meaning, one answer', () => {
  test('old, new and no tone marks', async () => {
    const answer = await search('thuy san');
    expect(answer.length).toBeGreaterThan(0);
    for (const query of ['thuỷ sản', 'thủy sản', 'thủy sản'.normalize('NFD')])
      expect(await search(query)).toEqual(answer);
  });

  test('"da" finds words with đ', async () => {
    await search('da');
    const marks = await page.$$eval('[data-search-results] mark', (all) =>
      all.map((mark) => mark.textContent),
    );
    expect(marks.some((word) => /^[đĐ]/.test(word))).toBe(true);
  });

  test.each(['mở', 'mô'])('pages that write “%s” stand above pages with other marks', async (query) => {
    await search(query);
    while (await page.isVisible('[data-search-more]')) {
      const before = await page.locator('[data-search-results] li').count();
      await page.click('[data-search-more]');
      await page.waitForFunction(
        (count) => document.querySelectorAll('[data-search-results] li').length > count,
        before,
      );
    }
    // What the index holds of each page, in the order of the answer. As text: Vitest rewrites imports in functions.
    const texts = await page.evaluate<string[]>(`
      import('/pagefind/pagefind.js')
        .then(({ search }) => search(${JSON.stringify(query)}))
        .then(({ results }) => Promise.all(results.map((result) => result.data())))
        .then((pages) => {
          const texts = new Map(pages.map((page) => [page.url, Object.values(page.meta).join(' ') + ' ' + page.content]));
          const links = [...document.querySelectorAll('[data-search-results] li a')];
          return links.map(({ pathname }) => texts.get(pathname) ?? '');
        })`);
    const asTyped = new RegExp(`(?<![\\p{L}\\p{M}])${query}(?![\\p{L}\\p{M}])`, 'iu');
    const ranks = texts.map((text) => asTyped.test(text));
    expect(ranks).toContain(true);
    expect(ranks).toContain(false);
    expect(ranks).toEqual(ranks.toSorted((a, b) => Number(b) - Number(a)));
    // What is marked in the best result is what was typed.
    expect(await page.locator('[data-search-results] li').first().locator('mark').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(asTyped)]),
    );
  });

  test('an abbreviation and its meaning find the same number of pages', async () => {
    const counts = [];
    for (const query of ['HTX', 'hợp tác xã']) {
      await search(query);
      counts.push(/\d+/.exec((await page.textContent('[data-search-status]')) ?? '')?.[0]);
    }
    expect(counts[0]).toBe(counts[1]);
  });
});

describe('the page', () => {
  test.each(['zzz', '99999/QĐ-XYZ'])('shows help when nothing is found: %s', async (query) => {
    expect(await search(query)).toEqual([]);
    expect(await page.isVisible('[data-search-help]')).toBe(true);
    // The place that was kept for an answer is not.
    const kept = await page.locator('[data-search-results]').evaluate(({ clientHeight }) => clientHeight);
    expect(kept).toBeLessThan(20);
  });

  test('keeps the address up to date while typing, and Back returns', async () => {
    await page.goto(searchPage);
    for (const query of ['hợp tác', 'hợp tác xã']) {
      await page.fill('input[name="q"]', query);
      await page.waitForURL((url) => url.searchParams.get('q') === query);
      await answered();
    }
    await page.press('input[name="q"]', 'Enter');
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.inputValue('input[name="q"]')).toBe('');
    expect(await page.locator('[data-search-results] li').count()).toBe(0);
  });

  test('filters narrow the answer and stand in the address', async () => {
    await search('hợp tác xã');
    const select = page.locator('[data-search-filters] select').first();
    const value = (await select.locator('option').nth(1).getAttribute('value')) ?? '';
    const name = (await select.getAttribute('name')) ?? '';
    const before = await page.textContent('[data-search-status]');
    await select.selectOption(value);
    await page.waitForFunction(
      (text) => document.querySelector('[data-search-status]')?.textContent !== text,
      before,
    );
    await answered();
    expect(new URL(page.url()).searchParams.get(name)).toBe(value);
  });

  test.each([
    ['kind', '.search-kind'],
    ['province', '.search-place'],
    ['state', '.search-state'],
    ['year', undefined],
    ['body', undefined],
  ])('the filter %s leaves the pages that it names, as many as it says', async (name, fact) => {
    await search('hợp tác xã');
    const option = page.locator(`select[name="${name}"] option`).nth(1);
    const value = (await option.getAttribute('value')) ?? '';
    const count = Number(/\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1]);
    await page.goto(`${searchPage}?${new URLSearchParams({ [name]: value }).toString()}`);
    await answered();
    expect(await page.textContent('[data-search-status]')).toMatch(new RegExp(`^${count} `));
    expect(await page.inputValue(`select[name="${name}"]`)).toBe(value);
    const facts = fact ? await page.locator(`[data-search-results] ${fact}`).allTextContents() : [];
    if (fact) expect(facts).toHaveLength(Math.min(count, 10));
    expect(facts.filter((text) => !text.includes(value))).toEqual([]);
  });

  test('says kind, place and state of a result and marks what was found', async () => {
    await search('hội nông dân Lai Châu Lào Cai');
    const first = page.locator('[data-search-results] li').first();
    expect(await first.locator('.search-facts').textContent()).toBe(
      'Chương trình phối hợp · Tỉnh Lai Châu, Tỉnh Lào Cai · Không có hạn hoặc chỉ tiêu để đo',
    );
    const marks = await first.locator('.search-excerpt mark').allTextContents();
    expect(marks.join(' ')).toContain('Lai Châu');
    for (const mark of marks)
      expect('hội nông dân lai châu lào cai').toContain(mark.toLowerCase().replace(/\W$/, ''));
  });

  test('the keyboard reaches a result from the field', async () => {
    await search('hợp tác xã');
    await page.focus('input[name="q"]');
    for (let presses = 0; presses < 15; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('[data-search-results]') !== null)) break;
    }
    expect(await page.evaluate(() => document.activeElement?.closest('[data-search-results]') !== null)).toBe(
      true,
    );
  });

  test('a first useful answer costs at most 100 kB with the page itself, the full text at most 250 kB more', async () => {
    const fresh = await browser.newContext();
    const tab = await fresh.newPage();
    const sent: { url: string; size: Promise<number> }[] = [];
    tab.on('response', (response) => {
      const url = response.url();
      // What the page asks for after the test has what it wants is nobody's concern.
      const size = response.body().then((body) => sentSize(url, body));
      sent.push({ url, size: size.catch(() => 0) });
    });
    const total = async (of: typeof sent): Promise<number> =>
      (await Promise.all(of.map(({ size }) => size))).reduce((sum, size) => sum + size, 0);
    // The index is held back until the names have answered, as a slow line would do.
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await tab.route('**/pagefind/**', async (route) => {
      await held;
      await route.continue();
    });
    await tab.goto(`${searchPage}?q=hop+tac+xa`);
    await tab.waitForSelector('[data-search-results] li');
    expect(await tab.locator('[data-search-results] a').first().innerText()).toMatch(/hợp tác xã/i);
    expect(await total(sent.filter(({ url }) => !url.includes('/pagefind/')))).toBeLessThanOrEqual(100_000);
    release();
    await tab.waitForFunction(() =>
      /\d/.test(document.querySelector('[data-search-status]')?.textContent ?? ''),
    );
    const full = sent.filter(({ url }) => /\/pagefind\/|\/tim-kiem\/t/.test(url));
    expect(await total(full)).toBeLessThanOrEqual(250_000);
    await fresh.close();
  });
});

test('without script the search page is a list of everything by kind, from A to Z', async () => {
  const quiet = await browser.newPage({ javaScriptEnabled: false });
  await quiet.goto(inject('siteAddress'));
  await quiet.fill('input[name="q"]', 'hợp tác xã');
  await quiet.press('input[name="q"]', 'Enter');
  expect(new URL(quiet.url()).pathname).toBe('/tim-kiem/');
  expect(await quiet.isVisible('main noscript')).toBe(true);
  const provinces = await quiet.$$eval('main a[href^="/dia-phuong/"]', (all) =>
    all.map((link) => link.textContent),
  );
  expect(provinces.length).toBeGreaterThan(63);
  for (const kind of [
    'chuong-trinh',
    'ke-hoach',
    'thi-dua',
    'van-ban',
    'to-chuc',
    'so-lieu',
    'ket-qua',
    'tin-tuc',
  ])
    expect(await quiet.locator(`main a[href^="/${kind}/"]`).count(), kind).toBeGreaterThan(0);
  await quiet.close();
});

/** What a host sends: text compressed, the index as it is, for Pagefind has compressed it already. */
function sentSize(url: string, body: Buffer): number {
  return /\.(?:js|json|svg)(?:\?|$)|\/(?:\?|$)/.test(url) ? gzipSync(body).length : body.length;
}
