import { firstDay } from '../domain/partial-date.ts';
import { addressOf, commitmentAnchor } from '../i18n/routes.ts';
import { commitmentItem, type CommitmentItem } from './commitment.ts';
import type { JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { onceFor } from './once.ts';

/** Days and addresses are plain letters and digits: their order needs no language. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A commitment in its place in a list. `twin`: another one of the list has the same words. */
interface ListedCommitment {
  judged: JudgedCommitment;
  twin: boolean;
}

/** Commitments in the order of lists, the nearest deadline first. */
export const byDeadline = onceFor((_, list: readonly JudgedCommitment[]): ListedCommitment[] => {
  const wordings = Map.groupBy(list, ({ data }) => data.text);
  return list
    .map((judged) => {
      const { data, record, state } = judged;
      const due = data.due ?? state.dueDay;
      const target = { record: record.collection, id: record.id, anchor: commitmentAnchor(data.id) };
      return {
        listed: { judged, twin: (wordings.get(data.text)?.length ?? 0) > 1 },
        due: due === undefined ? '9999' : firstDay(due),
        path: addressOf(target, 'vi', ''),
      };
    })
    .sort((a, b) => inOrder(a.due, b.due) || inOrder(a.path, b.path))
    .map(({ listed }) => listed);
});

/** Commitments of a list as its page shows them. */
export function commitmentItems(context: ViewContext, listed: readonly ListedCommitment[]): CommitmentItem[] {
  return listed.map(({ judged, twin }) => {
    const item = commitmentItem(context, judged);
    return twin ? { ...item, twin } : item;
  });
}
