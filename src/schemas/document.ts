import { z } from 'zod';
import { described } from './field.ts';
import { actor, attachment, basisItem, provinceReferences, recordFields, signatory } from './record.ts';
import { reference } from './references.ts';
import { address, line, partialDate } from './values.ts';

/** A legal or administrative document cited anywhere. Its symbol is kept as printed; the normal form is computed. */
export const document = z.strictObject({
  ...recordFields,
  symbol: described(
    line(80).optional(),
    'Số, ký hiệu',
    'Như in trên văn bản; dạng chuẩn do phần mềm tính. Để trống khi nguồn không nêu.',
  ),
  type: described(line(80), 'Loại văn bản', 'Luật, nghị quyết, chỉ thị, quyết định, kế hoạch …'),
  issuer: described(actor, 'Cơ quan ban hành', 'Ai ban hành.'),
  issuedOn: described(partialDate.optional(), 'Ngày ban hành', 'Để trống khi nguồn không nêu.'),
  subject: described(line(600), 'Trích yếu', 'Văn bản nói về việc gì.'),
  signatory: described(signatory.optional(), 'Người ký', 'Người ký văn bản.'),
  level: described(
    z.enum(['central', 'province', 'local']).default('central'),
    'Cấp',
    'central: trung ương; province: cấp tỉnh; local: dưới tỉnh.',
  ),
  provinces: provinceReferences,
  status: described(
    z
      .strictObject({
        kind: described(
          z.enum(['in-force', 'expired', 'replaced', 'unknown']),
          'Tình trạng',
          'in-force: còn hiệu lực; expired: hết hiệu lực; replaced: được thay; unknown: chưa rõ.',
        ),
        on: described(partialDate.optional(), 'Từ ngày', 'Ngày tình trạng này bắt đầu.'),
        by: described(
          reference('documents', 'Bởi văn bản', 'Văn bản thay thế.').optional(),
          'Bởi văn bản',
          'Văn bản thay thế.',
        ),
      })
      .default({ kind: 'unknown' }),
    'Hiệu lực',
    'Chỉ ghi khi có nguồn; nếu không thì "chưa rõ".',
  ),
  basis: described(z.array(basisItem).default([]), 'Căn cứ', 'Văn bản mà văn bản này dựa vào.'),
  replaces: described(
    z.array(reference('documents', 'Văn bản', 'Văn bản bị thay.')).default([]),
    'Thay thế',
    'Các văn bản bị thay.',
  ),
  outline: described(
    z
      .array(
        z.strictObject({
          number: described(line(20), 'Số mục', 'Như in.'),
          heading: described(line(), 'Tên mục', 'Bằng lời của người lập sổ.'),
        }),
      )
      .default([]),
    'Đề cương',
    'Các mục chính của văn bản.',
  ),
  attachments: described(z.array(attachment).default([]), 'Tệp đính kèm', 'Tệp của văn bản.'),
  url: described(address.optional(), 'Địa chỉ', 'Nơi đọc văn bản gốc.'),
});
