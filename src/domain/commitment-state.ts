/**
 * The state of a commitment: computed, never typed, from the promise, the evidence, the searches made and the day. Of
 * the rows of the table the first that fits wins; silence is never read as failure.
 */
import type { CalendarDay } from './calendar-day.ts';
import { addDays, daysBetween } from './calendar-day.ts';
import type { Commitment, Ending } from './commitment.ts';
import { evidenceAsOf } from './commitment.ts';
import { dueOf } from './due.ts';
import type { Case } from './judgement.ts';
import { judge, deadlineOf } from './judgement.ts';
import { firstDay, lastDay } from './partial-date.ts';
import { foreseen, recurringState, turnsOf } from './recurring-state.ts';
import type { CommitmentState, NoDueReason, StateContext, StateKey } from './state-types.ts';
import { stateKeys } from './state-types.ts';

export type { CommitmentState, StateContext, StateKey, StateSettings } from './state-types.ts';
export { stateKeys } from './state-types.ts';

/** A change of state that time alone will bring. */
export interface Transition {
  day: CalendarDay;
  key: StateKey;
  soon: boolean;
}

/** Why a commitment without a deadline has none. Recurring without a stated frequency is qualitative. */
function noDueReasonOf({ kind, target }: Commitment): NoDueReason {
  if (kind === 'continuous') return 'continuous';
  return target === undefined && kind !== 'measurable' ? 'no-target' : 'no-due-stated';
}

/**
 * The document that stopped or replaced the commitment, certainly in force by as-of. One that ended the whole record
 * leaves a promise that was already due by then as it is: what was owed is not erased by what came after.
 */
function endingInForce(
  commitment: Commitment,
  context: StateContext,
  dueDay?: CalendarDay,
): Ending | undefined {
  const inForce = (ending: Ending | undefined): ending is Ending =>
    ending !== undefined && lastDay(ending.on) <= context.asOf;
  if (inForce(commitment.ended)) return commitment.ended;
  const { recordEnded } = context;
  const stillOpen = inForce(recordEnded) && (dueDay === undefined || firstDay(recordEnded.on) <= dueDay);
  return stillOpen ? recordEnded : undefined;
}

/** The day a promise begins: its own start or the record's, and never before the record was signed. */
function beginsOn(
  { start }: Commitment,
  { recordPeriod, recordBegins }: StateContext,
): CalendarDay | undefined {
  const stated = start ?? recordPeriod?.from;
  const days = [recordBegins, stated === undefined ? undefined : firstDay(stated)].filter(
    (day) => day !== undefined,
  );
  return days.sort().at(-1);
}

/**
 * The state of a commitment as of a day. Evidence, searches, extensions and corrections known later have no effect, so
 * the state of an earlier day can always be computed again.
 */
export function stateOf(commitment: Commitment, context: StateContext): CommitmentState {
  const { asOf, settings, lookups } = context;
  const evidence = evidenceAsOf(context.evidence, asOf);
  const noDueReason = noDueReasonOf(commitment);
  const due = noDueReason === 'continuous' ? undefined : dueOf(commitment, context);
  const quiet = { isDue: false, hasResult: evidence.length > 0, soon: false, ...deadlineOf(due) };

  const { id, target, kind, every } = commitment;
  const recurs = kind === 'recurring' && every !== undefined;
  const term = recurs ? dueOf({ ...commitment, dueBasis: 'end-of-record' }, context) : due;
  const ending = endingInForce(commitment, context, term?.day);
  if (ending !== undefined) {
    const rule = ending === commitment.ended ? 'ended-by-document' : 'record-ended-by-document';
    return { key: 'stopped', rule, ...quiet, ...(ending.kind === 'replaced' && { replacedBy: ending.by }) };
  }
  const begins = beginsOn(commitment, context);
  if (begins !== undefined && begins > asOf)
    return { key: 'not-begun', rule: 'starts-after-as-of', ...quiet };

  const whole: Case = { commitment: id, target, due, noDueReason, evidence, lookups, asOf, settings };
  const recurring = recurs ? recurringState(commitment, context, whole) : undefined;
  return recurring ?? judge(whole);
}

/** Days on which time alone may change the state: start, end, due, waiting over, soon due; for every turn. */
function turningDays(commitment: Commitment, context: StateContext): CalendarDay[] {
  const { asOf, settings, recordEnded } = context;
  const due = dueOf(commitment, context)?.day;
  const dues = turnsOf(commitment, context, foreseen(asOf)).flatMap(({ from, to }) => [from, to]);
  const shifted = [...dues, ...(due === undefined ? [] : [due])].flatMap((day) =>
    [-settings.soonDays, 0, 1, settings.awaitingDays + 1]
      // The calendar ends with the year 9999, which a slip of the keyboard can reach.
      .filter((days) => daysBetween(day, '9999-12-31') >= days && daysBetween('0001-01-01', day) >= -days)
      .map((days) => addDays(day, days)),
  );
  const endings = [commitment.ended, recordEnded].flatMap((ending) =>
    ending === undefined ? [] : [lastDay(ending.on)],
  );
  const begins = beginsOn(commitment, context);
  const days = [...shifted, ...endings, ...(begins === undefined ? [] : [begins])];
  return [...new Set(days)].filter((day) => day > asOf).sort();
}

/**
 * The state changes after as-of that follow from time alone, with nothing learnt after as-of: a page that is not
 * rebuilt can swap its words by them. `soon` tells when the badge of a near deadline comes and goes.
 */
export function transitionsOf(commitment: Commitment, context: StateContext): Transition[] {
  const { asOf } = context;
  const frozen: StateContext = {
    ...context,
    evidence: evidenceAsOf(context.evidence, asOf).map((each) => ({ ...each, withdrawnOn: undefined })),
    lookups: context.lookups.filter(({ on }) => lastDay(on) <= asOf),
    extensions: context.extensions?.filter(({ issuedOn }) => lastDay(issuedOn) <= asOf),
  };
  let last = stateOf(commitment, frozen);
  return turningDays(commitment, frozen).flatMap((day) => {
    const next = stateOf(commitment, { ...frozen, asOf: day });
    if (next.key === last.key && next.soon === last.soon) return [];
    last = next;
    return [{ day, key: next.key, soon: next.soon }];
  });
}

/** How many commitments there are, are due, are due with a result, and are in each state. */
export interface StateCount {
  total: number;
  due: number;
  withResult: number;
  byKey: Readonly<Record<StateKey, number>>;
}

/** The numbers of a headline: "5 cam kết đã đến hạn, 0 có kết quả được ghi nhận"; `withResult` counts among the due. */
export function headline(states: readonly CommitmentState[]): StateCount {
  const byKey = Object.fromEntries(stateKeys.map((key) => [key, 0])) as Record<StateKey, number>;
  for (const { key } of states) byKey[key] += 1;
  const due = states.filter(({ isDue }) => isDue);
  return {
    total: states.length,
    due: due.length,
    withResult: due.filter(({ hasResult }) => hasResult).length,
    byKey,
  };
}

/** The count after one of the counted commitments went from one state to another; the same as counting all anew. */
export function recounted(count: StateCount, from: CommitmentState, to: CommitmentState): StateCount {
  const byKey = { ...count.byKey };
  byKey[from.key] -= 1;
  byKey[to.key] += 1;
  return {
    total: count.total,
    due: count.due - Number(from.isDue) + Number(to.isDue),
    withResult: count.withResult - Number(from.isDue && from.hasResult) + Number(to.isDue && to.hasResult),
    byKey,
  };
}
