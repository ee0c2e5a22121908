/** Comma, semicolon or tab separated text as rows; ragged rows are refused with their number (bad-inputs N06). */
import type { ImportLog } from './import-log.ts';
import { FileRefusal } from '../../src/reader/refusal.ts';
import type { Row } from './table.ts';

const maxRows = 20_000;

/** The rows of a file. Throws FileRefusal for too many rows, rows of different length and an open quote. */
export function readCsv(text: string, log: ImportLog): Row[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(plain);
  log.recognised(`dấu ngăn cột: ${separator === '\t' ? 'tab' : `"${separator}"`}`);
  const rows = split(plain, separator);
  const width = rows[0]?.cells.length ?? 0;
  const ragged = rows.find(({ cells }) => cells.length !== width);
  if (ragged)
    throw new FileRefusal(
      `Dòng ${ragged.number} có ${ragged.cells.length} ô, các dòng khác có ${width}. Hãy sửa dòng này rồi nhập lại.`,
    );
  return rows;
}

/** The sign that most lines agree on, outside quotes. */
function separatorOf(text: string): string {
  const head = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .slice(0, 20)
    .filter((line) => line !== '');
  const score = (sign: string): number => {
    const counts = head.map((line) => line.split(sign).length - 1);
    return Math.min(...counts) * 1000 + (counts[0] ?? 0);
  };
  return [';', '\t', ','].toSorted((a, b) => score(b) - score(a))[0] ?? ',';
}

function split(text: string, separator: string): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let quotedFrom: number | undefined;
  let line = 1;
  let rowLine = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((each) => each !== '')) rows.push({ number: rowLine, cells });
    if (rows.length > maxRows) throw new FileRefusal(`Bảng có hơn ${maxRows} dòng; hãy chia nhỏ.`);
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\n') line += 1;
    if (quotedFrom !== undefined) {
      if (sign !== '"') cell += sign === '\n' ? ' ' : sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedFrom = undefined;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quotedFrom = line;
    } else if (sign === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (sign === '\n') {
      endRow();
      rowLine = line;
    } else cell += sign;
  }
  if (quotedFrom !== undefined) throw new FileRefusal(`Dấu nháy mở ở dòng ${quotedFrom} không đóng.`);
  endRow();
  return rows;
}
