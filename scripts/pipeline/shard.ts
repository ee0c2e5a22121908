import { createHash } from 'node:crypto';

/** One part of a build that several machines share: the second of four is `{ index: 2, count: 4 }`. */
export interface Shard {
  index: number;
  count: number;
}

/** Reads `2/4`; undefined for anything that is no part of a whole. At most 64 parts. */
export function readShard(text: string): Shard | undefined {
  const [, index, count] = /^(\d{1,2})\/(\d{1,2})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined) return undefined;
  return index >= 1 && index <= count && count <= 64 ? { index, count } : undefined;
}

/**
 * Whether a file belongs to a part. The name alone decides, so that every machine agrees without asking the others; the
 * two languages of a page and its data stay together, because they share what was worked out for them.
 */
export function isInShard(file: string, { index, count }: Shard): boolean {
  const together = file
    .replace(/^en\//, '')
    .replace(/\/(?:[^/]*\.(?:html|xml|ics)|feed\.json)$/, '')
    .replace(/\.json$/, '');
  return createHash('sha256').update(together).digest().readUInt32BE(0) % count === index - 1;
}
