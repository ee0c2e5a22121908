/**
 * `npm run screenshots [-- thư-mục-trang [thư-mục-ảnh]]`: one picture of each kind of page of a built site (`dist`), on a
 * phone, on a desktop, dark and in forced colours, and as an A4 print, for people to look at. Nothing is compared.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { startPreview } from '../../scripts/preview/static-server.ts';
import site from '../../site.config.ts';
import { launchBrowser } from './browser.ts';
import { onePageOfEachKind } from './site-pages.ts';

const [given = 'dist', pictures = path.join('.build', 'screenshots')] = process.argv.slice(2);
const folder = path.resolve(projectRoot, given);
const out = path.resolve(projectRoot, pictures);

const views: Record<string, BrowserContextOptions> = {
  'dien-thoai': { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  'may-tinh': { viewport: { width: 1280, height: 900 } },
  'nen-toi': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'mau-cua-may': { viewport: { width: 390, height: 844 }, forcedColors: 'active' },
};

/** `chuong-trinh-x` for `chuong-trinh/x/`; the home page has no path of its own. */
function nameOf(address: string): string {
  return (
    address
      .replace(/\.html$/, '')
      .replace(/\/$/, '')
      .replaceAll('/', '-') || 'trang-chu'
  );
}

async function takeAll(browser: Browser, url: string, addresses: readonly string[]): Promise<void> {
  for (const [view, options] of Object.entries(views)) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    // Letters that come late are not used (fonts.css): one visit fills the cache.
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    for (const address of addresses) {
      // English pages have the same parts: the phone shows where their words need other room.
      if (/^en\/./.test(address) && view !== 'dien-thoai') continue;
      await page.goto(url + address);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: path.join(out, view, `${nameOf(address)}.png`), fullPage: true });
      if (view === 'may-tinh')
        await page.pdf({ path: path.join(out, 'in-a4', `${nameOf(address)}.pdf`), format: 'A4' });
    }
    await context.close();
    console.log(`  ✓ ${view}: ${readdirSync(path.join(out, view)).length} trang`);
  }
}

rmSync(out, { recursive: true, force: true });
for (const view of [...Object.keys(views), 'in-a4']) mkdirSync(path.join(out, view), { recursive: true });
const server = await startPreview({ folder, base: site.basePath, port: 0 });
const browser = await launchBrowser();
try {
  await takeAll(browser, server.url, onePageOfEachKind(folder));
  console.log(`Ảnh ở ${path.relative(projectRoot, out)}`);
} finally {
  await browser.close();
  await server.close();
}
