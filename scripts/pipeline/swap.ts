import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { exchange } from './exchange.ts';
import { removeFolder, removeLater } from './work-folder.ts';
import type { WorkFolder } from './work-folder.ts';

/** Which two renames are under way; paths are relative to the work folder, so that a moved project recovers. */
interface Journal {
  fresh: string;
  previous: string;
}

/**
 * Publishes a verified site. Where the system can let two folders change places in one step, nobody ever sees a
 * moment without a site, and whatever stops the process leaves the old site or the new one whole. Elsewhere the old
 * one steps aside and the new one takes its place, under a journal. Afterwards the old site is removed.
 */
export function swapIn(work: WorkFolder, freshSite: string): void {
  if (!existsSync(work.out)) renameSync(freshSite, work.out);
  else if (!exchange(freshSite, work.out)) swapInTwoSteps(work, freshSite);
  removeLater(freshSite);
}

/**
 * The journal is written first, so that whatever stops the process between the renames, the next command finishes
 * them. When a rename is refused, the old site is put back and the error thrown.
 */
function swapInTwoSteps(work: WorkFolder, freshSite: string): void {
  const previous = `${freshSite}-truoc`;
  writeJournal(work, { fresh: relative(work, freshSite), previous: relative(work, previous) });
  try {
    renameSync(work.out, previous);
    renameSync(freshSite, work.out);
  } catch (error) {
    if (!existsSync(work.out) && existsSync(previous)) renameSync(previous, work.out);
    rmSync(work.journalFile, { force: true });
    throw error;
  }
  rmSync(work.journalFile, { force: true });
  removeLater(previous);
}

/**
 * Finishes a swap that was interrupted. Returns whether there was one. The site in the journal was verified
 * before the swap began, so going forward is always right; only when it is gone does the old one come back.
 */
export function finishInterruptedSwap(work: WorkFolder): boolean {
  const journal = readJournal(work);
  if (!journal) return false;
  const fresh = path.join(work.folder, journal.fresh);
  const previous = path.join(work.folder, journal.previous);
  if (existsSync(fresh)) {
    if (existsSync(work.out)) {
      removeFolder(previous);
      renameSync(work.out, previous);
    }
    renameSync(fresh, work.out);
  } else if (!existsSync(work.out) && existsSync(previous)) {
    renameSync(previous, work.out);
  }
  rmSync(work.journalFile, { force: true });
  removeLater(previous);
  return true;
}

function writeJournal(work: WorkFolder, journal: Journal): void {
  // Written aside, flushed and renamed: a journal is either whole or not there.
  const file = openSync(work.journalDraft, 'w');
  writeSync(file, JSON.stringify(journal));
  fsyncSync(file);
  closeSync(file);
  renameSync(work.journalDraft, work.journalFile);
}

function readJournal(work: WorkFolder): Journal | undefined {
  if (!existsSync(work.journalFile)) return undefined;
  const value: unknown = JSON.parse(readFileSync(work.journalFile, 'utf8'));
  const { fresh, previous } = value as Partial<Journal>;
  if (typeof fresh !== 'string' || typeof previous !== 'string') return undefined;
  return { fresh, previous };
}

function relative(work: WorkFolder, folder: string): string {
  return path.relative(work.folder, folder);
}
