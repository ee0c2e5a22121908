/**
 * Reviews that a programme promised to hold (sơ kết, tổng kết), and whether any was recorded: a register of silence.
 * They live only here, are shown like commitments and are counted once.
 */
import type { CalendarDay } from './calendar-day.ts';
import { daysBetween } from './calendar-day.ts';
import type { Frequency, Lookup } from './commitment.ts';
import { lookupAfter } from './commitment.ts';
import type { Stretch } from './occurrences.ts';
import { occurrencesOf, sharedDays } from './occurrences.ts';
import type { PartialDate } from './partial-date.ts';
import { firstDay, lastDay } from './partial-date.ts';
import type { Period } from './period.ts';
import { periodEnd, periodStart } from './period.ts';

/** What a record promised about reviews. */
export interface Reviews {
  every?: Frequency | undefined;
  atEnd: boolean;
}

/** One promised review: of what it reviews the last day is the day it is due. */
export interface PromisedReview {
  period: Stretch;
  dueDay: CalendarDay;
  kind: 'periodic' | 'final';
}

/** A report as the register of reviews sees it; `period` is what it reviews. */
export interface ReviewReport {
  id: string;
  knownOn: CalendarDay;
  kind: 'interim' | 'final' | 'partial';
  period?: Period | undefined;
  reviewHeldOn?: PartialDate | undefined;
}

export interface RegisteredReview extends PromisedReview {
  state: 'recorded' | 'looked-for' | 'not-recorded' | 'not-yet';
  report?: string | undefined;
  lookedUpOn?: PartialDate | undefined;
}

/**
 * The reviews promised inside the record's own period, from the signing on (pass the extended period where one holds).
 * A periodic review whose turn ends with the record is left out where a final review is promised: the final one stands
 * for it, never the other way round, so that one conference is not counted twice. An open period has no end to
 * review; its turns run until `until`.
 */
export function promisedReviews(
  reviews: Reviews | undefined,
  recordPeriod: Period | undefined,
  signedOn?: PartialDate,
  until?: CalendarDay,
): PromisedReview[] {
  if (reviews === undefined || recordPeriod === undefined) return [];
  const start = periodStart(recordPeriod);
  const from = signedOn !== undefined && firstDay(signedOn) > start ? firstDay(signedOn) : start;
  const to = periodEnd(recordPeriod);
  if (to !== undefined && to < from) return [];
  const turns = reviews.every ? occurrencesOf({ from, to }, reviews.every, until ?? from) : [];
  const final =
    reviews.atEnd && to !== undefined ? [{ period: { from, to }, dueDay: to, kind: 'final' } as const] : [];
  const periodic = turns
    .filter((period) => final.length === 0 || period.to !== to)
    .map((period) => ({ period, dueDay: period.to, kind: 'periodic' }) as const);
  return [...periodic, ...final];
}

/** A report speaks of a review when it is one, or says that one was held. */
function isReview({ kind, reviewHeldOn }: ReviewReport): boolean {
  return kind !== 'partial' || reviewHeldOn !== undefined;
}

/**
 * Whether a report is the review promised. A final review is a report of that kind. A periodic one is a report whose
 * own period ends in the turn, or shortly after one that it mostly speaks of (the calendar year of a reporting year
 * from 15/12 to 14/12); without a period, the turn is the one that ended within the days of waiting before the review
 * was held (a year is reviewed early in the next), else the one it was held in.
 */
function fulfils(
  report: ReviewReport,
  promise: PromisedReview,
  all: readonly PromisedReview[],
  awaitingDays: number,
): boolean {
  if (promise.kind === 'final') return report.kind === 'final';
  const periodic = all.filter(({ kind }) => kind === 'periodic');
  const held = report.period?.to ?? report.reviewHeldOn ?? report.knownOn;
  const day = lastDay(held);
  const containing = periodic.find(({ period }) => period.from <= day && day <= period.to);
  const justOver = periodic.find(({ dueDay }) => dueDay < day && daysBetween(dueDay, day) <= awaitingDays);
  if (report.period?.to !== undefined) {
    const spoken = { from: firstDay(report.period.from), to: day };
    const days = (turn?: PromisedReview): number => (turn ? sharedDays(turn.period, spoken) : 0);
    return promise === (days(justOver) > days(containing) ? justOver : containing);
  }
  return promise === (justOver ?? containing);
}

/**
 * Each promised review with what was found of it as of a day. Until the days of waiting after its due day are over
 * nothing is missed yet; a search counts when it was made after the due day and for the record as a whole.
 */
export function reviewRegister(
  promised: readonly PromisedReview[],
  reports: readonly ReviewReport[],
  lookups: readonly Lookup[],
  asOf: CalendarDay,
  awaitingDays: number,
): RegisteredReview[] {
  const known = reports
    .filter((report) => report.knownOn <= asOf && isReview(report))
    .sort((a, b) => (a.knownOn === b.knownOn ? (a.id < b.id ? -1 : 1) : a.knownOn < b.knownOn ? -1 : 1));
  return promised.map((promise) => {
    const report = known.find((each) => fulfils(each, promise, promised, awaitingDays));
    if (report !== undefined) return { ...promise, state: 'recorded', report: report.id };
    if (daysBetween(promise.dueDay, asOf) <= awaitingDays) return { ...promise, state: 'not-yet' };
    const lookedUpOn = lookupAfter(lookups, undefined, promise.dueDay, asOf);
    return lookedUpOn === undefined
      ? { ...promise, state: 'not-recorded' }
      : { ...promise, state: 'looked-for', lookedUpOn };
  });
}
