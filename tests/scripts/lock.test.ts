import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isLocked, takeLock } from '../../scripts/pipeline/lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

function holder(pid: number, host = hostname()): string {
  return JSON.stringify({ pid, host });
}

/** The number of a process that has just ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('a lock is taken and given back', () => {
  const file = path.join(temporaryFolder(), '.build', 'dist.lock');
  const release = takeLock(file);
  expect(existsSync(file)).toBe(true);
  release();
  expect(existsSync(file)).toBe(false);
});

test('a living process keeps its lock', () => {
  const file = path.join(temporaryFolder(), 'dist.lock');
  writeFileSync(file, holder(process.ppid));
  expect(isLocked(file)).toBe(true);
  expect(() => takeLock(file)).toThrow(/Một lần dựng khác đang chạy/);
  expect(existsSync(file)).toBe(true);
});

test('the lock of a process that is gone is taken over', () => {
  const file = path.join(temporaryFolder(), 'dist.lock');
  writeFileSync(file, holder(deadPid()));
  expect(isLocked(file)).toBe(false);
  takeLock(file)();
  expect(existsSync(file)).toBe(false);
});

test('half a lock file, left by a crash, is taken over', () => {
  const file = path.join(temporaryFolder(), 'dist.lock');
  writeFileSync(file, '{"pi');
  takeLock(file)();
});

test('a lock of another machine on a shared disk is respected', () => {
  const file = path.join(temporaryFolder(), 'dist.lock');
  writeFileSync(file, holder(deadPid(), 'may-khac'));
  expect(() => takeLock(file)).toThrow(/xóa tệp/);
});
