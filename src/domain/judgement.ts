/** The table of states for one deadline: its rows in order, the first that fits wins. */
import type { CalendarDay } from './calendar-day.ts';
import { daysBetween } from './calendar-day.ts';
import type { Evidence, Lookup } from './commitment.ts';
import { lookupAfter } from './commitment.ts';
import type { Due } from './due.ts';
import type { Weighed } from './evidence-weight.ts';
import { byRecency, byStanding, weigh } from './evidence-weight.ts';
import { keptState } from './kept.ts';
import type { Quantity } from './quantity.ts';
import type { CommitmentState, NoDueReason, StateSettings } from './state-types.ts';

/** One deadline (or none) of a commitment, with the evidence that is known as of the day. */
export interface Case {
  commitment: string;
  target: Quantity | undefined;
  due: Due | undefined;
  /** Why there is no deadline; unused where there is one. */
  noDueReason: NoDueReason;
  evidence: readonly Evidence[];
  lookups: readonly Lookup[];
  asOf: CalendarDay;
  settings: StateSettings;
}

/** What one row decides; the rest of the state is the same for all rows. */
type Decision = Pick<CommitmentState, 'key' | 'rule'> & Partial<CommitmentState>;

const voices = { 'responsible-body': 'report', 'other-body': 'other', press: 'press' } as const;

/** The words that rest on one piece of evidence. */
function restingOn(decisive: Weighed | undefined): Partial<CommitmentState> {
  if (decisive === undefined) return {};
  const { evidence } = decisive;
  return { decisive: evidence, value: evidence.value, voice: voices[evidence.publisherKind] };
}

/** The latest evidence that tells something of its own; a bare mention only when there is nothing else. */
function latest(weighed: readonly Weighed[]): Weighed | undefined {
  const telling = weighed.filter(
    ({ evidence }) => evidence.value !== undefined || evidence.outcome !== undefined,
  );
  return [...(telling.length > 0 ? telling : weighed)].sort(byRecency)[0];
}

/** Rows that need evidence covering due: unclear, not-met, overdue, press-only. The most authoritative one decides. */
function coveredDecision(weighed: readonly Weighed[], target: Quantity | undefined): Decision | undefined {
  const decisive = weighed
    .filter(({ coversDue, verdict }) => coversDue && (verdict === 'short' || verdict === 'unclear'))
    .sort(byStanding)[0];
  if (decisive === undefined) return undefined;
  const words = restingOn(decisive);
  if (decisive.disputed) return { key: 'unclear', rule: 'reports-disagree', ...words };
  if (decisive.verdict === 'unclear') return { key: 'unclear', rule: 'readings-disagree', ...words };
  const short = target?.aspiration === true ? { ...words, belowAspiration: true } : words;
  if (decisive.evidence.publisherKind !== 'responsible-body') {
    return { key: 'press-only', rule: 'short-by-another-publisher', ...short };
  }
  if (decisive.evidence.final) return { key: 'not-met', rule: 'short-in-final-report', ...short };
  return { key: 'overdue', rule: 'unfinished-in-report', ...short };
}

/** Rows of a deadline that has passed without a verdict. */
function silentDecision(each: Case, due: Due, weighed: readonly Weighed[]): Decision {
  const words = restingOn(latest(weighed));
  if (daysBetween(due.day, each.asOf) <= each.settings.awaitingDays) {
    return { key: 'awaiting', rule: 'within-days-of-waiting', ...words };
  }
  if (weighed.length > 0) {
    if (weighed.every(({ coversDue, until }) => !coversDue && until <= due.day)) {
      return { key: 'mid-term-only', rule: 'evidence-ends-before-due', ...words };
    }
    // It is neither of an earlier day nor a verdict: nothing the rows below it could truthfully say.
    const dated = weighed.some(({ day }) => day !== undefined && day >= due.day);
    return { key: 'unclear', rule: dated ? 'evidence-without-verdict' : 'evidence-without-day', ...words };
  }
  const lookedUpOn = lookupAfter(each.lookups, each.commitment, due.day, each.asOf);
  return lookedUpOn === undefined
    ? { key: 'not-recorded', rule: 'nothing-recorded' }
    : { key: 'no-report', rule: 'looked-for-and-not-found', lookedUpOn };
}

function openDecision(each: Case, weighed: readonly Weighed[]): Decision {
  const decisive = latest(weighed);
  if (each.due === undefined) {
    return { key: 'no-due', rule: each.noDueReason, noDueReason: each.noDueReason, ...restingOn(decisive) };
  }
  if (decisive === undefined) return { key: 'not-due', rule: 'due-ahead' };
  return { key: 'in-progress', rule: 'evidence-before-due', ...restingOn(decisive) };
}

/** How near an open deadline is; days are counted only where it is precise to the day. */
export function nearness(
  due: Due,
  asOf: CalendarDay,
  settings: StateSettings,
): Pick<CommitmentState, 'soon' | 'daysLeft'> {
  const days = daysBetween(asOf, due.day);
  if (days < 0 || days > settings.soonDays) return { soon: false };
  return due.toTheDay ? { soon: true, daysLeft: days } : { soon: true };
}

/** The state of one deadline as of a day. The due day itself has not passed: rows about a passed deadline begin the day after. */
export function judge(each: Case): CommitmentState {
  const { due, target, asOf, settings } = each;
  const weighed = weigh(each.evidence, target, due?.day, settings.aboutTolerance);
  const isPast = due !== undefined && due.day < asOf;
  const kept = each.noDueReason === 'continuous' ? undefined : keptState(weighed, target, due, asOf);
  const decision: Decision =
    (kept && { ...restingOn(kept.decisive), ...kept.decision }) ??
    (isPast
      ? (coveredDecision(weighed, target) ?? silentDecision(each, due, weighed))
      : openDecision(each, weighed));
  const isOpen = decision.key === 'in-progress' || decision.key === 'not-due';
  return {
    isDue: isPast,
    hasResult: each.evidence.length > 0,
    ...(due && isOpen ? nearness(due, asOf, settings) : { soon: false }),
    ...deadlineOf(due),
    ...decision,
  };
}

/** A deadline as the state shows it: with an extension, both due days. */
export function deadlineOf(due: Due | undefined): Partial<CommitmentState> {
  if (due === undefined) return {};
  const shown = { due: due.date, dueDay: due.day };
  return due.extendedFrom === undefined
    ? shown
    : { ...shown, extendedFrom: due.extendedFrom, extendedTo: due.date };
}
