/** A thread that reads the pages it is given; started by read-in-parallel.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { KeptTexts } from './kept-texts.ts';
import { readPages } from './published-site.ts';

const folder = workerData as string;
const kept = new KeptTexts();

parentPort?.on('message', (files: readonly string[]) => {
  parentPort?.postMessage(readPages(folder, files, kept));
});
