import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { KeptTexts } from './kept-texts.ts';
import { readPage } from './page.ts';
import type { Page } from './page.ts';

/** A folder as a web server would publish it. */
export interface PublishedSite {
  folder: string;
  /** Where the site will stand: `https://host` and `/` or `/folder/`. */
  origin: string;
  base: string;
  files: ReadonlySet<string>;
  pages: readonly Page[];
  bytes: number;
}

/** Something in the published folder that must not be published. */
export interface Finding {
  file: string;
  message: string;
}

/** Reads a published folder: every file name, every page. */
export function readPublishedSite(
  folder: string,
  address: { siteUrl: string; basePath: string },
): PublishedSite {
  const files = listFiles(folder);
  return publishedSite(folder, address, files, readPages(folder, files.filter(isPage), new KeptTexts()));
}

/** A published folder whose files and pages were read already. */
export function publishedSite(
  folder: string,
  { siteUrl, basePath }: { siteUrl: string; basePath: string },
  files: readonly string[],
  pages: readonly Page[],
): PublishedSite {
  const { origin } = new URL(siteUrl);
  return { folder, origin, base: basePath, files: new Set(files), pages, bytes: sizeOf(folder, files) };
}

/** Whether a file is a page. */
export function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** Reads pages of a folder one after the other. */
export function readPages(folder: string, files: readonly string[], kept: KeptTexts): Page[] {
  return files.map((file) => readPage(file, readFileSync(path.join(folder, file), 'utf8'), kept));
}

/** The same site after files that are no pages were added to its folder; the pages are not read again. */
export function withNewFiles(site: PublishedSite): PublishedSite {
  const files = listFiles(site.folder);
  return { ...site, files: new Set(files), bytes: sizeOf(site.folder, files) };
}

function sizeOf(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
}

/** All files below a folder, relative, with `/`, in one order on every system. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
