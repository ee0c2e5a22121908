/** Writes a new file only when it is right and when nothing stands there yet. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { terminalReport } from '../../src/checks/report.ts';
import { badFileName } from '../../src/reader/file-name.ts';
import { readRecord } from '../../src/reader/record.ts';
import type { ReadSite } from '../../src/reader/site.ts';
import { shownPath } from '../../src/reader/walk.ts';
import { collectionFormats } from '../../src/schemas/collections.ts';
import type { CollectionName } from '../../src/schemas/references.ts';
import { BuildFailure } from '../pipeline/failure.ts';

/** A file to be made: its text is checked as if it stood there already. */
export interface NewRecord {
  contentDir: string;
  collection: CollectionName;
  id: string;
  text: string;
  /** The ending of the file; absent means the usual one of the collection. */
  format?: '.mdx' | '.md' | '.yaml' | undefined;
}

/** Writes the record and gives its path. Throws BuildFailure when its name is taken or bad, or the check refuses it. */
export function writeNewRecord(
  { contentDir, collection, id, text, ...chosen }: NewRecord,
  ids: ReadSite['ids'],
): string {
  const bad = badFileName(id);
  if (bad) throw new BuildFailure(`Mã "${id}": ${bad.message}. ${bad.fix ?? ''}`.trim());
  const formats = collectionFormats[collection];
  const folder = path.join(contentDir, collection);
  const taken = formats.map((each) => path.join(folder, `${id}${each}`)).find((file) => existsSync(file));
  if (taken !== undefined || ids[collection].includes(id))
    throw new BuildFailure(
      `Đã có bản ghi "${id}" trong ${collection}; không ghi đè. Chọn mã khác bằng --ma.`,
    );
  const format = chosen.format ?? formats[0] ?? '.mdx';
  const file = path.join(folder, `${id}${format}`);
  const found = { collection, id, file: shownPath(file), format };
  const { problems } = readRecord(found, new TextEncoder().encode(text), ids);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const lines = text.split('\n');
    throw new BuildFailure(
      `Chưa ghi tệp vì nội dung chưa đúng:\n\n${terminalReport(errors, (_, line) => lines[line - 1])}`,
    );
  }
  mkdirSync(folder, { recursive: true });
  // "wx" refuses a file that appeared since, also one whose name differs only in case.
  writeFileSync(file, text, { flag: 'wx' });
  return found.file;
}
