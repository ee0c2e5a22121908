import { close, createIndex } from 'pagefind';
import type { IndexFile } from 'pagefind';
import type { SearchedPage } from './search-text.ts';

/** What Pagefind made of some pages, or why it did not. */
export interface MadeIndex {
  errors: string[];
  files: IndexFile[];
}

/** So many pages are on their way to Pagefind at a time. */
const batch = 200;

/** From so many pages on words are spread over many files, so that who searches one word loads few others with it. */
const manyPages = 1000;
const chunkSize = '1000';

/**
 * The search index of pages of one language. Pagefind numbers them in the order in which they come; handing them over one
 * by one keeps that order, which a folder's order on disk would not.
 */
export async function makeIndex(pages: readonly SearchedPage[]): Promise<MadeIndex> {
  // Read by the program when it starts. Its default counts only words without marks and so makes a handful of large files;
  // they cost little in a small register, where a word is found by its beginning through what else lies in its file.
  if (pages.length > manyPages) process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  try {
    const { errors, index } = await createIndex();
    if (!index) return { errors: [...errors, 'createIndex'], files: [] };
    for (let from = 0; from < pages.length; from += batch) {
      const added = pages
        .slice(from, from + batch)
        .map(({ file, html }) => index.addHTMLFile({ sourcePath: file, content: html }));
      errors.push(...(await Promise.all(added)).flatMap((answer) => answer.errors));
    }
    const made = await index.getFiles();
    return { errors: [...errors, ...made.errors], files: made.files };
  } finally {
    delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    await close();
  }
}
