import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkInParallel } from '../../../scripts/check/check-in-parallel.ts';
import { checkSite } from '../../../src/checks/check-site.ts';
import { checkEach } from '../../../src/checks/record-checks.ts';
import { runChecks } from '../../../src/checks/run.ts';
import type { KnownIds } from '../../../src/reader/read-files.ts';
import { readSite } from '../../../src/reader/site.ts';
import { walkContent } from '../../../src/reader/walk.ts';
import { collectionNames } from '../../../src/schemas/references.ts';

const ids = Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as KnownIds;

/** The real files again and again: a folder large enough that a second thread is started for it. */
function manyFiles(): ReturnType<typeof walkContent>['files'] {
  const { files } = walkContent(path.resolve('src/content'));
  return Array.from({ length: Math.ceil(1700 / files.length) }, () => files).flat();
}

/** A folder with more mistakes of all sorts than two shares hold, in records that name and waive one another's. */
function manyMistakes(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-cam-ket-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (collection: string, name: string, text: string): void => {
    mkdirSync(path.join(folder, collection), { recursive: true });
    writeFileSync(path.join(folder, collection, name), text);
  };
  for (let n = 0; n < 1600; n += 1) {
    // Every seventh repeats a title, every eleventh is a draft, every thirteenth is no YAML, some have no second field.
    const title = n % 7 === 0 ? 'VT' : `VT${n}`;
    const front = `title: ${title}\n${n % 17 === 0 ? '' : `long: 'viết tắt ${n}; hoặc gọi 0912 345 678'\n`}`;
    write(
      'terms',
      `vt-${n}.yaml`,
      `${front}${n % 11 === 0 ? 'draft: true\n' : ''}${n % 13 === 0 ? 'note: [\n' : ''}`,
    );
  }
  for (let n = 0; n < 60; n += 1) {
    const waiver = "waivers:\n  - rule: personal-email\n    reason: 'Nơi nhận thư của cả xã.'\n";
    const body = `Thư gửi a${n}@gmail.com, xem [kế hoạch](/ke-hoach/khong-co-${n}/).\n\n#### Nhảy cấp\n`;
    write(
      'questions',
      `hoi-${n}.mdx`,
      `---\ntitle: 'Câu hỏi ${n % 5}'\nsummary: 'Tóm tắt.'\ntopic: 'Hỗ trợ'\naskedOn: '2026-02-0${(n % 9) + 1}'\nprovinces: [bac-giang-63]\n${n % 2 === 0 ? waiver : ''}---\n\n${body}`,
    );
  }
  return folder;
}

test('a large folder read and checked in two threads gives what one thread does, file by file', async () => {
  const files = manyFiles();
  expect(files.length).toBeGreaterThan(1500);
  const once = new Map(walkContent(path.resolve('src/content')).files.map((found) => [found.file, found]));
  const alone = new Map([...once].map(([file, found]) => [file, checkEach([found], ids)[0]]));
  const checked = await checkInParallel(files, ids);
  expect(checked).toHaveLength(files.length);
  checked.forEach((each, at) => {
    expect(each).toEqual(alone.get(files[at]?.file ?? ''));
  });
});

test('the problems of a large folder, their order, the waivers and the counts are the same in two threads as in one', async () => {
  const contentDir = manyMistakes();
  const [two, one] = [
    await checkSite({ contentDir, checkFiles: checkInParallel }),
    await checkSite({ contentDir }),
  ];
  const said = ({ site, ...found }: typeof one) => ({ ...found, read: site.problems, drafts: site.drafts });
  expect(said(two)).toEqual(said(one));
  expect(two.problems.length).toBeGreaterThan(1000);
  expect(two.waived.length).toBeGreaterThan(10);
  expect(new Set([...two.problems, ...two.site.problems].map(({ rule }) => rule)).size).toBeGreaterThan(5);
  // A site that was only read is checked from its files, with the same result.
  const site = await readSite({ contentDir });
  expect(said({ site, ...runChecks(site) })).toEqual(said(one));
});

test('a file that cannot be read fails the whole, whichever thread meets it', async () => {
  const gone = path.resolve('src/content', 'khong-co.mdx');
  const files = manyFiles().map((found, at) => (at === 900 ? { ...found, file: gone } : found));
  await expect(checkInParallel(files, ids)).rejects.toThrow(/ENOENT/);
});
