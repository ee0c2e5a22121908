/** What `npm run new` can make, by the words that editors use. */
import type { CollectionName } from '../../src/schemas/references.ts';

/** A question about one thing of a new record; its answer goes to a flag of the same name. */
export interface Question {
  /** The flag without its dashes. */
  flag: string;
  ask: string;
  /** Whether several answers may be given. */
  many?: boolean;
  /** Whether nothing can be made without an answer. */
  needed?: boolean;
  /** Shown beside the question: how an answer looks. */
  example?: string;
}

export interface Kind {
  collection: CollectionName;
  title: string;
  questions: readonly Question[];
}

const title: Question = { flag: 'ten', ask: 'Tên bản ghi, bằng lời của mình', needed: true };
const summary: Question = { flag: 'tom-tat', ask: 'Tóm tắt, một câu' };
const provinces: Question = { flag: 'tinh', ask: 'Mã địa phương', many: true, example: 'bac-ninh-34' };
const category: Question = { flag: 'linh-vuc', ask: 'Lĩnh vực', example: 'kinh-te-tap-the' };
const from: Question = { flag: 'tu', ask: 'Thời hạn từ', example: '2026' };
const to: Question = { flag: 'den', ask: 'Thời hạn đến', example: '2028' };
const source: readonly Question[] = [
  { flag: 'nguon', ask: 'Tên nguồn đã đọc' },
  { flag: 'noi-dang', ask: 'Nơi đăng nguồn' },
  { flag: 'dia-chi', ask: 'Địa chỉ trang', example: 'https://…' },
  { flag: 'ngay-dang', ask: 'Ngày đăng', example: '22/8/2026' },
];
const number = (ask: string): Question => ({ flag: 'so', ask, example: '64/KH-KHCN' });
const day = (ask: string): Question => ({ flag: 'ngay', ask, example: '17/7/2026' });
const issuer = (ask: string): Question => ({ flag: 'co-quan', ask, example: 'mã trong bodies, hoặc tên' });

/** The kinds in the order of the help text. */
export const kinds = {
  'chuong-trinh': {
    collection: 'agreements',
    title: 'chương trình phối hợp',
    questions: [
      title,
      summary,
      { flag: 'ben', ask: 'Bên ký kết', many: true, example: 'mã trong bodies, hoặc tên' },
      day('Ngày ký'),
      from,
      to,
      provinces,
      category,
      ...source,
    ],
  },
  'ke-hoach': {
    collection: 'plans',
    title: 'kế hoạch',
    questions: [
      title,
      summary,
      number('Số, ký hiệu'),
      issuer('Cơ quan ban hành'),
      day('Ngày ban hành'),
      from,
      to,
      provinces,
      category,
      ...source,
    ],
  },
  'thi-dua': {
    collection: 'campaigns',
    title: 'phong trào hoặc giao ước thi đua',
    questions: [title, summary, day('Ngày phát động'), from, to, provinces, category, ...source],
  },
  'ket-qua': {
    collection: 'results',
    title: 'kết quả',
    questions: [
      { flag: 'gia-tri', ask: 'Kết quả như nguồn in', example: '02 lớp' },
      { flag: 'tinh-den', ask: 'Số liệu tính đến ngày', example: '31/12/2026' },
      { flag: 'bang-chung', ask: 'Bằng chứng: tên báo cáo hoặc bài' },
      { flag: 'noi-dang', ask: 'Bằng chứng: nơi đăng' },
      { flag: 'dia-chi', ask: 'Bằng chứng: địa chỉ trang', example: 'https://…' },
    ],
  },
  'tin-tuc': {
    collection: 'news',
    title: 'tin',
    questions: [title, summary, provinces, category, ...source],
  },
  'van-ban': {
    collection: 'documents',
    title: 'văn bản',
    questions: [
      title,
      summary,
      number('Số, ký hiệu'),
      { flag: 'loai', ask: 'Loại văn bản', example: 'Kế hoạch' },
      issuer('Cơ quan ban hành'),
      day('Ngày ban hành'),
      { flag: 'trich-yeu', ask: 'Trích yếu' },
      provinces,
      ...source,
    ],
  },
  'to-chuc': {
    collection: 'bodies',
    title: 'tổ chức',
    questions: [title, { flag: 'loai', ask: 'Loại', example: 'department' }, provinces, ...source],
  },
  'so-lieu': {
    collection: 'figures',
    title: 'số liệu của một nguồn',
    questions: [
      title,
      { flag: 'noi-dung', ask: 'Con số nói về gì' },
      { flag: 'gia-tri', ask: 'Con số như nguồn in', example: '1.012 hợp tác xã' },
      { flag: 'tinh-den', ask: 'Tại thời điểm', example: '22/8/2026' },
      ...source,
    ],
  },
  'hoi-dap': {
    collection: 'questions',
    title: 'hỏi đáp',
    questions: [title, summary, day('Ngày hỏi'), { flag: 'chu-de', ask: 'Chủ đề' }, provinces],
  },
  'tu-viet-tat': {
    collection: 'terms',
    title: 'từ viết tắt',
    questions: [
      { flag: 'ten', ask: 'Dạng viết tắt', example: 'HTX', needed: true },
      { flag: 'day-du', ask: 'Dạng đầy đủ', example: 'hợp tác xã' },
    ],
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

/** Asked first for a result, which is always of a commitment. */
export const commitmentQuestion: Question = {
  flag: 'cam-ket',
  ask: 'Kết quả của cam kết nào',
  example: 'plans/ma-ke-hoach#ma-cam-ket, hoặc vài chữ để tìm',
  needed: true,
};

/** Asked last where the id does not follow from the answers. */
export const idQuestion: Question = { flag: 'ma', ask: 'Mã bản ghi, là tên tệp; Enter để đặt theo tên' };

/** Questions of `tra-cuu`, which adds to a record instead of making one. */
export const lookupQuestions: readonly Question[] = [
  {
    flag: 'ban-ghi',
    ask: 'Bản ghi đã tìm kết quả',
    example: 'plans/ma-ke-hoach, hoặc vài chữ để tìm',
    needed: true,
  },
  { flag: 'o-dau', ask: 'Đã tìm ở đâu, từ khóa gì', needed: true },
  { flag: 'ngay', ask: 'Ngày tìm', example: '20/3/2027' },
  { flag: 'cam-ket', ask: 'Chỉ cho các cam kết', many: true, example: 'bỏ trống là tất cả' },
];

export function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}
