import { readDocumentSymbol } from '../../domain/document-symbol.ts';
import { yearOfDate } from '../../domain/partial-date.ts';
import { isOf } from '../records.ts';
import { recordDate } from '../record-date.ts';
import type { RecordCheck } from '../rule.ts';

/** The year from which documents of the present state exist (bad-inputs D12). */
const FIRST_YEAR = 1945;
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The symbol of a document reads by the grammar of the decree on formatting (invalid-symbol). */
export const checkSymbols: RecordCheck = (record, { checked, found }) => {
  if (!isOf(record, 'documents')) return;
  const { symbol } = record.data;
  if (symbol === undefined) return;
  checked('invalid-symbol');
  const reading = readDocumentSymbol(symbol);
  if (reading.ok) return;
  found(
    'invalid-symbol',
    { file: record.file, path: ['symbol'] },
    `"${symbol}" không đọc được theo thể thức số, ký hiệu`,
    reading.suggestion === undefined
      ? 'Xem lại nguồn; ký hiệu như in ghi ở symbolAsPrinted nơi dẫn.'
      : `Ý bạn là "${reading.suggestion}"?`,
  );
};

/** Sections count on as printed; where the source jumps, a note says that it does (section-gap). */
export const checkSections: RecordCheck = (record, { checked, found }) => {
  if (!isOf(record, 'plans')) return;
  const { data, file } = record;
  const noted = data.notes.some(
    ({ where, kind }) => /^(?:sections|mục|các mục)/i.test(where) && kind !== 'inferred',
  );
  let before: { number: string; value: number } | undefined;
  data.sections.forEach(({ number }, index) => {
    const value = ordinal(number);
    if (value === undefined) return;
    checked('section-gap');
    if (before && value !== before.value + 1 && !noted) {
      found(
        'section-gap',
        { file, path: ['sections', index, 'number'] },
        `mục "${number}" đứng sau mục "${before.number}"`,
        'Nếu nguồn in như vậy, thêm notes với where: sections; không đánh số lại.',
      );
    }
    before = { number, value };
  });
};

/** A record dated before the present state is rarely meant (unlikely-date). */
export const checkDates: RecordCheck = (record, { checked, found }) => {
  const dated = recordDate(record);
  if (!dated) return;
  checked('unlikely-date');
  if (yearOfDate(dated.date) < FIRST_YEAR)
    found(
      'unlikely-date',
      { file: record.file, path: dated.path },
      `ngày "${dated.date}" trước năm ${FIRST_YEAR}`,
      'Xem lại năm.',
    );
};

/** IV or 4 as a number; undefined for "Phần mở đầu" and the like. */
function ordinal(number: string): number | undefined {
  const text = number.trim().replace(/[.)]$/, '').toUpperCase();
  if (/^\d{1,3}$/.test(text)) return Number(text);
  if (!/^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined;
  const digits = [...text].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce(
    (sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit),
    0,
  );
}
