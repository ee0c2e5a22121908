/**
 * Why a CSV text cannot be read as one table, or undefined when it can: every quote closed, every row with as
 * many cells as the first.
 */
export function csvProblem(text: string): string | undefined {
  let cells = 1;
  let expected: number | undefined;
  let row = 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  if (at === text.length) return 'tệp CSV trống';
  while (at < text.length) {
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end === -1) return `dòng dữ liệu ${row}: dấu nháy không đóng`;
      at = end + 1;
    }
    const stop = nextSeparator(text, at);
    if (text.slice(at, stop).includes('"')) return `dòng dữ liệu ${row}: dấu nháy đặt sai chỗ`;
    if (text[stop] === ',') {
      cells += 1;
      at = stop + 1;
      continue;
    }
    expected ??= cells;
    if (cells !== expected) return `dòng dữ liệu ${row} có ${cells} ô, dòng đầu có ${expected}`;
    cells = 1;
    row += 1;
    at = text.startsWith('\r\n', stop) ? stop + 2 : stop + 1;
  }
  return undefined;
}

function closingQuote(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1 || text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}

function nextSeparator(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
