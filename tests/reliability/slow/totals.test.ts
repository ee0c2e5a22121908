import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeContent } from '../../../bench/content/write.ts';
import { listFiles } from '../../../scripts/verify/published-site.ts';
import site from '../../../site.config.ts';
import { agreedTotals, countedCollections, declaredIn, totalsOf } from '../../site/totals.ts';
import { build, note, roomyFolder } from '../small-site.ts';

const folder = roomyFolder();
const content = path.join(folder, 'nội dung');
const out = path.join(folder, 'trang');
const draftsOfEachKind = 4;

test('a site of 1,000 synthetic records holds each of them everywhere and its declared drafts nowhere', async () => {
  writeContent(1000, content, 'src/content', draftsOfEachKind);
  const { code, output, milliseconds } = await build({ out, content });
  expect(code, output).toBe(0);

  const totals = totalsOf(out, site.basePath);
  let records = 0;
  let drafts = 0;
  for (const collection of countedCollections) {
    expect([collection, totals[collection]]).toEqual([collection, agreedTotals(content, collection)]);
    const declared = declaredIn(content, collection);
    drafts += declared.drafts;
    // These three come from the register's own content.
    if (!['provinces', 'terms', 'indicators'].includes(collection)) records += declared.records;
  }
  expect([records, drafts]).toEqual([1000, 9 * draftsOfEachKind]);

  const telling = listFiles(out).filter((file) => /\.(?:html|json|jsonld|csv|xml|ics|txt)$/.test(file));
  const withDraft = telling.filter((file) =>
    readFileSync(path.join(out, file), 'utf8').includes('-ban-nhap'),
  );
  expect(withDraft).toEqual([]);
  note(`${records} records, ${drafts} drafts left out, difference 0 (${Math.round(milliseconds / 1000)} s)`);
});
