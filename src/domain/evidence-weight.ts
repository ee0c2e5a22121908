/** Which of several pieces of evidence speaks, when they differ. Nothing here depends on the order they are given in. */
import type { CalendarDay } from './calendar-day.ts';
import { compareDays } from './calendar-day.ts';
import type { Evidence, PublisherKind } from './commitment.ts';
import { firstDay, lastDay } from './partial-date.ts';
import type { Quantity } from './quantity.ts';
import type { Verdict } from './verdict.ts';
import { isJudgedAtDue, verdictOf } from './verdict.ts';

/** Evidence with what it says and of which day. */
export interface Weighed {
  evidence: Evidence;
  verdict: Verdict;
  /** The day it describes, where known. */
  day: CalendarDay | undefined;
  /** The last day it can describe: no report describes a day after it was known. */
  until: CalendarDay;
  /** Whether it describes the due day or a later one. */
  coversDue: boolean;
  /** Whether another report of equal standing says the opposite. */
  disputed: boolean;
}

const ranks: Record<PublisherKind, number> = { press: 0, 'other-body': 1, 'responsible-body': 2 };

function rank({ evidence }: Weighed): number {
  return ranks[evidence.publisherKind];
}

/**
 * The day a value describes: the last day of `measuredAt`. A report that is not the final one cannot describe a day
 * still to come, so "năm 2025" in a report of June 2025 reaches to June; a final review speaks for its whole term.
 */
function describedDay({ measuredAt, knownOn, final }: Evidence): CalendarDay | undefined {
  if (measuredAt === undefined) return undefined;
  const last = lastDay(measuredAt);
  return final || last < knownOn ? last : knownOn;
}

/** Without a measured day only a final report certainly issued after due covers it. */
function coversDue(
  evidence: Evidence,
  day: CalendarDay | undefined,
  dueDay: CalendarDay | undefined,
): boolean {
  if (dueDay === undefined) return false;
  if (day !== undefined) return day >= dueDay;
  const issued = evidence.issuedOn ?? (evidence.knownOnBasis === 'issued' ? evidence.knownOn : undefined);
  return evidence.final && issued !== undefined && firstDay(issued) > dueDay;
}

/** The day by which the promise was kept, if this evidence is right. */
function keptBy({ evidence, until }: Weighed): CalendarDay {
  return evidence.completedOn === undefined ? until : lastDay(evidence.completedOn);
}

/**
 * Whether `short` denies what `met` says: it describes the same or a later day. A later count after due does not deny
 * that the promise was kept in time, unless it comes from a publisher of higher standing; and the interim report of a
 * body does not deny its final one.
 */
function denies(short: Weighed, met: Weighed, dueDay: CalendarDay | undefined): boolean {
  if (short.verdict !== 'short' || !isMet(met) || rank(short) < rank(met)) return false;
  const kept = keptBy(met);
  if (short.until < kept) return false;
  if (rank(short) > rank(met)) return true;
  if (met.evidence.final && !short.evidence.final) return false;
  return dueDay === undefined || kept > dueDay || short.until <= dueDay;
}

/** Whether the evidence says that the promise is kept, at least roughly. */
export function isMet({ verdict }: Weighed): boolean {
  return verdict === 'met' || verdict === 'about-met';
}

/** A level is judged by each publisher's first measurement from due on; what is measured before is only progress. */
function onlyAtDue(all: Weighed[]): Weighed[] {
  return all.map((each) => {
    const earlier = all.some(
      (other) =>
        other.coversDue &&
        other.verdict !== 'silent' &&
        rank(other) === rank(each) &&
        other.until < each.until,
    );
    return each.coversDue && !earlier ? each : { ...each, verdict: 'silent' };
  });
}

/**
 * Reads all evidence against the target and settles contradictions. Of "met" and "short" for the same or a later day
 * the publisher of higher standing holds (responsible body, other body, press); between equals neither does, and both
 * become unclear, because the register claims neither success nor failure against a body's own report.
 */
export function weigh(
  evidence: readonly Evidence[],
  target: Quantity | undefined,
  dueDay: CalendarDay | undefined,
  tolerance: number,
): Weighed[] {
  const read = evidence.map((each): Weighed => {
    const day = describedDay(each);
    return {
      evidence: each,
      verdict: verdictOf(target, each, tolerance),
      day,
      until: day ?? each.knownOn,
      coversDue: coversDue(each, day, dueDay),
      disputed: false,
    };
  });
  const judged = isJudgedAtDue(target) ? onlyAtDue(read) : read;
  return judged.map((each) => {
    const deniers = judged.filter((other) => denies(other, each, dueDay));
    if (deniers.some((other) => rank(other) > rank(each))) return { ...each, verdict: 'silent' };
    const denied = judged.some((other) => denies(each, other, dueDay) && rank(other) === rank(each));
    return deniers.length > 0 || denied ? { ...each, verdict: 'unclear', disputed: true } : each;
  });
}

function descending(a: number | string, b: number | string): number {
  return a > b ? -1 : a < b ? 1 : 0;
}

/** Most authoritative first: by publisher, a final review before others, then the latest described and known. */
export function byStanding(a: Weighed, b: Weighed): number {
  return (
    descending(rank(a), rank(b)) ||
    descending(Number(a.evidence.final), Number(b.evidence.final)) ||
    byRecency(a, b)
  );
}

/** The latest described first; of the same day the publisher of higher standing, then the latest known. */
export function byRecency(a: Weighed, b: Weighed): number {
  return (
    descending(a.until, b.until) ||
    descending(rank(a), rank(b)) ||
    descending(a.evidence.knownOn, b.evidence.knownOn) ||
    compareDays(a.evidence.id, b.evidence.id)
  );
}
