import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CheckFiles } from '../../src/checks/check-site.ts';
import { checkEach, type CheckedFile } from '../../src/checks/record-checks.ts';
import type { FoundFile } from '../../src/reader/walk.ts';

const program = path.join(import.meta.dirname, 'checking-thread.ts');

/** Below this many files a second thread takes longer to start than it saves. */
const manyFiles = 1500;

/** So many files at a time: enough that asking costs nothing, few enough that no thread is left with a long rest. */
const shareSize = 100;

/**
 * Reads and checks the files of a large folder in two threads: taking files apart is nearly all that a check does, and
 * each is read for itself. More threads would each hold the parsers in memory and gain little on the machines of an office.
 */
export const checkInParallel: CheckFiles = async (files, ids) => {
  if (files.length < manyFiles || availableParallelism() < 2) return checkEach(files, ids);
  const checked: CheckedFile[] = new Array<CheckedFile>(files.length);
  let next = 0;
  const nextShare = (): { from: number; share: readonly FoundFile[] } | undefined => {
    if (next >= files.length) return undefined;
    const from = next;
    next += shareSize;
    return { from, share: files.slice(from, next) };
  };
  const keep = (from: number, share: readonly CheckedFile[]): void => {
    share.forEach((each, at) => {
      checked[from + at] = each;
    });
  };
  // It keeps nothing between two shares: without a bound its short-lived objects take 100 MB before they are collected.
  const thread = new Worker(program, { workerData: ids, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  const there = async (): Promise<void> => {
    for (let given = nextShare(); given; given = nextShare()) {
      thread.postMessage(given.share);
      // Rejects when the thread fails.
      const [answer] = (await once(thread, 'message')) as [CheckedFile[]];
      keep(given.from, answer);
    }
  };
  const here = async (): Promise<void> => {
    for (let given = nextShare(); given; given = nextShare()) {
      keep(given.from, checkEach(given.share, ids));
      // The thread's answers wait behind our own work.
      await setImmediate();
    }
  };
  try {
    await Promise.all([there(), here()]);
  } finally {
    await thread.terminate();
  }
  return checked;
};
