import type { Browser } from 'playwright-core';

/** What a first visit cost and how far the page moved while it came together. */
export interface FirstVisit {
  /** The sum of unexpected layout shifts, as browsers report it (0.1 is called good). */
  shift: number;
  /** The elements that moved. */
  moved: string[];
  /** Bytes of fonts. */
  fontBytes: number;
}

type WithShifts = typeof globalThis & { shifts: { value: number; moved: string[] }[] };

/**
 * Opens a page for the first time on a processor a quarter as fast, with the fonts held back until the text has been painted,
 * as a slow line does.
 */
export async function firstVisit(browser: Browser, url: string, width: number): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const fonts: Promise<number>[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.woff2', async (route) => {
    await held;
    await route.continue();
  });
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) fonts.push(response.body().then(({ length }) => length));
  });
  await page.addInitScript(() => {
    const seen: WithShifts['shifts'] = [];
    (globalThis as WithShifts).shifts = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        seen.push({
          value: entry.value,
          moved: entry.sources.map(({ node }) =>
            node instanceof Element ? node.outerHTML.slice(0, 80) : '',
          ),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const painted = (): Promise<void> =>
    page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
        ),
    );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await painted();
  release();
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await painted();
  const shifts = await page.evaluate(() => (globalThis as WithShifts).shifts);
  const fontBytes = (await Promise.all(fonts)).reduce((sum, bytes) => sum + bytes, 0);
  await context.close();
  return {
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ moved }) => moved),
    fontBytes,
  };
}
