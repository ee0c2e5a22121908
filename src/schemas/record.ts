import { z } from 'zod';
import { described } from './field.ts';
import { idMessage, idPattern, reference } from './references.ts';
import { address, calendarDay, line, partialDate } from './values.ts';

/** Where a fact was read. Every record has at least one; the rights say what a reader may reuse. */
const source = z.strictObject({
  title: described(line(), 'Tên nguồn', 'Tên bài hoặc văn bản đã đọc.'),
  publisher: described(line(), 'Nơi đăng', 'Cơ quan hoặc báo đã đăng.'),
  url: described(address.optional(), 'Địa chỉ', 'Địa chỉ trang, nếu có.'),
  publishedOn: described(partialDate.optional(), 'Ngày đăng', 'Ngày (giờ) đăng đúng như nguồn ghi.'),
  accessedOn: described(calendarDay, 'Ngày truy cập', 'Ngày người lập sổ mở nguồn.'),
  locator: described(line().optional(), 'Chỗ trong nguồn', 'Mục, trang hoặc đoạn chứa dữ kiện.'),
  rights: described(line(500).optional(), 'Quyền sử dụng', 'Điều kiện dùng lại mà nguồn nêu.'),
  read: described(
    line(500).optional(),
    'Đã đọc đến đâu',
    'Toàn văn, một phần, trang tổng hợp, bản chép lại …',
  ),
});

/** What the record's maker noticed and readers must see: an error in the source, an inference, a doubt, a gap. */
const note = z.strictObject({
  kind: described(
    z.enum(['sic', 'inferred', 'ambiguous', 'gap']),
    'Loại',
    'sic: nguồn in như vậy; inferred: suy luận; ambiguous: nguồn không rõ; gap: nguồn không nêu.',
  ),
  where: described(line(120), 'Ở đâu', 'Tên trường hoặc phần của bản ghi mà ghi chú nói tới.'),
  text: described(line(1000), 'Nội dung', 'Lời giải thích cho người đọc.'),
});

/** A check that does not hold for a stated reason. It is shown to readers beside the figures. */
const waiver = z.strictObject({
  rule: described(
    z.string().regex(idPattern, idMessage),
    'Mã phép kiểm',
    'Mã trong ngoặc vuông của thông báo, ví dụ "sum-mismatch".',
  ),
  where: described(line(120).optional(), 'Ở đâu', 'Chỉ miễn cho trường này; để trống là cả bản ghi.'),
  reason: described(line(1000), 'Lý do', 'Vì sao chấp nhận; người đọc sẽ thấy.'),
});

/** A body of the register, or words for someone whom the register does not hold as a body. */
export const actor = z.union([
  z.strictObject({
    body: reference('bodies', 'Tổ chức', 'Mã tổ chức trong thư mục bodies.'),
    nameAsPrinted: described(
      line().optional(),
      'Tên như in',
      'Tên đúng như nguồn in, khi khác tên trong sổ.',
    ),
  }),
  z.strictObject({
    described: described(line(), 'Mô tả', 'Gọi tên khi chưa có bản ghi tổ chức.'),
  }),
]);

export const signatory = z.strictObject({
  name: described(line(120), 'Họ tên', 'Họ tên người ký đúng như nguồn in.'),
  office: described(line().optional(), 'Chức vụ', 'Để trống khi nguồn không nêu.'),
  body: described(
    reference('bodies', 'Tổ chức', 'Người ký thay mặt tổ chức nào.').optional(),
    'Tổ chức',
    'Người ký thay mặt tổ chức nào.',
  ),
});

/** Something this record rests on: a document of the register, one of its plans or agreements, or words for one without a record. */
export const basisItem = z.union([
  z.strictObject({
    document: reference('documents', 'Văn bản', 'Mã văn bản trong thư mục documents.'),
    symbolAsPrinted: described(line(80).optional(), 'Ký hiệu như in', 'Khi nguồn in khác ký hiệu đúng.'),
    note: described(line(500).optional(), 'Ghi chú', 'Điều cần nói về căn cứ này.'),
  }),
  z.strictObject({
    plan: reference('plans', 'Kế hoạch', 'Mã kế hoạch trong thư mục plans.'),
    symbolAsPrinted: described(line(80).optional(), 'Ký hiệu như in', 'Khi nguồn in khác ký hiệu đúng.'),
    note: described(line(500).optional(), 'Ghi chú', 'Điều cần nói về căn cứ này.'),
  }),
  z.strictObject({
    agreement: reference('agreements', 'Chương trình', 'Mã chương trình phối hợp.'),
    note: described(line(500).optional(), 'Ghi chú', 'Điều cần nói về căn cứ này.'),
  }),
  z.strictObject({
    described: described(line(), 'Mô tả', 'Căn cứ mà sổ chưa có bản ghi.'),
  }),
]);

