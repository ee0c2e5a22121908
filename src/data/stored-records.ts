import { getCollection } from 'astro:content';
import { collectionNames } from '../schemas/references.ts';
import type { SiteRecords } from '../schemas/site-records.ts';
import type { StoredData } from './content-loader.ts';

/** The records in Astro's store, which follows every saved file. The only place that calls `getCollection`; used while editing. */
export async function storedRecords(): Promise<SiteRecords> {
  const collections = await Promise.all(
    collectionNames.map(async (name) => {
      const entries = await getCollection(name);
      const records = entries.map(({ id, filePath = '', data: stored }) => {
        const { hasBody, ...data } = stored as StoredData;
        return { collection: name, id, file: filePath, data, hasBody };
      });
      return [name, records] as const;
    }),
  );
  return Object.fromEntries(collections) as unknown as SiteRecords;
}
