/** The file in which the check hands all records to the page stage: one line of JSON a record, so that no text gets too long. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { collectionNames } from '../schemas/references.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord, SiteRecords } from '../schemas/site-records.ts';

/** The variable that names the file; without it the content is read and checked anew. */
export const recordFileVariable = 'BUILD_RECORDS';

/** What the page stage works on. */
export interface CheckedRecords {
  records: SiteRecords;
  /** What the checks counted and waived, as it was given to `writeRecordFile`. */
  checked: unknown;
  /** The SHA-256 of each record's file: its prose is read when a page shows it and stands in no record. */
  digests: ReadonlyMap<SiteRecord, string>;
}

/** Writes what was read and checked. */
export function writeRecordFile(
  file: string,
  { records, digests }: Omit<CheckedRecords, 'checked'>,
  checked: object,
): void {
  const target = openSync(file, 'w');
  try {
    let lines = [JSON.stringify(checked)];
    const flush = (): void => {
      writeSync(target, `${lines.join('\n')}\n`);
      lines = [];
    };
    for (const record of (Object.values(records) as SiteRecord[][]).flat()) {
      lines.push(JSON.stringify({ ...record, digest: digests.get(record) }));
      if (lines.length === 500) flush();
    }
    if (lines.length > 0) flush();
  } finally {
    closeSync(target);
  }
}

/** Reads what the check wrote. */
export function readRecordFile(file: string): CheckedRecords {
  const records = Object.fromEntries(collectionNames.map((name) => [name, [] as SiteRecord[]])) as Record<
    CollectionName,
    SiteRecord[]
  >;
  const digests = new Map<SiteRecord, string>();
  let checked: unknown;
  for (const line of linesOf(readFileSync(file))) {
    const value: unknown = JSON.parse(line);
    if (checked === undefined) {
      checked = value;
      continue;
    }
    const { digest, ...record } = value as SiteRecord & { digest: string };
    records[record.collection].push(record as SiteRecord);
    digests.set(record as SiteRecord, digest);
  }
  if (checked === undefined) throw new Error(`${file}: tệp trung gian trống`);
  return { records: records as unknown as SiteRecords, checked, digests };
}

/** The lines of a file that may be longer than the longest text. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}
