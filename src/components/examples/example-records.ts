import type { AttachmentView } from '../../views/attachment.ts';
import type { ChangeDay } from '../../views/change-pages.ts';
import type { MemberRecordPage } from '../../views/member-record.ts';
import type { MemberSummary } from '../../views/members.ts';
import type { NewsView } from '../../views/news.ts';
import type { Phrase } from '../../views/phrase.ts';
import type { RecordChanges } from '../../views/record-changes.ts';
import type { StateBadge } from '../../views/state-badge.ts';
import type { VisitRow } from '../../views/visits.ts';
import { facts, stacked } from './example-data.ts';

// What a small register without a history, files, members and counted visits has none of. Nothing here exists.

const link = (text: string): Phrase => ({ text, href: '#vi-du', vi: true });

export const attachments: AttachmentView[] = [
  {
    link: link(`Bản quét ${stacked}`),
    size: 'PDF, 1,2 MB',
    original: link('bản ở nơi công bố'),
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    summary: 'Kế hoạch mẫu giao việc cho từng phòng.',
    note: 'Trang cuối mờ.',
  },
  { link: { text: 'Phụ lục mẫu', vi: true }, missing: 'Nguồn không kèm tệp.' },
];

export const recordChanges: RecordChanges = {
  items: [
    {
      day: '3/2/2026',
      label: 'Đính chính',
      isCorrection: true,
      texts: [{ text: 'Hạn: năm 2024 → năm 2025' }, { text: `Tên: ${stacked}`, vi: true }],
    },
    { day: '1/1/2026', label: 'Thêm bản ghi', isCorrection: false, texts: [] },
  ],
  more: link('Toàn bộ lịch sử'),
};

export const changeDays: ChangeDay[] = [
  {
    id: 'ngay-2026-02-03',
    heading: '3/2/2026',
    items: [
      {
        key: 'mau-1',
        day: '2026-02-03',
        label: 'Đính chính',
        isCorrection: true,
        subject: link(stacked),
        texts: [{ text: 'Giá trị: 10 → 12' }],
      },
      {
        key: 'mau-2',
        day: '2026-02-03',
        label: 'Thêm',
        isCorrection: false,
        subject: { text: '14 bản ghi' },
        texts: [],
      },
    ],
  },
];

export const member: MemberSummary = {
  name: link('Sổ cam kết Núi Mẫu'),
  home: { text: 'nui-mau.example', href: 'https://nui-mau.example/' },
  counts: ['12 chương trình', '34 cam kết'],
  state: 'Tính đến ngày 20/11/2026, chép ngày 21/11/2026',
  licence: { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  failure: 'Lần chép gần nhất không xong: máy chủ không trả lời.',
};

export function memberCommitments(states: readonly StateBadge[]): MemberRecordPage['commitments'] {
  return states.slice(0, 3).map((state) => ({ text: `Mở lớp, ${stacked}`, href: '#vi-du', state, facts }));
}

export const original: NewsView['original'] = {
  link: link('Bài gốc mẫu'),
  rights: 'Báo Mẫu giữ bản quyền.',
  image: ['Ảnh: lễ ký mẫu.'],
  credit: 'Người Mẫu',
};

export const visitRows: VisitRow[] = [
  { head: { text: 'tháng 10/2026' }, views: '1.204' },
  { head: link(`Trang mẫu ${stacked}`), views: '88' },
];
