/** Ways in which several checks look at records. */
import type { FieldPath } from '../reader/problem.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord, SiteRecords } from '../schemas/site-records.ts';

/** A record that makes promises. */
export type PromisingRecord = SiteRecord<'agreements'> | SiteRecord<'plans'> | SiteRecord<'campaigns'>;

/** Every record, collection after collection. */
export function allRecords(records: SiteRecords): SiteRecord[] {
  return (Object.values(records) as SiteRecord[][]).flat();
}

/** Whether a record is of a collection. */
export function isOf<C extends CollectionName>(record: SiteRecord, collection: C): record is SiteRecord<C> {
  return record.collection === collection;
}

/** Whether a record makes promises. */
export function isPromising(record: SiteRecord): record is PromisingRecord {
  return isOf(record, 'agreements') || isOf(record, 'plans') || isOf(record, 'campaigns');
}

export function promisingRecords(records: SiteRecords): PromisingRecord[] {
  return [...records.agreements, ...records.plans, ...records.campaigns];
}

/** Records by "collection/id". */
export function byAddress(records: readonly SiteRecord[]): Map<string, SiteRecord> {
  return new Map(records.map((record) => [addressOf(record), record]));
}

export function addressOf(record: { collection: CollectionName; id: string }): string {
  return `${record.collection}/${record.id}`;
}

const collectionOf = {
  agreement: 'agreements',
  plan: 'plans',
  campaign: 'campaigns',
  document: 'documents',
} as const;

/** The record that a subject or a basis names; undefined where it is only described. */
export function namedRecord(
  item: object,
): { collection: CollectionName; id: string; key: string } | undefined {
  for (const [key, collection] of Object.entries(collectionOf)) {
    const id = (item as Record<string, unknown>)[key];
    if (typeof id === 'string') return { collection, id, key };
  }
  return undefined;
}

/** Visits every object in the data with its path, outer ones first. */
export function visitObjects(
  data: unknown,
  visit: (value: Readonly<Record<string, unknown>>, path: FieldPath) => void,
  path: FieldPath = [],
): void {
  if (Array.isArray(data)) {
    data.forEach((item, index) => {
      if (typeof item === 'object') visitObjects(item, visit, [...path, index]);
    });
  } else if (typeof data === 'object' && data !== null) {
    const fields = data as Readonly<Record<string, unknown>>;
    visit(fields, path);
    for (const key of Object.keys(fields)) {
      const value = fields[key];
      if (typeof value === 'object' && value !== null) visitObjects(value, visit, [...path, key]);
    }
  }
}
