import { z } from 'zod';
import { described } from './field.ts';
import { line, quantityNumber } from './values.ts';

/** A unit may be a sign alone: "%". */
export const unit = z.string().regex(/\S/, 'không được để trống').max(80, 'dài quá 80 ký tự');

/** How firm the printed number is: the words around it in the source decide (ít nhất, khoảng, gần …). */
const modality = z.enum([
  'exactly',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'nearly',
  'about',
  'range',
]);

/**
 * A number as a source states it. `asPrinted` keeps the source's own words, so that a reader can judge
 * our reading; the other fields are that reading. A range has `min` and `max`, all else has `value`.
 */
export const quantity = z
  .strictObject({
    value: described(
      quantityNumber.optional(),
      'Giá trị',
      'Con số; với khoảng "từ … đến …" thì dùng min và max.',
    ),
    min: described(quantityNumber.optional(), 'Nhỏ nhất', 'Đầu dưới của khoảng.'),
    max: described(quantityNumber.optional(), 'Lớn nhất', 'Đầu trên của khoảng.'),
    unit: described(unit, 'Đơn vị', 'Đơn vị đếm hoặc đo, ví dụ "hợp tác xã", "%", "đồng".'),
    asPrinted: described(
      line(200),
      'Nguyên văn con số',
      'Con số và từ đi kèm đúng như nguồn in, ví dụ "từ 01 đến 02 số".',
    ),
    modality: described(
      modality,
      'Mức độ chắc chắn',
      'exactly: đúng; at-least: ít nhất; more-than: hơn; at-most: nhiều nhất; less-than: dưới; nearly: gần; about: khoảng; range: từ … đến ….',
    ),
    aspiration: described(
      z.boolean().optional(),
      'Phấn đấu',
      'Đúng khi nguồn viết "phấn đấu": không đạt thì chỉ nói "thấp hơn mức phấn đấu".',
    ),
    nature: described(
      z.enum(['count', 'level', 'ceiling', 'event']).optional(),
      'Tính chất',
      'count: đếm dồn; level: mức tại một thời điểm; ceiling: mức trần; event: một việc xảy ra.',
    ),
    counting: described(
      z.enum(['total', 'additional', 'unknown']).optional(),
      'Cách đếm',
      'Khi có nhiều mốc. total: tổng cộng từ đầu; additional: thêm so với mốc trước; unknown: nguồn không nói.',
    ),
    per: described(line(80).optional(), 'Tính cho mỗi', 'Ví dụ "huyện" khi nguồn viết "mỗi huyện 1".'),
  })
  .refine(
    (q) =>
      q.modality === 'range'
        ? q.min !== undefined && q.max !== undefined && q.value === undefined
        : q.value !== undefined && q.min === undefined && q.max === undefined,
    {
      error: 'khoảng (range) cần min và max, các loại khác cần value',
      params: { rule: 'quantity-shape' },
    },
  )
  .refine((q) => q.min === undefined || q.max === undefined || q.min <= q.max, {
    error: 'min lớn hơn max',
    params: { rule: 'range-order' },
  });
