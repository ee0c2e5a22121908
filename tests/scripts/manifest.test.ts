import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  openManifest,
  readManifest,
  readManifestHead,
  type ManifestPart,
} from '../../scripts/page-stage/manifest.ts';
import { Remembering } from '../../scripts/page-stage/remembering.ts';
import { temporaryFolder } from './temporary-folder.ts';

const head = { common: 'khóa', commit: 'af19db8f1569' };

function page(file: string, reads: number[]): ManifestPart['pages'][number] {
  return { file, sha256: `sha của ${file}`, size: 7, written: 1.5, reads };
}

function written(...parts: ManifestPart[]): string {
  const file = path.join(temporaryFolder(), 'trang.jsonl');
  const manifest = openManifest(file, head);
  for (const part of parts) manifest.add(part);
  manifest.close();
  return file;
}

test('what was remembered part by part is read as one, in its order', () => {
  const file = written(
    { looks: [['a', '1'], [0]], pages: [page('b/index.html', [1])] },
    { looks: [], pages: [] },
    { looks: [['ă', '“2”\n']], pages: [page('c.json', [0, 2])] },
  );
  expect(readManifest(file)).toEqual({
    ...head,
    looks: [['a', '1'], [0], ['ă', '“2”\n']],
    pages: [page('b/index.html', [1]), page('c.json', [0, 2])],
  });
  expect(readManifestHead(file)).toEqual(head);
});

test('there is nothing to read where no build was remembered, or the file is no manifest', () => {
  const file = path.join(temporaryFolder(), 'trang.jsonl');
  expect([readManifest(file), readManifestHead(file)]).toEqual([undefined, undefined]);
  for (const text of ['', '{"common":', 'không phải\n']) {
    writeFileSync(file, text);
    expect([readManifest(file), readManifestHead(file)]).toEqual([undefined, undefined]);
  }
});

test('of a file that was cut off in the middle of a line the lines before are read', () => {
  const file = written(
    { looks: [['a', '1']], pages: [page('b', [0])] },
    { looks: [], pages: [page('c', [0])] },
  );
  truncateSync(file, readFileSync(file).length - 9);
  expect(readManifest(file)?.pages).toEqual([page('b', [0])]);
  appendFileSync(file, '\n');
  expect(readManifest(file)).toBeUndefined();
});

test('the looks of two processes are numbered together, a look that cannot be repeated leaves its pages out', () => {
  const remembered = new Remembering();
  const [one, other] = [remembered.ofProcess(), remembered.ofProcess()];
  const made = (file: string, reads: number[]) => ({ ...page(file, reads), kept: false });
  expect(
    one({ looks: [['a', '1'], ['day', null], [0]], pages: [made('p', [2]), made('q', [0, 1])] }),
  ).toEqual({
    looks: [['a', '1'], [0]],
    pages: [page('p', [1])],
  });
  expect(
    other({
      looks: [
        ['b', '2'],
        ['a', '1'],
      ],
      pages: [made('r', [0, 1])],
    }),
  ).toEqual({
    looks: [['b', '2']],
    pages: [page('r', [2, 0])],
  });
});
