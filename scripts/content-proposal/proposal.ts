/** A proposal as git knows it: which files it changes, and its content without its code. */
import { execFileSync } from 'node:child_process';
import { BuildFailure } from '../pipeline/failure.ts';
import { contentFolders } from './judge.ts';

/** The files in which a proposal differs from what it was begun with. Throws a BuildFailure without the history for it. */
export function changedFiles(base: string, proposal: string): string[] {
  try {
    return list(git('diff', '--name-only', '--no-renames', '-z', `${base}...${proposal}`));
  } catch {
    throw new BuildFailure(`Không so được với "${base}"; hãy lấy đủ lịch sử của nhánh gốc.`);
  }
}

/**
 * Puts the content of a proposal in the place of the content of the working tree, files that it deleted deleted; all
 * else stays. Judge the proposal first: a content folder that became a link would lead out of it.
 */
export function takeContent(proposal: string): void {
  for (const folder of contentFolders) {
    const known = git('ls-files', '--', folder) !== '' || git('ls-tree', proposal, '--', folder) !== '';
    if (known) git('restore', `--source=${proposal}`, '--staged', '--worktree', '--', folder);
  }
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function list(text: string): string[] {
  return text.split('\0').filter((file) => file !== '');
}
