import type { SiteRecord, SiteRecords } from '../../src/schemas/site-records.ts';

type Result = SiteRecord<'results'>;
type Entry = Result['data']['entries'][number];

const promising = { agreement: 'agreements', plan: 'plans', campaign: 'campaigns' } as const;

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}

/** The commitment that an entry names, by the record that holds it. */
function commitmentOf(records: SiteRecords, { data }: Result, named: string): { key: string; text: string } {
  const [[kind, about] = ['', '']] = Object.entries(data.about) as [string, string][];
  const own = kind in promising ? `${promising[kind as keyof typeof promising]}/${about}` : '';
  const [record, id] = named.includes('#') ? (named.split('#') as [string, string]) : [own, named];
  const [collection, recordId] = record.split('/') as ['agreements' | 'plans' | 'campaigns', string];
  const holder = records[collection].find((each) => each.id === recordId);
  const text = holder?.data.commitments.find((each) => each.id === id)?.text ?? '';
  return { key: `${record}#${id}`, text };
}

function verdict(records: SiteRecords, result: Result, entry: Entry): string {
  if (entry.commitment === undefined) return `Không khớp: ${entry.unmatched ?? ''}`;
  const { key, text } = commitmentOf(records, result, entry.commitment);
  return `**Khớp** \`${key}\`: ${text}`;
}

/**
 * Every entry of every report with the commitment it counts for or the reason why none: the page
 * docs/matches.md, by which anyone can check the matching. Few matches are an honest answer.
 */
export function matchesTable(records: SiteRecords): string {
  const rows = records.results.flatMap((result) => {
    const name = `${result.data.title} (\`${result.id}\`)`;
    if (result.data.entries.length === 0)
      return [[name, '–', 'Không đọc được con số nào trong phần đã đọc.']];
    return result.data.entries.map((entry) => [
      name,
      entry.value ? `${entry.label.replace(/\.$/, '')}: ${entry.value.asPrinted}` : entry.label,
      verdict(records, result, entry),
    ]);
  });
  const entries = records.results.flatMap(({ data }) => data.entries);
  const matched = entries.filter(({ commitment }) => commitment !== undefined).length;
  return `# Đối chiếu kết quả với cam kết

Trang này do \`node scripts/matches.ts\` viết. Sổ có ${records.results.length} báo cáo với ${entries.length} mục; ${matched} mục khớp với một cam kết.

Một mục chỉ khớp khi cùng bên hứa, cùng thước đo, cùng phạm vi và cùng kỳ với cam kết. Số của một tỉnh không tính cho
chỉ tiêu cả nước; số của kỳ trước không tính cho kỳ sau; chỉ tiêu tính ngược từ một tỷ lệ phần trăm không bao giờ được
tính. Không khớp không có nghĩa là không làm.

| báo cáo | nội dung | cam kết khớp hay lý do không khớp |
| --- | --- | --- |
${rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}
`;
}
