import { existsSync } from 'node:fs';
import path from 'node:path';
import { BuildFailure } from './failure.ts';
import { isLocked } from './lock.ts';
import { finishInterruptedSwap } from './swap.ts';
import { workFolderOf } from './work-folder.ts';

/**
 * Makes sure that a published folder is there and whole before a command reads it: a swap that was interrupted is
 * finished first. Throws a BuildFailure when nothing has been published yet.
 */
export function requirePublished(folder: string): void {
  const work = workFolderOf(folder);
  // A running build is about to finish its own swap.
  if (!isLocked(work.lockFile) && finishInterruptedSwap(work))
    console.log('Đã hoàn tất lần công bố trước đang dở.');
  if (!existsSync(path.join(folder, 'index.html')))
    throw new BuildFailure('Chưa có trang nào; hãy chạy "npm run build" trước.');
}
