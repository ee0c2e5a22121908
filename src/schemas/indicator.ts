import { z } from 'zod';
import { described } from './field.ts';
import { recordFields } from './record.ts';
import { idMessage, idPattern } from './references.ts';
import { unit } from './quantity.ts';
import { line, partialDate } from './values.ts';

const slug = z.string().regex(idPattern, idMessage);

/** The definition of a statistic (chỉ tiêu thống kê). Its observations live in `figures`. */
export const indicator = z.strictObject({
  ...recordFields,
  sources: described(recordFields.sources.default([]), 'Nguồn', 'Nơi lấy định nghĩa, nếu có.'),
  unit: described(unit, 'Đơn vị', 'Đơn vị đếm hoặc đo.'),
  direction: described(
    z.enum(['more-is-better', 'less-is-better', 'neutral']),
    'Chiều',
    'more-is-better: nhiều hơn là tốt hơn; less-is-better: ít hơn là tốt hơn; neutral: không phán xét.',
  ),
  definition: described(line(1000), 'Định nghĩa', 'Đếm cái gì, không đếm cái gì.'),
  at: described(
    z.enum(['moment', 'period']).default('moment'),
    'Thời điểm hay thời kỳ',
    'moment: tại một ngày; period: cộng dồn trong kỳ.',
  ),
  reportedBy: described(line().optional(), 'Ai báo cáo', 'Cơ quan thường công bố.'),
  breakdowns: described(
    z
      .array(
        z.strictObject({
          id: described(slug, 'Mã', 'Mã cách chia.'),
          title: described(line(120), 'Tên', 'Chia theo gì.'),
          complete: described(z.boolean().default(true), 'Cộng đủ', 'true: các phần cộng lại bằng tổng.'),
          parts: described(
            z
              .array(
                z.strictObject({
                  id: described(slug, 'Mã', 'Mã phần.'),
                  title: described(line(120), 'Tên', 'Tên phần.'),
                }),
              )
              .min(1),
            'Các phần',
            'Các phần của tổng.',
          ),
        }),
      )
      .default([]),
    'Cách chia',
    'Các cách chia tổng thành phần.',
  ),
  breaks: described(
    z
      .array(
        z.strictObject({
          on: described(partialDate, 'Từ', 'Ngày cách đếm đổi.'),
          text: described(line(500), 'Vì sao', 'Cách đếm đổi thế nào.'),
        }),
      )
      .default([]),
    'Gãy chuỗi',
    'Nơi số liệu trước và sau không so được.',
  ),
});
