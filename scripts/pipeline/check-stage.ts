import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { BuildFailure } from './failure.ts';
import type { BuildOptions } from './options.ts';
import { projectRoot } from './project-root.ts';

const program = path.join(import.meta.dirname, 'check-thread.ts');

/** What the checking thread is to do. */
export interface CheckOrder {
  contentDir: string;
  recordFile: string;
}

/** What it found: the total for the progress line, or why nothing may be published. */
export type Checked = { total: string } | { refused: string };

/**
 * Reads and checks the whole content before anything is built. Returns the total for the progress line;
 * throws a BuildFailure with the whole report when there is an error. Warnings do not stop a build. The records are
 * written into a file from which every process that makes pages takes them: nothing is read or checked twice.
 *
 * It is done in a thread, because what a large register takes meanwhile, a gigabyte for 50,000 records, is given back only
 * with its heap, and the pages need the room.
 */
export async function checkContent(options: BuildOptions, recordFile: string): Promise<string> {
  const contentDir = options.contentDir ?? path.join(projectRoot, 'src', 'content');
  const thread = new Worker(program, { workerData: { contentDir, recordFile } satisfies CheckOrder });
  try {
    // Rejects when the thread fails.
    const [checked] = (await once(thread, 'message')) as [Checked];
    if ('refused' in checked) throw new BuildFailure(checked.refused);
    return checked.total;
  } finally {
    await thread.terminate();
  }
}
