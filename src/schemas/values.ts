import { z } from 'zod';
import { addDays } from '../domain/calendar-day.ts';
import { readPartialDate } from '../domain/partial-date.ts';
import { readVietnameseDate } from '../domain/vietnamese-date.ts';
import { readVietnameseNumber } from '../domain/vietnamese-number.ts';
import { described } from './field.ts';

const dateReasons = {
  'not-a-date': 'không phải là ngày',
  'no-such-day': 'là một ngày không tồn tại',
  'vietnamese-order': 'viết theo thứ tự ngày/tháng/năm',
  'no-year': 'thiếu năm',
} as const;

/** A date in words, in the curly quotes of Word, or as the number of a day that Excel shows. */
function meantDate(value: string): string | undefined {
  const plain = value.replace(/[‘’“”"']/gu, '').trim();
  const read = readPartialDate(plain);
  if (read.ok) return read.date;
  // Numbers of five digits from 1954 to 2064; Excel counts the days from 30 December 1899.
  if (/^[2-5]\d{4}$/.test(plain)) return addDays('1899-12-30', Number(plain));
  return read.suggestion ?? readVietnameseDate(plain);
}

/**
 * A date with the precision that the source gives: year, quarter, month, day or minute. Always a
 * string: a `Date` would move days between time zones and invent a precision.
 */
export const partialDate = z
  .string({ error: 'ngày phải là chuỗi trong dấu nháy, ví dụ "2030" hoặc "2022-08-22"' })
  .superRefine((value, context) => {
    const read = readPartialDate(value);
    if (read.ok) return;
    const meant = read.suggestion ?? meantDate(value);
    const fix = meant
      ? `; hãy viết "${meant}"`
      : '; hãy viết năm-tháng-ngày, ví dụ "2022-08-22", "2018-10", "2018-Q4" hoặc "2030"';
    context.addIssue({
      code: 'custom',
      message: `"${value}" ${dateReasons[read.reason]}${fix}`,
      params: { rule: 'bad-date' },
      // What is no date is not also "no whole day".
      continue: false,
    });
  });

/** A day exactly; used where a day is always known, such as the day a source was opened. */
export const calendarDay = partialDate.refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value), {
  error: 'cần một ngày đầy đủ, ví dụ "2026-11-21"',
});

/** A number written plainly (1012, 65.4) or, in quotes, the Vietnamese way ("1.012", "65,4"). */
export const quantityNumber = z.union([
  z.number(),
  z.string().transform((text, context) => {
    const value = readVietnameseNumber(text);
    if (value !== undefined) return value;
    const missing = /^(?:-|–|n\/?a|(?:chưa|không)\s.*|)$/iu.test(text.trim());
    context.addIssue({
      code: 'custom',
      message: `"${text}" không phải là số viết theo lối Việt Nam, ví dụ "1.012" hoặc "65,4"${missing ? '; chưa có số liệu thì ghi null, không có dấu nháy' : ''}`,
    });
    return z.NEVER;
  }),
]);

/** One line of text without the blanks and lengths that only a slip of the keyboard produces. */
export function line(max = 300) {
  return z
    .string()
    .max(max, `dài quá ${max} ký tự`)
    .refine((text) => /[\p{L}\p{N}]/u.test(text), { error: 'không được để trống' });
}

export const address = z.url({ protocol: /^https?$/, error: 'phải là địa chỉ http:// hoặc https:// đầy đủ' });

export const period = z.strictObject({
  from: described(partialDate, 'Từ', 'Ngày, tháng hoặc năm bắt đầu, đúng độ chính xác của nguồn.'),
  to: described(
    partialDate.optional(),
    'Đến',
    'Ngày, tháng hoặc năm kết thúc; để trống khi nguồn không nêu.',
  ),
  inferred: described(
    line(500).optional(),
    'Suy luận',
    'Vì sao suy ra giai đoạn này khi nguồn không ghi rõ; người đọc sẽ thấy.',
  ),
  note: described(
    line(500).optional(),
    'Ghi chú',
    'Điều nguồn nói thêm về giai đoạn, ví dụ "định hướng đến năm 2030".',
  ),
});
