/** The day by which a promise is due, with the precision its source gave. */
import type { CalendarDay } from './calendar-day.ts';
import { compareDays } from './calendar-day.ts';
import type { Commitment, Extension } from './commitment.ts';
import type { PartialDate } from './partial-date.ts';
import { lastDay, precisionOf } from './partial-date.ts';
import type { Period } from './period.ts';

/** A deadline falls on the last day of its date. Days are counted only where it is precise to the day. */
export interface Due {
  date: PartialDate;
  day: CalendarDay;
  toTheDay: boolean;
  /** The deadline before an extension moved it; both are shown. */
  extendedFrom?: PartialDate | undefined;
}

/** What decides a deadline beside the commitment itself. */
export interface DueContext {
  asOf: CalendarDay;
  recordPeriod?: Period | undefined;
  extensions?: readonly Extension[] | undefined;
}

/** Whether a date names one day, so that days to and from it may be counted. */
export function isToTheDay(date: PartialDate): boolean {
  const precision = precisionOf(date);
  return precision === 'day' || precision === 'time';
}

/** A date as a deadline, not extended. */
export function dueOn(date: PartialDate): Due {
  return { date, day: lastDay(date), toTheDay: isToTheDay(date) };
}

/** The extension that holds as of a day: the one issued last. It applies from its issue day, never before. */
export function extensionInForce(
  extensions: readonly Extension[] | undefined,
  asOf: CalendarDay,
): Extension | undefined {
  return (extensions ?? [])
    .filter(({ issuedOn }) => lastDay(issuedOn) <= asOf)
    .sort(
      (a, b) =>
        compareDays(lastDay(b.issuedOn), lastDay(a.issuedOn)) ||
        compareDays(lastDay(b.until), lastDay(a.until)) ||
        compareDays(b.until, a.until),
    )[0];
}

/**
 * The deadline of a commitment as of a day; undefined when its source gives none. The end of the record is a deadline
 * only where `dueBasis` says so: the term of an agreement does not make each of its promises due. An extension of the
 * record moves a deadline at or after the record's end, not a milestone inside the old term, and only to a later day.
 */
export function dueOf(
  commitment: Commitment,
  { asOf, recordPeriod, extensions }: DueContext,
): Due | undefined {
  const inherited = commitment.dueBasis === 'end-of-record' ? recordPeriod?.to : undefined;
  const stated = commitment.due ?? inherited;
  if (stated === undefined) return undefined;
  const due = dueOn(stated);
  const extension = extensionInForce(extensions, asOf);
  if (extension === undefined || lastDay(extension.until) <= due.day) return due;
  const end = recordPeriod?.to;
  if (end !== undefined && due.day < lastDay(end)) return due;
  return { ...dueOn(extension.until), extendedFrom: stated };
}
