import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
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
import { buildRegister, type Register } from '../../src/views/register.ts';
import { allScopes } from '../../src/views/scope.ts';
import { namedPages } from '../../src/views/search-catalogue.ts';
import { socialImages } from '../../src/views/social-image.ts';
import { temporaryFolder, writeFiles } from '../scripts/temporary-folder.ts';
import { testConfig } from '../views/register-of.ts';
import { registerWith, sampleRecords } from './sample-register.ts';

// What no other test of this folder holds of group O of the bad inputs: content carried elsewhere.

test.each(Array.from({ length: 10 }, (_, index) => `O${String(index + 1).padStart(2, '0')}`))(
  'row %s is held by a test that bears its name',
  (row) => {
    const named = new RegExp(`\\((?:O\\d\\d, )*${row}(?:, O\\d\\d)*\\)'`);
    const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => readFileSync(path.join('tests', file), 'utf8'));
    expect(tests.filter((text) => named.test(text)).length).toBeGreaterThan(0);
  },
);

test('letters that XML forbids are refused where they come in (O04)', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'terms/a.yaml': "title: 'A\u000B'\nsummary: 'Một câu.'\n",
    'terms/b.yaml': "title: 'B\uFFFE'\nsummary: 'Một câu.'\n",
  });
  const { problems } = await readSite({ contentDir: folder });
  const refused = problems
    .filter(({ rule }) => rule === 'hidden-character')
    .map(({ file }) => path.basename(file));
  expect(refused).toEqual(['a.yaml', 'b.yaml']);
});

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

/** All that leaves the register for other programs, as one text. */
function everythingWritten(register: Register): string {
  const context = viewContext(register, 'vi');
  return [
    ...allDatasets(register).map(csvOf),
    ...publishedPaths(register).map((at) => JSON.stringify(publishedFile(register, at))),
    ...allScopes(context).flatMap((scope) => [
      feedFile(feedOf(context, scope), 'rss', 'https://so-thu.example/rss.xml'),
      icsOf(calendarOf(context, scope)),
    ]),
    sitemapFile(crawlList(register)),
    JSON.stringify([socialImages(context), namedPages(context)]),
  ].join('\n');
}

test('a draft is in no table, record file, feed, calendar, map, picture or list of names (O07)', async () => {
  const folder = temporaryFolder();
  const term = (title: string, draft: boolean): string =>
    `title: '${title}'\nsummary: 'Một câu.'\nlong: 'dạng đầy đủ của ${title}'\n${draft ? 'draft: true\n' : ''}sources:\n  - title: 'Bài'\n    publisher: 'Báo'\n    accessedOn: '2026-01-01'\n`;
  mkdirSync(path.join(folder, 'terms'));
  writeFileSync(path.join(folder, 'terms', 'cong-khai.yaml'), term('CK', false));
  writeFileSync(path.join(folder, 'terms', 'bi-mat.yaml'), term('BIMAT', true));
  const { records, drafts } = await readSite({ contentDir: folder });
  expect(drafts).toHaveLength(1);
  const register = buildRegister(records, { day: '2026-11-21', chosen: true }, testConfig);
  const written = everythingWritten(register);
  expect(written).toContain('dạng đầy đủ của CK');
  expect(written).not.toMatch(/BIMAT|bi-mat/);
});

test('what is not yet known on the day tells nothing beyond its address, whoever asks (O07)', () => {
  const title = 'Chưa được công bố';
  const records = sampleRecords.map((each) =>
    each.id === 'a-b-2022' ? { ...each, data: { ...each.data, title } } : each,
  );
  expect(everythingWritten(registerWith(records))).toContain(title);
  expect(everythingWritten(registerWith(records, '2022-01-01'))).not.toContain(title);
});

test.each(['a\n/x //evil 301', 'a b', '../a', 'a/b', 'a%0a', 'Đ', ''])(
  'an address of %j cannot exist, so nothing of it gets into the files for hosts (O08)',
  (id) => {
    expect(idPattern.test(id)).toBe(false);
  },
);
