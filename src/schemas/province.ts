import { z } from 'zod';
import { described } from './field.ts';
import { recordFields } from './record.ts';
import { idMessage, idPattern, reference } from './references.ts';
import { calendarDay, line } from './values.ts';

const provinceType = z.enum(['tỉnh', 'thành phố']);

/** A provincial unit with its validity. Shipped with the generator; ids carry the edition: codes and slugs are reused. */
export const province = z.strictObject({
  ...recordFields,
  title: described(line(60), 'Tên', 'Tên riêng, không kèm "tỉnh" hay "thành phố".'),
  summary: recordFields.summary.optional(),
  edition: described(
    z.enum(['63', '34']),
    'Đợt sắp xếp',
    '63: 63 đơn vị trước ngày 1/7/2025; 34: 34 đơn vị từ ngày đó.',
  ),
  slug: described(z.string().regex(idPattern, idMessage), 'Tên trong địa chỉ', 'Tên không dấu.'),
  code: described(
    z.string().regex(/^\d{2}$/, 'mã gồm hai chữ số trong dấu nháy'),
    'Mã đơn vị',
    'Chỉ có nghĩa cùng đợt sắp xếp.',
  ),
  types: described(
    z
      .array(
        z.strictObject({
          type: described(provinceType, 'Loại', 'tỉnh: tỉnh; thành phố: thành phố trực thuộc trung ương.'),
          name: described(line(60).optional(), 'Tên lúc đó', 'Khi tên cũng đổi.'),
          from: described(calendarDay.optional(), 'Từ ngày', 'Ngày bắt đầu.'),
          until: described(calendarDay.optional(), 'Đến trước ngày', 'Không gồm ngày này.'),
          basis: described(line(80).optional(), 'Theo', 'Văn bản quyết định.'),
        }),
      )
      .min(1),
    'Loại đơn vị',
    'Loại qua từng thời kỳ.',
  ),
  valid: described(
    z.strictObject({
      from: described(calendarDay.optional(), 'Từ ngày', 'Ngày bắt đầu.'),
      until: described(calendarDay.optional(), 'Đến trước ngày', 'Không gồm ngày này.'),
    }),
    'Thời gian tồn tại',
    'Khoảng ngày đơn vị tồn tại.',
  ),
  successor: described(
    reference('provinces', 'Nay thuộc', 'Đơn vị hiện nay.').optional(),
    'Nay thuộc',
    'Đơn vị hiện nay.',
  ),
  region: described(line(80), 'Vùng', 'Vùng kinh tế – xã hội.'),
  tile: described(
    z
      .strictObject({
        row: described(z.int().min(1), 'Hàng', 'Hàng trên bản đồ ô.'),
        col: described(z.int().min(1), 'Cột', 'Cột trên bản đồ ô.'),
      })
      .optional(),
    'Ô bản đồ',
    'Vị trí trên bản đồ ô vuông.',
  ),
  nameEn: described(line(60), 'Tên tiếng Anh', 'Tên không dấu dùng trong bản tiếng Anh.'),
  areaKm2: described(z.number().optional(), 'Diện tích km²', 'Diện tích.'),
  seatInFormer: described(line(60).optional(), 'Nơi đặt trung tâm', 'Thuộc đơn vị cũ nào.'),
  mergedOn: described(calendarDay.optional(), 'Ngày hợp nhất', 'Ngày hoạt động theo đơn vị mới.'),
  basis: described(line(80).optional(), 'Theo văn bản', 'Văn bản sắp xếp.'),
  aliases: described(z.array(line(60)).default([]), 'Tên khác', 'Cách viết khác.'),
  islands: described(
    z
      .array(
        z.strictObject({
          name: described(line(60), 'Tên', 'Tên quần đảo.'),
          unit: described(line(60), 'Đơn vị', 'Tên đơn vị hành chính.'),
          code: described(line(10), 'Mã', 'Mã đơn vị.'),
        }),
      )
      .default([]),
    'Quần đảo',
    'Quần đảo thuộc đơn vị.',
  ),
});
