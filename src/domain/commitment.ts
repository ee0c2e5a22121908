/**
 * What a promise, a report on it and a search for reports look like to the rules of counting. The types are
 * structural: a validated record is assignable to them, and nothing here knows where it came from.
 */
import type { CalendarDay } from './calendar-day.ts';
import { compareDays } from './calendar-day.ts';
import type { PartialDate } from './partial-date.ts';
import { firstDay, lastDay } from './partial-date.ts';
import type { Period } from './period.ts';
import type { Quantity } from './quantity.ts';

/** How often something recurs; `yearStart` ("12-15") is the first day of a reporting year that is not the calendar's. */
export interface Frequency {
  months: number;
  yearStart?: string | undefined;
}

/** A document by which a promise or a whole record ended before its time. */
export interface Ending {
  kind: 'stopped' | 'replaced';
  on: PartialDate;
  by: string;
}

/** A document that moved the end of a record. */
export interface Extension {
  issuedOn: PartialDate;
  until: PartialDate;
}

/** One promise. Its state is not part of it: it is computed. */
export interface Commitment {
  id: string;
  kind: 'measurable' | 'qualitative' | 'continuous' | 'recurring';
  target?: Quantity | undefined;
  start?: PartialDate | undefined;
  due?: PartialDate | undefined;
  dueBasis?: 'stated' | 'end-of-record' | undefined;
  every?: Frequency | undefined;
  ended?: Ending | undefined;
}

/** Who speaks in a report; only the body that promised can establish a failure. */
export type PublisherKind = 'responsible-body' | 'other-body' | 'press';

/** What one report says about one commitment, and since when the public could know it. */
export interface Evidence {
  id: string;
  knownOn: CalendarDay;
  knownOnBasis: 'issued' | 'published' | 'accessed';
  /** The issue day at its own precision, where the report states one. */
  issuedOn?: PartialDate | undefined;
  /** The day or period end that the value describes; never guessed from the day of publication. */
  measuredAt?: PartialDate | undefined;
  /** The period that the report speaks of: it tells which occurrence of a recurring commitment is meant. */
  occurrence?: Period | undefined;
  completedOn?: PartialDate | undefined;
  value?: Quantity | undefined;
  outcome?: 'done' | 'not-done' | 'partly' | undefined;
  quotedAssessment?: string | undefined;
  /** Whether it stands in a final review (tổng kết). */
  final: boolean;
  publisherKind: PublisherKind;
  /** The day from which a published correction takes it back. */
  withdrawnOn?: CalendarDay | undefined;
}

/** A logged search that found nothing; it covers every commitment of the record when it names none. */
export interface Lookup {
  on: PartialDate;
  commitments: readonly string[];
}

/** The evidence that counts as of a day: known by then, and not taken back by a correction known by then. */
export function evidenceAsOf(evidence: readonly Evidence[], asOf: CalendarDay): Evidence[] {
  return evidence.filter(
    ({ knownOn, withdrawnOn }) => knownOn <= asOf && (withdrawnOn === undefined || withdrawnOn > asOf),
  );
}

/**
 * The latest search, certainly made by as-of and certainly after the due day, that looked for the commitment
 * (for the record as a whole when `commitment` is undefined: a search for named commitments is not one for reviews).
 */
export function lookupAfter(
  lookups: readonly Lookup[],
  commitment: string | undefined,
  dueDay: CalendarDay,
  asOf: CalendarDay,
): PartialDate | undefined {
  const named = (ids: readonly string[]): boolean => commitment !== undefined && ids.includes(commitment);
  return lookups
    .filter(({ commitments }) => commitments.length === 0 || named(commitments))
    .map(({ on }) => on)
    .filter((on) => firstDay(on) > dueDay && lastDay(on) <= asOf)
    .sort((a, b) => compareDays(lastDay(b), lastDay(a)) || compareDays(b, a))[0];
}
