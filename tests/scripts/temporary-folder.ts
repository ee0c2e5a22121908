import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { listFiles } from '../../scripts/verify/published-site.ts';

/** A new folder for one test, with Vietnamese letters and a space in its name, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thử nghiệm-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Writes files, given as `path: text`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** Every file of a folder with its bytes, for comparing two moments. */
export function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]),
  );
}

/** A new folder for the tests of one file, gone when they are over. */
export function lastingFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thử nghiệm-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
