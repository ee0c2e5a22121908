import { getCollection } from 'astro:content';
import site from '../../site.config.ts';
import { asOfDay } from '../clock.ts';
import type { StoredData } from './content-loader.ts';
import type { AsOf } from '../domain/as-of.ts';
import { publicAddress } from '../domain/public-address.ts';
import { listPublicFiles } from '../reader/public-files.ts';
import type { PublicFileFacts } from '../reader/public-files.ts';
import { collectionNames } from '../schemas/references.ts';
import type { SiteConfig } from '../schemas/site-config.ts';
import type { SiteRecord, SiteRecords } from '../schemas/site-records.ts';

/** What a build works on: all published records, the day it counts for, and the settings of the site. */
export interface LoadedSite {
  records: SiteRecords;
  asOf: AsOf;
  config: SiteConfig;
  /** The attached files by address, "/tep/a.pdf". */
  files: ReadonlyMap<string, PublicFileFacts>;
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
  const records = Object.fromEntries(collections) as unknown as SiteRecords;
  return { records, asOf: asOfDay(), config: site, files: attachedFiles(records) };
}

/** Size and checksum of every file that a record attaches; they are the same for all pages of a build. */
function attachedFiles(records: SiteRecords): Map<string, PublicFileFacts> {
  const published = listPublicFiles('public');
  const facts = new Map<string, PublicFileFacts>();
  for (const { data } of (Object.values(records) as SiteRecord[][]).flat()) {
    for (const { file } of 'attachments' in data ? data.attachments : []) {
      const address = file === undefined ? undefined : publicAddress(file);
      const found = address === undefined ? undefined : published.facts(address);
      if (address !== undefined && found) facts.set(address, found);
    }
  }
  return facts;
}
