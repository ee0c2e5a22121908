import { appendFileSync, closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Read } from '../../src/views/reads.ts';

/** What is remembered of one page or file: its bytes, and what it looked at. */
export interface MadePage {
  file: string;
  sha256: string;
  /** Bytes. */
  size: number;
  /** When it was written, in milliseconds as the file system tells. */
  written: number;
  /** Positions in the list of looks. */
  reads: number[];
}

/** A look with what it found; or the positions of looks that belong together, all of them before this one. */
export type Look = [read: Read, found: string] | number[];

/** Whether a look is one by name; a list of others otherwise. */
export function isNamed<T>(look: [Read, T] | number[]): look is [Read, T] {
  return typeof look[0] === 'string';
}

/** What all pages of a build rest on. */
export interface ManifestHead {
  /** Everything that all pages depend on: code, settings, day, attached files. */
  common: string;
  /** The commit that the pages name, if they name one. */
  commit: string | null;
}

/** Pages, and the looks that are told with them for the first time. */
export interface ManifestPart {
  /** Looks with what they found, and the lists of looks that pages share. */
  looks: Look[];
  pages: MadePage[];
}

/** What a build remembers of its pages, so that the next makes only those that came to say something else. */
export type Manifest = ManifestHead & ManifestPart;

/** Reads what all pages of the last build rest on; undefined when there was none or it cannot be read. */
export function readManifestHead(file: string): ManifestHead | undefined {
  if (!existsSync(file)) return undefined;
  const start = Buffer.alloc(mostOfHead);
  const open = openSync(file, 'r');
  try {
    const [head] = linesIn(start.subarray(0, readSync(open, start)));
    return head as ManifestHead | undefined;
  } finally {
    closeSync(open);
  }
}

/** Reads what the last build remembered; undefined when there was none or it cannot be read. */
export function readManifest(file: string): Manifest | undefined {
  if (!existsSync(file)) return undefined;
  const [head, ...parts] = linesIn(readFileSync(file)) as [ManifestHead | undefined, ...ManifestPart[]];
  return (
    head && {
      ...head,
      looks: parts.flatMap(({ looks }) => looks),
      pages: parts.flatMap(({ pages }) => pages),
    }
  );
}

/** More bytes than a head has. */
const mostOfHead = 4096;

/** Lines of JSON, as far as they are whole; all of them would be too long for one text. */
function linesIn(bytes: Buffer): unknown[] {
  const lines: unknown[] = [];
  try {
    for (let from = 0, end = bytes.indexOf(10); end !== -1; from = end + 1, end = bytes.indexOf(10, from))
      lines.push(JSON.parse(bytes.toString('utf8', from, end)));
  } catch {
    return [];
  }
  return lines;
}

/** Remembers a build while it goes on: nothing of it is held in memory, for a large register it would be a gigabyte. */
export interface ManifestWriter {
  add(part: ManifestPart): void;
  close(): void;
}

/** Begins to remember a build. A line of JSON for the head, and one for each part. */
export function openManifest(file: string, head: ManifestHead): ManifestWriter {
  const open = openSync(file, 'w');
  const add = (line: ManifestHead | ManifestPart): void => appendFileSync(open, `${JSON.stringify(line)}\n`);
  add(head);
  return { add, close: () => closeSync(open) };
}
