import site from '../../site.config.ts';
import { asOfDay } from '../clock.ts';
import { checkedRecords } from './checked-content.ts';
import type { AsOf } from '../domain/as-of.ts';
import { publicAddress } from '../domain/public-address.ts';
import { listPublicFiles } from '../reader/public-files.ts';
import type { PublicFileFacts } from '../reader/public-files.ts';
import type { SiteConfig } from '../schemas/site-config.ts';
import type { SiteRecord, SiteRecords } from '../schemas/site-records.ts';

/** What a build works on: all published records, the day it counts for, and the settings of the site. */
export interface LoadedSite {
  records: SiteRecords;
  asOf: AsOf;
  config: SiteConfig;
  /** The attached files by address, "/tep/a.pdf". */
  files: ReadonlyMap<string, PublicFileFacts>;
  /** What tells one version of a record's file from another; empty while editing. */
  digests: ReadonlyMap<SiteRecord, string>;
}

/** All records with the day and the settings: as the check handed them on, while editing as Astro's store has them. */
export async function loadSite(): Promise<LoadedSite> {
  const { digests, ...read } = import.meta.env.DEV
    ? {
        records: await (await import('./stored-records.ts')).storedRecords(),
        digests: new Map<SiteRecord, string>(),
      }
    : await checkedRecords();
  const records = inOrder(read.records);
  return { records, digests, asOf: asOfDay(), config: site, files: attachedFiles(records) };
}

/** Each collection by id, whatever the order in which its files were found. */
function inOrder(records: SiteRecords): SiteRecords {
  const sorted = Object.entries(records).map(([name, list]) => [
    name,
    (list as SiteRecord[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ]);
  return Object.fromEntries(sorted) as SiteRecords;
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
