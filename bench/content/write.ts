import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf, textOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { syntheticRecords } from './records.ts';
import { provincesIn } from './world.ts';

/** What synthetic records point to and no generator should invent. */
const shipped = ['provinces', 'indicators', 'terms'];

/**
 * Writes a content folder of as many synthetic records, with the shipped provinces, indicators and terms, and beside
 * them `unpublished` records of each kind that are declared drafts and must be found nowhere. Empties the folder first.
 */
export function writeContent(count: number, folder: string, ownContent: string, unpublished = 0): Draft[] {
  rmSync(folder, { recursive: true, force: true });
  for (const name of shipped)
    cpSync(path.join(ownContent, name), path.join(folder, name), { recursive: true });
  const records = syntheticRecords(count, provincesIn(ownContent));
  const drafts = [...records, ...unpublishedOf(records, unpublished)];
  for (const collection of new Set(drafts.map((draft) => draft.collection)))
    mkdirSync(path.join(folder, collection), { recursive: true });
  for (const draft of drafts) writeFileSync(path.join(folder, fileOf(draft)), textOf(draft));
  return drafts;
}

/** The first records of each kind once more, under ids of their own and declared drafts. */
function unpublishedOf(records: readonly Draft[], each: number): Draft[] {
  const kinds = [...new Set(records.map(({ collection }) => collection))];
  return kinds.flatMap((kind) =>
    records
      .filter(({ collection }) => collection === kind)
      .slice(0, each)
      .map(({ id, data, ...rest }) => ({ ...rest, id: `${id}-ban-nhap`, data: { ...data, draft: true } })),
  );
}
