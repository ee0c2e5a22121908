import { hash as sha } from 'node:crypto';
import type { PageHandOver } from '../../src/views/hand-over.ts';
import type { Read } from '../../src/views/reads.ts';
import type { SiteRecord } from '../../src/schemas/site-records.ts';

/** What a look into the register found, as a short text that is another as soon as anything in it is. */
export type Finder = (read: Read) => string | undefined;

/**
 * Tells what every look into the register finds now. Undefined for a look that nobody can repeat: what rests on it is
 * always made anew.
 */
export function finderFor({ register, digests, indexEntry }: PageHandOver): Finder {
  const ofRecord = new Map<object, string>();
  const recordDigest = (record: SiteRecord): string => {
    // What a record says comes out of its file; while editing nobody knows the file's checksum, and nothing is kept.
    const ready =
      ofRecord.get(record) ?? hash(`${record.file} ${digests.get(record) ?? JSON.stringify(record)}`);
    ofRecord.set(record, ready);
    return ready;
  };
  const digest = (value: unknown): string => {
    if (value === undefined) return '';
    // With a function for every value the same text takes five times as long.
    const each = isPlain(value) ? undefined : (_: string, part: unknown) => withoutRecords(part);
    return hash(JSON.stringify(value, each) ?? '');
  };
  // Asked for every value of every look: most are texts and numbers.
  const withoutRecords = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (part instanceof Map || part instanceof Set) return [...part];
    return isRecord(part) ? recordDigest(part) : part;
  };
  return (read) => {
    const at = read.indexOf(':');
    const index = indexEntry(register, read.slice(0, at), read.slice(at + 1));
    const seen = register.seen(read) ?? (index.known ? index : undefined);
    return seen && digest(seen.value);
  };
}

/** Whether a value holds no records, maps or sets, at any depth. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (value instanceof Map || value instanceof Set || isRecord(value)) return false;
  return Object.values(value).every(isPlain);
}

function isRecord(value: object): value is SiteRecord {
  return 'collection' in value && 'file' in value && 'data' in value;
}

function hash(text: string): string {
  return sha('sha1', text, 'base64').slice(0, 16);
}
