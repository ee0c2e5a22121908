/**
 * `npm run screenshots [-- thư-mục-trang [thư-mục-ảnh]]`: one picture of each kind of page of a built site (`dist`), on a
 * phone, on a desktop, dark and in forced colours, and as an A4 print, for people to look at. Nothing is compared.
 */
import { mkdirSync, rmSync } from 'node:fs';
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
    for (const address of addresses) {
      await page.goto(url + address);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: path.join(out, view, `${nameOf(address)}.png`), fullPage: true });
      if (view === 'may-tinh')
        await page.pdf({ path: path.join(out, 'in-a4', `${nameOf(address)}.pdf`), format: 'A4' });
    }
    await context.close();
    console.log(`  ✓ ${view}: ${addresses.length} trang`);
  }
}

rmSync(out, { recursive: true, force: true });
for (const view of [...Object.keys(views), 'in-a4']) mkdirSync(path.join(out, view), { recursive: true });
const server = await startPreview({ folder, base: site.basePath, port: 0 });
const browser = await launchBrowser();
try {
  // English pages have the same parts; one of them is enough to see that.
  const addresses = onePageOfEachKind(folder).filter((each) => !each.startsWith('en/') || each === 'en/');
  await takeAll(browser, server.url, addresses);
  console.log(`Ảnh ở ${path.relative(projectRoot, out)}`);
} finally {
  await browser.close();
  await server.close();
}
