import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contentType } from '../../scripts/preview/content-types.ts';
import { launchBrowser } from './browser.ts';

const folder = inject('builtSite');

/** What a host does with the slash at the end of an address of a page. */
type Slash = 'adds' | 'strips' | 'leaves';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A host on this machine. It answers each address in one way only, so that a loop or a wrong address shows. */
async function hostThat(slash: Slash): Promise<{ origin: string; asked: string[]; close(): void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    asked.push(pathname);
    const move = (to: string): void => void response.writeHead(301, { location: to }).end();
    const address = decodeURIComponent(pathname);
    const page = fileAt(path.join(folder, address, 'index.html'));
    const slashed = address.endsWith('/');
    if (page && address !== '/') {
      if (slash === 'strips' && slashed) return move(pathname.slice(0, -1));
      if (slash === 'adds' && !slashed) return move(`${pathname}/`);
    }
    const found =
      slashed || slash === 'strips'
        ? (page ?? fileAt(path.join(folder, address)))
        : fileAt(path.join(folder, address));
    const file = found ?? path.join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': contentType(file),
      'x-content-type-options': 'nosniff',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fileAt(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

describe.each<Slash>(['adds', 'strips', 'leaves'])('a host that %s the slash', (slash) => {
  test('a reader gets from the home page to a record, to its data and through the search (B11)', async () => {
    const host = await hostThat(slash);
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    const at = (address: string): string => (slash === 'strips' ? address.replace(/(.)\/$/, '$1') : address);
    try {
      await page.goto(host.origin, { waitUntil: 'load' });
      await page.locator('a[href="/chuong-trinh/"]').first().click();
      await page.waitForURL(host.origin + at('/chuong-trinh/'));
      await page.locator('main .card-title a[href^="/chuong-trinh/"]').first().click();
      await page.waitForURL((url) => /^\/chuong-trinh\/[^/]+\/?$/.test(url.pathname));
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain(
        'IBM Plex Sans',
      );
      const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
      expect(canonical).toMatch(/^https:\/\/.*\/$/);
      const data = await page.locator('a[href$=".json"]').first().getAttribute('href');
      expect((await fetch(host.origin + (data ?? ''))).status).toBe(200);
      await page.goto(`${host.origin}${at('/tim-kiem/')}?q=hop+tac+xa`);
      await page.waitForSelector('[data-search-results] li a');
      await page.locator('[data-search-results] li a').first().click();
      await page.waitForURL((url) => !url.pathname.startsWith('/tim-kiem'));
      await page.waitForSelector('h1');
      expect(failed).toEqual([]);
      // Sent back and forth, an address would be asked for again and again.
      const times = Map.groupBy(host.asked, (address) => address);
      expect(Math.max(...[...times.values()].map((list) => list.length))).toBeLessThan(6);
      expect((await page.goto(`${host.origin}/khong-co/`))?.status()).toBe(404);
      expect(await page.locator('h1').innerText()).toContain('Không có trang này');
    } finally {
      await page.close();
      host.close();
    }
  });
});

test('opened from the disk, a page can be read in its own style; links need a host, as the deploy pages say (B11)', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href, { waitUntil: 'load' });
  expect(await page.locator('h1').innerText()).not.toBe('');
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('IBM Plex Sans');
  const link = await page
    .locator('a[href="/chuong-trinh/"]')
    .first()
    .evaluate((each) => (each as HTMLAnchorElement).href);
  expect(link).toBe('file:///chuong-trinh/');
  await page.close();
});
