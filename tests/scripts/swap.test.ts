import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { finishInterruptedSwap, swapIn } from '../../scripts/pipeline/swap.ts';
import { createFreshFolder, workFolderOf } from '../../scripts/pipeline/work-folder.ts';
import type { FreshFolder, WorkFolder } from '../../scripts/pipeline/work-folder.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

function prepare(old: boolean): { work: WorkFolder; fresh: FreshFolder; previous: string } {
  const work = workFolderOf(path.join(temporaryFolder(), 'dist'));
  if (old) writeFiles(work.out, { 'index.html': 'cũ' });
  const fresh = createFreshFolder(work);
  writeFiles(fresh.site, { 'index.html': 'mới' });
  return { work, fresh, previous: `${fresh.site}-truoc` };
}

function published(work: WorkFolder): string {
  return readFileSync(path.join(work.out, 'index.html'), 'utf8');
}

function writeJournal(work: WorkFolder, fresh: FreshFolder, previous: string): void {
  const relative = (folder: string): string => path.relative(work.folder, folder);
  mkdirSync(work.folder, { recursive: true });
  writeFileSync(
    work.journalFile,
    JSON.stringify({ fresh: relative(fresh.site), previous: relative(previous) }),
  );
}

describe('swapIn', () => {
  test.each([true, false])('publishes the new site (one was there: %s)', (old) => {
    const { work, fresh, previous } = prepare(old);
    swapIn(work, fresh.site);
    expect(published(work)).toBe('mới');
    expect(existsSync(previous)).toBe(false);
    expect(existsSync(work.journalFile)).toBe(false);
  });

  test('puts the old site back when the new one cannot take its place', () => {
    const { work, fresh } = prepare(true);
    expect(() => swapIn(work, `${fresh.site}-không-có`)).toThrow();
    expect(published(work)).toBe('cũ');
    expect(finishInterruptedSwap(work)).toBe(false);
  });
});

describe('a process that died in the middle of a swap', () => {
  test('before the first rename: the verified site is published', () => {
    const { work, fresh, previous } = prepare(true);
    writeJournal(work, fresh, previous);
    expect(finishInterruptedSwap(work)).toBe(true);
    expect(published(work)).toBe('mới');
  });

  test('between the renames, when nothing is published: the verified site is', () => {
    const { work, fresh, previous } = prepare(true);
    writeJournal(work, fresh, previous);
    renameSync(work.out, previous);
    expect(finishInterruptedSwap(work)).toBe(true);
    expect(published(work)).toBe('mới');
    expect(existsSync(previous)).toBe(false);
  });

  test('after both renames: only the traces go', () => {
    const { work, fresh, previous } = prepare(true);
    writeJournal(work, fresh, previous);
    renameSync(work.out, previous);
    renameSync(fresh.site, work.out);
    expect(finishInterruptedSwap(work)).toBe(true);
    expect(published(work)).toBe('mới');
    expect(existsSync(previous)).toBe(false);
  });

  test('between the renames, and the new site was deleted: the old one comes back', () => {
    const { work, fresh, previous } = prepare(true);
    writeJournal(work, fresh, previous);
    renameSync(work.out, previous);
    renameSync(fresh.site, path.join(work.folder, 'mất'));
    expect(finishInterruptedSwap(work)).toBe(true);
    expect(published(work)).toBe('cũ');
  });

  test('no swap was under way', () => {
    const { work } = prepare(true);
    expect(finishInterruptedSwap(work)).toBe(false);
    expect(published(work)).toBe('cũ');
  });
});
