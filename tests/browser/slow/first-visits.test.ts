import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { firstVisit } from '../late-fonts.ts';
import { onePageOfEachKind } from '../site-pages.ts';

const siteAddress = inject('siteAddress');
const addresses = onePageOfEachKind(inject('builtSite'));
const shifts: number[] = [];
const fonts: number[] = [];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  console.log(
    `» ${shifts.length} first visits with late fonts: largest layout shift ${Math.max(...shifts).toFixed(4)}, most bytes of fonts ${Math.max(...fonts)}`,
  );
});

describe.concurrent.each([390, 1280])('a first visit to a page of each kind, %i px', (width) => {
  test.for(addresses)('/%s does not move while its letters arrive', async (address, { expect: here }) => {
    const { shift, moved, fontBytes } = await firstVisit(browser, siteAddress + address, width);
    shifts.push(shift);
    fonts.push(fontBytes);
    here.soft(shift, moved.join('\n')).toBeLessThan(0.02);
    here.soft(fontBytes).toBeLessThanOrEqual(64_000);
  });
});
