import { z } from 'zod';
import { ending, promiseFields } from './commitment.ts';
import { described } from './field.ts';
import {
  actor,
  attachment,
  basisItem,
  category,
  provinceReferences,
  recordFields,
  signatory,
  subject,
} from './record.ts';
import { line, partialDate, period } from './values.ts';

const section = z.strictObject({
  number: described(line(20), 'Số mục', 'Số mục như in (I, II, IV …); không bao giờ đánh lại.'),
  heading: described(line(), 'Tên mục', 'Tên mục bằng lời của người lập sổ.'),
  items: described(z.array(line(800)).default([]), 'Nội dung', 'Tóm tắt từng ý.'),
});

/** A work plan (kế hoạch) issued under an agreement, a campaign or a higher plan. */
export const plan = z.strictObject({
  ...recordFields,
  form: described(
    line(120).default('Kế hoạch'),
    'Loại văn bản',
    'Kế hoạch, chương trình hành động, đề án, công văn …',
  ),
  number: described(line(80).optional(), 'Số, ký hiệu', 'Như in; để trống khi nguồn không có.'),
  issuer: described(actor.optional(), 'Cơ quan ban hành', 'Ai ban hành; để trống khi không rõ.'),
  issuedOn: described(partialDate.optional(), 'Ngày ban hành', 'Như nguồn ghi.'),
  inferred: described(line(500).optional(), 'Suy luận về ngày', 'Vì sao suy ra ngày ban hành.'),
  place: described(line(120).optional(), 'Nơi ban hành', 'Địa danh trên văn bản.'),
  signatory: described(signatory.optional(), 'Người ký', 'Người ký văn bản.'),
  period: described(period.optional(), 'Thời gian thực hiện', 'Giai đoạn của kế hoạch.'),
  level: described(
    z.enum(['province', 'central', 'local']).default('province'),
    'Cấp',
    'province: cấp tỉnh; central: trung ương; local: dưới tỉnh.',
  ),
  provinces: provinceReferences,
  category,
  under: described(
    subject.optional(),
    'Thuộc',
    'Chương trình, phong trào hoặc kế hoạch cấp trên mà kế hoạch này triển khai.',
  ),
  basis: described(z.array(basisItem).default([]), 'Căn cứ', 'Văn bản làm căn cứ.'),
  aims: described(z.array(line(600)).default([]), 'Mục đích', 'Mục đích, yêu cầu.'),
  sections: described(z.array(section).default([]), 'Các mục', 'Các mục của văn bản, đánh số như in.'),
  ...promiseFields,
  funding: described(line(500).optional(), 'Kinh phí', 'Văn bản nói gì về kinh phí.'),
  monitor: described(z.array(actor).default([]), 'Theo dõi', 'Ai đôn đốc, theo dõi chung.'),
  recipients: described(z.array(line()).default([]), 'Nơi nhận', 'Nơi nhận như in.'),
  ended: described(ending.optional(), 'Dừng hoặc thay', 'Khi kế hoạch bị dừng hoặc thay trước hạn.'),
  attachments: described(z.array(attachment).default([]), 'Tệp đính kèm', 'Tệp của văn bản.'),
});
