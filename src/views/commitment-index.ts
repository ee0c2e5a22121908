import { filterGroup, filterKinds, filterValues } from './commitment-filter.ts';
import { allCommitments } from './commitment-register.ts';
import { commitmentItem } from './commitment.ts';
import type { ViewContext } from './context.ts';
import { choicesOf } from './filter-values.ts';
import type { ListIndex, ListRow } from './lists/list-index.ts';

/** Every known commitment for the script of `/cam-ket/`, the nearest deadline first. */
export function commitmentIndex(context: ViewContext): ListIndex {
  const positions = new Map<string, number>();
  const links: ListIndex['links'] = [];
  const rows = allCommitments(context.register).map((judged): [string, ListRow] => {
    const item = commitmentItem(context, judged);
    const href = item.record.href ?? '';
    const at = positions.get(href) ?? links.push([item.record.text, href]) - 1;
    positions.set(href, at);
    const values = filterValues(context.register, judged);
    const due = item.facts.find(({ brief }) => brief)?.phrases[0]?.text ?? '';
    const byFilter = filterKinds.map((kind) => values[kind]);
    return [item.dueFrom ?? '9999', [item.text, `#${item.anchor}`, byFilter, [at, due]]];
  });
  const sorted = rows.toSorted(([a], [b]) => a.localeCompare(b));
  const choices = choicesOf(filterKinds.map((kind) => filterGroup(context, kind)));
  return { links, rows: sorted.map(([, row]) => row), choices };
}
