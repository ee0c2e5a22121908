/** Whether a table has a head and rows of one length (bad-inputs M12): Markdown fills up and cuts off in silence. */
import { placeOf, type Finding, type ParsedNode, type TreeFinding } from './parsed-node.ts';
import { quoted } from './problem.ts';
import { textOf } from './tree-text.ts';

/** What is wrong with the rows of a table. The source decides: in the tree every row has as many cells as the head. */
export function tableFindings(table: ParsedNode, source: string): TreeFinding[] {
  const rows = rowsOf(table);
  const [head, ...body] = rows;
  const headPlace = head && placeOf(head);
  if (!headPlace) return [];
  if (textOf((head.children ?? []) as never).trim() === '')
    return [
      {
        rule: 'table-shape',
        place: headPlace,
        message: 'hàng đầu của bảng không có chữ',
        fix: 'Viết tên cột vào hàng đầu; người dùng trình đọc màn hình nghe tên cột trước mỗi ô.',
      },
    ];
  const lines = source.split('\n');
  const cells = (row: ParsedNode): number => {
    const place = placeOf(row);
    return place ? cellCount((lines[place.line - 1] ?? '').slice(place.column - 1)) : 0;
  };
  const expected = cells(head);
  return body.flatMap((row) => {
    const place = placeOf(row);
    const count = cells(row);
    if (!place || count === expected) return [];
    return [
      {
        rule: 'table-shape' as const,
        place,
        message: `hàng này có ${count} ô, hàng đầu của bảng có ${expected} ô`,
        fix:
          count > expected
            ? 'Ô thừa sẽ mất: xóa ô thừa, hoặc thêm tên cột. Dấu | trong chữ thì viết \\|.'
            : 'Thêm ô còn thiếu; ô không có gì thì để trống giữa hai dấu |.',
      },
    ];
  });
}

/** A paragraph that was meant as a table: without the line of dashes Markdown sees only text. */
export function headlessTable(text: string): Finding | undefined {
  const lines = text.trim().split('\n');
  if (lines.length < 2 || !lines.every((line) => /^\s*\|.*\|\s*$/.test(line))) return undefined;
  return {
    rule: 'table-shape',
    message: `bảng ${quoted(lines[0] ?? '')} thiếu dòng gạch dưới hàng đầu`,
    fix: `Thêm dòng "|${' --- |'.repeat(cellCount(lines[0] ?? ''))}" ngay sau hàng tên cột.`,
  };
}

function rowsOf(node: ParsedNode): ParsedNode[] {
  return (node.children ?? []).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));
}

/** The cells of a row as it is written: "\|" is a sign in a cell. */
function cellCount(row: string): number {
  const inside = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).length;
}
