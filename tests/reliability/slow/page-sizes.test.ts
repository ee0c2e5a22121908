import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeContent } from '../../../bench/content/write.ts';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { listFiles } from '../../../scripts/verify/published-site.ts';
import { build, note, roomyFolder } from '../small-site.ts';

// What a reader of a national register pays for one page (the budgets of tests/site/budgets.test.ts, at its size).
const count = 10_000;
const pageLimit = 30_000;
const recordLimit = 17_000;
/** What a cheap phone takes apart before it shows a page. */
const htmlLimit = 250_000;

const recordPage =
  /^(?:en\/)?(?:chuong-trinh|ke-hoach|thi-dua|ket-qua|tin-tuc|van-ban|to-chuc|dia-phuong|so-lieu|hoi-dap)\/(?:nguon\/)?[^/]+\/index\.html$/;

test('of 10,000 records no page is larger than a slow line carries in one go', async () => {
  const folder = roomyFolder();
  const content = path.join(folder, 'nội dung');
  writeContent(count, content, path.join(projectRoot, 'src', 'content'));
  const out = path.join(folder, 'dist');
  const run = await build({ out, content });
  expect(run.code, run.output).toBe(0);

  const pages = listFiles(out)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(out, file));
      return { file, html: html.length, gzip: gzipSync(html, { level: 9 }).length };
    })
    .sort((a, b) => b.gzip - a.gzip);
  const largest = pages.slice(0, 5).map(({ file, html, gzip }) => `${file} ${gzip} of ${html}`);
  const records = pages.filter(({ file }) => recordPage.test(file));
  const large = records.filter(({ gzip }) => gzip > recordLimit);
  note(
    `${count} records, ${pages.length} pages: largest packed ${largest.join(', ')}; ${large.length} of ${records.length} record pages above ${recordLimit}`,
  );
  expect(pages.length).toBeGreaterThan(3 * count);
  expect(pages.filter(({ gzip }) => gzip > pageLimit)).toEqual([]);
  expect(pages.filter(({ html }) => html > htmlLimit)).toEqual([]);
  expect(large.length).toBeLessThanOrEqual(records.length / 10);
});
