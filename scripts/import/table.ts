/** A table as a spreadsheet or a text file holds it, before anybody has said what it means. */

/** A row with its number in the file, for messages. */
export interface Row {
  number: number;
  cells: readonly string[];
}

export interface SourceTable {
  name: string;
  headers: readonly string[];
  rows: readonly Row[];
}

/** Whether a cell holds a number, a share or a date: a header does not. */
function isFigure(cell: string): boolean {
  return /^[-−]?\d[\d.,/ %-]*$/u.test(cell);
}

/**
 * The table in raw rows: leading title rows are left out, a second row of headers is joined to the first, empty rows
 * go. `told` hears what was guessed.
 */
export function tableOf(
  name: string,
  raw: readonly Row[],
  told: (what: string) => void,
): SourceTable | undefined {
  const filled = raw.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map(({ cells }) => cells.filter((cell) => cell !== '').length));
  const at = filled.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length * 2 > width);
  const head = filled[at];
  if (head === undefined || width < 2) return undefined;
  if (at > 0) told(`${at} dòng phía trên bảng "${name}" được coi là tên bảng`);
  const second = filled[at + 1];
  const two =
    second !== undefined &&
    head.cells.some((cell) => cell === '') &&
    second.cells.every((cell) => !isFigure(cell)) &&
    second.cells.some((cell, index) => cell !== '' && (head.cells[index] ?? '') === '');
  if (two) told(`hai dòng đầu của bảng "${name}" được ghép làm tên cột`);
  return {
    name,
    headers: two ? joined(head.cells, second.cells) : [...head.cells],
    rows: filled.slice(at + (two ? 2 : 1)),
  };
}

/** A group name stands over several columns: it holds until the next one. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let group = '';
  return lower.map((cell, index) => {
    if ((upper[index] ?? '') !== '') group = upper[index] ?? '';
    return cell === '' ? group : group === '' ? cell : `${group}: ${cell}`;
  });
}
