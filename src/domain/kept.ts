/** When a promise that is kept was kept: in time, late, or on a day nobody states. */
import type { CalendarDay } from './calendar-day.ts';
import { daysBetween } from './calendar-day.ts';
import type { Due } from './due.ts';
import { isToTheDay } from './due.ts';
import type { Weighed } from './evidence-weight.ts';
import { byRecency, byStanding, isMet } from './evidence-weight.ts';
import { firstDay, lastDay } from './partial-date.ts';
import type { Quantity } from './quantity.ts';
import type { CommitmentState } from './state-types.ts';
import { isJudgedAtDue } from './verdict.ts';

type KeptKey = 'done' | 'done-late' | 'done-undated';

/** The decision of the three "done" rows and the evidence it rests on. */
export interface Kept {
  decisive: Weighed;
  decision: Pick<CommitmentState, 'key' | 'rule' | 'about' | 'daysLate'>;
}

const rules: Record<KeptKey, string> = {
  done: 'met-in-time',
  'done-late': 'completed-after-due',
  'done-undated': 'met-day-of-completion-unknown',
};

/**
 * Publishing late is not finishing late: only a stated completion day certainly after due makes it late. Completed or
 * measured on or before due is in time, and so is anything already known by then.
 */
function keptKey({ evidence, day }: Weighed, dueDay: CalendarDay): KeptKey {
  const { completedOn, knownOn } = evidence;
  if (completedOn !== undefined && firstDay(completedOn) > dueDay) return 'done-late';
  const inTime =
    (completedOn !== undefined && lastDay(completedOn) <= dueDay) ||
    (day !== undefined && day <= dueDay) ||
    knownOn <= dueDay;
  return inTime ? 'done' : 'done-undated';
}

function daysLate({ evidence }: Weighed, due: Due | undefined): number | undefined {
  const { completedOn } = evidence;
  if (due === undefined || completedOn === undefined || !due.toTheDay || !isToTheDay(completedOn))
    return undefined;
  return daysBetween(due.day, lastDay(completedOn));
}

/** Most authoritative first; "met" before "met roughly", and the latest figure. */
function forWords(a: Weighed, b: Weighed): number {
  const standing = a.evidence.publisherKind === b.evidence.publisherKind ? 0 : byStanding(a, b);
  return standing || Number(a.verdict === 'about-met') - Number(b.verdict === 'about-met') || byRecency(a, b);
}

/**
 * The first of the rows done, done-late, done-undated that fits; undefined when no evidence that holds says "met".
 * Of two publishers, one of higher standing that states a late completion day overrides one that was content
 * earlier. A level needs a deadline that has come.
 */
export function keptState(
  weighed: readonly Weighed[],
  target: Quantity | undefined,
  due: Due | undefined,
  asOf: CalendarDay,
): Kept | undefined {
  if (isJudgedAtDue(target) && (due === undefined || asOf < due.day)) return undefined;
  const met = weighed.filter(isMet).sort(forWords);
  const keyed = met.map(
    (decisive) => ({ decisive, key: due === undefined ? 'done' : keptKey(decisive, due.day) }) as const,
  );
  const late = keyed.find(({ key }) => key === 'done-late');
  const inTime = keyed.find(({ key }) => key === 'done');
  const overridden =
    late !== undefined &&
    inTime !== undefined &&
    late.decisive.evidence.publisherKind !== inTime.decisive.evidence.publisherKind &&
    met.indexOf(late.decisive) < met.indexOf(inTime.decisive);
  const chosen = (overridden ? late : inTime) ?? late ?? keyed[0];
  if (chosen === undefined) return undefined;
  const { key, decisive } = chosen;
  const days = key === 'done-late' ? daysLate(decisive, due) : undefined;
  return {
    decisive,
    decision: {
      key,
      rule: due === undefined ? 'met-without-due' : rules[key],
      ...(decisive.verdict === 'about-met' && { about: true }),
      ...(days !== undefined && { daysLate: days }),
    },
  };
}
