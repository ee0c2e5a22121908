import type { StateKey } from '../domain/commitment-state.ts';
import { commitmentItem, type CommitmentItem } from './commitment.ts';
import { allCommitments, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { headlineOf, type Headline } from './headline.ts';
import { stateKind, stateOrder } from './state-badge.ts';

/** Every commitment of the register, grouped by state. */
export interface CommitmentRegister {
  headline: Headline;
  count: string;
  groups: { key: StateKey; anchor: string; heading: string; items: CommitmentItem[] }[];
}

function byDue(a: CommitmentItem, b: CommitmentItem): number {
  return (a.dueFrom ?? '9999').localeCompare(b.dueFrom ?? '9999') || a.href.localeCompare(b.href);
}

/** Commitments as list items, the nearest deadline first. */
export function commitmentItems(context: ViewContext, judged: readonly JudgedCommitment[]): CommitmentItem[] {
  return judged.map((each) => commitmentItem(context, each)).toSorted(byDue);
}

export function commitmentRegister(context: ViewContext): CommitmentRegister {
  const all = allCommitments(context.register);
  return {
    headline: headlineOf(context, all),
    count: `${context.t('list.commitmentCount', { count: all.length })}, ${context.asOfWords}`,
    groups: stateOrder
      .map((key) => ({
        key,
        anchor: `tinh-trang-${key}`,
        heading: stateKind(context, key).words,
        items: commitmentItems(
          context,
          all.filter(({ state }) => state.key === key),
        ),
      }))
      .filter(({ items }) => items.length > 0),
  };
}
