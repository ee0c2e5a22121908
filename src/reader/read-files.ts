import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CollectionName } from '../schemas/references.ts';
import { readRecord, type ReadRecord } from './record.ts';
import type { FoundFile } from './walk.ts';

/** All ids that exist in each collection, to suggest from. */
export type KnownIds = Readonly<Record<CollectionName, readonly string[]>>;

/** Reads the files of a content folder and gives what each was, in the order of the files. */
export type ReadFiles = (files: readonly FoundFile[], ids: KnownIds) => Promise<ReadRecord[]>;

/** Reads one file with its text. */
export function readOne(found: FoundFile, ids: KnownIds): ReturnType<typeof readRecord> {
  return readRecord(found, readFileSync(resolve(found.file)), ids);
}

/** Reads one file after the other, here and now. */
export function readEach(files: readonly FoundFile[], ids: KnownIds): ReadRecord[] {
  return files.map((found) => {
    const { record, mentions, problems } = readOne(found, ids);
    return { record, mentions, problems };
  });
}
