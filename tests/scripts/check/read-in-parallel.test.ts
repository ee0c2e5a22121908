import path from 'node:path';
import { expect, test } from 'vitest';
import { readInParallel } from '../../../scripts/check/read-in-parallel.ts';
import { readEach, type KnownIds } from '../../../src/reader/read-files.ts';
import { walkContent } from '../../../src/reader/walk.ts';
import { collectionNames } from '../../../src/schemas/references.ts';

const ids = Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as KnownIds;

/** The real files again and again: a folder large enough that a second thread is started for it. */
function manyFiles(): ReturnType<typeof walkContent>['files'] {
  const { files } = walkContent(path.resolve('src/content'));
  return Array.from({ length: Math.ceil(1700 / files.length) }, () => files).flat();
}

test('a large folder read in two threads gives what one thread reads, file by file', async () => {
  const files = manyFiles();
  expect(files.length).toBeGreaterThan(1500);
  const once = new Map(walkContent(path.resolve('src/content')).files.map((found) => [found.file, found]));
  const alone = new Map([...once].map(([file, found]) => [file, readEach([found], ids)[0]]));
  const read = await readInParallel(files, ids);
  expect(read).toHaveLength(files.length);
  read.forEach((each, at) => {
    expect(each).toEqual(alone.get(files[at]?.file ?? ''));
  });
});

test('a file that cannot be read fails the whole, whichever thread meets it', async () => {
  const gone = path.resolve('src/content', 'khong-co.mdx');
  const files = manyFiles().map((found, at) => (at === 900 ? { ...found, file: gone } : found));
  await expect(readInParallel(files, ids)).rejects.toThrow(/ENOENT/);
});
