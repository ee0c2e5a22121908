/** How the collections are called towards people who write records. */
import type { CollectionName } from '../../src/schemas/references.ts';

/** The Vietnamese name of each collection, in the singular. */
export const collectionTitles: Readonly<Record<CollectionName, string>> = {
  agreements: 'Chương trình phối hợp',
  plans: 'Kế hoạch',
  campaigns: 'Phong trào, giao ước thi đua',
  results: 'Kết quả',
  figures: 'Số liệu của một nguồn',
  indicators: 'Chỉ tiêu thống kê',
  news: 'Tin',
  documents: 'Văn bản',
  bodies: 'Tổ chức',
  provinces: 'Đơn vị cấp tỉnh',
  questions: 'Hỏi đáp',
  terms: 'Từ viết tắt',
};
