import { readFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from 'pagefind';
import { inSmallChunks } from './chunks.ts';
import { withShortNames } from './fragments.ts';
import { searchedPage, type SearchedText } from './text.ts';

/** What is indexed: pages of one language, by their files inside the site. */
export interface IndexOrder {
  site: string;
  files: readonly string[];
  text: SearchedText;
}

/** What Pagefind made of some pages, or why it did not. */
export interface MadeIndex {
  errors: string[];
  files: IndexFile[];
}

/** So many pages are read and on their way to Pagefind at a time. */
const batch = 200;

/**
 * The search index of pages of one language. Pagefind numbers them in the order in which they come; handing them over one
 * by one keeps that order, which a folder's order on disk would not. A page without the mark of the index is left out.
 */
export async function makeIndex({ site, files, text }: IndexOrder): Promise<MadeIndex> {
  try {
    const { errors, index } = await createIndex();
    if (!index) return { errors: [...errors, 'createIndex'], files: [] };
    for (let from = 0; from < files.length; from += batch) {
      const added = files.slice(from, from + batch).map((file) => {
        const html = searchedPage(readFileSync(path.join(site, file)), text);
        return html === undefined ? { errors: [] } : index.addHTMLFile({ sourcePath: file, content: html });
      });
      errors.push(...(await Promise.all(added)).flatMap((answer) => answer.errors));
    }
    const made = await index.getFiles();
    return { errors: [...errors, ...made.errors], files: inSmallChunks(withShortNames(made.files)) };
  } finally {
    await close();
  }
}
