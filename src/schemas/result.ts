import { z } from 'zod';
import { described } from './field.ts';
import { quantity } from './quantity.ts';
import {
  actor,
  attachment,
  basisItem,
  category,
  provinceReferences,
  recordFields,
  subject,
} from './record.ts';
import { idMessage, idPattern, reference } from './references.ts';
import { address, line, partialDate, period } from './values.ts';

const evidence = z.strictObject({
  title: described(line(), 'Bằng chứng', 'Tên văn bản hoặc bài.'),
  url: described(address.optional(), 'Địa chỉ', 'Địa chỉ xem.'),
  document: described(
    reference('documents', 'Văn bản', 'Mã văn bản của sổ.').optional(),
    'Văn bản',
    'Mã văn bản của sổ.',
  ),
});

/**
 * One line of a report. It counts for a commitment only when it names it: same promisor, measure,
 * scope and period (domain rules); otherwise it has a label and says why there is no match.
 */
const entry = z.strictObject({
  id: described(
    z.string().regex(idPattern, idMessage).optional(),
    'Mã mục',
    'Cần khi một bản đính chính nhắc tới mục này.',
  ),
  commitment: described(
    z
      .string()
      .regex(
        /^(?:(?:agreements|plans|campaigns)\/[a-z0-9-]+#)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
        'viết mã cam kết, hoặc "plans/ma-ke-hoach#ma-cam-ket"',
      )
      .optional(),
    'Cam kết',
    'Mã cam kết trong bản ghi được báo cáo; cam kết của bản ghi khác viết "plans/ma-ke-hoach#ma-cam-ket".',
  ),
  label: described(line(400), 'Nội dung', 'Điều được báo cáo, bằng lời của người lập sổ.'),
  value: described(quantity.optional(), 'Số đạt được', 'Con số được báo cáo.'),
  measuredAt: described(partialDate.optional(), 'Số liệu tính đến', 'Ngày hoặc cuối kỳ mà số liệu mô tả.'),
  period: described(period.optional(), 'Trong kỳ', 'Kỳ mà số liệu cộng dồn.'),
  inferred: described(line(500).optional(), 'Suy luận về ngày', 'Vì sao suy ra ngày tính số liệu.'),
  completedOn: described(partialDate.optional(), 'Ngày hoàn thành', 'Chỉ ghi khi nguồn nêu ngày hoàn thành.'),
  outcome: described(
    z.enum(['done', 'not-done', 'partly']).optional(),
    'Kết luận của báo cáo',
    'Với việc không có con số. done: báo cáo nói đã xong; not-done: nói chưa xong; partly: nói xong một phần.',
  ),
  quotedAssessment: described(
    line(300).optional(),
    'Đánh giá trích',
    'Đánh giá của cơ quan, trích ngắn, ví dụ "đúng tiến độ".',
  ),
  unmatched: described(
    line(500).optional(),
    'Vì sao không khớp',
    'Vì sao mục này không tính cho cam kết nào.',
  ),
  indicator: described(
    reference('indicators', 'Chỉ tiêu thống kê', 'Khi số này cũng là một số liệu thống kê.').optional(),
    'Chỉ tiêu thống kê',
    'Khi số này cũng là một số liệu thống kê.',
  ),
  note: described(line(1000).optional(), 'Ghi chú', 'Điều người đọc cần biết.'),
  evidence: described(
    z.array(evidence).default([]),
    'Bằng chứng',
    'Nơi xem bằng chứng; để trống thì là nguồn của báo cáo.',
  ),
});

/** One published report on an agreement, plan or campaign: an interim or final review, or a figure given in news. */
export const result = z.strictObject({
  ...recordFields,
  about: described(subject, 'Báo cáo về', 'Chương trình, kế hoạch hoặc phong trào được báo cáo.'),
  kind: described(
    z.enum(['interim', 'final', 'partial']),
    'Loại',
    'interim: sơ kết; final: tổng kết; partial: số liệu lẻ.',
  ),
  number: described(line(80).optional(), 'Số, ký hiệu', 'Như in, nếu là văn bản.'),
  issuer: described(actor.optional(), 'Cơ quan báo cáo', 'Ai báo cáo.'),
  issuedOn: described(
    partialDate.optional(),
    'Ngày báo cáo',
    'Ngày ban hành; thiếu thì tính theo ngày đăng, rồi ngày truy cập.',
  ),
  period: described(period.optional(), 'Kỳ báo cáo', 'Giai đoạn mà báo cáo nói tới.'),
  publisherKind: described(
    z.enum(['responsible-body', 'other-body', 'press']),
    'Nguồn thuộc loại',
    'responsible-body: cơ quan chịu trách nhiệm; other-body: cơ quan khác; press: báo chí.',
  ),
  review: described(
    z
      .strictObject({
        heldOn: described(partialDate.optional(), 'Ngày họp', 'Ngày hội nghị sơ kết, tổng kết.'),
        note: described(line(500).optional(), 'Ghi chú', 'Nguồn nói gì về buổi sơ kết, tổng kết.'),
      })
      .optional(),
    'Buổi sơ kết, tổng kết',
    'Ghi khi nguồn nói đã tổ chức sơ kết, tổng kết; dùng cho sổ theo dõi sơ kết.',
  ),
  provinces: provinceReferences,
  category: category.optional(),
  basis: described(z.array(basisItem).default([]), 'Căn cứ', 'Văn bản được dẫn.'),
  entries: described(z.array(entry).default([]), 'Kết quả', 'Từng kết quả được báo cáo.'),
  corrects: described(
    z
      .array(
        z.strictObject({
          result: reference('results', 'Báo cáo bị đính chính', 'Mã báo cáo.'),
          entries: described(
            z.array(z.string()).default([]),
            'Các mục',
            'Mã các mục bị rút; để trống là cả báo cáo.',
          ),
        }),
      )
      .default([]),
    'Đính chính',
    'Báo cáo trước mà bản này rút lại hoặc sửa.',
  ),
  attachments: described(z.array(attachment).default([]), 'Tệp đính kèm', 'Tệp của báo cáo.'),
});
export type Result = z.output<typeof result>;
