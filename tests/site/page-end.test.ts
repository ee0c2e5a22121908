import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';

const folder = inject('builtSite');
const pages = readPublishedSite(folder, site)
  .pages.filter(({ file, redirect }) => !redirect && !/^(?:en\/)?nhung\/|^404\.html$/.test(file))
  .map(({ file }) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }));
const record =
  /^(?:en\/)?(?:chuong-trinh|ke-hoach|thi-dua|ket-qua|tin-tuc|van-ban|to-chuc|so-lieu|hoi-dap)\/(?:nguon\/)?[^/]+\/index\.html$/;
const place = /^(?:en\/)?dia-phuong\/[^/]+\/index\.html$/;
const embeddable = /^(?:en\/)?(?:chuong-trinh|ke-hoach|thi-dua|so-lieu|dia-phuong)\/[^/]+\/index\.html$/;

/** The files of the pages that lack something, a few. */
function without(all: typeof pages, has: (html: string, file: string) => boolean): string[] {
  return all
    .filter(({ html, file }) => !has(html, file))
    .map(({ file }) => file)
    .slice(0, 8);
}

const text = (html: string): string =>
  html.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"').replaceAll('&#34;', '"');
const addressOf = (file: string): string =>
  new URL(site.basePath + file.replace(/(?:^|(?<=\/))index\.html$/, ''), site.siteUrl).href;

test('“Thấy sai sót?” on every page is a mail with the address of the page, its day and the version of the site', () => {
  expect(pages.length).toBeGreaterThan(1000);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'phien-ban.json'), 'utf8')) as {
    version: string;
  };
  expect(
    without(pages, (html, file) => {
      const mails = [...html.matchAll(/href="(mailto:[^"]+body=[^"]+)"/g)].map(([, href = '']) =>
        decodeURIComponent(text(href)),
      );
      return mails.some(
        (mail) => mail.includes(`${addressOf(file)}\n`) && mail.includes(version) && /2026/.test(mail),
      );
    }),
  ).toEqual([]);
});

test('every page has its address to copy and the share sheet of the browser, and no other site takes part in sharing', () => {
  expect(
    without(pages, (html, file) => html.includes(`value="${addressOf(file)}"`) && /data-share=/.test(html)),
  ).toEqual([]);
  const others =
    /facebook\.com\/share|twitter\.com\/(?:intent|share)|x\.com\/intent|zalo\.me\/share|addtoany|sharethis/i;
  expect(without(pages, (html) => !others.test(html))).toEqual([]);
});

test('every record and place can be cited, as Vietnamese papers do and in BibTeX', () => {
  const cited = pages.filter(({ file }) => record.test(file) || place.test(file));
  expect(cited.length).toBeGreaterThan(500);
  expect(
    without(cited, (html, file) => {
      const entry = text(/<pre[^>]*>(@misc\{[\s\S]*?)<\/pre>/.exec(html)?.[1] ?? '');
      return entry.includes(`\\url{${addressOf(file)}}`) && /year = \{2026\}/.test(entry);
    }),
  ).toEqual([]);
});

test('every programme, plan, campaign, indicator and place has a card for other sites', () => {
  const shown = pages.filter(({ file }) => embeddable.test(file));
  expect(shown.length).toBeGreaterThan(250);
  expect(
    without(shown, (html, file) => {
      const card = addressOf(file.replace(/^(en\/)?/, '$1nhung/'));
      return text(html).includes(`iframe src="${card}"`);
    }),
  ).toEqual([]);
});
