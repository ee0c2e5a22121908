import type { Query } from './queries.ts';
import type { Answer, Visit } from './visit.ts';

/** One query asked several times by readers who come from the same place. */
export interface Measured {
  query: Query;
  /** Whether the reader opened the search page first or saw the home page before. */
  comesFrom: 'nowhere' | 'home';
  visits: Visit[];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const head = [
  'query',
  'comes from',
  'first answer ms',
  'kB',
  'of them fonts',
  'page meant is',
  'all texts ms',
  'kB',
  'of them fonts',
];

/** The report of one site as Markdown: medians of the visits. */
export function searchReport(pages: number, measured: readonly Measured[]): string {
  const rows = measured.map(({ query, comesFrom, visits }) => {
    const of = (answer: 'first' | 'full', field: 'after' | 'bytes' | 'fonts'): number =>
      median(visits.map((visit) => visit[answer][field]));
    const kB = (answer: 'first' | 'full', field: 'bytes' | 'fonts'): string =>
      (of(answer, field) / 1000).toFixed(0);
    return [
      `${query.kind}: ${query.text}`,
      comesFrom,
      of('first', 'after').toFixed(0),
      kB('first', 'bytes'),
      kB('first', 'fonts'),
      place(query, visits[0]?.first),
      of('full', 'after').toFixed(0),
      kB('full', 'bytes'),
      kB('full', 'fonts'),
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## Search of ${pages} pages`,
    `A slow phone: 1.6 Mbit/s, 150 ms, a quarter of this machine's speed; an empty browser, medians of ${measured[0]?.visits.length ?? 0}. Time and bytes count from the call of the search page; bytes as sent, heads included.`,
    [line(head), line(head.map((_, at) => (at < 2 ? '---' : '---:'))), ...rows.map(line)].join('\n'),
  ].join('\n\n');
}

/** Which of the results the page meant is. */
function place({ expected }: Query, answer: Answer | undefined): string {
  if (expected === undefined || !answer) return '–';
  const at = answer.results.indexOf(expected);
  return at === -1 ? 'not there' : `no. ${at + 1}`;
}
