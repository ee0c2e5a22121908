import { certainlyBefore } from '../../domain/partial-date.ts';
import { sameText } from '../../domain/vietnamese-text.ts';
import { isPromising } from '../records.ts';
import type { PromisingRecord } from '../records.ts';
import type { RecordCheck } from '../rule.ts';

type Commitment = PromisingRecord['data']['commitments'][number];

/** Milestones of one target come in the order of their deadlines and never ask for less than the one before. */
export const checkMilestones: RecordCheck = (record, { checked, found }) => {
  if (!isPromising(record)) return;
  const { data, file } = record;
  const last = new Map<string, Commitment>();
  data.commitments.forEach((commitment, index) => {
    const chain = commitment.milestoneOf;
    if (chain === undefined) return;
    const before = last.get(chain);
    last.set(chain, commitment);
    if (!before) return;
    checked('milestone-order');
    if (
      before.due !== undefined &&
      commitment.due !== undefined &&
      certainlyBefore(commitment.due, before.due)
    ) {
      found(
        'milestone-order',
        { file, path: ['commitments', index, 'due'] },
        `mốc "${commitment.id}" có hạn "${commitment.due}", trước hạn "${before.due}" của mốc "${before.id}" ở trên`,
        'Xếp các mốc theo hạn, hoặc sửa hạn.',
      );
    } else if (fallsBack(before, commitment)) {
      found(
        'milestone-order',
        { file, path: ['commitments', index, 'target'] },
        `mốc "${commitment.id}" (${commitment.target?.asPrinted ?? ''}) thấp hơn mốc "${before.id}" (${before.target?.asPrinted ?? ''})`,
        'Xem lại con số; nếu là số cộng thêm thì ghi counting: additional.',
      );
    }
  });
};

function fallsBack(before: Commitment, after: Commitment): boolean {
  const [a, b] = [before.target, after.target];
  if (!a || !b || b.counting === 'additional' || b.counting === 'unknown' || b.nature === 'ceiling')
    return false;
  if (!sameText(a.unit, b.unit) || b.modality === 'at-most' || b.modality === 'less-than') return false;
  const [from, to] = [a.value ?? a.min, b.value ?? b.max];
  return from !== undefined && to !== undefined && to < from;
}
