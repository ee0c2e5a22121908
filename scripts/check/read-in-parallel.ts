import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { readEach, type ReadFiles } from '../../src/reader/read-files.ts';
import type { ReadRecord } from '../../src/reader/record.ts';
import type { FoundFile } from '../../src/reader/walk.ts';

const program = path.join(import.meta.dirname, 'reading-thread.ts');

/** Below this many files a second thread takes longer to start than it saves. */
const manyFiles = 1500;

/** So many files at a time: enough that asking costs nothing, few enough that no thread is left with a long rest. */
const shareSize = 100;

/**
 * Reads a large folder in two threads: taking files apart is nearly all that a check does, and each is read for itself.
 * More threads would each hold the parsers in memory and gain little on the machines of an office.
 */
export const readInParallel: ReadFiles = async (files, ids) => {
  if (files.length < manyFiles || availableParallelism() < 2) return readEach(files, ids);
  const read: ReadRecord[] = new Array<ReadRecord>(files.length);
  let next = 0;
  const nextShare = (): { from: number; share: readonly FoundFile[] } | undefined => {
    if (next >= files.length) return undefined;
    const from = next;
    next += shareSize;
    return { from, share: files.slice(from, next) };
  };
  const keep = (from: number, records: readonly ReadRecord[]): void => {
    records.forEach((record, at) => {
      read[from + at] = record;
    });
  };
  // It keeps nothing between two shares: without a bound its short-lived objects take 100 MB before they are collected.
  const thread = new Worker(program, { workerData: ids, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  const there = async (): Promise<void> => {
    for (let given = nextShare(); given; given = nextShare())
      keep(given.from, await ask(thread, given.share));
  };
  const here = async (): Promise<void> => {
    for (let given = nextShare(); given; given = nextShare()) {
      keep(given.from, readEach(given.share, ids));
      // The thread's answers wait behind our own work.
      await setImmediate();
    }
  };
  try {
    await Promise.all([there(), here()]);
  } finally {
    await thread.terminate();
  }
  return read;
};

function ask(thread: Worker, files: readonly FoundFile[]): Promise<ReadRecord[]> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      thread.off('message', answered);
      thread.off('error', failed);
    };
    const answered = (records: ReadRecord[]): void => {
      done();
      resolve(records);
    };
    const failed = (error: unknown): void => {
      done();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    thread.once('message', answered);
    thread.once('error', failed);
    thread.postMessage(files);
  });
}
