import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { icsOf } from '../../src/outputs/calendar.ts';
import { csvOf } from '../../src/outputs/csv.ts';
import { feedFile } from '../../src/outputs/feed.ts';
import { sitemapFile } from '../../src/outputs/sitemap.ts';
import { readSite } from '../../src/reader/site.ts';
import { idPattern } from '../../src/schemas/references.ts';
import { calendarOf } from '../../src/views/calendar.ts';
import { viewContext } from '../../src/views/context.ts';
import { crawlList } from '../../src/views/crawl-list.ts';
import { allDatasets } from '../../src/views/datasets/all-datasets.ts';
import { feedOf } from '../../src/views/feed.ts';
import { publishedFile, publishedPaths } from '../../src/views/record-files.ts';
import { buildRegister } from '../../src/views/register.ts';
import { allScopes } from '../../src/views/scope.ts';
import { temporaryFolder } from '../scripts/temporary-folder.ts';
import { testConfig } from '../views/register-of.ts';
import { registerWith, sampleRecords } from './sample-register.ts';

// What no other test of this folder holds of group O of the bad inputs: content carried elsewhere.

test('the map of the site is well-formed, absolute and percent-encoded below any base (O04, O06)', () => {
  const config = { ...testConfig, siteUrl: 'https://sổ.example', basePath: '/minh-bach/' };
  const xml = sitemapFile(crawlList(registerWith(sampleRecords, '2026-11-21', config)));
  expect(XMLValidator.validate(xml)).toBe(true);
  const { urlset } = new XMLParser().parse(xml) as { urlset: { url: { loc: string; lastmod?: string }[] } };
  expect(urlset.url.length).toBeGreaterThan(20);
  for (const { loc, lastmod } of urlset.url) {
    expect(loc).toMatch(/^https:\/\/xn--[a-z0-9-]+\.example\/minh-bach\/[!-~]*$/);
    expect(lastmod ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test('a draft is in no table, record file, feed, calendar or map (O07)', async () => {
  const folder = temporaryFolder();
  const term = (title: string, draft: boolean): string =>
    `title: '${title}'\nsummary: 'Một câu.'\nlong: 'dạng đầy đủ của ${title}'\n${draft ? 'draft: true\n' : ''}sources:\n  - title: 'Bài'\n    publisher: 'Báo'\n    accessedOn: '2026-01-01'\n`;
  mkdirSync(path.join(folder, 'terms'));
  writeFileSync(path.join(folder, 'terms', 'cong-khai.yaml'), term('CK', false));
  writeFileSync(path.join(folder, 'terms', 'bi-mat.yaml'), term('BIMAT', true));
  const { records, drafts } = await readSite({ contentDir: folder });
  expect(drafts).toHaveLength(1);
  const register = buildRegister(records, { day: '2026-11-21', chosen: true }, testConfig);
  const context = viewContext(register, 'vi');
  const written = [
    ...allDatasets(register).map(csvOf),
    ...publishedPaths(register).map((at) => JSON.stringify(publishedFile(register, at))),
    ...allScopes(context).flatMap((scope) => [
      feedFile(feedOf(context, scope), 'rss', 'https://so-thu.example/rss.xml'),
      icsOf(calendarOf(context, scope)),
    ]),
    sitemapFile(crawlList(register)),
  ].join('\n');
  expect(written).toContain('dạng đầy đủ của CK');
  expect(written).not.toMatch(/BIMAT|bi-mat/);
});

test.each(['a\n/x //evil 301', 'a b', '../a', 'a/b', 'a%0a', 'Đ', ''])(
  'an address of %j cannot exist, so nothing of it gets into the files for hosts (O08)',
  (id) => {
    expect(idPattern.test(id)).toBe(false);
  },
);
