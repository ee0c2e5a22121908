import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../verify/published-site.ts';

/** The name of the list of checksums in the published folder; `sha256sum -c` reads it. */
export const checksumFile = 'SHA256SUMS';

/** Writes the checksum of every file of a folder, as `sha256sum` prints them; the last thing a build writes. */
export function writeChecksums(folder: string): void {
  writeFileSync(path.join(folder, checksumFile), checksumsOf(folder));
}

/** The text of a list of checksums; the list itself is not in it. */
export function checksumsOf(folder: string): string {
  return listFiles(folder)
    .filter((file) => file !== checksumFile)
    .map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`)
    .join('');
}

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}
