import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listItems, listOf, textItem, textOf } from '../../scripts/search-index/cbor.ts';
import { inSmallChunks } from '../../scripts/search-index/chunks.ts';
import { pack, unpack } from '../../scripts/search-index/files.ts';

const empty = Buffer.alloc(0);

/** A word of the index with so many bytes behind it. */
function wordItem(word: string, bytes: number): Buffer {
  return listOf([textItem(word), textItem('x'.repeat(bytes))]);
}

/** An index of one language as Pagefind gives it, with its words in two files. */
function indexOf(words: readonly Buffer[], pages: number) {
  const half = Math.ceil(words.length / 2);
  const page = listOf([textItem('vi_0000000'), textItem('')]);
  const meta = listOf([
    textItem('1.5.2'),
    listOf(Array.from({ length: pages }, () => page)),
    listOf([]),
    listOf([]),
    listOf([]),
    listOf([]),
  ]);
  return [
    { path: 'pagefind.vi_0123456789.pf_meta', content: pack(meta) },
    { path: 'index/vi_1111111.pf_index', content: pack(listOf([listOf(words.slice(0, half))])) },
    { path: 'index/vi_2222222.pf_index', content: pack(listOf([listOf(words.slice(half))])) },
    { path: 'fragment/vi_3333333.pf_fragment', content: pack(empty) },
  ];
}

function read(files: ReturnType<typeof indexOf>) {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const ranges = listItems(listItems(unpack(meta?.content ?? empty)).items[2] ?? empty).items.map((range) =>
    listItems(range).items.map(textOf),
  );
  const chunks = new Map(
    files
      .filter(({ path }) => path.endsWith('.pf_index'))
      .map(({ path, content }) => [
        path.replace(/^index\/|\.pf_index$/g, ''),
        listItems(listItems(unpack(content)).items[0] ?? empty).items,
      ]),
  );
  return { ranges, chunks };
}

const wordOf = (item: Buffer): string => textOf(listItems(item).items[0] ?? empty);
const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

test('every word lies, as the bytes it was, in the one file that the list names for it; a large one alone', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-eđ1-3]{1,6}$/), { minLength: 1, maxLength: 60 }),
      fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 60, maxLength: 60 }),
      (words, sizes) => {
        const items = words.map((word, at) => wordItem(word, sizes[at] ?? 0));
        const { ranges, chunks } = read(inSmallChunks(indexOf(items, 501)));
        const found = words.map((word) =>
          ranges.filter(([from = '', to = '']) => inBytes(from, word) <= 0 && inBytes(word, to) <= 0),
        );
        expect(found.every(({ length }) => length === 1)).toBe(true);
        words.forEach((word, at) => {
          const held = chunks.get(found[at]?.[0]?.[2] ?? '') ?? [];
          expect(held.some((item) => item.equals(items[at] ?? empty) && wordOf(item) === word)).toBe(true);
          if ((sizes[at] ?? 0) > 8192) expect(held).toHaveLength(1);
        });
        expect([...chunks.values()].flat()).toHaveLength(words.length);
      },
    ),
    { numRuns: 30 },
  );
});

test('a small index and what is no word stay as they are', () => {
  const small = indexOf([wordItem('a', 10)], 500);
  expect(inSmallChunks(small)).toEqual(small);
  const large = indexOf([wordItem('a', 10)], 501);
  expect(inSmallChunks(large)).toContainEqual(large[3]);
});
