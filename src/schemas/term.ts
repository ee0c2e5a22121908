import { z } from 'zod';
import { described } from './field.ts';
import { recordFields } from './record.ts';
import { line } from './values.ts';

/** An abbreviation or a term of the field (từ viết tắt, thuật ngữ). Its title is the short form. */
export const term = z.strictObject({
  ...recordFields,
  title: described(line(60), 'Viết tắt', 'Dạng ngắn, ví dụ "HTX".'),
  summary: recordFields.summary.optional(),
  sources: described(recordFields.sources.default([]), 'Nguồn', 'Nơi thấy cách viết tắt, nếu cần.'),
  long: described(line(200), 'Viết đầy đủ', 'Dạng đầy đủ, ví dụ "hợp tác xã".'),
  en: described(line(200).optional(), 'Tiếng Anh', 'Nghĩa tiếng Anh.'),
  note: described(line(600).optional(), 'Ghi chú', 'Dùng khi nào.'),
  ambiguous: described(z.boolean().default(false), 'Nhiều nghĩa', 'true khi có thể hiểu khác nhau.'),
});
