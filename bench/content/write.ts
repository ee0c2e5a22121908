import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf, textOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { syntheticRecords } from './records.ts';
import { provincesIn } from './world.ts';

/** What synthetic records point to and no generator should invent. */
const shipped = ['provinces', 'indicators', 'terms'];

/** Writes a content folder of as many synthetic records, with the shipped provinces, indicators and terms. Empties the folder first. */
export function writeContent(count: number, folder: string, ownContent: string): Draft[] {
  rmSync(folder, { recursive: true, force: true });
  for (const name of shipped)
    cpSync(path.join(ownContent, name), path.join(folder, name), { recursive: true });
  const drafts = syntheticRecords(count, provincesIn(ownContent));
  for (const collection of new Set(drafts.map((draft) => draft.collection)))
    mkdirSync(path.join(folder, collection), { recursive: true });
  for (const draft of drafts) writeFileSync(path.join(folder, fileOf(draft)), textOf(draft));
  return drafts;
}
