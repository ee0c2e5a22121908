/** An Excel file as rows: what the cells show when last saved, never their formulas (bad-inputs N05). */
import { XMLParser } from 'fast-xml-parser';
import type { ImportLog } from './import-log.ts';
import { partText, readOfficeFile, type Parts } from './office-parts.ts';
import { FileRefusal } from '../../src/reader/refusal.ts';
import type { Row } from './table.ts';
import { dateStyles, dayOfSerial } from './xlsx-dates.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  removeNSPrefix: true,
  isArray: (name) =>
    ['row', 'c', 'si', 'r', 'sheet', 'Relationship', 'xf', 'numFmt', 'mergeCell', 't'].includes(name),
});

interface Cell {
  '@r'?: string;
  '@t'?: string;
  '@s'?: string;
  v?: unknown;
  f?: unknown;
  is?: Rich;
}
interface Rich {
  t?: unknown[];
  r?: { t?: unknown[] }[];
}
const maxCells = 500_000;

/** The rows of every sheet that shows anything. Throws FileRefusal for error values and formulas without a value. */
export function readXlsx(bytes: Uint8Array, log: ImportLog): { name: string; rows: Row[] }[] {
  const parts = readOfficeFile(bytes, 'xl/workbook.xml', log);
  const book = tree(parts, 'xl/workbook.xml')['workbook'] as Book;
  const relations = tree(parts, 'xl/_rels/workbook.xml.rels')['Relationships'] as
    { Relationship?: Relation[] } | undefined;
  const targets = new Map((relations?.Relationship ?? []).map((each) => [each['@Id'], each['@Target']]));
  const strings = sharedStrings(parts);
  const dates = dateStyles(tree(parts, 'xl/styles.xml'));
  const from1904 = ['1', 'true'].includes(book.workbookPr?.['@date1904'] ?? '');
  if (from1904) log.recognised('lịch ngày 1904 của Excel trên máy Mac');
  return (book.sheets?.sheet ?? []).flatMap((sheet) => {
    const name = sheet['@name'] ?? '';
    if (sheet['@state'] !== undefined && sheet['@state'] !== 'visible') {
      log.dropped(`trang tính ẩn "${name}"`);
      return [];
    }
    const target = (targets.get(sheet['@id'] ?? '') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
    const rows = sheetRows(tree(parts, target), { name, strings, dates, from1904, log });
    return rows.length === 0 ? [] : [{ name, rows }];
  });
}

interface Book {
  workbookPr?: { '@date1904'?: string };
  sheets?: { sheet?: { '@name'?: string; '@id'?: string; '@state'?: string }[] };
}
interface Relation {
  '@Id': string;
  '@Target': string;
}
interface SheetContext {
  name: string;
  strings: readonly string[];
  dates: ReadonlySet<number>;
  from1904: boolean;
  log: ImportLog;
}

function sheetRows(sheet: Record<string, unknown>, context: SheetContext): Row[] {
  const { sheetData, mergeCells } = (sheet['worksheet'] ?? {}) as {
    sheetData?: { row?: { '@r'?: string; c?: Cell[] }[] } | '';
    mergeCells?: { mergeCell?: unknown[] };
  };
  if (sheetData === undefined || sheetData === '') return [];
  const merged = mergeCells?.mergeCell?.length ?? 0;
  if (merged > 0) context.log.guessed(`trang "${context.name}" có ${merged} vùng ô gộp: chỉ ô đầu có chữ`);
  let count = 0;
  return (sheetData.row ?? []).map((row, index) => {
    const cells: string[] = [];
    for (const cell of row.c ?? []) {
      count += 1;
      const column = columnOf(cell['@r']) ?? cells.length;
      if (count > maxCells || column > 500)
        throw new FileRefusal('Trang tính quá lớn; hãy chép phần cần nhập sang tệp mới.');
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, context);
    }
    return { number: Number(row['@r'] ?? index + 1), cells };
  });
}

function cellText(cell: Cell, { name, strings, dates, from1904, log }: SheetContext): string {
  const at = `${name}!${cell['@r'] ?? ''}`;
  const value = textOf(cell.v);
  if (cell['@t'] === 'e')
    throw new FileRefusal(`Ô ${at} báo lỗi ${value}. Hãy sửa trong Excel, lưu rồi nhập lại.`);
  if (cell.f !== undefined && value === '')
    throw new FileRefusal(`Ô ${at} là công thức chưa tính. Hãy mở bằng Excel, lưu lại rồi nhập.`);
  if (cell.f !== undefined) log.guessed('ô có công thức: chỉ lấy giá trị đã lưu, không lấy công thức');
  if (cell['@t'] === 's') return plain(strings[Number(value)] ?? '');
  if (cell['@t'] === 'inlineStr') return plain(richText(cell.is));
  if (cell['@t'] === 'b') return value === '1' ? 'có' : 'không';
  if (cell['@t'] === 'str' || value === '') return plain(value);
  if (dates.has(Number(cell['@s'] ?? 0))) {
    const day = dayOfSerial(Number(value), from1904);
    if (day === undefined) throw new FileRefusal(`Ô ${at} không đọc được là ngày (${value}).`);
    log.guessed(`ngày trong Excel, ví dụ ô ${at}: ${value} đọc là ${day}`);
    return day;
  }
  return vietnameseNumber(value);
}

/** Excel stores 2421.5 however the sheet shows it; a text of ours has a comma there. */
function vietnameseNumber(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return String(Number(number.toPrecision(15))).replace('.', ',');
}

function sharedStrings(parts: Parts): string[] {
  const { sst } = tree(parts, 'xl/sharedStrings.xml') as { sst?: { si?: Rich[] } };
  return (sst?.si ?? []).map(richText);
}

function richText(rich: Rich | undefined): string {
  if (rich === undefined) return '';
  return [...(rich.t ?? []), ...(rich.r ?? []).flatMap(({ t }) => t ?? [])].map(textOf).join('');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && '#text' in value ? String(value['#text']) : '';
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function tree(parts: Parts, name: string): Record<string, unknown> {
  const text = partText(parts, name);
  return text === undefined ? {} : (parser.parse(text) as Record<string, unknown>);
}
