import { z } from 'zod';
import { described } from './field.ts';
import { category, provinceReferences, recordFields, subject } from './record.ts';
import { address, line, partialDate } from './values.ts';

/** Own news, or the summary of a press or portal article with its link and rights. Never the only home of a fact. */
export const news = z.strictObject({
  ...recordFields,
  publishedOn: described(
    partialDate.optional(),
    'Ngày đăng',
    'Kèm giờ khi nguồn có, ví dụ "2021-09-20T15:51"; để trống khi nguồn không ghi.',
  ),
  inferred: described(line(500).optional(), 'Suy luận về ngày', 'Vì sao suy ra ngày đăng.'),
  author: described(line(120).optional(), 'Tác giả', 'Tên hoặc bút danh như nguồn ghi.'),
  publisher: described(line(), 'Nơi đăng', 'Cơ quan hoặc báo đã đăng.'),
  own: described(z.boolean().default(false), 'Tin của sổ', 'true khi là tin do chính trang này viết.'),
  url: described(address.optional(), 'Địa chỉ bài', 'Địa chỉ bài gốc, nếu biết.'),
  rights: described(line(500).optional(), 'Quyền sử dụng', 'Điều kiện dùng lại mà nguồn nêu.'),
  category,
  about: described(z.array(subject).default([]), 'Nói về', 'Các bản ghi liên quan.'),
  provinces: provinceReferences,
  image: described(
    z
      .strictObject({
        src: described(line(200).optional(), 'Tệp ảnh', 'Chỉ khi có quyền đăng lại.'),
        alt: described(line(400), 'Mô tả ảnh', 'Ảnh có gì, cho người không nhìn thấy.'),
        caption: described(line(400).optional(), 'Chú thích', 'Chú thích, bằng lời của người lập sổ.'),
        credit: described(line(200).optional(), 'Nguồn ảnh', 'Người chụp hoặc nơi đăng.'),
      })
      .optional(),
    'Ảnh',
    'Ảnh của bài.',
  ),
});
