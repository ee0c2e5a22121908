import type { Draft, Value } from '../content/draft.ts';

/** A page of a peer: the same record, written as people write it for a Markdown generator. */
export interface PeerPage {
  /** Folder and name without extension: `vi/plans/x`. */
  path: string;
  title: string;
  text: string;
}

/** As many pages as our site has, from the records in both languages; what our site makes of lists is filled up with records again. */
export function peerPages(drafts: readonly Draft[], count: number): PeerPage[] {
  const pages: PeerPage[] = [];
  for (let round = 0; pages.length < count; round += 1) {
    const folder = round === 0 ? 'vi' : round === 1 ? 'en' : `them-${round}`;
    for (const draft of drafts) {
      if (pages.length === count) break;
      const title = String(draft.data['title']);
      pages.push({ path: `${folder}/${draft.collection}/${draft.id}`, title, text: textOf(draft) });
    }
  }
  return pages;
}

/** The record as Markdown: its fields as a list, its commitments or entries as a table, then its prose. */
function textOf({ data, body = '' }: Draft): string {
  const { commitments, entries, observations, sources, ...facts } = data;
  const rows = [commitments, entries, observations].flatMap((value) => (Array.isArray(value) ? value : []));
  const table = rows.map(
    (row) => `| ${cell(row, 'id')} | ${cell(row, 'text')}${cell(row, 'label')} | ${cell(row, 'due')} |`,
  );
  return [
    Object.entries(facts)
      .map(([name, value]) => `- **${name}**: ${plain(value)}`)
      .join('\n'),
    ...(table.length > 0 ? [['| id | text | due |', '| --- | --- | --- |', ...table].join('\n')] : []),
    body,
    `Nguồn: ${plain(sources)}`,
  ].join('\n\n');
}

function cell(row: Value, field: string): string {
  return typeof row === 'object' && !Array.isArray(row) && field in row ? plain(row[field]) : '';
}

function plain(value: Value): string {
  if (Array.isArray(value)) return value.map(plain).join('; ');
  if (typeof value === 'object') return Object.values(value).map(plain).join(', ');
  return String(value ?? '');
}
