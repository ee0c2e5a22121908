import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finder } from './digest.ts';
import type { MadePage, Manifest } from './manifest.ts';

/** Pages of the last build that would come out the same. */
export interface EarlierPages {
  /** Puts the earlier page into the new site, whose folder for it is there, and gives what it had looked at; undefined when it must be made. */
  keep(file: string, target: string): (Omit<MadePage, 'file' | 'reads'> & { reads: string[] }) | undefined;
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
  // Asked only for the pages of this process, and each once: to answer may mean working out a view.
  const known: (boolean | undefined)[] = [];
  const same = (read: number): boolean => {
    const [name, found] = reads[read] ?? [];
    known[read] ??= name !== undefined && finder(name) === found;
    return known[read];
  };
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return {
    keep: (file, target) => {
      const page = byFile.get(file);
      if (!page?.reads.every(same)) return undefined;
      const source = path.join(folder, file);
      const looked = page.reads.flatMap((read) => reads[read]?.[0] ?? []);
      // A file of the same length that nobody wrote to since is the one that was written; reading them all takes longer
      // than anything else that an unchanged page costs. Any other is known by its bytes.
      if (commit === commitNow && isUntouched(source, page)) {
        place(source, target);
        return { sha256: page.sha256, ...stampOf(target), reads: looked };
      }
      const bytes = bytesOf(source);
      // Whoever changed the published folder by hand gets the page made anew.
      if (!bytes || sha256(bytes) !== page.sha256) return undefined;
      if (commit !== commitNow && commit !== null && commitNow !== null && bytes.includes(commit)) {
        const text = bytes.toString('utf8').replaceAll(commit, commitNow);
        writeFileSync(target, text);
        return { sha256: sha256(Buffer.from(text)), ...stampOf(target), reads: looked };
      }
      place(source, target);
      return { sha256: page.sha256, ...stampOf(target), reads: looked };
    },
  };
}

function isCommit(text: string | null): boolean {
  return text !== null && /^[0-9a-f]{12}$/.test(text);
}

/** The same file under a second name where the system can do that, else a copy. */
function place(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** What tells a file that was written to since from one that was not. */
export function stampOf(file: string): Pick<MadePage, 'size' | 'written'> {
  const { size, mtimeMs } = statSync(file);
  return { size, written: mtimeMs };
}

function isUntouched(file: string, page: MadePage): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === page.size && found.mtimeMs === page.written;
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
