import { readSite } from '../../src/reader/site.ts';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { buildRegister } from '../../src/views/register.ts';
import { testConfig } from './register-of.ts';

export { contextOf as siteOn } from './register-of.ts';

let reading: Promise<SiteRecords> | undefined;

/** The records of the real content, for tests that change some of them. */
export function realRecords(): Promise<SiteRecords> {
  reading ??= readSite().then(({ records }) => records);
  return reading;
}

/** Some records as of a day. */
export function contextOf(records: SiteRecords, day: string): ViewContext {
  return viewContext(buildRegister(records, { day, chosen: true }, testConfig), 'vi');
}
