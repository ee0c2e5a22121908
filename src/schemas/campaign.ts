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
import { line, partialDate, period } from './values.ts';

/** An emulation movement (phong trào thi đua) or an emulation pact of several bodies (giao ước thi đua). */
export const campaign = z.strictObject({
  ...recordFields,
  form: described(
    line(120).default('Phong trào thi đua'),
    'Hình thức',
    'Phong trào thi đua, giao ước thi đua, cuộc vận động …',
  ),
  slogan: described(line(400).optional(), 'Khẩu hiệu', 'Nguyên văn khẩu hiệu.'),
  launchedBy: described(z.array(actor).default([]), 'Phát động', 'Ai phát động.'),
  launchedOn: described(partialDate.optional(), 'Ngày phát động', 'Ngày phát động hoặc ký giao ước.'),
  inferred: described(line(500).optional(), 'Suy luận về ngày', 'Vì sao suy ra ngày phát động.'),
  place: described(line().optional(), 'Nơi', 'Nơi phát động.'),
  parties: described(z.array(actor).default([]), 'Các bên giao ước', 'Với giao ước của nhiều bên.'),
  signatories: described(z.array(signatory).default([]), 'Người ký', 'Chỉ ghi khi nguồn nêu tên.'),
  basis: described(z.array(basisItem).default([]), 'Căn cứ', 'Văn bản làm căn cứ.'),
  period: described(period.optional(), 'Thời hạn', 'Giai đoạn thi đua, đến tháng khi nguồn nêu tháng.'),
  level: described(
    z.enum(['province', 'central', 'local']).default('province'),
    'Cấp',
    'province: cấp tỉnh; central: trung ương; local: dưới tỉnh.',
  ),
  provinces: provinceReferences,
  category,
  contents: described(z.array(line(800)).default([]), 'Nội dung thi đua', 'Từng nội dung.'),
  ...promiseFields,
  criteria: described(
    z
      .strictObject({
        collective: described(z.array(line(800)).default([]), 'Tập thể', 'Tiêu chuẩn khen tập thể.'),
        individual: described(z.array(line(800)).default([]), 'Cá nhân', 'Tiêu chuẩn khen cá nhân.'),
      })
      .default({ collective: [], individual: [] }),
    'Tiêu chuẩn khen thưởng',
    'Tiêu chuẩn xét khen.',
  ),
  awards: described(
    z
      .array(
        z.strictObject({
          on: described(partialDate.optional(), 'Ngày', 'Ngày khen thưởng.'),
          text: described(line(600), 'Nội dung', 'Khen ai, hình thức gì; không ghi thông tin riêng tư.'),
        }),
      )
      .default([]),
    'Khen thưởng đã trao',
    'Các lần khen thưởng đã công bố.',
  ),
  ended: described(ending.optional(), 'Dừng hoặc thay', 'Khi phong trào bị dừng hoặc thay trước hạn.'),
  attachments: described(z.array(attachment).default([]), 'Tệp đính kèm', 'Tệp của văn bản.'),
});
