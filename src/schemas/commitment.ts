import { z } from 'zod';
import { described } from './field.ts';
import { quantity } from './quantity.ts';
import { actor } from './record.ts';
import { idMessage, idPattern, reference } from './references.ts';
import { line, partialDate, period } from './values.ts';

/** How often something recurs. A programme year need not be the calendar year (15/12–14/12 exists). */
const frequency = z.strictObject({
  months: described(
    z.int().min(1).max(120),
    'Số tháng',
    'Bao nhiêu tháng một lần: 12 là hằng năm, 6 là nửa năm.',
  ),
  asPrinted: described(line(200), 'Như in', 'Lời của nguồn, ví dụ "định kỳ hằng năm".'),
  yearStart: described(
    z
      .string()
      .regex(/^\d{2}-\d{2}$/, 'viết tháng-ngày, ví dụ "12-15"')
      .optional(),
    'Ngày đầu kỳ',
    'Tháng-ngày bắt đầu mỗi kỳ khi khác 01-01.',
  ),
});

/** A document by which a promise ended before its time. */
export const ending = z.strictObject({
  kind: described(z.enum(['stopped', 'replaced']), 'Kiểu', 'stopped: đã dừng; replaced: được thay.'),
  on: described(partialDate, 'Từ ngày', 'Ngày việc dừng hoặc thay có hiệu lực.'),
  by: described(line(), 'Theo', 'Văn bản hoặc bản ghi quyết định việc đó.'),
});

/**
 * The statistic that a target is set for. Only where a source itself sets the target for the same measure, place, scope
 * and time; a target worked back from a percentage never counts.
 */
const indicatorLink = z.strictObject({
  id: reference(
    'indicators',
    'Mã',
    'Mã chỉ tiêu thống kê có cùng đơn vị và cùng cách đếm với chỉ tiêu đã hứa.',
  ),
  province: described(
    reference('provinces', 'Địa phương', 'Đơn vị cấp tỉnh mà chỉ tiêu đặt ra cho.').optional(),
    'Địa phương',
    'Chỉ cần khi bản ghi thuộc nhiều địa phương; để trống là địa phương của bản ghi, hay cả nước.',
  ),
  scope: described(
    line(200).optional(),
    'Phạm vi',
    'Khi chỉ tiêu không phủ cả địa phương; viết đúng chữ của phạm vi trong số liệu, ví dụ "hợp tác xã nông nghiệp".',
  ),
  period: described(
    period.optional(),
    'Trong kỳ',
    'Với số liệu cộng dồn trong kỳ: kỳ của chỉ tiêu, ghi rõ từ đến; cam kết định kỳ thì lấy từng kỳ.',
  ),
});

/**
 * One promise. Its state is never written here: it is computed from what was reported (domain rules).
 * The id is written by hand and stays, because it is the anchor that people link to.
 */
