import { expect, test } from 'vitest';
import { listItems, listOf, textItem, textOf } from '../../scripts/search-index/cbor.ts';
import { pack, unpack } from '../../scripts/search-index/files.ts';
import { withShortNames } from '../../scripts/search-index/fragments.ts';

const empty = Buffer.alloc(0);

/** An index of pages with these contents, as Pagefind names and lists them. */
function indexOf(contents: readonly string[]) {
  const names = contents.map((_, at) => `vi_${at.toString(16).padStart(7, '0')}`);
  const meta = listOf([
    textItem('1.5.2'),
    listOf(names.map((name, at) => listOf([textItem(name), textItem(`words ${at}`)]))),
    listOf([]),
  ]);
  return [
    { path: 'pagefind.vi_0123456789.pf_meta', content: pack(meta) },
    ...names.map((name, at) => ({
      path: `fragment/${name}.pf_fragment`,
      content: Buffer.from(contents[at] ?? ''),
    })),
  ];
}

/** The names in the list of pages, each with the content of its file. */
function read(files: ReturnType<typeof withShortNames>): [string, string | undefined, string][] {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const contents = new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString()]));
  return listItems(listItems(unpack(meta?.content ?? empty)).items[1] ?? empty).items.map((page) => {
    const [name = empty, words = empty] = listItems(page).items;
    return [textOf(name), contents.get(`fragment/${textOf(name)}.pf_fragment`), textOf(words)];
  });
}

const many = Array.from({ length: 20_000 }, (_, at) => `page ${at}`);

test('every page of the list has a file of its own with its content, and keeps its place', () => {
  const pages = read(withShortNames(indexOf(many)));
  expect(pages.map(([, content, words]) => [content, words])).toEqual(
    many.map((content, at) => [content, `words ${at}`]),
  );
  expect(new Set(pages.map(([name]) => name)).size).toBe(many.length);
});

test('names are short, and long only where two would be one', () => {
  const names = read(withShortNames(indexOf(many))).map(([name]) => name);
  const short = names.filter((name) => /^vi[0-9a-z]{5}$/.test(name));
  expect(short.length).toBeGreaterThan(19_900);
  expect(names.filter((name) => !/^vi(?:[0-9a-z]{5}|[0-9a-z]{20})$/.test(name))).toEqual([]);
  // Some of so many do meet.
  expect(short.length).toBeLessThan(many.length);
});

test('a name depends on the content alone', () => {
  const nameOf = (contents: readonly string[], content: string): string | undefined =>
    read(withShortNames(indexOf(contents))).find(([, held]) => held === content)?.[0];
  expect(nameOf(['a', 'b', 'c'], 'b')).toBe(nameOf(['x', 'y', 'z', 'b'], 'b'));
  expect(nameOf(['a', 'b'], 'a')).not.toBe(nameOf(['a', 'b'], 'b'));
});