export const attachment = z.strictObject({
  title: described(line(), 'Tên tệp', 'Tên tệp đính kèm.'),
  file: described(line(200).optional(), 'Tệp', 'Đường dẫn tệp trong thư mục public/tep/.'),
  url: described(address.optional(), 'Địa chỉ', 'Địa chỉ tải về tại nguồn.'),
  sha256: described(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'phải là 64 chữ số 0–9 và chữ thường a–f, như lệnh sha256sum in ra')
      .optional(),
    'Mã kiểm SHA-256',
    'Mã của đúng tệp đã xem; tệp bị đổi thì phép kiểm báo lỗi.',
  ),
  summary: described(
    line(2000).optional(),
    'Tóm tắt nội dung',
    'Tệp nói gì, bằng lời; bắt buộc khi tệp chỉ có ảnh chụp trang.',
  ),
  note: described(line(500).optional(), 'Ghi chú', 'Ví dụ: nguồn có nút tải về nhưng không thấy địa chỉ.'),
});

/** Which programme a report or a news item speaks of. */
export const subject = z.union([
  z.strictObject({ agreement: reference('agreements', 'Chương trình', 'Mã chương trình phối hợp.') }),
  z.strictObject({ plan: reference('plans', 'Kế hoạch', 'Mã kế hoạch.') }),
  z.strictObject({ campaign: reference('campaigns', 'Phong trào', 'Mã phong trào thi đua.') }),
  z.strictObject({ document: reference('documents', 'Văn bản', 'Mã văn bản.') }),
  z.strictObject({ described: described(line(), 'Mô tả', 'Việc mà sổ chưa có bản ghi.') }),
]);

/** Fields that every record has. Spread into each collection's own object. */
export const recordFields = {
  title: described(
    line(),
    'Tên',
    'Tên bản ghi bằng lời của người lập sổ; không trùng bản ghi khác cùng loại.',
  ),
  summary: described(line(600), 'Tóm tắt', 'Một câu cho người đọc chưa biết gì.'),
  sources: described(
    z.array(source).min(1, 'cần ít nhất một nguồn'),
    'Nguồn',
    'Các nơi đã đọc để lập bản ghi.',
  ),
  notes: described(
    z.array(note).default([]),
    'Ghi chú công khai',
    'Lỗi in của nguồn, suy luận, chỗ không rõ, chỗ thiếu.',
  ),
  waivers: described(z.array(waiver).default([]), 'Miễn kiểm', 'Phép kiểm không áp dụng và lý do.'),
  draft: described(z.boolean().default(false), 'Bản nháp', 'true: chưa công bố ở bất kỳ đâu.'),
};

export const provinceReferences = described(
  z
    .array(reference('provinces', 'Địa phương', 'Mã đơn vị cấp tỉnh kèm đợt sắp xếp, ví dụ "bac-giang-63".'))
    .default([]),
  'Địa phương',
  'Các đơn vị cấp tỉnh như trong văn bản lúc đó; để trống nếu là cấp trung ương.',
);

export const category = described(
  z.enum([
    'khoa-hoc-cong-nghe',
    'kinh-te-tap-the',
    'nong-nghiep',
    'doanh-nghiep',
    'thi-dua',
    'to-chuc',
    'khac',
  ]),
  'Lĩnh vực',
  'khoa-hoc-cong-nghe: khoa học và công nghệ; kinh-te-tap-the: kinh tế tập thể; nong-nghiep: nông nghiệp; doanh-nghiep: doanh nghiệp; thi-dua: thi đua; to-chuc: tổ chức, hội; khac: khác.',
);
