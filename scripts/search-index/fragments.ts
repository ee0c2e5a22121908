import { createHash } from 'node:crypto';
import type { IndexFile } from 'pagefind';
import { joinList, listItems, textItem, textOf } from './cbor.ts';
import { nameOf, pack, unpack } from './files.ts';

/**
 * So many letters of a page's content make its name, 26 bits. A browser keeps a name's file for a year, so another content
 * must not come to have it by chance.
 */
const letters = 5;

/**
 * The files of the index of one language with shorter names for its pages. Every reader loads the list of these names: of
 * random digits, which nothing packs smaller, so each digit counts 10,000 times. Pagefind 1.5.2 writes "vi_1a2b3c4",
 * seven letters of sixteen and five more; here it is "vi" and five letters of 36.
 */
export function withShortNames(files: readonly IndexFile[]): IndexFile[] {
  const names = shortNames(files.filter(isFragment));
  return files.map((file) => {
    const name = names.get(nameOf(file.path));
    if (isFragment(file)) return { ...file, path: `fragment/${name}.pf_fragment` };
    return file.path.endsWith('.pf_meta') ? { ...file, content: renamed(file.content, names) } : file;
  });
}

function isFragment({ path }: IndexFile): boolean {
  return path.endsWith('.pf_fragment');
}

/** The new name of each old one. Two pages that would share a name get longer ones. */
function shortNames(fragments: readonly IndexFile[]): ReadonlyMap<string, string> {
  const digests = fragments.map(({ path, content }) => {
    const digest = BigInt(`0x${createHash('sha256').update(content).digest('hex')}`).toString(36);
    return { old: nameOf(path), digest: digest.padStart(50, '0').slice(-20) };
  });
  const named = Map.groupBy(digests, ({ digest }) => digest.slice(0, letters));
  return new Map(
    digests.map(({ old, digest }) => {
      const isAlone = named.get(digest.slice(0, letters))?.length === 1;
      return [old, old.replace(/_.*$/, '') + (isAlone ? digest.slice(0, letters) : digest)];
    }),
  );
}

/** [version, [[page, words], …], …] with the new names of the pages. */
function renamed(content: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const meta = listItems(unpack(content));
  const [version = Buffer.alloc(0), pages = Buffer.alloc(0), ...rest] = meta.items;
  const list = listItems(pages);
  const items = list.items.map((each) => {
    const page = listItems(each);
    const [old = Buffer.alloc(0), ...counts] = page.items;
    const name = names.get(textOf(old));
    if (name === undefined) throw new RangeError(`The search index has no page "${textOf(old)}".`);
    return joinList({ ...page, items: [textItem(name), ...counts] });
  });
  return pack(joinList({ ...meta, items: [version, joinList({ ...list, items }), ...rest] }));
}
