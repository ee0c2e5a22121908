/** A thread that reads the files it is given; started by read-in-parallel.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { readEach, type KnownIds } from '../../src/reader/read-files.ts';
import type { FoundFile } from '../../src/reader/walk.ts';

const ids = workerData as KnownIds;

parentPort?.on('message', (files: readonly FoundFile[]) => {
  parentPort?.postMessage(readEach(files, ids));
});
