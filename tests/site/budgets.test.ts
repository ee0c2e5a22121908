import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';

// What a reader on a slow line pays for (docs/architecture.md): one round trip of ten packets for a page.
const brotliLimit = 14_600;
const gzipLimit = 17_000;
const scriptLimit = 2048;
const fontLimit = 64_000;

const folder = inject('builtSite');
const built = readPublishedSite(folder, site);

interface PageSize {
  file: string;
  brotli: number;
  gzip: number;
  script: number;
}

/** Styles stand in the page, so its HTML is all that a first paint needs. */
function sizeOf(file: string): PageSize {
  const html = readFileSync(path.join(folder, file), 'utf8');
  const scripts = [...html.matchAll(/<script(?![^>]*\bjson\b)[^>]*>([\s\S]*?)<\/script>/g)];
  return {
    file,
    brotli: brotliCompressSync(html).length,
    gzip: gzipSync(html, { level: 9 }).length,
    script: gzipSync(scripts.map(([, code]) => code).join('\n')).length,
  };
}

const recordPage =
  /^(?:en\/)?(?:chuong-trinh|ke-hoach|thi-dua|ket-qua|tin-tuc|van-ban|to-chuc|dia-phuong|so-lieu|hoi-dap)\/(?:nguon\/)?[^/]+\/index\.html$/;
const sizes = built.pages.filter(({ redirect }) => !redirect).map(({ file }) => sizeOf(file));
const records = sizes.filter(({ file }) => recordPage.test(file));
const tooLarge = records.filter(({ brotli, gzip }) => brotli > brotliLimit || gzip > gzipLimit);

/** The pages made from the five texts that the register began with. */
const fiveSources = [
  'chuong-trinh/bac-giang-2022-lien-minh-htx-lien-hiep-hoi',
  'chuong-trinh/quang-ninh-2017-lien-minh-htx-lien-hiep-hoi',
  'chuong-trinh/thai-binh-2018-lien-hiep-hoi-hiep-hoi-doanh-nghiep',
  'ke-hoach/bac-giang-2018-64-kh-khcn',
  'ke-hoach/bac-giang-2022-ke-hoach-den-het-2023',
  'ke-hoach/binh-phuoc-2021-1555-kh-skhcn',
  'thi-dua/binh-phuoc-2021-thi-dua-kinh-te-tap-the',
];

test('every record of the five sources comes in one round trip, in both languages', () => {
  const names = fiveSources.flatMap((name) => [`${name}/index.html`, `en/${name}/index.html`]);
  const found = records.filter(({ file }) => names.includes(file));
  expect(found).toHaveLength(names.length);
  expect(found.filter((page) => tooLarge.includes(page))).toEqual([]);
});

test('so do nine of ten record pages', () => {
  expect(records.length).toBeGreaterThan(100);
  expect(tooLarge.length, JSON.stringify(tooLarge.slice(0, 5))).toBeLessThanOrEqual(records.length / 10);
});

test('every other page, lists and tables too, stays below 30 kB', () => {
  expect(sizes.length).toBeGreaterThan(1000);
  expect(sizes.filter(({ gzip }) => gzip > 30_000)).toEqual([]);
});

test('a reading page has at most 2 kB of script', () => {
  const reading = sizes.filter(({ file }) => !/(?:^|\/)(?:tim-kiem|cam-ket)\/index\.html$/.test(file));
  expect(reading.filter(({ script }) => script > scriptLimit).slice(0, 5)).toEqual([]);
});

test('nothing has to be fetched before a page can be painted', () => {
  const blocking = built.pages.filter(({ file }) => {
    const html = readFileSync(path.join(folder, file), 'utf8');
    const styles = /<link[^>]*rel="?stylesheet/.test(html) || /@import/.test(html);
    return styles || /<script(?![^>]*\b(?:module|async|defer|json)\b)[^>]*\bsrc=/.test(html);
  });
  expect(blocking.map(({ file }) => file)).toEqual([]);
});

test('all fonts that a first visit can ask for stay below 64 kB', () => {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const fonts = new Set([...html.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, url]) => url ?? ''));
  expect(fonts.size).toBeGreaterThan(0);
  const total = [...fonts]
    .map((url) => readFileSync(path.join(folder, url.slice(site.basePath.length))).length)
    .reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(fontLimit);
});
