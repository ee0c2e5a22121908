import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { BuildFailure } from './failure.ts';
import { makeFolder } from './work-folder.ts';

interface Holder {
  pid: number;
  host: string;
}

/**
 * Takes the lock of a published folder, or throws a BuildFailure when another build holds it. A lock whose
 * process is gone (killed, power cut) is taken over. Returns the function that gives the lock back.
 */
export function takeLock(lockFile: string): () => void {
  makeFolder(path.dirname(lockFile));
  const mine = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (create(lockFile, mine)) return () => release(lockFile, mine);
    const found = read(lockFile);
    if (found === undefined) continue;
    if (isAlive(found)) throw busy(lockFile);
    putAside(lockFile, found);
  }
  throw busy(lockFile);
}

/** Whether a living build holds the lock. */
export function isLocked(lockFile: string): boolean {
  const found = read(lockFile);
  return found !== undefined && isAlive(found);
}

/** Creates the lock with its text in one step: a lock that is seen empty would be taken for a dead one. */
function create(lockFile: string, text: string): boolean {
  const draft = `${lockFile}.${process.pid}.moi`;
  try {
    writeFileSync(draft, text);
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    // A disk without hard links (a USB stick, some shared folders).
    if (code !== undefined && ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(code))
      return createPlainly(lockFile, text);
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function createPlainly(lockFile: string, text: string): boolean {
  try {
    writeFileSync(lockFile, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function read(lockFile: string): string | undefined {
  try {
    return readFileSync(lockFile, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(text: string): boolean {
  const holder = parse(text);
  // Half-written by a process that died while writing, on a disk without hard links.
  if (!holder) return false;
  // Process numbers of another machine (a shared disk) say nothing here; be careful.
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function parse(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, host } = value as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

/** Moves a dead lock away. If another process replaced it in between, its lock is put back. */
function putAside(lockFile: string, judged: string): void {
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (read(aside) === judged) rmSync(aside, { force: true });
  else renameSync(aside, lockFile);
}

function release(lockFile: string, mine: string): void {
  if (read(lockFile) === mine) rmSync(lockFile, { force: true });
}

function busy(lockFile: string): BuildFailure {
  const name = path.join('.build', path.basename(lockFile));
  return new BuildFailure(
    `Một lần dựng khác đang chạy. Hãy đợi nó xong; nếu chắc là không có, xóa tệp ${name} rồi chạy lại.`,
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
