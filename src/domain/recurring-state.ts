/** A recurring commitment is its turns inside the record's own term, each judged by the same table. */
import type { CalendarDay } from './calendar-day.ts';
import { addMonths } from './calendar-day.ts';
import type { Commitment, Evidence } from './commitment.ts';
import { dueOf, dueOn, extensionInForce } from './due.ts';
import type { Case } from './judgement.ts';
import { deadlineOf, judge, nearness } from './judgement.ts';
import type { Stretch } from './occurrences.ts';
import { occurrencesOf, sharedDays } from './occurrences.ts';
import { firstDay, lastDay } from './partial-date.ts';
import type { CommitmentState, StateContext, StateKey } from './state-types.ts';

/**
 * The worst first, as far as anybody states it: a shortfall that is reported, then what is in doubt, then silence, then
 * what is kept. The whole commitment speaks of its worst turn that is due, and the turns stand beside it.
 */
const worstFirst: readonly StateKey[] = [
  'not-met',
  'overdue',
  'press-only',
  'unclear',
  'mid-term-only',
  'no-report',
  'not-recorded',
  'awaiting',
  'done-late',
  'done-undated',
  'done',
];

interface Turn {
  period: Stretch;
  state: CommitmentState;
}

/** What places the turns of a recurring commitment in time. */
export type TurnContext = Pick<StateContext, 'asOf' | 'recordPeriod' | 'recordBegins' | 'extensions'>;

/**
 * The turns of a recurring commitment: from its own start or the record's, and not before the signing (unless that was
 * after the whole term), to its own due or the record's end, with an extension.
 */
export function turnsOf(commitment: Commitment, context: TurnContext, until: CalendarDay): Stretch[] {
  const { recordPeriod, recordBegins, extensions, asOf } = context;
  const { every, start } = commitment;
  const stated = start ?? recordPeriod?.from;
  const end =
    dueOf({ ...commitment, dueBasis: 'end-of-record' }, context)?.day ??
    (recordPeriod === undefined ? extensionInForce(extensions, asOf)?.until : undefined);
  const to = end === undefined ? undefined : lastDay(end);
  const begins = stated === undefined ? recordBegins : firstDay(stated);
  // Without any term the turns cannot be placed: nothing says when the promise lapses.
  if (every === undefined || begins === undefined || (recordPeriod === undefined && to === undefined))
    return [];
  const signedLater =
    recordBegins !== undefined && recordBegins > begins && (to === undefined || recordBegins <= to);
  return occurrencesOf({ from: signedLater ? recordBegins : begins, to }, every, until);
}

/** Evidence that a turn was not passed in silence, though it tells nothing of how it went. */
function bareMention(evidence: Evidence, measuredAt?: CalendarDay): Evidence {
  return { ...evidence, value: undefined, outcome: undefined, completedOn: undefined, measuredAt };
}

/**
 * What a report on several turns at once says about one of them: "done" holds for each turn that was over when it was
 * reported (a final review speaks for its whole term), but a figure or a "partly" tells of none.
 */
function shareOf(evidence: Evidence, turn: Stretch): Evidence[] {
  const { final, knownOn, outcome } = evidence;
  if (!final && turn.from > knownOn) return [];
  const mention = bareMention(evidence, turn.to);
  return [outcome === 'done' && (final || turn.to <= knownOn) ? { ...mention, outcome } : mention];
}

/** The turn that a period mostly describes; of two with equally many days the later. */
function mainTurn(period: Stretch, turns: readonly Stretch[]): Stretch | undefined {
  return turns.toSorted(
    (a, b) => sharedDays(b, period) - sharedDays(a, period) || (a.from < b.from ? 1 : -1),
  )[0];
}

/**
 * What one piece of evidence says about a turn. Its period decides: inside one turn it is evidence for that turn; over
 * several whole turns each has its share. A period that lies across the border of two turns is not the period that was
 * promised (a calendar year against a reporting year from 15/12 to 14/12), nor is one that runs on after the last: its
 * figure counts for neither, because part of it belongs elsewhere, but the turn that it mostly describes was not passed in silence. Only a stated day of
 * completion tells its turn all the same. Without a period the completion or measured day decides; without any day it
 * belongs to no turn, but those over by then were not passed in silence either.
 */
