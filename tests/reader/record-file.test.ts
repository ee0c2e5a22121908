import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readRecordFile, writeRecordFile } from '../../src/reader/record-file.ts';
import { readSite } from '../../src/reader/site.ts';
import { registerWith } from './register.ts';

test('the page stage takes from the file what the check read, and each record with the digest of its file', async () => {
  const contentDir = registerWith();
  const site = await readSite({ contentDir });
  const file = path.join(contentDir, 'ban-ghi.jsonl');
  writeRecordFile(file, site, { counts: 1 });
  const { records, checked, digests } = readRecordFile(file);
  expect(records).toEqual(site.records);
  expect(checked).toEqual({ counts: 1 });
  const each = Object.values(records).flat();
  expect(each.length).toBeGreaterThan(10);
  for (const record of each) {
    const bytes = readFileSync(path.resolve(record.file));
    expect(digests.get(record)).toBe(createHash('sha256').update(bytes).digest('base64'));
  }
});
