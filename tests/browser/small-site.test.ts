import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { PreviewServer } from '../../scripts/preview/static-server.ts';
import { asOfDay } from '../../src/clock.ts';
import { addDays } from '../../src/domain/calendar-day.ts';
import { violations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';
import { smallSite } from './small-site.ts';

const built = asOfDay({}).day;
const due = addDays(built, 3);
const examples = ['', 'ban-ghi/', 'so-lieu/', 'dia-phuong/', 'du-lieu/', 'tra-cuu/'].map(
  (part) => `vi-du/${part}`,
);

let site: PreviewServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([smallSite([{ id: 'gan', due }]), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/**
 * Where the sample's letters do not fit: cut off by a box that hides what sticks out, or so tall that they would run into
 * the letters of the line above. Runs in the page.
 */
function clippedLetters(): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return ['no canvas'];
  const ink = (text: string) => pen.measureText(text);
  const own = (each: Element): boolean =>
    [...each.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && /[ỮẶỖỴ]/u.test(node.nodeValue ?? ''),
    );
  return [...document.body.querySelectorAll('*')].filter(own).flatMap((each) => {
    const style = getComputedStyle(each);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const line = Number.parseFloat(style.lineHeight);
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ink('x');
    const above = ink('ỮẶỖẨỂ').actualBoundingBoxAscent;
    const below = ink('ỴẶ').actualBoundingBoxDescent;
    const lead = (line - up - down) / 2;
    const box = each.closest('input, button, textarea, summary, .tag, .kicker b, [class*=scroll]');
    const cut = box && getComputedStyle(box).overflowY !== 'visible';
    const room = box ? Number.parseFloat(getComputedStyle(box).paddingTop) : 0;
    const found = [];
    if (cut && (above > up + lead + room + 1 || below > down + lead + room + 1)) found.push('cut off');
    if (above + ink('x').actualBoundingBoxDescent > line) found.push('runs into the line above');
    return found.map(
      (what) => `${each.tagName}.${each.className}: ${what} (${above} + ${below}, line ${line})`,
    );
  });
}

/** A page as a reader meets it on a later day, at a time of Viet Nam, wherever the reader's own clock stands. */
async function openOn(day: string, address: string, time = '12:00:00', zone?: string): Promise<Page> {
  const page = await browser.newPage(zone === undefined ? {} : { timezoneId: zone });
  await page.clock.setFixedTime(`${day}T${time}+07:00`);
  await page.goto(site.url + address);
  return page;
}

describe('a page that is read long after it was built', () => {
  const agreement = 'chuong-trinh/nui-mau/';

  test('on its own day it says nothing and counts the days left', async () => {
    const page = await openOn(built, agreement);
    expect(await page.isVisible('[data-aged]')).toBe(false);
    expect(await page.innerText('#cam-ket-gan .tag')).toBe('Sắp đến hạn (còn 3 ngày)');
    expect(await page.innerText('.strip h2')).toContain('chưa cam kết nào đến hạn');
    await page.close();
  });

  test('from the next day on it counts no days, after the deadline it waits, and the headline counts along', async () => {
    const before = await openOn(addDays(built, 1), agreement);
    expect(await before.innerText('#cam-ket-gan .tag')).toBe('Sắp đến hạn');
    await before.close();
    const after = await openOn(addDays(due, 1), agreement);
    expect(await after.innerText('#cam-ket-gan .tag')).toBe('Vừa đến hạn, chờ báo cáo');
    expect(await after.innerText('.strip h2')).toBe('1 cam kết đã đến hạn, 0 có kết quả được ghi nhận');
    expect(await after.innerText('.strip .legend')).toMatch(/^1\s+Vừa đến hạn, chờ báo cáo$/);
    expect(await after.isVisible('[data-aged]')).toBe(false);
    await after.close();
  });

  test.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Auckland'])(
    'the day changes at midnight in Viet Nam for a reader in %s',
    async (zone) => {
      const last = await openOn(due, agreement, '23:59:59', zone);
      expect(await last.innerText('#cam-ket-gan .tag')).toBe('Sắp đến hạn');
      await last.close();
      const first = await openOn(addDays(due, 1), agreement, '00:00:00', zone);
      expect(await first.innerText('#cam-ket-gan .tag')).toBe('Vừa đến hạn, chờ báo cáo');
      await first.close();
    },
  );

  test('after more than 7 days it says so, after 90 days of waiting nothing is recorded', async () => {
    const week = await openOn(addDays(built, 7), agreement);
    expect(await week.isVisible('[data-aged]')).toBe(false);
    await week.close();
    const old = await openOn(addDays(due, 91), agreement);
    expect(await old.isVisible('[data-aged]')).toBe(true);
    expect(await old.innerText('#cam-ket-gan .tag')).toBe('Đã đến hạn, Sổ chưa ghi nhận kết quả');
    await old.close();
  });

  test('the script that swaps is at most 1 kB, and is not there in a snapshot of a chosen day', async () => {
    const html = await (await fetch(site.url + agreement)).text();
    const scripts = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(
      ([, code = '']) => code,
    );
    const ageing = scripts.filter((code) => code.includes('data-ageing'));
    expect(ageing).toHaveLength(1);
    expect(Buffer.byteLength(ageing[0] ?? '')).toBeLessThanOrEqual(1024);
    // The site of the other tests is built with AS_OF.
    const snapshot = readFileSync(path.join(inject('builtSite'), 'chuong-trinh', 'index.html'), 'utf8');
    expect(snapshot).not.toContain('data-ageing');
  });

  test('lists and English pages swap too', async () => {
    const list = await openOn(addDays(due, 1), 'cam-ket/tinh-trang/not-due/');
    expect(await list.innerText('.register .tag')).toBe('Vừa đến hạn, chờ báo cáo');
    await list.close();
    const english = await openOn(addDays(due, 1), `en/${agreement}`);
    expect(await english.innerText('#cam-ket-gan .tag')).not.toMatch(/due soon|left/i);
    await english.close();
  });
});

describe('the living examples', () => {
  test('letters with stacked marks fit into their line in every text style', async () => {
    const page = await browser.newPage();
    for (const address of examples)
      for (const size of ['co-chu-thuong', 'co-chu-rat-lon']) {
        await page.goto(site.url + address);
        await page.evaluate(() => document.fonts.ready);
        await page.evaluate((id) => ((document.getElementById(id) as HTMLInputElement).checked = true), size);
        const clipped = await page.evaluate(clippedLetters);
        expect(clipped, address).toEqual([]);
      }
    await page.close();
  });

  test.each(examples)('/%s shows something of each of its parts, without a fault', async (address) => {
    const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    await page.goto(site.url + address);
    const empty = await page.$$eval('[data-example]', (all) =>
      all.flatMap((each) => {
        const parts = [...each.children].slice(1);
        const seen = parts.some((part) => part.getBoundingClientRect().height >= 10);
        return seen ? [] : [each.getAttribute('data-example')];
      }),
    );
    expect(empty).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await violations(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await page.close();
  });

  test('a card for other sites shows each kind: a programme, a plan, a campaign, an indicator, a place', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}vi-du/tra-cuu/`);
    const cards = await page.$$eval('[data-example=EmbedCard] a', (all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(cards.map((card) => card.split('/')[4])).toEqual([
      'chuong-trinh',
      'ke-hoach',
      'thi-dua',
      'so-lieu',
      'dia-phuong',
    ]);
    for (const card of cards) {
      await page.goto(card);
      expect(await page.locator('h1').innerText()).not.toBe('');
      expect(await page.locator('main').innerText()).toMatch(/tính đến/i);
      expect(await page.locator('header, nav, form').count()).toBe(0);
    }
    await page.close();
  });

  test.each([
    ['light', 'mau-may'],
    ['dark', 'mau-may'],
    ['light', 'mau-toi'],
    ['dark', 'mau-sang'],
  ] as const)('contrast and best practice hold on a %s device with the choice %s', async (scheme, choice) => {
    const page = await browser.newPage({ colorScheme: scheme, bypassCSP: true });
    await page.goto(`${site.url}vi-du/`);
    await page.evaluate((id) => ((document.getElementById(id) as HTMLInputElement).checked = true), choice);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe("the reader's controls", () => {
  test('type size, colours and abbreviations are obeyed without script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}vi-du/`);
    await page.click('.controls summary');
    const look = () =>
      page
        .locator('body')
        .evaluate((body) => [getComputedStyle(body).fontSize, getComputedStyle(body).backgroundColor]);
    const [size, ground] = await look();
    await page.check('#co-chu-rat-lon');
    await page.check('#mau-toi');
    const [larger, dark] = await look();
    expect(Number.parseFloat(larger ?? '')).toBeGreaterThan(Number.parseFloat(size ?? ''));
    expect(dark).not.toBe(ground);
    const hidden = page.locator('main .full:not(.first)').first();
    expect(await hidden.isVisible()).toBe(false);
    expect(await page.locator('main .full.first').first().isVisible()).toBe(true);
    await page.check('#viet-day-du');
    expect(await hidden.isVisible()).toBe(true);
    await page.close();
  });

  test('a choice is remembered on the next page, and no cookie is set', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}vi-du/`);
    await page.click('.controls summary');
    await page.check('#co-chu-lon');
    await page.check('#mau-toi');
    await page.check('#viet-day-du');
    await page.goto(site.url);
    for (const id of ['co-chu-lon', 'mau-toi', 'viet-day-du'])
      expect(await page.isChecked(`#${id}`), id).toBe(true);
    await page.click('.controls summary');
    await page.uncheck('#viet-day-du');
    await page.reload();
    expect(await page.isChecked('#viet-day-du')).toBe(false);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test('the link of a commitment goes to its anchor and copies the address', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${site.url}chuong-trinh/nui-mau/`);
    await page.click('#cam-ket-gan .here');
    expect(new URL(page.url()).hash).toBe('#cam-ket-gan');
    await page.waitForFunction(() => document.querySelector('.said')?.textContent !== '');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await context.close();
  });
});
