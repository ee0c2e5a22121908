import type { IndexFile } from 'pagefind';
import { joinList, listItems, textOf } from './cbor.ts';
import { nameFor, nameOf, pack, unpack } from './files.ts';

const entryFile = 'pagefind-entry.json';

interface Entry {
  languages: Record<string, { hash: string }>;
}

/**
 * The files of a search index with everything in one order. Pagefind 1.5.2 lists filters, their values and the
 * languages in an order that changes with every run, and names files by their content; a build must give the same
 * bytes each time. Only the order changes. Throws a RangeError on a format that this does not know.
 */
export function inOneOrder(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = files.filter(isFilter).map((file) => {
    const content = pack(sortedFilter(unpack(file.content)));
    const name = nameOf(file.path);
    const path = `filter/${nameFor(name, content)}.pf_filter`;
    renamed.set(name, nameOf(path));
    return { ...file, path, content };
  });
  const metas = files.filter(isMeta).map((file) => {
    const content = pack(sortedMeta(unpack(file.content), renamed));
    const name = nameOf(file.path).replace(/^pagefind\./, '');
    const ordered = nameFor(name, content);
    renamed.set(name, ordered);
    return { ...file, path: `pagefind.${ordered}.pf_meta`, content };
  });
  const others = files
    .filter((file) => !isFilter(file) && !isMeta(file))
    .map((file) =>
      file.path === entryFile ? { ...file, content: sortedEntry(file.content, renamed) } : file,
    );
  const all = [...others, ...filters, ...metas];
  if (new Set(all.map(({ path }) => path)).size !== all.length)
    throw new RangeError('Two files of the search index have one name.');
  return all;
}

function isFilter(file: IndexFile): boolean {
  return file.path.endsWith('.pf_filter');
}

function isMeta(file: IndexFile): boolean {
  return file.path.endsWith('.pf_meta');
}

/** [name, [[value, pages], …]]: the values by their text. */
function sortedFilter(bytes: Buffer): Buffer {
  const filter = listItems(bytes);
  const [name = Buffer.alloc(0), values = Buffer.alloc(0)] = filter.items;
  return joinList({ ...filter, items: [name, sortedByText(values)] });
}

/** [version, pages, chunks, [[filter, file], …], …]: the filters by name, with the new names of their files. */
function sortedMeta(bytes: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
  const meta = listItems(bytes);
  const items = meta.items.map((item, index) =>
    index === 3 ? sortedByText(withNames(item, renamed)) : item,
  );
  return joinList({ ...meta, items });
}

function withNames(filters: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
  const list = listItems(filters);
  const items = list.items.map((each) => {
    const pair = listItems(each);
    const [name = Buffer.alloc(0), file = Buffer.alloc(0)] = pair.items;
    const old = textOf(file);
    const ordered = renamed.get(old);
    if (ordered?.length !== old.length) throw new RangeError(`The search index names no filter "${old}".`);
    // A text of the same length has the same head.
    return joinList({
      ...pair,
      items: [name, Buffer.concat([file.subarray(0, file.length - old.length), Buffer.from(ordered)])],
    });
  });
  return joinList({ ...list, items });
}

function sortedByText(bytes: Buffer): Buffer {
  const list = listItems(bytes);
  const keyed = list.items.map((item) => ({
    item,
    text: textOf(listItems(item).items[0] ?? Buffer.alloc(0)),
  }));
  keyed.sort((a, b) => (a.text < b.text ? -1 : 1));
  return joinList({ ...list, items: keyed.map(({ item }) => item) });
}

function sortedEntry(content: Uint8Array, renamed: ReadonlyMap<string, string>): Uint8Array {
  const entry = JSON.parse(new TextDecoder().decode(content)) as Entry;
  const languages = Object.entries(entry.languages)
    .map(
      ([name, language]) =>
        [name, { ...language, hash: renamed.get(language.hash) ?? language.hash }] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new TextEncoder().encode(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}
