import { z } from 'zod';
import { described } from './field.ts';
import { recordFields } from './record.ts';
import { reference } from './references.ts';
import { address, line, partialDate } from './values.ts';

/** An organisation. Its title is its full name; two that look alike stay two. */
export const body = z.strictObject({
  ...recordFields,
  summary: recordFields.summary.optional(),
  shortNames: described(z.array(line(120)).default([]), 'Tên ngắn', 'Tên gọi tắt dùng trong nguồn.'),
  aliases: described(z.array(line()).default([]), 'Tên khác', 'Cách viết khác, tên cũ.'),
  kind: described(
    z.enum([
      'party',
      'state',
      'committee',
      'department',
      'unit',
      'union',
      'association',
      'front',
      'press',
      'enterprise',
      'school',
      'other',
    ]),
    'Loại',
    'party: cơ quan Đảng; state: Quốc hội, Chính phủ, bộ; committee: UBND, HĐND; department: sở; unit: phòng, đơn vị trực thuộc; union: liên minh, liên hiệp; association: hội; front: Mặt trận, đoàn thể; press: báo, đài; enterprise: doanh nghiệp; school: trường; other: khác.',
  ),
  province: described(
    reference('provinces', 'Địa phương', 'Đơn vị cấp tỉnh, kèm đợt sắp xếp.').optional(),
    'Địa phương',
    'Để trống với cơ quan trung ương.',
  ),
  parent: described(
    reference('bodies', 'Cấp trên', 'Tổ chức mà tổ chức này trực thuộc.').optional(),
    'Cấp trên',
    'Tổ chức mà tổ chức này trực thuộc.',
  ),
  valid: described(
    z
      .strictObject({
        from: described(partialDate.optional(), 'Từ', 'Ngày thành lập, nếu có nguồn.'),
        to: described(partialDate.optional(), 'Đến', 'Ngày thôi hoạt động, nếu có nguồn.'),
      })
      .optional(),
    'Thời gian tồn tại',
    'Chỉ ghi khi có nguồn.',
  ),
  successor: described(
    z
      .strictObject({
        body: reference('bodies', 'Đơn vị kế nhiệm', 'Mã tổ chức.'),
        by: described(line(), 'Theo văn bản', 'Văn bản xác định việc kế nhiệm.'),
      })
      .optional(),
    'Đơn vị kế nhiệm',
    'Chỉ ghi khi một văn bản nêu rõ.',
  ),
  contacts: described(
    z
      .strictObject({
        address: described(line().optional(), 'Địa chỉ', 'Trụ sở cơ quan.'),
        phone: described(line(120).optional(), 'Điện thoại', 'Chỉ số máy cơ quan.'),
        fax: described(line(120).optional(), 'Fax', 'Số fax cơ quan.'),
        email: described(line(120).optional(), 'Thư điện tử', 'Chỉ hộp thư cơ quan.'),
        website: described(address.optional(), 'Trang thông tin', 'Địa chỉ trang.'),
      })
      .optional(),
    'Liên hệ',
    'Chỉ liên hệ của cơ quan, không của cá nhân.',
  ),
});
