import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { joinParts, markPart } from '../../scripts/pipeline/parts.ts';
import { isInShard, readShard } from '../../scripts/pipeline/shard.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';

describe('a part of a build', () => {
  test.each(['1/1', '2/4', '64/64'])('%s is one', (text) => {
    expect(readShard(text)).toBeDefined();
  });
  test.each(['0/4', '5/4', '1', '1/0', '1/65', '-1/2', '1/2/3', 'a/b', ''])('"%s" is none', (text) => {
    expect(readShard(text)).toBeUndefined();
  });

  test('every file is in exactly one part, both languages and the data of a page in the same', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    // No section of the site is called like the folder of the other language.
    const section = name.filter((text) => text !== 'en');
    fc.assert(
      fc.property(section, name, fc.integer({ min: 1, max: 64 }), (of, id, count) => {
        const parts = Array.from({ length: count }, (_, at) => ({ index: at + 1, count }));
        const partOf = (file: string): number[] =>
          parts.filter((part) => isInShard(file, part)).map(({ index }) => index);
        const own = partOf(`${of}/${id}/index.html`);
        expect(own).toHaveLength(1);
        expect(partOf(`en/${of}/${id}/index.html`)).toEqual(own);
        expect(partOf(`${of}/${id}.json`)).toEqual(own);
        expect(partOf(`${of}/${id}/feed.json`)).toEqual(own);
        expect(partOf(`${of}/${id}/lich.ics`)).toEqual(own);
      }),
    );
  });
});

describe('joining parts', () => {
  let folder: string;
  const whole = { common: 'mã', records: 'nội dung' };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'phần-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function part(name: string, index: number, files: Record<string, string>, of = whole, count = 2): string {
    const own = path.join(folder, name);
    mkdirSync(own, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(own, file)), { recursive: true });
      writeFileSync(path.join(own, file), text);
    }
    markPart(own, { index, count }, of);
    return own;
  }
  const into = (): string => path.join(folder, 'chung');

  test('gives every file of every part, and not the marks of the parts', () => {
    const parts = [
      part('a', 1, { 'index.html': 'a', 'dau.svg': 'x' }),
      part('b', 2, { 'b/index.html': 'b', 'dau.svg': 'x' }),
    ];
    joinParts(parts, into());
    expect(listFiles(into()).sort()).toEqual(['b/index.html', 'dau.svg', 'index.html']);
  });

  test.each<[string, () => string[], string]>([
    ['a missing part', () => [part('a', 1, {})], 'Còn thiếu phần 2/2.'],
    ['a part named twice', () => [part('a', 1, {}), part('b', 1, {}), part('c', 2, {})], 'nêu hai lần'],
    [
      'parts of two states of the code',
      () => [part('a', 1, {}), part('b', 2, {}, { ...whole, common: 'khác' })],
      'không phải là các phần của cùng một trang',
    ],
    [
      'parts of two states of the content',
      () => [part('a', 1, {}), part('b', 2, {}, { ...whole, records: 'khác' })],
      'không phải là các phần của cùng một trang',
    ],
    [
      'parts that differ in a file of both',
      () => [part('a', 1, { 'x.txt': '1' }), part('b', 2, { 'x.txt': '2' })],
      'x.txt có trong hai phần và khác nhau',
    ],
    ['a folder that is no part', () => [folder], 'thiếu part.json'],
    ['nothing', () => [], 'Chưa nêu phần nào'],
  ])('%s is refused', (_, parts, reason) => {
    expect(() => {
      joinParts(parts(), into());
    }).toThrow(reason);
  });
});
