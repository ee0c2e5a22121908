import type { IndexFile } from 'pagefind';
import { listItems, listOf, textItem, textOf } from './cbor.ts';
import { nameFor, nameOf, pack, unpack } from './files.ts';

/** Below this many pages the whole index is small, and a word is also found by its beginning among its neighbours. */
const manyPages = 500;

/** Words share a file up to this many bytes; one that takes more has a file for itself. */
const bytesInFile = 8192;

interface Word {
  word: string;
  item: Buffer;
}

/**
 * The files of the index of a large register, with its words spread anew. Pagefind 1.5.2 fills a file until words without
 * any mark take so much room; words with marks count nothing, so that a Vietnamese index is a handful of files of 50–250 kB,
 * and who searches three words loads them nearly all. Takes the index of one language.
 */
export function inSmallChunks(files: readonly IndexFile[]): IndexFile[] {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) return [...files];
  const [version, pages, , ...rest] = listItems(unpack(meta.content)).items;
  if (!version || !pages || listItems(pages).items.length <= manyPages) return [...files];
  const chunks = chunksOf(wordsIn(files.filter(isIndex)));
  const language = nameOf(meta.path).replace(/^pagefind\.|_.*$/g, '');
  const taken = new Set<string>();
  const made = chunks.map((words) => {
    const content = pack(listOf([listOf(words.map(({ item }) => item))]));
    let name = nameFor(`${language}_01234567`, content);
    while (taken.has(name)) name = nameFor(`${name}0`, content);
    taken.add(name);
    return { content, words, name };
  });
  const ranges = made.map(({ words, name: file }, at) =>
    listOf([beginning(words, made[at - 1]?.words), words.at(-1)?.word ?? '', file].map(textItem)),
  );
  return [
    ...files.filter((file) => file !== meta && !isIndex(file)),
    ...made.map(({ name: file, content }) => ({ path: `index/${file}.pf_index`, content })),
    { ...meta, content: pack(listOf([version, pages, listOf(ranges), ...rest])) },
  ];
}

function isIndex({ path }: IndexFile): boolean {
  return path.endsWith('.pf_index');
}

/** All words of the index in the order of their bytes, which is the order in which Pagefind looks for them. */
function wordsIn(files: readonly IndexFile[]): Word[] {
  return files
    .flatMap(({ content }) => listItems(unpack(content)).items.flatMap((words) => listItems(words).items))
    .map((item) => ({ word: textOf(listItems(item).items[0] ?? Buffer.alloc(0)), item }))
    .map((each) => ({ ...each, bytes: Buffer.from(each.word) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
}

function chunksOf(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let room = 0;
  for (const each of words) {
    if (each.item.length > room) {
      chunks.push([]);
      room = bytesInFile;
    }
    chunks.at(-1)?.push(each);
    room -= each.item.length;
  }
  return chunks;
}

/** As much of the first word as tells it from the file before: what somebody has typed so far then lies in one file. */
function beginning(words: readonly Word[], before: readonly Word[] | undefined): string {
  const [first = '', last] = [words[0]?.word, before?.at(-1)?.word];
  if (last === undefined) return first;
  const letters = [...first];
  const shared = letters.findIndex((letter, at) => letter !== [...last][at]);
  return letters.slice(0, shared === -1 ? letters.length : shared + 1).join('');
}
