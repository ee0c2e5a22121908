import { z } from 'zod';
import { described } from './field.ts';
import type { CollectionName } from './references.ts';
import { calendarDay } from './values.ts';

// The forms of published JSON files that are not the file of one record; that one stands in published-record.ts.

/** The version of the form of these files; it grows by 1 when a field changes its meaning or goes. */
const fileFormatVersion = 1;

const schemaAddress = described(z.url(), 'Lược đồ', 'Lược đồ JSON của tệp này.');
const version = described(
  z.literal(fileFormatVersion),
  'Phiên bản dạng tệp',
  'Tăng khi một trường đổi nghĩa hoặc bị bỏ.',
);
const asOf = described(calendarDay, 'Ngày tính', 'Tình trạng và số đếm tính đến ngày này.');
const counts = z.record(z.string(), z.int().min(0));

/** A table, `/du-lieu/<name>.json`: each row an object with the columns of the CSV of the same name. */
const table = z.strictObject({
  $schema: schemaAddress,
  version,
  name: described(z.string(), 'Tên bảng', 'Như trong tên tệp.'),
  title: described(z.string(), 'Tên gọi', 'Bảng nói về gì.'),
  asOf,
  licence: described(
    z.strictObject({ name: z.string(), url: z.url() }),
    'Giấy phép',
    'Của phần do sổ viết; quyền của từng nguồn ở bảng nguon.',
  ),
  key: described(z.array(z.string()).min(1), 'Khóa', 'Các cột cùng nhau chỉ đúng một dòng.'),
  columns: described(
    z.array(
      z.strictObject({
        name: z.string(),
        type: z.enum(['text', 'list', 'integer', 'number', 'boolean', 'day', 'date', 'address']),
        title: z.string(),
      }),
    ),
    'Cột',
    'Tên, loại và nghĩa của từng cột.',
  ),
  rows: described(
    z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    'Dòng',
    'null là không nêu hoặc chưa biết, không bao giờ là 0.',
  ),
});

/** The page of a name that two provincial units may share; `unit` is the form of a unit's own file. */
const place = (unit: z.ZodObject): z.ZodType =>
  z.strictObject({
    $schema: schemaAddress,
    version,
    slug: described(z.string(), 'Mã trong địa chỉ', 'Phần cuối địa chỉ của trang.'),
    url: described(z.strictObject({ vi: z.url(), en: z.url() }), 'Trang', 'Hai thứ tiếng.'),
    asOf,
    units: described(
      z.array(unit.extend({ json: z.url() })).min(1),
      'Đơn vị',
      'Các đơn vị mang tên này, mỗi đơn vị như trong tệp riêng của nó.',
    ),
    records: described(
      z.array(z.strictObject({ title: z.string(), page: z.url(), json: z.url() })),
      'Bản ghi',
      'Các bản ghi nói về nơi này.',
    ),
  });

/** `/phien-ban.json`: what this build is. */
const build = z.strictObject({
  $schema: schemaAddress,
  version: described(z.string(), 'Phiên bản phần mềm', 'Theo Semantic Versioning.'),
  commit: described(z.string().nullable(), 'Bản của mã nguồn', 'null khi không biết.'),
  asOf,
  snapshot: described(z.boolean(), 'Ngày được chọn', 'true: dựng cho một ngày đã chọn, không phải hôm nay.'),
  history: described(
    z.enum(['complete', 'shallow', 'none']),
    'Lịch sử sửa đổi',
    'Bản dựng biết lịch sử đến đâu.',
  ),
  records: described(counts, 'Số bản ghi', 'Theo loại.'),
  rows: described(counts, 'Số dòng', 'Theo bảng.'),
});

/** The form of a published file by the name of its schema; some hold the form of a unit's own file. */
export const publishedFiles = {
  table: () => table,
  place,
  version: () => build,
} as const satisfies Record<string, (unit: z.ZodObject) => z.ZodType>;

/** A file that is not of one record. */
export type PublishedFileName = keyof typeof publishedFiles;

/** What a published JSON Schema is about: the records of a collection, or such a file. */
export type SchemaName = CollectionName | PublishedFileName;
