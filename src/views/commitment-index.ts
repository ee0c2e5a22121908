import { filterValues } from './commitment-filter.ts';
import { allCommitments } from './commitment-register.ts';
import { commitmentItem } from './commitment.ts';
import type { ViewContext } from './context.ts';

/**
 * Every known commitment as the script of `/cam-ket/` takes it, to combine filters: words and addresses once, the rest
 * as positions and keys, because the whole register travels in this one file.
 */
export interface CommitmentIndex {
  /** Name and address of each record. */
  records: [title: string, href: string][];
  rows: CommitmentRow[];
}

/** Text, anchor, position of the record, state, places, bodies, words of the due date, its first day for sorting. */
export type CommitmentRow = [
  text: string,
  anchor: string,
  record: number,
  state: string,
  places: string[],
  bodies: string[],
  year: string,
  due: string,
  dueFrom: string,
];

/** The index in the language of a page, the nearest deadline first. */
export function commitmentIndex(context: ViewContext): CommitmentIndex {
  const places = new Map<string, number>();
  const records: CommitmentIndex['records'] = [];
  const rows = allCommitments(context.register).map((judged): CommitmentRow => {
    const item = commitmentItem(context, judged);
    const href = item.record.href ?? '';
    const at = places.get(href) ?? records.push([item.record.text, href]) - 1;
    places.set(href, at);
    const { place, body, year } = filterValues(context.register, judged);
    const due = item.facts.find(({ brief }) => brief)?.phrases[0]?.text ?? '';
    return [
      ...([item.text, item.anchor, at, item.state.key] as const),
      ...([place, body, year[0] ?? '', due, item.dueFrom ?? '9999'] as const),
    ];
  });
  return { records, rows: rows.toSorted((a, b) => a[8].localeCompare(b[8])) };
}
