import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The places beside a published folder where a build works. On the same disk, so that a rename is enough. */
export interface WorkFolder {
  out: string;
  folder: string;
  lockFile: string;
  journalFile: string;
  /** The journal while it is being written. */
  journalDraft: string;
  /** What is remembered of the pages in `out`. */
  manifestFile: string;
  /** The bundled code of the pages, one folder for the state of the code it was made of. */
  rendererFolder: string;
}

/** One build's own folder: a new site and a cache that nobody used before. */
export interface FreshFolder {
  folder: string;
  site: string;
  cache: string;
  /** What changed in the records, read before the pages are made. */
  history: string;
  /** All records, as the check hands them to the processes that make pages. */
  records: string;
  manifest: string;
}

/** The working places of the published folder `out`: in `.build` beside it. Creates nothing. */
export function workFolderOf(out: string): WorkFolder {
  const folder = path.join(path.dirname(out), '.build');
  const name = path.basename(out);
  return {
    out,
    folder,
    lockFile: path.join(folder, `${name}.lock`),
    journalFile: path.join(folder, `${name}.swap.json`),
    journalDraft: path.join(folder, `${name}.swap.json.moi`),
    manifestFile: path.join(folder, `${name}.trang.jsonl`),
    rendererFolder: path.join(folder, `${name}.ma`),
  };
}

/**
 * Makes sure that the folder is there. Asked to make those above it too, Node says of a disk that may only be read that
 * the folder does not exist; so that is asked only when one above is missing.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: !existsSync(path.dirname(folder)) });
}

/**
 * A new, empty folder for one build. Its name is random, not a time, and the cache in it is new too:
 * Astro's content store, when kept, publishes old data after a schema changed.
 */
export function createFreshFolder(work: WorkFolder): FreshFolder {
  makeFolder(work.folder);
  const folder = mkdtempSync(path.join(work.folder, freshPrefix(work)));
  return {
    folder,
    site: path.join(folder, 'site'),
    cache: path.join(folder, 'cache'),
    history: path.join(folder, 'lich-su.json'),
    records: path.join(folder, 'ban-ghi.jsonl'),
    manifest: path.join(folder, 'trang.jsonl'),
  };
}

/** Removes what killed builds left behind. Call it only while holding the lock. */
export function removeLeftovers(work: WorkFolder): void {
  if (!existsSync(work.folder)) return;
  for (const name of readdirSync(work.folder)) {
    const place = path.join(work.folder, name);
    if (name.startsWith(freshPrefix(work)) || place === work.journalDraft) removeFolder(place);
  }
}

/** Removes a folder, patiently: on Windows a virus scanner may hold a file for a moment. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * Removes a folder that nobody needs any more. What cannot be removed now, because a program holds it open, the next
 * build removes as a leftover: a site that was published is no failed build.
 */
export function removeLater(folder: string): void {
  try {
    removeFolder(folder);
  } catch {
    // See above.
  }
}

function freshPrefix(work: WorkFolder): string {
  return `${path.basename(work.out)}-`;
}
