/** Makes the index of one language in a thread of its own; started by scripts/pipeline/search-stage.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeIndex, type IndexOrder } from './make-index.ts';

parentPort?.postMessage(await makeIndex(workerData as IndexOrder));
