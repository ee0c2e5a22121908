import type { CollectionName } from '../../src/schemas/references.ts';
import type { SiteRecord, SiteRecords } from '../../src/schemas/site-records.ts';
import { buildRegister, type Register } from '../../src/views/register.ts';
import { testConfig, wholeRegisterOf } from './register-of.ts';

interface Copies {
  /** How many of each record. */
  copies?: number;
  /** Whether the copies are of copied bodies: the first copies of records with the first copies of bodies. */
  ownBodies?: boolean;
}

/** The real register with each record of some kinds many times over, under ids, titles and sources of its own. */
export async function longRegisterOf(
  collections: readonly CollectionName[],
  { copies = 15, ownBodies = false }: Copies = {},
): Promise<Register> {
  const { all, asOf } = await wholeRegisterOf();
  const copied = collections.map((collection) => {
    const records = all[collection] as SiteRecord[];
    return [collection, [...records, ...records.flatMap((record) => copiesOf(record, copies, ownBodies))]];
  });
  return buildRegister({ ...all, ...Object.fromEntries(copied) } as SiteRecords, asOf, testConfig);
}

function copiesOf(record: SiteRecord, copies: number, ownBodies: boolean): SiteRecord[] {
  return Array.from(
    { length: copies },
    (_, at) =>
      ({
        ...record,
        id: `${record.id}-${at}`,
        data: {
          ...(ownBodies ? withBodies(record.data, at) : record.data),
          title: `${record.data.title} ${at}`,
          sources: record.data.sources.map((source) => ({ ...source, title: `${source.title} ${at}` })),
        },
      }) as SiteRecord,
  );
}

/** The same with the copies of that number of all bodies that it names. */
function withBodies<T>(data: T, copy: number): T {
  return JSON.parse(JSON.stringify(data).replace(/"body":"([^"]+)"/g, `"body":"$1-${copy}"`)) as T;
}
