import { z } from 'zod';
import { described } from './field.ts';
import { actor, provinceReferences, recordFields, subject } from './record.ts';
import { calendarDay, line } from './values.ts';

/** A citizen's question and its answer (hỏi đáp). The file's body holds both texts; whether it waits is computed. */
export const question = z.strictObject({
  ...recordFields,
  sources: described(recordFields.sources.default([]), 'Nguồn', 'Nguồn của câu trả lời, nếu có.'),
  askedOn: described(calendarDay, 'Ngày hỏi', 'Ngày nhận câu hỏi.'),
  topic: described(line(120), 'Chủ đề', 'Hỏi về việc gì.'),
  about: described(z.array(subject).default([]), 'Nói về', 'Bản ghi liên quan.'),
  askedOf: described(actor.optional(), 'Hỏi ai', 'Cơ quan được hỏi.'),
  answeredOn: described(calendarDay.optional(), 'Ngày trả lời', 'Để trống khi chưa trả lời.'),
  answeredBy: described(actor.optional(), 'Ai trả lời', 'Cơ quan trả lời.'),
  provinces: provinceReferences,
});
