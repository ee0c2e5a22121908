import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finder } from './digest.ts';
import type { Manifest } from './manifest.ts';

/** Pages of the last build that would come out the same. */
export interface EarlierPages {
  /** Puts the earlier page into the new site and gives what it had looked at; undefined when it must be made. */
  keep(file: string, target: string): { sha256: string; reads: string[] } | undefined;
}

/** Nothing to keep. */
export const noEarlierPages: EarlierPages = { keep: () => undefined };

/** The pages of the last build whose every look finds the same today, and whose bytes are as they were written. */
export function earlierPages(
  { reads, pages, commit }: Manifest,
  folder: string,
  finder: Finder,
  commitNow: string | null,
): EarlierPages {
  // A commit is the one thing that all pages name and that says nothing about them: it is exchanged, if it is one.
  if (commit !== commitNow && !(isCommit(commit) && isCommit(commitNow))) return noEarlierPages;
  const same = reads.map(([read, found]) => finder(read) === found);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return {
    keep: (file, target) => {
      const page = byFile.get(file);
      if (!page?.reads.every((read) => same[read] === true)) return undefined;
      const source = path.join(folder, file);
      const bytes = bytesOf(source);
      // Whoever changed the published folder by hand gets the page made anew.
      if (!bytes || sha256(bytes) !== page.sha256) return undefined;
      const looked = page.reads.flatMap((read) => reads[read]?.[0] ?? []);
      mkdirSync(path.dirname(target), { recursive: true });
      if (commit !== commitNow && commit !== null && commitNow !== null && bytes.includes(commit)) {
        const text = bytes.toString('utf8').replaceAll(commit, commitNow);
        writeFileSync(target, text);
        return { sha256: sha256(Buffer.from(text)), reads: looked };
      }
      place(source, target, bytes);
      return { sha256: page.sha256, reads: looked };
    },
  };
}

function isCommit(text: string | null): boolean {
  return text !== null && /^[0-9a-f]{12}$/.test(text);
}

/** The same file under a second name where the system can do that, else a copy. */
function place(source: string, target: string, bytes: Buffer): void {
  try {
    linkSync(source, target);
  } catch {
    writeFileSync(target, bytes);
  }
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
