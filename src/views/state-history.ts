import type { CalendarDay } from '../domain/calendar-day.ts';
import {
  stateOf,
  transitionsOf,
  type CommitmentState,
  type StateContext,
  type StateKey,
} from '../domain/commitment-state.ts';
import { lastDay } from '../domain/partial-date.ts';
import { stateContexts, type CommitmentData } from './commitment-register.ts';
import { once, onceFor } from './once.ts';
import { recordDay } from './record-day.ts';
import { promiseCollections, type PromiseRecord } from './register.ts';

/** A day on which the state of a commitment became another; the first has no state before it. */
export interface StateChange {
  record: PromiseRecord;
  data: CommitmentData;
  day: CalendarDay;
  from?: StateKey | undefined;
  state: CommitmentState;
}

/** Days on which something was learnt or decided; between two of them only time passes. */
function eventDays(data: CommitmentData, context: StateContext): CalendarDay[] {
  const endings = [data.ended, context.recordEnded].flatMap((ending) => (ending ? [lastDay(ending.on)] : []));
  return [
    ...context.evidence.flatMap(({ knownOn, withdrawnOn }) =>
      withdrawnOn === undefined ? [knownOn] : [knownOn, withdrawnOn],
    ),
    ...context.lookups.map(({ on }) => lastDay(on)),
    ...(context.extensions ?? []).map(({ issuedOn }) => lastDay(issuedOn)),
    ...endings,
  ];
}

/**
 * The states of one commitment from the day its record could be known to the as-of day, each with the day it began.
 * Every day that matters is judged by the rules that judge today, so the last state is the one on the page.
 */
export function historyOf(record: PromiseRecord, data: CommitmentData, context: StateContext): StateChange[] {
  const begin = recordDay(record) ?? context.asOf;
  const events = eventDays(data, context).filter((day) => day > begin && day <= context.asOf);
  const starts = [...new Set([begin, ...events])].sort();
  const changes: StateChange[] = [];
  const learn = (day: CalendarDay): void => {
    const state = stateOf(data, { ...context, asOf: day });
    const from = changes.at(-1)?.state.key;
    if (state.key !== from) changes.push({ record, data, day, from, state });
  };
  starts.forEach((start, index) => {
    learn(start);
    const until = starts[index + 1] ?? context.asOf;
    for (const { day } of transitionsOf(data, { ...context, asOf: start })) if (day <= until) learn(day);
  });
  return changes;
}

/** The history of every commitment of a record, worked out once per build; none for a record not yet known. */
export const historyOfRecord = onceFor((register, record: PromiseRecord): StateChange[] =>
  register.isKnown(record)
    ? stateContexts(register, record).flatMap(({ data, context }) => historyOf(record, data, context))
    : [],
);

/** The history of every commitment of every known record. */
export const allHistories = once((register): StateChange[] =>
  promiseCollections
    .flatMap((collection): PromiseRecord[] => register.known[collection])
    .flatMap((record) => historyOfRecord(register, record)),
);