function evidenceOn(turn: Stretch, turns: readonly Stretch[], evidence: Evidence): Evidence[] {
  const { occurrence, completedOn, measuredAt } = evidence;
  const within = (date: string): boolean => turn.from <= lastDay(date) && lastDay(date) <= turn.to;
  if (occurrence?.to !== undefined) {
    const period = { from: firstDay(occurrence.from), to: lastDay(occurrence.to) };
    const spans = ({ from, to }: Stretch): boolean => period.from <= from && to <= period.to;
    if (turns.filter(spans).length > 1) return spans(turn) ? shareOf(evidence, turn) : [];
    const touched = turns.filter((each) => sharedDays(each, period) > 0);
    const [only] = touched;
    if (only === undefined) return [];
    if (touched.length === 1 && (spans(only) || period.to <= only.to)) return only === turn ? [evidence] : [];
    if (completedOn !== undefined) return within(completedOn) ? [evidence] : [];
    if (mainTurn(period, touched) !== turn) return [];
    return [bareMention(evidence, period.to < turn.to ? period.to : turn.to)];
  }
  const day = completedOn ?? measuredAt;
  if (day !== undefined) return within(day) ? [evidence] : [];
  return turn.to < evidence.knownOn ? [bareMention(evidence)] : [];
}

function worstOf(turns: readonly Turn[]): Turn | undefined {
  const order = ({ state }: Turn): number => worstFirst.indexOf(state.key);
  // Of equally bad turns the latest speaks.
  return [...turns].sort((a, b) => order(a) - order(b) || (a.period.to < b.period.to ? 1 : -1))[0];
}

function isKept({ state }: Turn): boolean {
  return state.key === 'done' || state.key === 'done-late' || state.key === 'done-undated';
}

/**
 * The state of a commitment with a stated frequency; undefined when its turns cannot be placed. Due turns that are not
 * all kept give the worst state. While turns are still to come, a commitment kept so far is in progress; when the last
 * is over, it is done as badly as its worst turn.
 */
export function recurringState(
  commitment: Commitment,
  context: StateContext,
  whole: Case,
): CommitmentState | undefined {
  const { asOf } = context;
  const stretches = turnsOf(commitment, context, asOf);
  if (stretches.length === 0) return undefined;
  const turns = stretches
    .filter(({ from }) => from <= asOf)
    .map((period): Turn => {
      const evidence = whole.evidence.flatMap((each) => evidenceOn(period, stretches, each));
      return {
        period,
        state: judge({ ...whole, noDueReason: 'no-due-stated', due: dueOn(period.to), evidence }),
      };
    });
  const past = turns.filter(({ state }) => state.isDue);
  const worst = worstOf(past);
  const shared = { hasResult: whole.evidence.length > 0, isDue: past.length > 0, occurrences: turns };
  const isOver = past.length === stretches.length;
  if (worst !== undefined && (isOver || !isKept(worst))) return { ...worst.state, ...shared };
  const current = turns.find(({ state }) => !state.isDue);
  const next = dueOn(current?.period.to ?? stretches[turns.length]?.to ?? asOf);
  const isOnly = turnsOf(commitment, context, foreseen(asOf)).length === 1;
  if (current !== undefined && isKept(current) && isOnly) return { ...current.state, ...shared };
  const speaking = current?.state.decisive === undefined ? worst?.state : current.state;
  const open = { ...nearness(next, asOf, whole.settings), ...deadlineOf(next), ...shared };
  if (!shared.hasResult) return { key: 'not-due', rule: 'due-ahead', ...open };
  const { decisive, value, voice } = speaking ?? {};
  return { key: 'in-progress', rule: 'turns-still-to-come', decisive, value, voice, ...open };
}

/** How far turns of an open-ended commitment are foreseen for pages that age. */
export function foreseen(asOf: CalendarDay): CalendarDay {
  return addMonths(asOf, 60);
}
