import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IndexFile } from 'pagefind';
import { listFiles } from '../verify/published-site.ts';
import { BuildFailure } from './failure.ts';
import { makeIndex, type MadeIndex } from './search-index.ts';
import { inOneOrder } from './search-order.ts';
import { searchedPage, searchedTextOf, type SearchedPage, type SearchedText } from './search-text.ts';
import { systemFailureIn } from './system-error.ts';

/** Pagefind's ready-made interfaces and its worker: nothing here loads them, so they are not published. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

const entryFile = 'pagefind-entry.json';

/**
 * Languages are indexed side by side from so many pages on, for a thread takes a moment to start, and up to so many, for
 * Pagefind holds some 60 kB a page while it works.
 */
const together = { from: 1000, to: 40_000 } as const;

/**
 * Indexes the finished pages and writes the index into `pagefind/` of the same folder. Returns how many pages
 * it holds. Throws a BuildFailure when that is not exactly the number of pages marked `data-pagefind-body`:
 * Pagefind leaves out without a word a page in which it finds nothing to search.
 */
export async function indexPages(site: string, markedPages: number): Promise<number> {
  const files = new Map<string, IndexFile>();
  const entries: Entry[] = [];
  for (const made of await indexEach(pagesByLanguage(site, searchedTextOf(markedPages)), markedPages)) {
    refuse(made.errors);
    for (const file of made.files) {
      if (file.path === entryFile) entries.push(readEntry(file.content));
      if (!unused.test(file.path)) files.set(file.path, file);
    }
  }
  const indexed = pagesIn(entries);
  if (indexed === 0) throw new BuildFailure('Chỉ mục tìm kiếm trống: không trang nào có data-pagefind-body.');
  if (indexed !== markedPages) {
    throw new BuildFailure(
      `Chỉ mục tìm kiếm có ${indexed} trang, nhưng ${markedPages} trang có data-pagefind-body.`,
    );
  }
  files.set(entryFile, { path: entryFile, content: joinedEntry(entries) });
  write(path.join(site, 'pagefind'), inOneOrder([...files.values()]));
  return indexed;
}

/** The marked pages of each language, in an order that no file system has a say in. */
function pagesByLanguage(site: string, text: SearchedText): SearchedPage[][] {
  const languages = new Map<string, SearchedPage[]>();
  for (const file of listFiles(site)) {
    if (!file.endsWith('.html')) continue;
    const page = searchedPage(file, readFileSync(path.join(site, file)), text);
    if (!page) continue;
    const others = languages.get(page.language);
    if (others) others.push(page);
    else languages.set(page.language, [page]);
  }
  return [...languages.values()];
}

async function indexEach(languages: SearchedPage[][], pages: number): Promise<MadeIndex[]> {
  if (pages >= together.from && pages <= together.to) return Promise.all(languages.map(inThread));
  const made: MadeIndex[] = [];
  for (const language of languages) made.push(await makeIndex(language));
  return made;
}

/** Pagefind's package keeps one program running in each thread, and that does one thing at a time. */
async function inThread(pages: SearchedPage[]): Promise<MadeIndex> {
  const thread = new Worker(path.join(import.meta.dirname, 'search-thread.ts'), { workerData: pages });
  try {
    const ended = once(thread, 'exit').then((): MadeIndex => ({ errors: ['Pagefind: exit'], files: [] }));
    const answered = once(thread, 'message').then(([made]: MadeIndex[]) => made);
    return (await Promise.race([answered, ended])) ?? (await ended);
  } finally {
    await thread.terminate();
  }
}

interface Entry {
  languages: Record<string, { page_count: number }>;
}

function readEntry(content: Uint8Array): Entry {
  return JSON.parse(new TextDecoder().decode(content)) as Entry;
}

/** One entry of all languages. */
function joinedEntry(entries: readonly Entry[]): Uint8Array {
  const languages = Object.assign({}, ...entries.map((entry) => entry.languages)) as Entry['languages'];
  return new TextEncoder().encode(JSON.stringify({ ...entries[0], languages }));
}

/** The count of the finished index, not of what was given to it. */
function pagesIn(entries: readonly Entry[]): number {
  return entries
    .flatMap(({ languages }) => Object.values(languages))
    .reduce((sum, language) => sum + language.page_count, 0);
}

function write(folder: string, files: readonly IndexFile[]): void {
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length === 0) return;
  const said = errors.join('\n');
  throw systemFailureIn(said) ?? new BuildFailure(`Không lập được chỉ mục tìm kiếm:\n${said}`);
}
