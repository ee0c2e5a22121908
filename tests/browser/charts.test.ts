import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const siteAddress = inject('siteAddress');
const built = inject('builtSite');
const pages = [
  'so-lieu/htx-tong-so/',
  'so-lieu/htx-thanh-lap-moi/',
  'so-lieu/htx-von-dieu-le/',
  'so-lieu/',
  'dia-phuong/lam-dong/',
  'en/so-lieu/htx-tong-so/',
  'thi-dua/binh-phuoc-2021-thi-dua-kinh-te-tap-the/',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Looks {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  width?: number;
}

async function open(
  address: string,
  { colorScheme = 'light', forcedColors = 'none', width = 320 }: Looks = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, forcedColors });
  await page.goto(siteAddress + address, { waitUntil: 'load' });
  return page;
}

/** Words and marks of the drawings that stick out of the screen or lie on each other, as a reader would see them. */
function badlyPlaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const found: string[] = [];
    for (const svg of document.querySelectorAll('svg.plot, svg.share, svg.bullet')) {
      if (svg.getBoundingClientRect().width === 0) continue;
      for (const each of svg.querySelectorAll('text, circle, .aim line, rect:not(pattern rect)')) {
        const { left, right } = each.getBoundingClientRect();
        if (left < 0 || right > limit) found.push(`outside: ${each.outerHTML.slice(0, 90)}`);
      }
      const words = [...svg.querySelectorAll('text')].map((text) => ({
        text,
        box: text.getBoundingClientRect(),
      }));
      words.forEach((a, index) => {
        for (const b of words.slice(index + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // The boxes of letters hold air above and below: they may touch by a few pixels.
          if (across > 1 && down > 6)
            found.push(`"${a.text.textContent ?? ''}" on "${b.text.textContent ?? ''}"`);
        }
      });
    }
    if (document.documentElement.scrollWidth > limit) found.push('the page can be pushed sideways');
    return found;
  });
}

/** The contrasts of the drawings' strokes and fills against the ground that they lie on, from computed colours. */
function contrasts(page: Page): Promise<{ what: string; ratio: number }[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgb = (colour: string): number[] => {
      if (!canvas) return [];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = rgb(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratioOf = (a: string, b: string): number => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
      return (light + 0.05) / (dark + 0.05);
    };
    const groundOf = (element: Element): string => {
      for (let each: Element | null = element.closest('svg'); each; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each);
        if ((rgb(backgroundColor)[3] ?? 0) === 255) return backgroundColor;
      }
      return 'Canvas';
    };
    const checks: [string, 'stroke' | 'fill'][] = [
      ['.plot .mark', 'stroke'],
      ['.plot .mark:not(.hollow)', 'fill'],
      ['.plot .course', 'stroke'],
      ['.plot .base', 'stroke'],
      ['.plot .event', 'stroke'],
      ['.plot .aim line', 'stroke'],
      ['.plot .dots', 'stroke'],
      ['.plot text', 'fill'],
      ['.share .part', 'stroke'],
      ['.bullet .track', 'stroke'],
      ['.bullet .target', 'stroke'],
    ];
    const list = checks.flatMap(([selector, property]) =>
      [...document.querySelectorAll(selector)].map((element) => ({
        what: `${selector} ${property}`,
        ratio: ratioOf(getComputedStyle(element)[property], groundOf(element)),
      })),
    );
    for (const bar of document.querySelectorAll('svg.share')) {
      const [line, seam] = [bar.querySelector('.keyline'), bar.querySelector('.seam')];
      if (line && seam)
        list.push({
          what: 'keyline against seam',
          ratio: ratioOf(getComputedStyle(line).stroke, getComputedStyle(seam).stroke),
        });
    }
    return list;
  });
}

describe('at 320 px', () => {
  test.each(pages)('nothing on /%s is cut off, overlaps or pushes the page', async (address) => {
    const page = await open(address);
    expect(await badlyPlaced(page)).toEqual([]);
    await page.close();
  });
  test('words keep a size that can be read', async () => {
    const page = await open('so-lieu/htx-tong-so/');
    const sizes = await page.$$eval('svg.plot text', (all) =>
      all.map((each) => parseFloat(getComputedStyle(each).fontSize)),
    );
    expect(sizes.length).toBeGreaterThan(30);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
    await page.close();
  });
});

describe.each<[string, Looks]>([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
])('in %s', (_, looks) => {
  test.each(pages)('what the drawings on /%s say stands out 3:1, words 4.5:1', async (address) => {
    const page = await open(address, looks);
    const all = await contrasts(page);
    expect(all.length).toBeGreaterThan(0);
    const faint = all.filter(({ what, ratio }) => ratio < (what.includes('text') ? 4.5 : 3));
    expect([...new Set(faint.map(({ what, ratio }) => `${what} ${ratio.toFixed(2)}`))]).toEqual([]);
    await page.close();
  });
});

