/** A thread that reads and checks the files it is given; started by check-in-parallel.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkEach } from '../../src/checks/record-checks.ts';
import type { KnownIds } from '../../src/reader/read-files.ts';
import type { FoundFile } from '../../src/reader/walk.ts';

const ids = workerData as KnownIds;

parentPort?.on('message', (files: readonly FoundFile[]) => {
  parentPort?.postMessage(checkEach(files, ids));
});
