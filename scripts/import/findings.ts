/** Dates, figures and document symbols inside a text: proposals for a person, never written as data. */
import { findSymbols, readDocumentSymbol, symbolKey } from '../../src/domain/document-symbol.ts';
import { readVietnameseDate } from '../../src/domain/vietnamese-date.ts';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { readQuantity, type ReadQuantity } from './quantity-text.ts';

/** A symbol in the text, with what the register knows of it. */
export interface FoundSymbol {
  printed: string;
  /** The record of that number, when there is exactly one. */
  record?: { collection: 'documents' | 'plans'; id: string };
  /** Several records carry the number; the issuer and year decide, so a person must. */
  several?: readonly string[];
  suggestion?: string;
}

const LOOKS_LIKE_SYMBOL = /(?<![\p{L}\p{N}/-])\d{1,5}[-/]\p{Lu}[\p{L}]*[-/]\p{Lu}[\p{L}&]*/gu;
const DATE =
  /(?:ngày\s+)?\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})|tháng\s+\d{1,2}\s*(?:\/|năm\s+)\d{4}|quý\s+(?:IV|I{1,3}|[1-4])\s*(?:\/|năm\s+)\d{4}|(?:năm|hết năm|đến năm)\s+\d{4}/giu;
/** Not a year, a number of a section ("1. "), a version ("4.0"), a date or a symbol. */
const NUMBER = String.raw`(?<![\p{L}\p{N}/.,-])(?!(?:19|20)\d{2}(?!\d))\d+(?:\.\d{3})*(?:,\d+)?(?![.,/]?\d|[.)]\s)`;
const FIRM = 'ít nhất|tối thiểu|hơn|trên|không quá|tối đa|dưới|gần|khoảng';
const UNIT = String.raw`%|(?:nghìn |triệu )?(?:tỷ|triệu|nghìn)?\s*đồng|HTX|THT|\p{L}\p{Ll}*(?:\s+\p{Ll}+){0,2}`;
const FIGURE = new RegExp(
  `(?:(?:phấn đấu\\s+)?(?:${FIRM})\\s+)?(?:từ\\s+\\d[\\d.]*\\s+đến\\s+)?${NUMBER}\\s*(?:${UNIT})(?![\\p{L}\\d])`,
  'giu',
);
/** Words that end a unit: what follows them says something else about the number. */
const AFTER_UNIT =
  /\s+(?:trong|ngoài|ký|với|cho|của|và|để|tại|trên|dưới|tạm|đang|ngừng|các|những|có|được|ở|do|về|là|theo|tham|tiêu|chuyên|đã|sẽ|mỗi|từ|đến|khoảng|hoặc|thuộc|tập)(?=$|\s).*$/u;
const NO_UNIT =
  /^(?:năm|tháng|ngày|giờ|khóa|khoá|lần thứ|đến|của|và|về|là|theo|tại|với|trong|trên|cho|để|từ)(?=$|\s)/u;

/** Every document symbol once, also those that are not well-formed. */
export function symbolsIn(text: string, records: Pick<SiteRecords, 'documents' | 'plans'>): FoundSymbol[] {
  const valid = findSymbols(text).map((found) => found.text);
  const odd = [...text.matchAll(LOOKS_LIKE_SYMBOL)].map(([piece]) => piece);
  return [...new Set([...valid, ...odd])].map((printed) => {
    const reading = readDocumentSymbol(printed);
    const meant = reading.ok ? printed : (reading.suggestion ?? printed);
    const suggestion =
      reading.ok || reading.suggestion === undefined ? {} : { suggestion: reading.suggestion };
    const matches = [
      ...records.documents.filter(
        ({ data }) => data.symbol !== undefined && symbolKey(data.symbol) === symbolKey(meant),
      ),
      ...records.plans.filter(
        ({ data }) => data.number !== undefined && symbolKey(data.number) === symbolKey(meant),
      ),
    ];
    const [only] = matches;
    if (matches.length > 1)
      return { printed, ...suggestion, several: matches.map(({ collection, id }) => `${collection}/${id}`) };
    return {
      printed,
      ...suggestion,
      ...(only && { record: { collection: only.collection as 'documents' | 'plans', id: only.id } }),
    };
  });
}

/** Every date with a year, as printed and as it would be written in a record. */
export function datesIn(text: string): { printed: string; date: string }[] {
  const found = new Map<string, string>();
  for (const [piece] of text.matchAll(DATE)) {
    const date = readVietnameseDate(piece);
    if (date !== undefined) found.set(piece.replace(/\s+/gu, ' '), date);
  }
  return [...found].map(([printed, date]) => ({ printed, date }));
}

/** Days without a year, as "Chiều 20/6": never completed by a machine. */
export function datesWithoutYear(text: string): string[] {
  const found = text.matchAll(/(?:ngày|sáng|chiều|tối|trưa)\s+(?:ngày\s+)?\d{1,2}\/\d{1,2}(?![/\d])/giu);
  return [...new Set([...found].map(([piece]) => piece.replace(/\s+/gu, ' ')))];
}

/** Every number with a unit, read the Vietnamese way. Years, numbers of sections and symbols are none. */
export function figuresIn(text: string): ReadQuantity[] {
  const found = new Map<string, ReadQuantity>();
  for (const [piece] of text.matchAll(FIGURE)) {
    const whole = piece
      .replace(/(?<=\d)(?=(?:tỷ|triệu|nghìn))/u, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    // Only behind the last digit: "từ 01 đến 02 số trong chuyên mục" counts "số".
    const unitAt = whole.search(/\d(?!.*\d)/u) + 1;
    const figure = readQuantity(whole.slice(0, unitAt) + whole.slice(unitAt).replace(AFTER_UNIT, ''));
    if (figure && !NO_UNIT.test(figure.unit)) found.set(figure.asPrinted, figure);
  }
  return [...found.values()];
}

/** The last date of a sentence that speaks of a deadline: "trong tháng 10/2018", "đến năm 2030", "trước ngày …". */
export function deadlineIn(sentence: string): string | undefined {
  const marked = [
    ...sentence.matchAll(
      /(?:trong|trước|đến|hết|vào|hoàn thành|xong)\s+(?:hết\s+)?((?:ngày|tháng|quý|năm)\s[^,;.]{1,30})/giu,
    ),
  ];
  return marked.map(([, piece = '']) => datesIn(piece).at(-1)?.date).findLast((date) => date !== undefined);
}
