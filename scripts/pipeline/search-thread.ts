/** Makes the index of one language in a thread of its own; started by search-stage.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeIndex } from './search-index.ts';
import type { SearchedPage } from './search-text.ts';

parentPort?.postMessage(await makeIndex(workerData as SearchedPage[]));
