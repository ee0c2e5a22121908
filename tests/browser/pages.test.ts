import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { onePageOfEachKind } from './site-pages.ts';

interface AxeViolation {
  id: string;
  help: string;
  nodes: { html: string }[];
}

const siteAddress = inject('siteAddress');
const kinds = onePageOfEachKind(inject('builtSite'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** Of these rules only contrast depends on the colours; the rest need not run twice. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('there are pages of several kinds to look at', () => {
  expect(kinds.length).toBeGreaterThan(10);
});

describe.each([390, 1280])('%i px, light and dark', (width) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  });
  afterAll(() => context.close());

  // English pages have the same layout; their words are looked at once, where room is scarce.
  test.each(width === 390 ? kinds : kinds.filter((address) => !address.startsWith('en/')))(
    '/%s',
    async (address) => {
      const page = await context.newPage();
      const { complaints, elsewhere } = listen(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(siteAddress + address, { waitUntil: 'load' });
      await page.evaluate(axe);
      expect.soft(await violations(page, standards)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(page, colours)).toEqual([]);
      if (width === 390) {
        await page.setViewportSize({ width: 320, height: 800 });
        expect.soft(await tooWide(page), 'wider than 320 px').toEqual([]);
      }
      expect.soft(complaints).toEqual([]);
      expect.soft(elsewhere).toEqual([]);
      expect.soft(await context.cookies()).toEqual([]);
      await page.close();
    },
  );
});

/** What sticks out of a page to the right, when the page as a whole can be pushed sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const all = [...document.body.querySelectorAll('*')];
    const wide = all.filter((each) => each.getBoundingClientRect().right > limit + 1);
    return wide.slice(0, 5).map((each) => each.outerHTML.slice(0, 120));
  });
}

/** Collects what the page writes to the console, its errors, and every request to another host. */
function listen(page: Page): { complaints: string[]; elsewhere: string[] } {
  const [complaints, elsewhere]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(siteAddress) && !url.startsWith('data:')) elsewhere.push(url);
  });
  return { complaints, elsewhere };
}

async function violations(page: Page, rules: object): Promise<string[]> {
  const found = await page.evaluate(async (runOnly) => {
    const { axe: program } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: AxeViolation[] }> };
    };
    return (await program.run(document, { runOnly, resultTypes: ['violations'] })).violations;
  }, rules);
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
  );
}
