import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { asOfDay } from '../../../src/clock.ts';
import { axeVersion, violations } from '../axe.ts';
import { launchBrowser } from '../browser.ts';
import { clippedMarks, layoutFaults } from '../layout-faults.ts';
import { listen } from '../listen.ts';
import { lookName, looks, show } from '../looks.ts';
import { kindsOfPages } from '../site-pages.ts';

// The statement on /tro-nang/ says what this run found; see docs/accessibility.md.
const record = path.join(projectRoot, 'src', 'components', 'pages-text', 'accessibility-run.json');

const siteAddress = inject('siteAddress');
const kinds = kindsOfPages(inject('builtSite'));
const addresses = [...new Set(kinds.flatMap(({ fullest, emptiest }) => [fullest, emptiest]))];
const run = { runs: 0, violations: 0, layouts: 0, faults: 0 };

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ bypassCSP: true });
});
afterAll(async () => {
  await browser.close();
  const on = asOfDay({}).day;
  const result = {
    on,
    axe: axeVersion,
    kinds: kinds.length,
    pages: addresses.length,
    looks: looks.length,
    ...run,
  };
  console.log(
    `» ${on}, axe-core ${axeVersion}: ${result.kinds} kinds of pages in two languages, ${result.pages} pages, ` +
      `${run.runs} axe runs with ${run.violations} violations, ${run.layouts} layouts with ${run.faults} faults`,
  );
  // A part of the matrix says nothing about the whole.
  if (run.runs === addresses.length * looks.length)
    writeFileSync(record, `${JSON.stringify(result, undefined, 2)}\n`);
});

describe.concurrent('the fullest and the emptiest page of each kind, in every look', () => {
  test.for(addresses)('/%s', async (address, { expect: here }) => {
    const page = await context.newPage();
    const { complaints, elsewhere } = listen(page, siteAddress);
    await page.goto(siteAddress + address, { waitUntil: 'load' });
    for (const look of looks) {
      await show(page, look);
      const found = await violations(page);
      run.runs += 1;
      run.violations += found.length;
      here.soft(found, lookName(look)).toEqual([]);
    }
    const faults = [...(await clippedMarks(page)), ...(await layoutFaults(page))];
    run.layouts += 1;
    run.faults += faults.length;
    here.soft(faults).toEqual([]);
    here.soft(complaints).toEqual([]);
    here.soft(elsewhere).toEqual([]);
    await page.close();
  });
});

test('no page set a cookie', async () => {
  expect(await context.cookies()).toEqual([]);
});
