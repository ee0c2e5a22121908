import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CollectionName } from '../schemas/references.ts';
import { readRecord, type ReadRecord } from './record.ts';
import type { FoundFile } from './walk.ts';

/** All ids that exist in each collection, to suggest from. */
export type KnownIds = Readonly<Record<CollectionName, readonly string[]>>;

/** Reads the files of a content folder and gives what each was, in the order of the files. */
export type ReadFiles = (files: readonly FoundFile[], ids: KnownIds) => Promise<ReadFile[]>;

/** What one file gave, and what tells this version of it from another. */
export interface ReadFile extends ReadRecord {
  /** The SHA-256 of the file's bytes. */
  digest: string;
}

/** Reads one file, with its text. */
export function readOne(found: FoundFile, ids: KnownIds): ReadFile & ReturnType<typeof readRecord> {
  const bytes = readFileSync(resolve(found.file));
  return { ...readRecord(found, bytes, ids), digest: hash('sha256', bytes, 'base64') };
}

/** Reads one file after the other, here and now. */
export function readEach(files: readonly FoundFile[], ids: KnownIds): ReadFile[] {
  return files.map((found) => {
    const { record, mentions, problems, digest } = readOne(found, ids);
    return { record, mentions, problems, digest };
  });
}
