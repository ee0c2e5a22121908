import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { onePageOfEachKind } from './site-pages.ts';

interface AxeViolation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

const siteAddress = inject('siteAddress');
const kinds = onePageOfEachKind(inject('builtSite'));
const views = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('there are pages of several kinds to look at', () => {
  expect(kinds.length).toBeGreaterThan(10);
});

describe.each(views)('$width px, $colorScheme', ({ width, colorScheme }) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  });
  afterAll(() => context.close());

  test.each(kinds)('/%s', async (address) => {
    const page = await context.newPage();
    const { complaints, elsewhere } = listen(page);
    await page.goto(siteAddress + address, { waitUntil: 'networkidle' });
    expect(await violations(page)).toEqual([]);
    expect(complaints.filter((text) => !isExpected(text, address))).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.close();
  });
});

test.each(kinds)('nothing sticks out at 320 px: /%s', async (address) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.goto(siteAddress + address);
  const tooWide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > limit + 1,
    );
    return wide.slice(0, 5).map((each) => each.outerHTML.slice(0, 120));
  });
  expect(tooWide).toEqual([]);
  await page.close();
});

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

/** The page for wrong addresses, asked for by its own name, answers 200; nothing else may complain. */
function isExpected(text: string, address: string): boolean {
  return address === '404.html' && text.includes('404');
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (tags) => {
    const { axe: program } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: AxeViolation[] }> };
    };
    return (await program.run(document, { runOnly: { type: 'tag', values: tags } })).violations;
  }, standards);
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html.slice(0, 160)).join('\n  ')}`,
  );
}
