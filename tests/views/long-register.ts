import type { CollectionName } from '../../src/schemas/references.ts';
import type { SiteRecord, SiteRecords } from '../../src/schemas/site-records.ts';
import { buildRegister, type Register } from '../../src/views/register.ts';
import { testConfig, wholeRegisterOf } from './register-of.ts';

/** The real register with each record of some kinds many times over, under ids, titles and sources of its own. */
export async function longRegisterOf(collections: readonly CollectionName[], copies = 15): Promise<Register> {
  const { all, asOf } = await wholeRegisterOf();
  const copied = collections.map((collection) => {
    const records = all[collection] as SiteRecord[];
    return [collection, [...records, ...records.flatMap((record) => copiesOf(record, copies))]];
  });
  return buildRegister({ ...all, ...Object.fromEntries(copied) } as SiteRecords, asOf, testConfig);
}

function copiesOf(record: SiteRecord, copies: number): SiteRecord[] {
  return Array.from(
    { length: copies },
    (_, at) =>
      ({
        ...record,
        id: `${record.id}-${at}`,
        data: {
          ...record.data,
          title: `${record.data.title} ${at}`,
          sources: record.data.sources.map((source) => ({ ...source, title: `${source.title} ${at}` })),
        },
      }) as SiteRecord,
  );
}
