/** Turns typed answers into values of fields, or says in Vietnamese what is wrong with them. */
import { nearest } from '../../src/domain/nearest.ts';
import { readPartialDate } from '../../src/domain/partial-date.ts';
import { readVietnameseDate } from '../../src/domain/vietnamese-date.ts';
import { idPattern } from '../../src/schemas/references.ts';
import { BuildFailure, usageExitCode } from '../pipeline/failure.ts';

/** Ids of the records that exist, to refuse a slip of the keyboard at once. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** A date as people type it: 2026-08-22, 22/8/2026, tháng 10/2026, năm 2030. Throws BuildFailure otherwise. */
export function readDate(text: string, flag: string): string {
  const read = readPartialDate(text);
  const date = read.ok ? read.date : readVietnameseDate(text);
  if (date !== undefined) return date;
  throw new BuildFailure(
    `--${flag}: "${text}" không đọc được là ngày; hãy viết như 22/8/2026, tháng 10/2026 hoặc 2030.`,
    usageExitCode,
  );
}

/** The id of an existing record. Throws BuildFailure with the nearest id. */
export function readReference(text: string, collection: string, ids: KnownIds, flag: string): string {
  const known = ids[collection] ?? [];
  if (known.includes(text)) return text;
  const near = nearest(text, known);
  const meant = near === undefined ? '' : ` Ý bạn là "${near}"?`;
  throw new BuildFailure(`--${flag}: không có "${text}" trong ${collection}.${meant}`, usageExitCode);
}

/** A body by its id, else by its name as the source prints it: only what looks like an id can be a wrong id. */
export function readActor(text: string, ids: KnownIds, flag: string): Record<string, string> {
  return idPattern.test(text) ? { body: readReference(text, 'bodies', ids, flag) } : { described: text };
}

/** One of some words. Throws BuildFailure with the words. */
export function readChoice(text: string, options: readonly string[], flag: string): string {
  if (options.includes(text)) return text;
  const near = nearest(text, options);
  const meant = near === undefined ? '' : ` Ý bạn là "${near}"?`;
  throw new BuildFailure(
    `--${flag}: "${text}" không dùng được.${meant} Các lựa chọn: ${options.join(', ')}.`,
    usageExitCode,
  );
}
