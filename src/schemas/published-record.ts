import { z } from 'zod';
import { stateKeys } from '../domain/commitment-state.ts';
import { recordChange } from './change-history.ts';
import { described } from './field.ts';
import { quantity } from './quantity.ts';
import { collectionNames } from './references.ts';
import { calendarDay, partialDate } from './values.ts';

/** The version of the form of a record's JSON file. It grows by 1 when a field changes its meaning or goes; new fields do not count. */
const recordFormatVersion = 1;

const state = z.strictObject({
  key: described(z.enum(stateKeys), 'Tình trạng', 'Khóa của tình trạng.'),
  words: described(
    z.strictObject({ vi: z.string(), en: z.string() }),
    'Bằng lời',
    'Tình trạng bằng lời, hai thứ tiếng.',
  ),
  rule: described(z.string(), 'Quy tắc', 'Quy tắc đã quyết định; giải thích ở trang cách tính.'),
  isDue: described(z.boolean(), 'Đã đến hạn', 'Hạn đã qua vào ngày tính.'),
  hasResult: described(z.boolean(), 'Có kết quả', 'Có kết quả được ghi nhận.'),
  soon: described(z.boolean(), 'Sắp đến hạn', 'Đến hạn trong số ngày mà trang đặt.'),
  due: described(partialDate.optional(), 'Hạn', 'Đúng độ chính xác của nguồn, đã tính gia hạn.'),
  dueDay: described(calendarDay.optional(), 'Ngày cuối của hạn', 'Hạn theo tháng tính đến ngày cuối tháng.'),
  extendedFrom: described(partialDate.optional(), 'Hạn cũ', 'Hạn trước khi gia hạn.'),
  daysLate: described(z.int().optional(), 'Số ngày muộn', 'Chỉ khi hạn và ngày hoàn thành đều rõ đến ngày.'),
  about: described(z.boolean().optional(), 'Xấp xỉ', 'Đạt trong dung sai của “khoảng”.'),
  belowAspiration: described(
    z.boolean().optional(),
    'Thấp hơn mức phấn đấu',
    'Chỉ tiêu chỉ là mức phấn đấu.',
  ),
  noDueReason: described(
    z.enum(['continuous', 'no-target', 'no-due-stated']).optional(),
    'Vì sao không có hạn',
    'Vì sao không đếm vào số đến hạn.',
  ),
  replacedBy: described(z.string().optional(), 'Được thay bằng', 'Văn bản thay thế.'),
  lookedUpOn: described(partialDate.optional(), 'Ngày tra', 'Ngày đã tìm mà không thấy.'),
  value: described(quantity.optional(), 'Số đạt được', 'Con số mà tình trạng dựa vào.'),
  evidence: described(
    z
      .strictObject({
        result: z.string(),
        entry: z.string(),
        knownOn: calendarDay,
        measuredAt: partialDate.optional(),
        publisherKind: z.enum(['responsible-body', 'other-body', 'press']),
      })
      .optional(),
    'Bằng chứng',
    'Báo cáo và mục mà tình trạng dựa vào.',
  ),
});

const commitment = z.strictObject({
  id: described(z.string(), 'Mã cam kết', 'Như trong data.commitments.'),
  url: described(z.url(), 'Địa chỉ', 'Chỗ của cam kết trên trang.'),
  state,
  history: described(
    z.array(
      z.strictObject({
        day: calendarDay,
        from: z.enum(stateKeys).optional(),
        to: z.enum(stateKeys),
        rule: z.string(),
      }),
    ),
    'Lịch sử',
    'Các lần đổi tình trạng đến ngày tính.',
  ),
  next: described(
    z.array(z.strictObject({ day: calendarDay, key: z.enum(stateKeys), soon: z.boolean() })),
    'Sắp tới',
    'Những lần đổi chỉ do thời gian, nếu không biết thêm gì.',
  ),
});

const review = z.strictObject({
  kind: z.enum(['periodic', 'final']),
  from: calendarDay,
  to: calendarDay,
  dueDay: calendarDay,
  state: z.enum(['recorded', 'looked-for', 'not-recorded', 'not-yet']),
  report: z.string().optional(),
  lookedUpOn: partialDate.optional(),
});

/** Where the decree lists the metadata of outgoing documents; each field below says its row. */
const annexRow = (row: number): string => `Nghị định 30/2020/NĐ-CP, phụ lục VI, phần II, mục I, dòng ${row}.`;

