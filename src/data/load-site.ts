import { getCollection } from 'astro:content';
import site from '../../site.config.ts';
import { asOfDay } from '../clock.ts';
import type { StoredData } from './content-loader.ts';
import type { AsOf } from '../domain/as-of.ts';
import { collectionNames } from '../schemas/references.ts';
import type { SiteConfig } from '../schemas/site-config.ts';
import type { SiteRecords } from '../schemas/site-records.ts';

/** What a build works on: all published records, the day it counts for, and the settings of the site. */
export interface LoadedSite {
  records: SiteRecords;
  asOf: AsOf;
  config: SiteConfig;
}

/** Takes the records out of Astro's store. The only place that calls `getCollection`. */
export async function loadSite(): Promise<LoadedSite> {
  const collections = await Promise.all(
    collectionNames.map(async (name) => {
      const entries = await getCollection(name);
      const records = entries.map(({ id, filePath = '', data: stored }) => {
        const { hasBody, ...data } = stored as StoredData;
        return { collection: name, id, file: filePath, data, hasBody };
      });
      return [name, records.toSorted((a, b) => (a.id < b.id ? -1 : 1))] as const;
    }),
  );
  return {
    records: Object.fromEntries(collections) as unknown as SiteRecords,
    asOf: asOfDay(),
    config: site,
  };
}
