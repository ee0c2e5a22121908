import { close, createIndex } from 'pagefind';
import type { IndexFile } from 'pagefind';
import { inSmallChunks } from './search-chunks.ts';
import type { SearchedPage } from './search-text.ts';

/** What Pagefind made of some pages, or why it did not. */
export interface MadeIndex {
  errors: string[];
  files: IndexFile[];
}

/** So many pages are on their way to Pagefind at a time. */
const batch = 200;

/**
 * The search index of pages of one language. Pagefind numbers them in the order in which they come; handing them over one
 * by one keeps that order, which a folder's order on disk would not.
 */
export async function makeIndex(pages: readonly SearchedPage[]): Promise<MadeIndex> {
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
    return { errors: [...errors, ...made.errors], files: inSmallChunks(made.files) };
  } finally {
    await close();
  }
}
