import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PullFailureNote } from '../../src/schemas/member.ts';
import type { PulledCopy } from './pull-member.ts';

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Keeps a good copy in `<folder>/<id>/`: written aside and moved in place whole, so that a pull that is stopped leaves
 * the copy before it. What failed earlier is forgotten.
 */
export function keepCopy(folder: string, id: string, { files, provenance }: PulledCopy): void {
  const own = path.join(folder, id);
  const [fresh, old] = [`${own}.new`, `${own}.old`];
  for (const each of [fresh, old]) rmSync(each, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(path.join(fresh, name), bytes);
  writeFileSync(path.join(fresh, 'provenance.json'), json(provenance));
  if (existsSync(own)) renameSync(own, old);
  renameSync(fresh, own);
  rmSync(old, { recursive: true, force: true });
}

/** Notes why a member could not be read, beside its last good copy, which stays as it is. */
export function noteFailure(folder: string, id: string, failure: PullFailureNote): void {
  const own = path.join(folder, id);
  // A stop between the two renames of `keepCopy` left the last copy under another name.
  if (!existsSync(own) && existsSync(`${own}.old`)) renameSync(`${own}.old`, own);
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'failure.json'), json(failure));
}