export const commitment = z.strictObject({
  id: described(
    z.string().regex(idPattern, idMessage),
    'Mã cam kết',
    'Không đổi về sau; thành địa chỉ #cam-ket-….',
  ),
  text: described(line(600), 'Nội dung', 'Điều đã hứa, bằng lời của người lập sổ.'),
  kind: described(
    z.enum(['measurable', 'qualitative', 'continuous', 'recurring']),
    'Loại',
    'measurable: đo được; qualitative: định tính; continuous: thường xuyên; recurring: định kỳ.',
  ),
  group: described(
    line(120).optional(),
    'Nhóm',
    'Cam kết của chỉ tiêu, nội dung hay trách nhiệm nào; dùng để xếp nhóm trên trang.',
  ),
  lead: described(z.array(actor).default([]), 'Chủ trì', 'Ai chịu trách nhiệm chính.'),
  with: described(z.array(actor).default([]), 'Phối hợp', 'Ai cùng làm.'),
  target: described(
    quantity.optional(),
    'Chỉ tiêu',
    'Con số đã hứa; để trống khi không có chỉ tiêu định lượng.',
  ),
  indicator: described(
    indicatorLink.optional(),
    'Chỉ tiêu thống kê',
    'Khi nguồn đặt chỉ tiêu cho đúng một số liệu thống kê của sổ: cùng thước đo, nơi, phạm vi và kỳ. Không suy ra từ tỷ lệ phần trăm.',
  ),
  milestoneOf: described(
    z.string().regex(idPattern, idMessage).optional(),
    'Chuỗi mốc',
    'Tên chung của các cam kết là mốc của cùng một chỉ tiêu.',
  ),
  start: described(partialDate.optional(), 'Bắt đầu', 'Khi khác ngày bắt đầu của bản ghi.'),
  due: described(
    partialDate.optional(),
    'Hạn hoàn thành',
    'Đúng độ chính xác của nguồn; hạn tháng tính đến ngày cuối tháng.',
  ),
  dueBasis: described(
    z.enum(['stated', 'end-of-record']).optional(),
    'Căn cứ của hạn',
    'stated: nguồn nêu; end-of-record: suy ra từ ngày hết kỳ của văn bản.',
  ),
  every: described(frequency.optional(), 'Định kỳ', 'Với cam kết định kỳ có nêu tần suất.'),
  monitor: described(z.array(actor).default([]), 'Theo dõi', 'Ai đôn đốc, theo dõi.'),
  funding: described(line().optional(), 'Kinh phí', 'Nguồn kinh phí như văn bản nêu.'),
  section: described(line(40).optional(), 'Mục', 'Số mục trong văn bản, ví dụ "II.1".'),
  locator: described(line().optional(), 'Chỗ trong nguồn', 'Đoạn hoặc mục chứa lời hứa.'),
  ended: described(ending.optional(), 'Dừng hoặc thay', 'Khi một văn bản đã dừng hoặc thay lời hứa này.'),
  note: described(line(1000).optional(), 'Ghi chú', 'Điều người đọc cần biết riêng về cam kết này.'),
});

/** A search that found nothing: it turns "not recorded" into "no report seen", with the day and the place searched. */
export const lookup = z.strictObject({
  on: described(partialDate, 'Ngày tra', 'Ngày đã tìm.'),
  where: described(line(500), 'Tìm ở đâu', 'Trang, từ khóa hoặc nơi hỏi.'),
  commitments: described(
    z.array(z.string()).default([]),
    'Cam kết',
    'Mã các cam kết đã tìm; để trống là tất cả.',
  ),
});

/** What a body itself replied; shown beside the state, never changing it. */
const response = z.strictObject({
  from: described(actor, 'Bên trả lời', 'Tổ chức đã trả lời.'),
  on: described(partialDate, 'Ngày', 'Ngày trả lời.'),
  text: described(line(1500), 'Nội dung', 'Tóm tắt lời trả lời.'),
  source: described(line(500), 'Nguồn', 'Văn bản, thư hoặc địa chỉ.'),
  commitment: described(
    z.string().regex(idPattern, idMessage).optional(),
    'Cam kết',
    'Mã cam kết được trả lời; để trống là cả bản ghi.',
  ),
});

/** Reviews that a programme promises to hold (sơ kết, tổng kết). They live only here, never as commitments. */
export const reviews = z.strictObject({
  every: described(frequency.optional(), 'Sơ kết định kỳ', 'Bao lâu một lần.'),
  atEnd: described(z.boolean().default(false), 'Tổng kết cuối kỳ', 'Có hứa tổng kết khi kết thúc.'),
  asPrinted: described(line(300).optional(), 'Như in', 'Lời của nguồn về việc sơ kết, tổng kết.'),
});

/** Fields of a record that makes promises: agreements, plans and campaigns. */
export const promiseFields = {
  commitments: described(z.array(commitment).default([]), 'Cam kết', 'Từng lời hứa của văn bản.'),
  reviews: described(
    reviews.optional(),
    'Sơ kết, tổng kết đã hứa',
    'Chỉ ghi ở đây, không ghi lại thành cam kết.',
  ),
  lookups: described(z.array(lookup).default([]), 'Lần tra cứu', 'Những lần đã tìm kết quả mà không thấy.'),
  responses: described(z.array(response).default([]), 'Phản hồi', 'Trả lời của tổ chức liên quan.'),
};
