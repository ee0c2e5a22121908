import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { exchange } from '../../scripts/pipeline/exchange.ts';
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

/** Whether this machine can let two folders change places. */
function canExchange(): boolean {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a/x': 'a', 'b/x': 'b' });
  return exchange(path.join(folder, 'a'), path.join(folder, 'b'));
}

/** Looks for the page all the time, from a thread of its own, and counts how often it was not there. */
const watching = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { existsSync } = require('node:fs');
  let [looks, missing, going] = [0, 0, true];
  parentPort.on('message', () => { going = false; });
  const look = () => {
    for (let turn = 0; turn < 500; turn += 1) { looks += 1; if (!existsSync(workerData)) missing += 1; }
    if (going) setImmediate(look); else parentPort.postMessage({ looks, missing });
  };
  parentPort.postMessage('ready');
  look();
`;

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

describe('exchange', () => {
  test('changes nothing where it cannot', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a/x': 'a', 'b/x': 'b' });
    const programs = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      expect(exchange(path.join(folder, 'a'), path.join(folder, 'b'))).toBe(false);
    } finally {
      process.env['PATH'] = programs;
    }
    expect(readFileSync(path.join(folder, 'a', 'x'), 'utf8')).toBe('a');
  });
});

describe('swapIn', () => {
  test.each([true, false])('publishes the new site (one was there: %s)', (old) => {
    const { work, fresh, previous } = prepare(old);
    swapIn(work, fresh.site);
    expect(published(work)).toBe('mới');
    expect(existsSync(previous)).toBe(false);
    expect(existsSync(work.journalFile)).toBe(false);
  });

  test('removes the old site', () => {
    const { work, fresh, previous } = prepare(true);
    swapIn(work, fresh.site);
    expect([existsSync(fresh.site), existsSync(previous)]).toEqual([false, false]);
  });

  test('never leaves a moment without a site, where folders can change places', async ({ skip }) => {
    skip(!canExchange(), 'this system cannot let two folders change places');
    const { work } = prepare(true);
    const watcher = new Worker(watching, { eval: true, workerData: path.join(work.out, 'index.html') });
    await new Promise((resolve) => watcher.once('message', resolve));
    for (let round = 0; round < 20; round += 1) {
      const fresh = createFreshFolder(work);
      writeFiles(fresh.site, { 'index.html': `mới ${round}` });
      swapIn(work, fresh.site);
    }
    const seen = new Promise<{ looks: number; missing: number }>((resolve) =>
      watcher.once('message', resolve),
    );
    watcher.postMessage('stop');
    const { looks, missing } = await seen;
    await watcher.terminate();
    expect(looks).toBeGreaterThan(100);
    expect(missing).toBe(0);
    expect(published(work)).toBe('mới 19');
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
