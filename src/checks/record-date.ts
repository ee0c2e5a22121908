import type { PartialDate } from '../domain/partial-date.ts';
import type { FieldPath } from '../reader/problem.ts';
import type { SiteRecord } from '../schemas/site-records.ts';

/** The day on which a record's facts stood, and the field that says so: signed, issued, published, else its period's end (reports) or start. */
export function recordDate(record: SiteRecord): { date: PartialDate; path: FieldPath } | undefined {
  const own = ownDate(record);
  if (own) return own;
  const period = 'period' in record.data ? record.data.period : undefined;
  // A report speaks at the end of what it reports on, a promise at the beginning of what it promises.
  if (record.collection === 'results' && period?.to !== undefined)
    return { date: period.to, path: ['period', 'to'] };
  return period && { date: period.from, path: ['period', 'from'] };
}

/** The day on which a record was signed, issued or published, where it states one. */
export function ownDate(record: SiteRecord): { date: PartialDate; path: FieldPath } | undefined {
  const data = record.data;
  if ('signed' in data) return dated(data.signed.on, ['signed', 'on']);
  if ('launchedOn' in data) return dated(data.launchedOn, ['launchedOn']);
  if ('publishedOn' in data) return dated(data.publishedOn, ['publishedOn']);
  if ('askedOn' in data) return dated(data.askedOn, ['askedOn']);
  return 'issuedOn' in data ? dated(data.issuedOn, ['issuedOn']) : undefined;
}

function dated(
  date: PartialDate | undefined,
  path: FieldPath,
): { date: PartialDate; path: FieldPath } | undefined {
  return date === undefined ? undefined : { date, path };
}
