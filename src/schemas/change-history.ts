import { z } from 'zod';
import { described } from './field.ts';
import { collectionNames } from './references.ts';
import { calendarDay } from './values.ts';

/** One field that differs between two versions of a record. */
const fieldChange = z.strictObject({
  path: described(z.string(), 'Đường dẫn', 'Chỗ của trường: commitments[so-mo-hinh].target.'),
  item: described(
    z.string().optional(),
    'Mục',
    'Mục của danh sách mà trường thuộc về, như lời của một cam kết.',
  ),
  label: described(z.string(), 'Tên trường', 'Tên của trường: chỉ tiêu 2025.'),
  before: described(z.string().optional(), 'Trước', 'Trống khi trước đó chưa có.'),
  after: described(z.string().optional(), 'Sau', 'Trống khi trường bị bỏ.'),
  text: described(z.string(), 'Bằng lời', 'Như người đọc thấy: chỉ tiêu 2025: khoảng 10 → 12 hợp tác xã.'),
});
export type FieldChange = z.output<typeof fieldChange>;

/** What one commit did to a record, without saying which record. */
const change = {
  day: described(calendarDay, 'Ngày', 'Ngày ghi vào lịch sử phiên bản, giờ Việt Nam.'),
  commit: described(z.string(), 'Phiên bản', 'Mã của lần ghi trong lịch sử phiên bản.'),
  kind: described(z.enum(['added', 'changed', 'removed']), 'Việc', 'Thêm, sửa hay gỡ.'),
  renamedFrom: described(z.string().optional(), 'Mã cũ', 'Mã trước khi tệp đổi tên.'),
  correction: described(
    z.literal(true).optional(),
    'Đính chính',
    'Lần ghi gọi đây là đính chính, hoặc báo cáo đính chính báo cáo khác.',
  ),
  changes: described(z.array(fieldChange), 'Thay đổi', 'Từng trường đã đổi.'),
};

/** A change as the JSON file of its own record tells it. */
export const recordChange = z.strictObject(change);

/** A change among those of all records. */
const changeEntry = z.strictObject({
  ...change,
  collection: z.enum(collectionNames),
  /** The id of today, or the last one of a record that is gone. */
  id: z.string(),
  /** The title of today; absent for a record that is gone. */
  title: z.string().optional(),
});
export type ChangeEntry = z.output<typeof changeEntry>;

/** What the version history can tell: `shallow` lacks its beginning, `none` is an exported folder. */
const historyExtents = ['complete', 'shallow', 'none'] as const;
export type HistoryExtent = (typeof historyExtents)[number];

/** Everything that changed in the content, newest first; the same for a commit on every machine. */
export const changeHistory = z.strictObject({
  version: z.literal(1),
  commit: z.string().nullable(),
  /** `shallow` and `none`: what is missing was not unchanged, only not known here. */
  extent: z.enum(historyExtents),
  entries: z.array(changeEntry),
});
export type ChangeHistory = z.output<typeof changeHistory>;
