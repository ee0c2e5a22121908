import { copyFileSync, linkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../pipeline/checksums.ts';
import type { LookNumbers } from './look-numbers.ts';
import { isNamed, type Look, type MadePage, type Manifest } from './manifest.ts';

/** Pages of the last build that would come out the same. */
export interface EarlierPages {
  /** Puts the earlier page into the new site, whose folder for it is there; undefined when it must be made. */
  keep(file: string, target: string): Omit<MadePage, 'file'> | undefined;
}

/** Nothing to keep. */
export const noEarlierPages: EarlierPages = { keep: () => undefined };

/** The pages of the last build whose every look finds the same today, and whose bytes are as they were written. */
export function earlierPages(
  { looks, pages, commit }: Manifest,
  folder: string,
  numbers: LookNumbers,
  commitNow: string | null,
): EarlierPages {
  // A commit is the one thing that all pages name and that says nothing about them: it is exchanged, if it is one.
  if (commit !== commitNow && !(isCommit(commit) && isCommit(commitNow))) return noEarlierPages;
  // Asked only for the pages of this process, and each once: to answer may mean working out a view.
  const known: (boolean | undefined)[] = [];
  const same = (at: number): boolean => (known[at] ??= isSame(looks[at]));
  const isSame = (look: Look | undefined): boolean =>
    look !== undefined && (isNamed(look) ? numbers.found(look[0]) === look[1] : look.every(same));
  // The position of a look then, and its number among the looks of this process.
  const today: (number | undefined)[] = [];
  const numberOf = (at: number): number => (today[at] ??= tell(looks[at] ?? []));
  const tell = (look: Look): number =>
    isNamed(look) ? numbers.numberOf(look[0]) : numbers.numberOfList(look.map(numberOf));
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return {
    keep: (file, target) => {
      const page = byFile.get(file);
      if (!page?.reads.every(same)) return undefined;
      const placed = put(page, path.join(folder, file), target);
      return placed && { ...placed, reads: page.reads.map(numberOf) };
    },
  };

  /** Puts the page into its place, under the commit of today; undefined when it is not what was made. */
  function put(page: MadePage, source: string, target: string): Omit<MadePage, 'file' | 'reads'> | undefined {
    // A file of the same length that nobody wrote to since is the one that was written; reading them all takes longer
    // than anything else that an unchanged page costs. Any other is known by its bytes.
    if (commit === commitNow && isUntouched(source, page)) {
      const { sha256: sha, size, written } = page;
      return { sha256: sha, ...(place(source, target) === 'linked' ? { size, written } : stampOf(target)) };
    }
    const bytes = bytesOf(source);
    // Whoever changed the published folder by hand gets the page made anew.
    if (!bytes || sha256(bytes) !== page.sha256) return undefined;
    if (commit !== commitNow && commit !== null && commitNow !== null && bytes.includes(commit)) {
      const renamed = Buffer.from(bytes.toString('utf8').replaceAll(commit, commitNow));
      writeFileSync(target, renamed);
      return { sha256: sha256(renamed), ...stampOf(target) };
    }
    place(source, target);
    return { sha256: page.sha256, ...stampOf(target) };
  }
}

function isCommit(text: string | null): boolean {
  return text !== null && /^[0-9a-f]{12}$/.test(text);
}

/** The same file under a second name where the system can do that, else a copy. */
function place(source: string, target: string): 'linked' | 'copied' {
  try {
    linkSync(source, target);
    return 'linked';
  } catch {
    copyFileSync(source, target);
    return 'copied';
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