/** Field names of Nghị định 30/2020/NĐ-CP, annex VI, for the metadata of a document; docs/decisions/0029. */
const documentMetadata = z.strictObject({
  TypeName: described(z.string(), 'Tên loại văn bản', `Như văn bản tự gọi. ${annexRow(3)}`),
  CodeNumber: described(z.string().optional(), 'Số của văn bản', `Phần số, như in. ${annexRow(4)}`),
  CodeNotation: described(
    z.string().optional(),
    'Ký hiệu của văn bản',
    `Phần ký hiệu, như in. ${annexRow(5)}`,
  ),
  IssuedDate: described(
    partialDate.optional(),
    'Ngày, tháng, năm văn bản',
    `Đúng độ chính xác của nguồn. ${annexRow(6)}`,
  ),
  OrganName: described(z.string(), 'Tên cơ quan ban hành', `Tên trong sổ. ${annexRow(7)}`),
  Subject: described(z.string(), 'Trích yếu nội dung', `Văn bản nói về việc gì. ${annexRow(8)}`),
  Language: described(z.literal('Tiếng Việt'), 'Ngôn ngữ', `Ngôn ngữ của văn bản. ${annexRow(9)}`),
  SignerInfo: described(
    z.strictObject({ FullName: z.string(), Position: z.string().optional() }).optional(),
    'Người ký',
    `Họ tên và chức vụ như nguồn in. ${annexRow(12)}`,
  ),
});

/** What the register works out from records on the as-of day; never typed by anyone. */
const computedFields = z.strictObject({
  recordState: described(
    z.string().optional(),
    'Tình trạng cả văn bản',
    'Với chương trình, kế hoạch, phong trào.',
  ),
  counts: described(
    z.strictObject({ total: z.int(), due: z.int(), withResult: z.int() }).optional(),
    'Số đếm',
    'Số cam kết của riêng bản ghi, số đã đến hạn, số có kết quả trong số đã đến hạn.',
  ),
  commitments: described(z.array(commitment).optional(), 'Cam kết', 'Tình trạng từng cam kết.'),
  reviews: described(z.array(review).optional(), 'Sơ kết, tổng kết', 'Từng kỳ đã hứa.'),
  plans: described(z.array(z.string()).optional(), 'Kế hoạch', 'Mã các kế hoạch thuộc bản ghi.'),
  results: described(z.array(z.string()).optional(), 'Báo cáo', 'Mã các báo cáo về bản ghi.'),
  news: described(z.array(z.string()).optional(), 'Tin', 'Mã các tin về bản ghi.'),
  citedBy: described(
    z.array(z.string()).optional(),
    'Được dẫn trong',
    'Các bản ghi dẫn bản ghi này, dạng loại/mã.',
  ),
  metadata: described(
    documentMetadata.optional(),
    'Siêu dữ liệu văn bản',
    'Tên trường theo Nghị định 30/2020/NĐ-CP.',
  ),
});

/** The JSON file of a record around its data, whatever the collection. */
export const publishedEnvelope = z.strictObject({
  $schema: described(z.url(), 'Lược đồ', 'Lược đồ JSON của tệp này.'),
  version: described(
    z.literal(recordFormatVersion),
    'Phiên bản dạng tệp',
    'Tăng khi một trường đổi nghĩa hoặc bị bỏ.',
  ),
  collection: described(z.enum(collectionNames), 'Loại bản ghi', 'Tên tập hợp.'),
  id: described(z.string(), 'Mã bản ghi', 'Không đổi.'),
  url: described(z.strictObject({ vi: z.url(), en: z.url() }), 'Trang', 'Trang của bản ghi, hai thứ tiếng.'),
  asOf: described(calendarDay, 'Ngày tính', 'Tình trạng và số đếm tính đến ngày này.'),
  knownFrom: described(
    calendarDay.optional(),
    'Biết từ ngày',
    'Ngày công chúng có thể biết; trống khi bản ghi là định nghĩa.',
  ),
  isKnown: described(
    z.boolean(),
    'Đã biết vào ngày tính',
    'false: bản ghi chưa có vào ngày tính, data và computed là null.',
  ),
  updated: described(calendarDay.optional(), 'Cập nhật gần nhất', 'Ngày mới nhất ghi trong bản ghi.'),
  licence: described(
    z.strictObject({ name: z.string(), url: z.url() }),
    'Giấy phép',
    'Của phần do sổ viết; quyền của nguồn ghi trong data.sources.',
  ),
  changes: described(
    z.array(recordChange).optional(),
    'Lịch sử sửa đổi',
    'Từ lịch sử phiên bản, mới nhất trước; không có trường này khi bản dựng không biết lịch sử.',
  ),
  data: z.unknown(),
  computed: z.union([computedFields, z.null()]),
});
export type PublishedEnvelope = z.output<typeof publishedEnvelope>;
export type ComputedFields = z.output<typeof computedFields>;
