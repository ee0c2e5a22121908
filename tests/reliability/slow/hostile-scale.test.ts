import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { terminalReport } from '../../../src/checks/report.ts';
import { runChecks } from '../../../src/checks/run.ts';
import { readSite } from '../../../src/reader/site.ts';
import { fuzz, spoiltFile } from '../fuzz.ts';
import { note, roomyFolder } from '../small-site.ts';

const seed = 20_261_121;
const count = 10_000;

test('10,000 spoilt records: no crash, no hang, no silent loss, little memory', () => {
  const { files, records, refused, silent, crashes, slowest, wordless } = fuzz(count, seed);
  const { maxRSS } = process.resourceUsage();
  note(
    `${files} files: ${records} records, ${refused} refused with a reason; slowest ${Math.round(slowest)} ms; at most ${Math.round(maxRSS / 1000)} MB`,
  );
  expect(crashes).toEqual([]);
  expect(silent).toEqual([]);
  expect(wordless).toEqual([]);
  expect(records + refused).toBe(files);
  expect(slowest).toBeLessThan(10_000);
  expect(maxRSS).toBeLessThan(1_000_000);
});

test('the same 10,000 as one register: every file is a record, a draft or a reported mistake', async () => {
  const content = roomyFolder();
  const written = Array.from({ length: count }, (_, at) => {
    const { found, bytes } = spoiltFile(at, seed);
    const file = path.join(content, found.file);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return path.relative(process.cwd(), file).split(path.sep).join('/');
  });
  const started = performance.now();
  const site = await readSite({
    contentDir: path.relative(process.cwd(), content),
    publicDir: path.join(content, 'không có'),
  });
  const found = runChecks(site);
  const report = terminalReport([...site.problems, ...found.problems], site.lineOf);
  const milliseconds = performance.now() - started;
  const read = new Set(Object.values(site.records).flatMap((list) => list.map(({ file }) => file)));
  const refused = new Set(
    site.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  // A draft is read and left out on purpose.
  const drafts = new Set(site.drafts.map(({ id }) => id));
  const lost = written.filter(
    (file) => !read.has(file) && !refused.has(file) && !drafts.has(path.parse(file).name),
  );
  expect(lost).toEqual([]);
  expect(site.fileCount).toBe(count);
  const { maxRSS } = process.resourceUsage();
  note(
    `one register of ${count}: ${read.size} records, ${site.drafts.length} drafts, ${refused.size} files with errors, ${site.problems.length + found.problems.length} problems told in ${report.length} letters, ${Math.round(milliseconds)} ms, at most ${Math.round(maxRSS / 1000)} MB`,
  );
  expect(maxRSS).toBeLessThan(1_000_000);
});
