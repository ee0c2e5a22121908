import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexFile } from 'pagefind';
import { makeIndex, type IndexOrder, type MadeIndex } from '../search-index/make-index.ts';
import { inOneOrder } from '../search-index/order.ts';
import { searchedTextOf } from '../search-index/text.ts';
import type { Page } from '../verify/page.ts';
import { BuildFailure } from './failure.ts';
import { systemFailureIn } from './system-error.ts';

/** Pagefind's ready-made interfaces and its worker: nothing here loads them, so they are not published. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

const entryFile = 'pagefind-entry.json';

/**
 * Languages are indexed side by side from so many pages on, for a process takes a moment to start, and up to so many, for
 * Pagefind holds some 60 kB a page while it works.
 */
const together = { from: 1000, to: 40_000 } as const;

/**
 * Indexes finished pages, those marked `data-pagefind-body`, and writes the index into `pagefind/` of their folder. Returns
 * how many it holds. Throws a BuildFailure when that is not all of them: Pagefind leaves out without a word a page in which
 * it finds nothing to search.
 */
export async function indexPages(
  site: string,
  marked: readonly Pick<Page, 'file' | 'lang'>[],
): Promise<number> {
  const text = searchedTextOf(marked.length);
  const orders = [...Map.groupBy(marked, ({ lang = 'vi' }) => lang).values()].map((pages): IndexOrder => {
    // An order that no file system has a say in.
    const paths = pages.map(({ file }) => file).sort();
    return { site, files: paths, text };
  });
  const files = new Map<string, IndexFile>();
  const entries: Entry[] = [];
  for (const made of await makeEach(orders, marked.length)) {
    refuse(made.errors);
    for (const file of made.files) {
      if (file.path === entryFile) entries.push(readEntry(file.content));
      if (!unused.test(file.path)) files.set(file.path, file);
    }
  }
  const indexed = pagesIn(entries);
  if (indexed === 0) throw new BuildFailure('Chỉ mục tìm kiếm trống: không trang nào có data-pagefind-body.');
  if (indexed !== marked.length) {
    throw new BuildFailure(
      `Chỉ mục tìm kiếm có ${indexed} trang, nhưng ${marked.length} trang có data-pagefind-body.`,
    );
  }
  files.set(entryFile, { path: entryFile, content: joinedEntry(entries) });
  write(path.join(site, 'pagefind'), inOneOrder([...files.values()]));
  return indexed;
}

/** Processes of their own keep what a large index takes out of the memory of the build. */
async function makeEach(orders: readonly IndexOrder[], pages: number): Promise<MadeIndex[]> {
  if (pages >= together.from && pages <= together.to) return Promise.all(orders.map(inProcess));
  const made: MadeIndex[] = [];
  for (const order of orders) made.push(await (pages < together.from ? makeIndex(order) : inProcess(order)));
  return made;
}

/** Pagefind's package keeps one program running, and that does one thing at a time. */
async function inProcess(order: IndexOrder): Promise<MadeIndex> {
  const program = path.join(import.meta.dirname, '..', 'search-index', 'worker.ts');
  const child = fork(program, { serialization: 'advanced' });
  try {
    const ended = once(child, 'exit').then((): MadeIndex => ({ errors: ['Pagefind: exit'], files: [] }));
    const answered = once(child, 'message').then(([made]: MadeIndex[]) => made);
    child.send(order);
    return (await Promise.race([answered, ended])) ?? (await ended);
  } finally {
    child.kill();
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
