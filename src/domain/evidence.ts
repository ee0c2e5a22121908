/** Which entries of which reports count for a commitment, and since when. */
import type { CalendarDay } from './calendar-day.ts';
import type { Evidence, PublisherKind } from './commitment.ts';
import type { PartialDate } from './partial-date.ts';
import { firstDay, lastDay } from './partial-date.ts';
import type { Period } from './period.ts';
import type { Quantity } from './quantity.ts';

/** A commitment by its record and its id in that record. */
export interface CommitmentReference {
  collection: 'agreements' | 'plans' | 'campaigns';
  id: string;
  commitment: string;
}

/** One line of a report, as far as the rules read it. */
export interface ReportEntry {
  id?: string | undefined;
  commitment?: string | undefined;
  value?: Quantity | undefined;
  measuredAt?: PartialDate | undefined;
  period?: Period | undefined;
  completedOn?: PartialDate | undefined;
  outcome?: 'done' | 'not-done' | 'partly' | undefined;
  quotedAssessment?: string | undefined;
}

/** When a report was dated, posted and read. */
export interface ReportDates {
  issuedOn?: PartialDate | undefined;
  sources: readonly { publishedOn?: PartialDate | undefined; accessedOn: CalendarDay }[];
}

/** A published report with its id, as far as the rules read it. */
export interface ReportLike extends ReportDates {
  id: string;
  about:
    | { agreement: string }
    | { plan: string }
    | { campaign: string }
    | { document: string }
    | { described: string };
  kind: 'interim' | 'final' | 'partial';
  period?: Period | undefined;
  publisherKind: PublisherKind;
  entries: readonly ReportEntry[];
  corrects: readonly { result: string; entries: readonly string[] }[];
}

function earliest(days: readonly CalendarDay[]): CalendarDay | undefined {
  return [...days].sort()[0];
}

/**
 * The day since which a report is known: the last day of its issue date, else of its earliest publication, else the
 * earliest day someone read it. A date given only to the month or year cannot lie after the day it was read, so it is
 * then cut to that day.
 */
export function knownDayOf({ issuedOn, sources }: ReportDates): Pick<Evidence, 'knownOn' | 'knownOnBasis'> {
  // The schema demands a source; a report without any date was never known.
  const accessed = earliest(sources.map((source) => source.accessedOn)) ?? '9999-12-31';
  const known = (date: PartialDate): CalendarDay =>
    firstDay(date) <= accessed && accessed < lastDay(date) ? accessed : lastDay(date);
  if (issuedOn !== undefined) return { knownOn: known(issuedOn), knownOnBasis: 'issued' };
  const published = earliest(
    sources.flatMap(({ publishedOn }) => (publishedOn === undefined ? [] : [known(publishedOn)])),
  );
  if (published !== undefined) return { knownOn: published, knownOnBasis: 'published' };
  return { knownOn: accessed, knownOnBasis: 'accessed' };
}

/** `plans/x` for what a report is about; undefined when that makes no promises of its own. */
function recordOf(about: ReportLike['about']): string | undefined {
  if ('agreement' in about) return `agreements/${about.agreement}`;
  if ('plan' in about) return `plans/${about.plan}`;
  if ('campaign' in about) return `campaigns/${about.campaign}`;
  return undefined;
}

/** The full address that an entry names: alone, an id means a commitment of the record reported on. */
function addressOf(named: string | undefined, about: ReportLike['about']): string | undefined {
  if (named === undefined || named.includes('#')) return named;
  const record = recordOf(about);
  return record === undefined ? undefined : `${record}#${named}`;
}

/** The earliest day a report that corrects this entry is known; a correction corrected later does not revive it. */
function withdrawal(
  report: ReportLike,
  entry: ReportEntry,
  results: readonly ReportLike[],
): CalendarDay | undefined {
  const corrections = results.filter(
    (other) =>
      other.id !== report.id &&
      other.corrects.some(
        ({ result, entries }) =>
          result === report.id &&
          (entries.length === 0 || (entry.id !== undefined && entries.includes(entry.id))),
      ),
  );
  return earliest(corrections.map((correction) => knownDayOf(correction).knownOn));
}

/**
 * Everything that reports say about a commitment. Rule "a result satisfies only the commitment it names": an entry
 * counts only when it names this one, by its id inside the record reported on or by its full address; a label that
 * sounds alike does not. What a value describes is its own day, else the end of the entry's period, else of the
 * report's; never the day of publication, because publishing late is not finishing late. Where none of these is
 * stated, `measuredAt` stays unknown.
 */
export function evidenceFor(reference: CommitmentReference, results: readonly ReportLike[]): Evidence[] {
  const address = `${reference.collection}/${reference.id}#${reference.commitment}`;
  return results.flatMap((report) =>
    report.entries.flatMap((entry, index) => {
      if (addressOf(entry.commitment, report.about) !== address) return [];
      // A day of its own makes an entry narrower than the report, whose period then says nothing about it.
      const occurrence = entry.period ?? (entry.measuredAt === undefined ? report.period : undefined);
      return [
        {
          ...knownDayOf(report),
          id: `${report.id}#${entry.id ?? String(index + 1)}`,
          issuedOn: report.issuedOn,
          measuredAt: entry.measuredAt ?? entry.period?.to ?? report.period?.to,
          occurrence,
          completedOn: entry.completedOn,
          value: entry.value,
          outcome: entry.outcome,
          quotedAssessment: entry.quotedAssessment,
          final: report.kind === 'final',
          publisherKind: report.publisherKind,
          withdrawnOn: withdrawal(report, entry, results),
        },
      ];
    }),
  );
}

/**
 * The reports that can say something about a commitment, by its full address: those with an entry that names it, and
 * those that correct one of them. For each address they stand in the order given.
 */
export function reportsByCommitment<R extends ReportLike>(results: readonly R[]): Map<string, R[]> {
  const named = new Map(
    results.map((report) => [
      report.id,
      new Set(report.entries.flatMap(({ commitment }) => addressOf(commitment, report.about) ?? [])),
    ]),
  );
  const index = new Map<string, R[]>();
  for (const report of results) {
    const corrected = report.corrects.flatMap(({ result }) => [...(named.get(result) ?? [])]);
    for (const address of new Set([...(named.get(report.id) ?? []), ...corrected])) {
      const list = index.get(address);
      if (list) list.push(report);
      else index.set(address, [report]);
    }
  }
  return index;
}
