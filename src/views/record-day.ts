import type { CalendarDay } from '../domain/calendar-day.ts';
import { firstDay, lastDay, type PartialDate } from '../domain/partial-date.ts';
import type { SiteRecord } from '../schemas/site-records.ts';

/** The date that a record itself carries: the day it was signed, issued, launched or published. */
export function ownDate(record: SiteRecord): PartialDate | undefined {
  switch (record.collection) {
    case 'agreements':
      return (record as SiteRecord<'agreements'>).data.signed.on;
    case 'plans':
      return (record as SiteRecord<'plans'>).data.issuedOn;
    case 'campaigns':
      return (record as SiteRecord<'campaigns'>).data.launchedOn;
    case 'results':
      return (record as SiteRecord<'results'>).data.issuedOn;
    case 'documents':
      return (record as SiteRecord<'documents'>).data.issuedOn;
    case 'news':
      return (record as SiteRecord<'news'>).data.publishedOn;
    case 'questions':
      return (record as SiteRecord<'questions'>).data.askedOn;
    default:
      return undefined;
  }
}

/** The first day of the earliest source: publication where known, else the day it was opened. */
function sourceDay(record: SiteRecord): CalendarDay | undefined {
  const days = record.data.sources.map((source) => lastDay(source.publishedOn ?? source.accessedOn));
  return days.toSorted()[0];
}

const timeless = new Set(['bodies', 'provinces', 'terms', 'indicators']);

/**
 * The day from which the public could know a record: its own date, else the start of its period, else its
 * source. Definitions (bodies, places, terms, indicators) have none: they are known on any day.
 */
export function recordDay(record: SiteRecord): CalendarDay | undefined {
  if (timeless.has(record.collection)) return undefined;
  const own = ownDate(record);
  if (own !== undefined) return lastDay(own);
  if (
    record.collection === 'agreements' ||
    record.collection === 'plans' ||
    record.collection === 'campaigns'
  ) {
    const { period } = (record as SiteRecord<'agreements' | 'plans' | 'campaigns'>).data;
    if (period) return firstDay(period.from);
  }
  return sourceDay(record);
}

/** The newest day written inside a record: "Cập nhật gần nhất". Never the time of a file. */
export function updatedDay(record: SiteRecord): CalendarDay | undefined {
  const days = record.data.sources.map((source) => source.accessedOn);
  if ('lookups' in record.data) for (const lookup of record.data.lookups) days.push(lastDay(lookup.on));
  if ('responses' in record.data)
    for (const response of record.data.responses) days.push(lastDay(response.on));
  return days.toSorted().at(-1);
}
