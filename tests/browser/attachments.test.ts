import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../scripts/pipeline/checksums.ts';
import { startPreview, type PreviewServer } from '../../scripts/preview/static-server.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';
import { build, projectCopy, roomyFolder, smallContent } from '../reliability/small-site.ts';
import { attachFiles, photographer } from './attached-files.ts';
import { launchBrowser } from './browser.ts';

const folder = roomyFolder();
const out = path.join(folder, 'dist');
let site: PreviewServer;
let browser: Browser;
beforeAll(async () => {
  const [project, content] = [projectCopy(folder), smallContent(folder)];
  attachFiles(project, content);
  const run = await build({ project, content, out });
  expect(run.code, run.output).toBe(0);
  [site, browser] = await Promise.all([startPreview({ folder: out, base: '/', port: 0 }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const address = 'chuong-trinh/song-mau-2022/';

test('each attached file says what it is, where it lies, and its checksum, which is that of the published bytes', async () => {
  const page = await browser.newPage();
  await page.goto(site.url + address, { waitUntil: 'load' });
  const items = await page.$$eval('.attachments > li', (all) =>
    all.map((item) => ({
      words: (item as HTMLElement).innerText.replaceAll(/\s+/g, ' '),
      links: [...item.querySelectorAll('a')].map((link) => new URL(link.href).href),
      sum: item.querySelector('code')?.textContent,
    })),
  );
  expect(items).toHaveLength(5);
  const [text, scan, table, elsewhere, none] = items;
  expect(text?.words).toContain('PDF, 40 KB Bản ở nơi công bố gốc');
  expect(scan?.words).toContain('Trang ghi tên hai bên');
  expect(table?.words).toContain('Bảng do người lập sổ gõ lại');
  expect(elsewhere).toMatchObject({
    words: 'Phụ lục kinh phí ở nơi công bố gốc',
    links: ['https://bao.example/tep/phu-luc-kinh-phi.pdf'],
  });
  expect(none?.links).toEqual([]);
  for (const item of [text, scan, table]) {
    const file = new URL(item?.links[0] ?? '').pathname.slice(1);
    expect([file, item?.sum]).toEqual([file, sha256(readFileSync(path.join(out, file)))]);
  }
  await page.close();
});

test.each([320, 390, 1280])('the list fits into %i pixels, in light and dark', async (width) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.goto(site.url + address, { waitUntil: 'load' });
    const sticksOut = await page.$$eval('.attachments *', (all) =>
      all
        .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map((each) => each.tagName),
    );
    expect(sticksOut).toEqual([]);
    // A checksum of 64 letters stands on one line where there is room for it.
    if (width === 1280)
      expect(
        await page.$$eval('.attachments code', (all) => all.map((code) => code.getClientRects().length)),
      ).toEqual([1, 1, 1]);
    await page.close();
  }
});

test('no published picture says where or by whom it was taken, attached or in the prose', async () => {
  const pictures = listFiles(out).filter((file) => file.endsWith('.png'));
  expect(pictures).toEqual(expect.arrayContaining(['tep/ban-chup-trang-1.png', 'tep/le-ky-ket.png']));
  const grep = (): string => execFileSync('grep', ['-rlF', photographer, out], { encoding: 'utf8' });
  expect(grep).toThrow();
  // The picture is still a picture.
  const page = await browser.newPage();
  await page.goto(site.url + address, { waitUntil: 'load' });
  const shown = await page.$eval(
    'main img[src$="le-ky-ket.png"]',
    (image) => (image as HTMLImageElement).naturalWidth,
  );
  expect(shown).toBe(320);
  await page.close();
});
