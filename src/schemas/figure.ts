import { z } from 'zod';
import { described } from './field.ts';
import { quantity } from './quantity.ts';
import { recordFields } from './record.ts';
import { idMessage, idPattern, reference } from './references.ts';
import { line, partialDate, period, quantityNumber } from './values.ts';

const slug = z.string().regex(idPattern, idMessage);

const part = z.strictObject({
  part: described(slug, 'Phần', 'Mã phần trong cách chia của chỉ tiêu.'),
  value: described(quantityNumber, 'Giá trị', 'Con số của phần này.'),
  asPrinted: described(line(120), 'Như in', 'Con số như nguồn in.'),
  share: described(quantityNumber.optional(), 'Tỷ lệ %', 'Tỷ lệ phần trăm mà nguồn nêu.'),
  shareAsPrinted: described(line(60).optional(), 'Tỷ lệ như in', 'Tỷ lệ như nguồn in, ví dụ "65,4 %".'),
});

const observation = z.strictObject({
  indicator: reference('indicators', 'Chỉ tiêu', 'Mã chỉ tiêu thống kê.'),
  value: described(quantity.nullable(), 'Giá trị', 'Con số; null khi nguồn nói chưa có số liệu.'),
  at: described(partialDate.optional(), 'Tại thời điểm', 'Ngày, tháng hoặc năm mà số liệu mô tả.'),
  period: described(period.optional(), 'Trong kỳ', 'Kỳ mà số liệu cộng dồn, ghi rõ từ đến.'),
  inferred: described(
    line(500).optional(),
    'Suy luận về thời điểm',
    'Vì sao suy ra thời điểm khi nguồn không ghi.',
  ),
  province: described(
    reference('provinces', 'Địa phương', 'Đơn vị cấp tỉnh lúc đó.').optional(),
    'Địa phương',
    'Để trống khi là số cả nước.',
  ),
  scope: described(
    line(200).optional(),
    'Phạm vi',
    'Khi số liệu không phủ cả địa phương, ví dụ "hợp tác xã do phụ nữ quản lý".',
  ),
  estimate: described(z.boolean().optional(), 'Ước tính', 'true khi nguồn ghi "ước".'),
  preferred: described(
    z.boolean().optional(),
    'Chọn dùng',
    'true khi có nhiều nguồn cho cùng một số và dùng số này.',
  ),
  parts: described(
    z
      .array(
        z.strictObject({
          breakdown: described(slug, 'Cách chia', 'Mã cách chia.'),
          values: described(z.array(part).min(1), 'Các phần', 'Số của từng phần.'),
        }),
      )
      .default([]),
    'Chia theo',
    'Các cách chia của con số này.',
  ),
  note: described(line(1000).optional(), 'Ghi chú', 'Điều người đọc cần biết.'),
});

/** The observations that one source reports: one file a source, so that provenance is single and merges never clash. */
export const figure = z
  .strictObject({
    ...recordFields,
    summary: recordFields.summary.optional(),
    observations: described(z.array(observation).default([]), 'Số liệu', 'Các con số của nguồn này.'),
    printed: described(
      z
        .array(
          z.strictObject({
            label: described(line(300), 'Nội dung', 'Con số nói về gì.'),
            value: described(quantity, 'Giá trị', 'Con số như nguồn nêu.'),
            at: described(partialDate.optional(), 'Tại thời điểm', 'Ngày, tháng hoặc năm.'),
            period: described(period.optional(), 'Trong kỳ', 'Kỳ của con số.'),
            note: described(line(1000).optional(), 'Ghi chú', 'Điều người đọc cần biết.'),
          }),
        )
        .default([]),
      'Số liệu khác',
      'Con số của nguồn không thuộc chỉ tiêu nào của sổ.',
    ),
  })
  .refine(({ observations, printed }) => observations.length + printed.length > 0, {
    error: 'cần ít nhất một số liệu, trong observations hoặc printed',
  });
