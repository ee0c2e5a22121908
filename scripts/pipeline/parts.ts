import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { listFiles } from '../verify/published-site.ts';
import { BuildFailure } from './failure.ts';
import type { Shard } from './shard.ts';

/** The file that makes a folder a part; it is not published. */
const partFile = 'part.json';

const partSchema = z.strictObject({
  index: z.int().min(1),
  count: z.int().min(1),
  /** Code, settings, day, attached files: what all parts of one site share. */
  common: z.string(),
  /** The records of the whole site, as each part read them. */
  records: z.string(),
});
type Part = z.output<typeof partSchema>;

/** Marks a folder of made pages as one part of a site. */
export function markPart(folder: string, shard: Shard, whole: Pick<Part, 'common' | 'records'>): void {
  writeFileSync(path.join(folder, partFile), `${JSON.stringify({ ...shard, ...whole }, null, 2)}\n`);
}

/**
 * Puts the parts of one site together in an empty folder. Throws a BuildFailure when a part is missing or named twice, or
 * when the parts were made of different code, settings, content or for different days.
 */
export function joinParts(folders: readonly string[], into: string): void {
  const parts = folders.map((folder) => ({ folder, ...readPart(folder) }));
  const [first] = parts;
  if (!first) throw new BuildFailure('Chưa nêu phần nào để ghép.');
  for (const part of parts) {
    if (part.count !== first.count || part.common !== first.common || part.records !== first.records)
      throw new BuildFailure(
        `${part.folder} và ${first.folder} không phải là các phần của cùng một trang: hãy dựng mọi phần từ cùng một bản, cho cùng một ngày (AS_OF) và cùng số phần.`,
      );
  }
  const there = new Set(parts.map(({ index }) => index));
  const missing = Array.from({ length: first.count }, (_, at) => at + 1).filter((at) => !there.has(at));
  if (missing.length > 0)
    throw new BuildFailure(`Còn thiếu phần ${missing.map((at) => `${at}/${first.count}`).join(', ')}.`);
  if (there.size < parts.length) throw new BuildFailure('Có phần được nêu hai lần.');
  for (const { folder } of parts) copyPart(folder, into);
}

/** Public files and fonts lie in every part and are the same; every other file must come from one part only. */
function copyPart(folder: string, into: string): void {
  for (const file of listFiles(folder)) {
    if (file === partFile) continue;
    const [source, target] = [path.join(folder, file), path.join(into, file)];
    if (!existsSync(target)) cpSync(source, target, { recursive: true });
    else if (!readFileSync(source).equals(readFileSync(target)))
      throw new BuildFailure(`${file} có trong hai phần và khác nhau.`);
  }
}

function readPart(folder: string): Part {
  const file = path.join(folder, partFile);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (text === undefined)
    throw new BuildFailure(`${folder} không phải là một phần của trang (thiếu ${partFile}).`);
  try {
    return partSchema.parse(JSON.parse(text));
  } catch {
    throw new BuildFailure(`${file} bị hỏng; hãy dựng lại phần này.`);
  }
}
