import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { IndexFile, PagefindIndex } from 'pagefind';
import { BuildFailure } from './failure.ts';
import { inOneOrder } from './search-order.ts';
import { systemFailureIn } from './system-error.ts';

/** Pagefind's ready-made interfaces and its worker: nothing here loads them, so they are not published. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

const entryFile = 'pagefind-entry.json';

/**
 * Indexes the finished pages and writes the index into `pagefind/` of the same folder. Returns how many pages
 * it holds. Throws a BuildFailure when that is not exactly the number of pages marked `data-pagefind-body`:
 * Pagefind leaves pages out without a word as soon as one page carries the mark and another does not.
 */
export async function indexPages(site: string, markedPages: number): Promise<number> {
  try {
    const index = await start();
    const { errors } = await index.addDirectory({ path: site });
    refuse(errors);
    const written = await index.getFiles();
    refuse(written.errors);
    const indexed = pagesIn(written.files);
    if (indexed === 0)
      throw new BuildFailure('Chỉ mục tìm kiếm trống: không trang nào có data-pagefind-body.');
    if (indexed !== markedPages) {
      throw new BuildFailure(
        `Chỉ mục tìm kiếm có ${indexed} trang, nhưng ${markedPages} trang có data-pagefind-body.`,
      );
    }
    write(path.join(site, 'pagefind'), inOneOrder(written.files));
    return indexed;
  } finally {
    await close();
  }
}

async function start(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex();
  refuse(errors);
  if (!index) throw new BuildFailure('Không khởi động được Pagefind.');
  return index;
}

interface Entry {
  languages: Record<string, { page_count: number }>;
}

function readEntry(content: Uint8Array): Entry {
  return JSON.parse(new TextDecoder().decode(content)) as Entry;
}

/** The count of the finished index; `addDirectory` counts the files it looked at, not those it took. */
function pagesIn(files: readonly IndexFile[]): number {
  const entry = files.find((file) => file.path === entryFile);
  if (!entry) return 0;
  return Object.values(readEntry(entry.content).languages).reduce(
    (sum, language) => sum + language.page_count,
    0,
  );
}

function write(folder: string, files: readonly IndexFile[]): void {
  for (const file of files) {
    if (unused.test(file.path)) continue;
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
