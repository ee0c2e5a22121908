import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { archiveSite } from '../../scripts/archive/archive-site.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';
import { unzip } from '../../src/outputs/zip.ts';
import { launchBrowser } from './browser.ts';

let copy: string;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bản lưu-'));
  const file = archiveSite(inject('builtSite'), folder, {
    ...{ siteName: site.name, siteUrl: site.siteUrl, basePath: site.basePath, licence: site.licence.name },
  });
  for (const { name, bytes } of unzip(readFileSync(file))) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  copy = path.join(folder, path.basename(file, '.zip'), 'trang');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('an archived copy is whole by its own checksums', () => {
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: copy });
});

test('every address of an archived page leads to a file of the copy or to another site', () => {
  const missing = new Set<string>();
  for (const file of listFiles(copy).filter((each) => each.endsWith('.html'))) {
    const html = readFileSync(path.join(copy, file), 'utf8');
    for (const [, to = ''] of html.matchAll(/<[a-z][^<>]*\s(?:href|src|action)="([^"]*)"/gi)) {
      if (/^(?:https?:|mailto:|tel:|#)/.test(to)) continue;
      const target = path.join(copy, path.dirname(file), decodeURI(to.replace(/[?#].*$/, '')));
      if (!existsSync(target)) missing.add(`${file}: ${to}`);
    }
  }
  expect([...missing].slice(0, 5)).toEqual([]);
});

test('an archived copy opens from the disk, with its letters and its links, and asks nobody', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const asked: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') failed.push(message.text());
  });
  await page.goto(pathToFileURL(path.join(copy, 'index.html')).href);
  await page.evaluate(() => document.fonts.ready);
  const fonts = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(fonts.length).toBeGreaterThan(1);
  await page.locator('header nav a').nth(1).click();
  expect(page.url()).toMatch(/\/chuong-trinh\/index\.html$/);
  await page.locator('main a[href*="index.html"]:visible').first().click();
  expect(await page.locator('h1').count()).toBe(1);
  expect(failed).toEqual([]);
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  await browser.close();
});
