import type { CommitmentItem } from '../../views/commitment.ts';
import type { FilterGroup } from '../../views/commitment-filter.ts';
import type { Headline } from '../../views/headline.ts';
import type { RecordCard } from '../../views/lists/record-card.ts';
import type { Pager } from '../../views/pager.ts';
import type { Fact, Phrase } from '../../views/phrase.ts';
import type { StateBadge } from '../../views/state-badge.ts';
import type { TimelineEvent } from '../../views/timeline.ts';

// Nothing here exists: a province, bodies and promises made up so that every part can be seen in every state.

/** Words with the tallest and deepest stacks of marks that Vietnamese has. */
export const stacked = 'Ữ Ặ Ỗ Ỵ Ẩ Ể Ợ: TỔ CHỨC ỦY BAN KỸ THUẬT ĐẶNG VŨ HỖ';

const place: Phrase = { text: 'Tỉnh Sông Mẫu', href: '#vi-du', aside: 'nay thuộc tỉnh Núi Mẫu', vi: true };
const record: Phrase = { text: `Chương trình mẫu ${stacked}`, href: '#vi-du', vi: true };

/** One commitment in each state; those with a number have a bar. */
export function commitmentsOf(states: readonly StateBadge[]): CommitmentItem[] {
  return states.map((state, index) => ({
    anchor: `cam-ket-mau-${state.key}`,
    key: `agreements/mau#${state.key}`,
    permalink: 'Liên kết đến cam kết này',
    href: `#cam-ket-mau-${state.key}`,
    number: index + 1,
    text: `Mở ${index + 2} lớp tập huấn cho HTX, ${stacked}.`,
    state,
    facts: [
      { term: 'Chủ trì', phrases: [{ text: 'Liên minh Mẫu', href: '#vi-du', vi: true }], brief: false },
      { term: 'Hạn', phrases: [{ text: 'năm 2030', aside: 'suy từ thời hạn của văn bản' }], brief: true },
    ],
    bar:
      index % 4 === 0
        ? {
            value: { sure: 30, most: 42 },
            target: { kind: 'floor', from: 80, to: 80 },
            words: [{ text: 'Ghi nhận 3; mức nêu 8' }],
          }
        : undefined,
    notes: index % 5 === 0 ? ['Nguồn không nêu nơi mở lớp.'] : [],
    record,
    places: [place],
  }));
}

export function headlineOf(states: readonly StateBadge[]): Headline {
  return {
    sentence: `16 cam kết đã đến hạn, 3 có kết quả được ghi nhận: ${stacked}`,
    how: 'Tình trạng do phần mềm tính.',
    method: '#vi-du',
    segments: states.map((state, index) => ({ ...state, count: index + 1, written: String(index + 1) })),
    outside: '1 cam kết nằm ngoài phép đếm này.',
    notFailure: '“Chưa ghi nhận” không có nghĩa là không làm.',
    countable: true,
    upcoming: [],
    later: [],
  };
}

export const facts: Fact[] = [
  { term: 'Ngày ký', phrases: [{ text: '22/8/2022', aside: 'nguồn in: “Chiều ngày 22/8/2022”' }] },
  { term: 'Các bên', phrases: [{ text: 'Liên minh Mẫu', href: '#vi-du' }, { text: stacked }] },
];

export const cards: RecordCard[] = [
  {
    link: record,
    summary: 'Hai bên cùng hỗ trợ HTX.',
    when: '2022–2025',
    places: [place],
    placesToday: undefined,
    badge: { key: 'running', tone: 'ontime', sign: 'half', words: 'Đang thực hiện' },
    closing: [{ text: '2 cam kết, chưa cam kết nào đến hạn' }],
  },
  {
    link: { text: `Câu hỏi mẫu ${stacked}`, href: '#vi-du', vi: true },
    kind: { text: 'Hợp tác xã', vi: true },
    summary: 'Bao giờ mở lớp tập huấn?',
    when: '1/2/2026',
    places: [place],
    placesToday: [{ text: 'Tỉnh Núi Mẫu', href: '#vi-du', aside: 'lúc đó là tỉnh Sông Mẫu' }],
    badge: { key: 'waiting', tone: 'soon', sign: 'hourglass', words: 'Đang chờ trả lời, 30 ngày' },
    closing: [{ text: 'Liên minh Mẫu', href: '#vi-du', vi: true }],
  },
];

export const filters: FilterGroup[] = [
  {
    kind: 'year',
    heading: 'Năm',
    links: ['2026', '2022'].map((value) => ({
      value,
      link: { text: value, href: '#vi-du' },
      count: 3,
      written: '3',
    })),
  },
];

export const events: TimelineEvent[] = [
  {
    date: '2022-08-22',
    when: '22/8/2022',
    what: { text: 'Ký chương trình', href: '#vi-du' },
    kind: 'signed',
    future: false,
    span: false,
    running: false,
  },
  {
    date: '2026-11-22',
    when: '22/11/2026',
    what: { text: 'Hôm nay' },
    kind: 'today',
    future: false,
    span: false,
    running: false,
  },
  {
    date: '2030',
    when: 'năm 2030',
    what: { text: 'Hết thời hạn' },
    kind: 'ends',
    future: true,
    span: false,
    running: false,
  },
];

export const pager: Pager = {
  range: 'Mục 101 đến 150 trong 2.000',
  previous: '#vi-du',
  next: '#vi-du',
  parts: [1, 2, 3, 40].map((number) => ({
    name: `Trang ${number}`,
    number,
    href: '#vi-du',
    current: number === 3,
    gap: number === 40,
  })),
};
