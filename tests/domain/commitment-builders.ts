/** Makes the smallest commitment, evidence and context, so that a test shows only what it is about. */
import type { Commitment, Evidence } from '../../src/domain/commitment.ts';
import type { CommitmentState, StateContext } from '../../src/domain/commitment-state.ts';
import { stateOf } from '../../src/domain/commitment-state.ts';
import type { Quantity } from '../../src/domain/quantity.ts';

export function makeQuantity(value: number, overrides: Partial<Quantity> = {}): Quantity {
  return { value, unit: 'hợp tác xã', asPrinted: String(value), modality: 'exactly', ...overrides };
}

/** Ten co-operatives by the end of 2025. */
export function makeCommitment(overrides: Partial<Commitment> = {}): Commitment {
  return { id: 'hop-tac-xa', kind: 'measurable', target: makeQuantity(10), due: '2025-12-31', ...overrides };
}

/** A task without a figure, such as a regulation to be drawn up. */
export function makeTask(overrides: Partial<Commitment> = {}): Commitment {
  return { id: 'quy-che', kind: 'qualitative', due: '2025-12-31', ...overrides };
}

/** An interim report of the responsible body; it is known on the day it was issued. */
export function makeEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: 'bao-cao#1',
    knownOn: '2026-02-01',
    knownOnBasis: 'issued',
    final: false,
    publisherKind: 'responsible-body',
    ...overrides,
  };
}

export const settings = { awaitingDays: 90, soonDays: 90, aboutTolerance: 0.1 };

export function makeContext(overrides: Partial<StateContext> = {}): StateContext {
  return { evidence: [], lookups: [], asOf: '2026-11-21', settings, ...overrides };
}

/** One row of a table of states: what is given, and the part of the state that it is about. */
export interface StateCase {
  name: string;
  commitment?: Commitment;
  context?: Partial<StateContext>;
  expected: Partial<CommitmentState>;
}

export function stateOfCase({ commitment = makeCommitment(), context = {} }: StateCase): CommitmentState {
  return stateOf(commitment, makeContext(context));
}
