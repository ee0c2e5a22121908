/** Which files the content has: a kind of record may lie in files of several formats. */
import { readFileSync } from 'node:fs';
import { readFrontMatter } from '../../src/reader/front-matter.ts';
import { walkContent, type FoundFile } from '../../src/reader/walk.ts';
import { collectionFormats } from '../../src/schemas/collections.ts';
import type { CollectionName } from '../../src/schemas/references.ts';

export type RecordFormat = FoundFile['format'];

/** The record files of a content folder by collection. */
export function recordFiles(contentDir: string): ReadonlyMap<CollectionName, readonly FoundFile[]> {
  return Map.groupBy(walkContent(contentDir).files, ({ collection }) => collection);
}

/** The formats of a collection that the form offers: the usual one first, then every other that has files. */
export function formatsInUse(collection: CollectionName, files: readonly FoundFile[]): RecordFormat[] {
  const [usual, ...others] = collectionFormats[collection];
  const used = others.filter((format) => files.some((file) => file.format === format));
  return usual === undefined ? used : [usual, ...used];
}

/** The title of a record as its file says; the id where it says none. */
export function titleOf({ file, id, format }: FoundFile, read: (file: string) => string = readText): string {
  const title = readFrontMatter(read(file), file, format).data?.['title'];
  return typeof title === 'string' ? title : id;
}

function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
