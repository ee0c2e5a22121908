import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** What a build remembers of its pages, so that the next makes only those that came to say something else. */
export interface Manifest {
  /** Everything that all pages depend on: code, settings, day, attached files. */
  common: string;
  /** The commit that the pages name, if they name one. */
  commit: string | null;
  /** Every look with what it found, and the lists of looks that pages share. */
  looks: Look[];
  pages: MadePage[];
}

/** Reads what the last build remembered; undefined when there was none or it cannot be read. */
export function readManifest(file: string): Manifest | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/** Remembers a build; or forgets the last one. */
export function writeManifest(file: string, manifest: Manifest | undefined): void {
  if (manifest) writeFileSync(file, JSON.stringify(manifest));
  else rmSync(file, { force: true });
}
