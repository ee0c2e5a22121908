import { referencesIn } from '../../src/checks/reference-walk.ts';
import type { ReadSite } from '../../src/reader/site.ts';
import { schemas } from '../../src/schemas/collections.ts';
import type { CollectionName } from '../../src/schemas/references.ts';
import type { SiteRecord } from '../../src/schemas/site-records.ts';

/** A value in a kept record that names a record which goes. */
export interface Cut {
  file: string;
  /** What to take out: the list item that holds the reference, or the whole field. */
  path: readonly (string | number)[];
}

/** What a new register starts with, and what it does not need. */
export interface Selection {
  kept: readonly SiteRecord[];
  removed: readonly SiteRecord[];
  cuts: readonly Cut[];
}

/** Kept records pull these with them; everything else is cut out of them. */
const followed: ReadonlySet<CollectionName> = new Set(['bodies', 'documents', 'provinces']);

/**
 * Chooses what every register can use: the provinces, the abbreviations, the documents of central level, and
 * the bodies and documents that these name.
 */
export function selectForEmptyRegister(site: ReadSite): Selection {
  const all = Object.values(site.records).flat() as SiteRecord[];
  const byAddress = new Map(all.map((record) => [addressOf(record.collection, record.id), record]));
  const kept = new Set(all.filter(isShared));
  const cuts: Cut[] = [];
  for (const record of kept) {
    for (const { to, id, path } of referencesIn(schemas[record.collection], record.data)) {
      const target = byAddress.get(addressOf(to, id));
      if (target && followed.has(to)) kept.add(target);
      else if (!target || !isShared(target)) cuts.push({ file: record.file, path: cutAt(path) });
    }
  }
  return { kept: [...kept], removed: all.filter((record) => !kept.has(record)), cuts };
}

function isShared({ collection, data }: SiteRecord): boolean {
  if (collection === 'provinces' || collection === 'terms') return true;
  return collection === 'documents' && 'level' in data && data.level === 'central';
}

function addressOf(collection: CollectionName, id: string): string {
  return `${collection}/${id}`;
}

function cutAt(path: readonly (string | number)[]): readonly (string | number)[] {
  const item = path.findLastIndex((step) => typeof step === 'number');
  return path.slice(0, item === -1 ? 1 : item + 1);
}