describe('without colour', () => {
  test('neighbours in a bar differ by pattern', async () => {
    const page = await open('so-lieu/htx-tong-so/');
    const bars = await page.$$eval('svg.share', (all) =>
      all.map((bar) =>
        [...bar.querySelectorAll('.part')].map((part) => {
          const id = /#([^"')]+)/.exec(part.getAttribute('fill') ?? '')?.[1] ?? '';
          return document.getElementById(id)?.querySelector('path')?.getAttribute('d') ?? 'plain';
        }),
      ),
    );
    expect(bars.length).toBeGreaterThan(5);
    for (const looks of bars) expect(looks.filter((look, index) => look === looks[index + 1])).toEqual([]);
    await page.close();
  });
  test('exact numbers are filled and others hollow, both with a keyline', async () => {
    const page = await open('so-lieu/htx-tong-so/');
    const marks = await page.$$eval('.panels .mark', (all) =>
      all.map((mark) => {
        const { fill, stroke, strokeWidth } = getComputedStyle(mark);
        return { hollow: mark.classList.contains('hollow'), fill, stroke, width: parseFloat(strokeWidth) };
      }),
    );
    expect(marks.some(({ hollow }) => hollow)).toBe(true);
    expect(marks.filter(({ stroke, width }) => stroke === 'none' || width < 1)).toEqual([]);
    const fills = new Map(marks.map(({ hollow, fill }) => [hollow, fill]));
    expect(fills.get(true)).not.toBe(fills.get(false));
    await page.close();
  });
});

describe('numbers', () => {
  test.each([
    'so-lieu/htx-tong-so/',
    'so-lieu/to-hop-tac/',
    'so-lieu/htx-von-dieu-le/',
    'so-lieu/htx-thanh-lap-moi/',
  ])('drawn on /%s stand in its tables', async (address) => {
    const page = await open(address, { width: 1280 });
    const lost = await page.evaluate(() => {
      const table = ['#so-lieu', '#chi-tieu']
        .map((id) => document.querySelector(id)?.parentElement?.textContent ?? '')
        .join(' ');
      const words = [...document.querySelectorAll('.panels .value, .dots-value b')];
      return words
        .map((each) => (each.textContent ?? '').trim().replace(/^(?:ước|chỉ tiêu) /, ''))
        .filter((text) => !table.includes(text));
    });
    expect(lost).toEqual([]);
    await page.close();
  });
  test('drawings have names and no text is hidden in them', async () => {
    const page = await open('so-lieu/htx-tong-so/');
    const names = await page.$$eval('svg[role="img"]', (all) =>
      all.map((svg) =>
        (svg.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
          .join(' '),
      ),
    );
    expect(names.length).toBeGreaterThanOrEqual(6);
    for (const name of names) expect(name).toMatch(/ Từ .+ đến .+ số liệu\./);
    await page.close();
  });
});

describe('the two ways to draw the map', () => {
  test('switch without a script', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(`${siteAddress}dia-phuong/bac-ninh/`);
    const former = page.locator('#ban-ghi-bac-giang-63');
    expect(await former.isVisible()).toBe(true);
    await page.check('#dia-gioi-ky');
    expect(await former.isVisible()).toBe(false);
    await page.goto(`${siteAddress}chuong-trinh/`);
    expect(await page.locator('.cards .by-today').first().isVisible()).toBe(false);
    await page.check('#dia-gioi-nay');
    expect(await page.locator('.cards .by-today').first().isVisible()).toBe(true);
    expect(await page.locator('.cards .by-signed').first().isVisible()).toBe(false);
    await context.close();
  });
  test('keep an address for each of the 63 names, in both languages', () => {
    const slugs = readdirSync(path.join(built, 'dia-phuong'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(slugs).toHaveLength(63);
    for (const { name } of slugs) {
      expect(existsSync(path.join(built, 'dia-phuong', name, 'index.html'))).toBe(true);
      expect(existsSync(path.join(built, 'en', 'dia-phuong', name, 'index.html'))).toBe(true);
    }
  });
  test.each(['', 'dia-phuong/', 'en/dia-phuong/'])(
    'show Hoàng Sa and Trường Sa on the map of /%s',
    async (address) => {
      const page = await open(address);
      const tiles = await page.$$eval('.map .tall a', (all) => all.map((each) => each.textContent?.trim()));
      expect(tiles).toHaveLength(2);
      expect(tiles.join(' ')).toMatch(/Hoàng Sa.*Trường Sa/);
      await page.close();
    },
  );
});
