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
} from './record.ts';
import { reference } from './references.ts';
import { line, partialDate, period } from './values.ts';

const party = z.strictObject({
  who: described(actor, 'Bên', 'Tổ chức của sổ, hoặc mô tả.'),
  role: described(line(120).optional(), 'Vai trò', 'Ví dụ "cơ quan chủ trì".'),
});

const extension = z.strictObject({
  issuedOn: described(partialDate, 'Ngày ban hành', 'Việc gia hạn có hiệu lực từ ngày này.'),
  until: described(partialDate, 'Gia hạn đến', 'Ngày hết hạn mới.'),
  by: described(line(), 'Theo văn bản', 'Văn bản gia hạn.'),
});

/** A programme of co-operation (chương trình phối hợp), memorandum or regulation between two or more bodies. */
export const agreement = z.strictObject({
  ...recordFields,
  form: described(
    line(120).default('Chương trình phối hợp'),
    'Hình thức',
    'Chương trình phối hợp, biên bản ghi nhớ, quy chế … như văn bản tự gọi.',
  ),
  number: described(line(80).optional(), 'Số, ký hiệu', 'Như in trên văn bản.'),
  parties: described(z.array(party).min(1), 'Các bên ký kết', 'Các bên theo thứ tự trong văn bản.'),
  signed: described(
    z
      .strictObject({
        on: described(partialDate.optional(), 'Ngày ký', 'Để trống khi không biết.'),
        inferred: described(
          line(500).optional(),
          'Suy luận',
          'Vì sao suy ra ngày này khi nguồn không ghi đủ.',
        ),
        asPrinted: described(line(120).optional(), 'Như in', 'Ngày đúng như nguồn viết, ví dụ "Chiều 20/6".'),
        place: described(line().optional(), 'Nơi ký', 'Như nguồn nêu.'),
        signatories: described(z.array(signatory).default([]), 'Người ký', 'Chỉ ghi khi nguồn nêu tên.'),
      })
      .default({ signatories: [] }),
    'Ký kết',
    'Ngày, nơi và người ký.',
  ),
  period: described(period.optional(), 'Thời hạn', 'Giai đoạn của chương trình.'),
  level: described(
    z.enum(['province', 'central', 'local']).default('province'),
    'Cấp',
    'province: cấp tỉnh; central: trung ương; local: dưới tỉnh.',
  ),
  provinces: provinceReferences,
  category,
  aims: described(z.array(line(600)).default([]), 'Mục đích', 'Mục đích, bằng lời của người lập sổ.'),
  contents: described(
    z.array(line(600)).default([]),
    'Nội dung phối hợp',
    'Nội dung rộng không thành cam kết riêng.',
  ),
  responsibilities: described(
    z
      .array(
        z.strictObject({
          who: described(actor, 'Bên', 'Bên chịu trách nhiệm.'),
          items: described(z.array(line(600)).min(1), 'Trách nhiệm', 'Từng việc.'),
          open: described(
            z.boolean().default(false),
            'Danh sách để ngỏ',
            'true khi nguồn kết thúc bằng "…".',
          ),
        }),
      )
      .default([]),
    'Trách nhiệm các bên',
    'Bên nào làm gì.',
  ),
  ...promiseFields,
  basis: described(z.array(basisItem).default([]), 'Căn cứ', 'Văn bản làm căn cứ.'),
  renews: described(
    reference('agreements', 'Tiếp nối', 'Chương trình trước mà bản này tiếp nối.').optional(),
    'Tiếp nối',
    'Chương trình trước mà bản này tiếp nối.',
  ),
  extensions: described(z.array(extension).default([]), 'Gia hạn', 'Các lần gia hạn.'),
  ended: described(ending.optional(), 'Dừng hoặc thay', 'Khi chương trình bị dừng hoặc thay trước hạn.'),
  attachments: described(z.array(attachment).default([]), 'Tệp đính kèm', 'Tệp của văn bản.'),
});
