/** From a table to the text of a draft: a list of tasks becomes a plan, a table of numbers becomes figures. */
import type { Root, Table } from 'mdast';
import { readVietnameseDate } from '../../src/domain/vietnamese-date.ts';
import { foldMarks, slugOf } from '../../src/domain/vietnamese-text.ts';
import { writeMarkdown } from '../format/markdown.ts';
import { placeholder } from '../../src/reader/placeholder.ts';
import { skeleton } from '../new/skeleton.ts';
import type { Proposal } from './commitment-proposals.ts';
import { draftComments } from './draft-comments.ts';
import type { ImportLog } from './import-log.ts';
import type { Draft } from './import-text.ts';
import { readQuantity, type ReadQuantity } from './quantity-text.ts';
import { FileRefusal } from '../../src/reader/refusal.ts';
import type { SourceTable } from './table.ts';

const taskColumns = {
  task: /noi dung|nhiem vu|cong viec|hoat dong/,
  lead: /chu tri|thuc hien|phu trach/,
  due: /thoi gian|thoi han|hoan thanh|tien do/,
  target: /chi tieu|so luong|ket qua du kien/,
};
const most = 500;

/** The draft of the tables of one file. Throws FileRefusal when no table holds anything to take over. */
export function draftOfTables(
  tables: readonly SourceTable[],
  given: { today: string; fileName: string; publisher?: string | undefined; url?: string | undefined },
  log: ImportLog,
): Draft {
  const shared = {
    title: `${placeholder}: ${given.fileName}`,
    draft: true,
    sources: [
      {
        title: given.fileName,
        publisher: given.publisher ?? placeholder,
        ...(given.url && { url: given.url }),
        accessedOn: given.today,
      },
    ],
  };
  const tasks = tables.filter(
    ({ headers }) => column(headers, taskColumns.task) !== -1 && column(headers, taskColumns.due) !== -1,
  );
  if (tasks.length > 0) {
    const proposals = tasks.flatMap((table) => taskProposals(table));
    log.guessed(`bảng nhiệm vụ: ${proposals.length} dòng được đề nghị làm cam kết, để trong chú thích`);
    const values = {
      ...shared,
      summary: `${placeholder}: một câu cho người đọc chưa biết gì.`,
      category: 'khac',
    };
    const body: Root = { type: 'root', children: tasks.map(tableNode) };
    const head = `${draftComments({ proposals, symbols: [], dates: [], figures: [] }, 'plans')}${skeleton('plans', values)}`;
    return { collection: 'plans', values, text: `---\n${head}---\n\n${writeMarkdown(body, '.mdx')}` };
  }
  const printed = tables.flatMap((table) => figureRows(table, log));
  if (printed.length === 0) throw new FileRefusal('Không thấy con số hay nhiệm vụ nào trong bảng.');
  if (printed.length > most)
    throw new FileRefusal(`Bảng có ${printed.length} con số, quá ${most}; hãy chia nhỏ.`);
  log.recognised(`${printed.length} con số`);
  const values = { ...shared, printed };
  return { collection: 'figures', values, text: skeleton('figures', values) };
}

function column(headers: readonly string[], words: RegExp): number {
  return headers.findIndex((header) => words.test(foldMarks(header)));
}

function taskProposals({ headers, rows }: SourceTable): Proposal[] {
  const at = (words: RegExp): number => column(headers, words);
  const [task, due, target] = [at(taskColumns.task), at(taskColumns.due), at(taskColumns.target)];
  return rows.flatMap(({ cells }) => {
    const printed = cells[task] ?? '';
    if (printed === '') return [];
    const date =
      readVietnameseDate(cells[due] ?? '') ??
      (/^\d{4}(?:-\d{2}){0,2}$/.test(cells[due] ?? '') ? cells[due] : undefined);
    const goal = target === -1 ? undefined : readQuantity(cells[target] ?? '');
    const who = headers.flatMap((header, index) =>
      index !== task && index !== due && (cells[index] ?? '') !== ''
        ? [`${header}: ${cells[index] ?? ''}`]
        : [],
    );
    return [
      {
        id: slugOf(printed).split('-').slice(0, 5).join('-'),
        printed: [
          printed,
          ...who,
          ...(date === undefined && cells[due] ? [`${headers[due] ?? ''}: ${cells[due]}`] : []),
        ].join(' | '),
        kind: goal ? 'measurable' : 'qualitative',
        ...(goal && { target: goal }),
        ...(date !== undefined && { due: date }),
      } satisfies Proposal,
    ];
  });
}

/** Every number of a table with the names of its row and column. */
function figureRows(
  { name, headers, rows }: SourceTable,
  log: ImportLog,
): { label: string; value: ReadQuantity }[] {
  const label = headers.findIndex(
    (header, index) =>
      !/^(?:tt|stt|so tt|ma)$/.test(foldMarks(header)) &&
      rows.some(({ cells }) => /\p{L}/u.test(cells[index] ?? '')),
  );
  const unitColumn = column(headers, /^(?:don vi(?: tinh)?|dvt)$/);
  return rows.flatMap(({ number, cells }) =>
    headers.flatMap((header, index) => {
      const cell = cells[index] ?? '';
      if (
        index === label ||
        index === unitColumn ||
        cell === '' ||
        /^(?:tt|stt|so tt)$/.test(foldMarks(header)) ||
        !/\d/.test(cell)
      )
        return [];
      const unit =
        /\(([^)]+)\)\s*$/u.exec(header)?.[1] ??
        (unitColumn === -1 ? undefined : cells[unitColumn]) ??
        placeholder;
      const value = readQuantity(cell, unit === '' ? placeholder : unit);
      if (value === undefined) {
        log.dropped(`dòng ${number}, cột "${header}" của "${name}": “${cell}” không đọc được là số`);
        return [];
      }
      const row = cells[label] ?? `dòng ${number}`;
      return [{ label: `${row} – ${header}`.slice(0, 300), value }];
    }),
  );
}

function tableNode({ headers, rows }: SourceTable): Table {
  const line = (cells: readonly string[]): Table['children'][number] => ({
    type: 'tableRow',
    children: headers.map((_, index) => ({
      type: 'tableCell',
      children: [{ type: 'text', value: cells[index] ?? '' }],
    })),
  });
  return { type: 'table', children: [line(headers), ...rows.map(({ cells }) => line(cells))] };
}
