import { describe, expect, test } from 'vitest';
import { changeFeed } from '../../src/views/change-feed.ts';
import { changedMonths, changeMonth, changesPage } from '../../src/views/change-pages.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { changeTable } from '../../src/views/datasets/change-table.ts';
import { publishedRecord } from '../../src/views/record-data.ts';
import { pageEnd } from '../../src/views/page-end.ts';
import { recordChanges } from '../../src/views/record-changes.ts';
import { buildRegister, type Register } from '../../src/views/register.ts';
import type { ChangeEntry, ChangeHistory } from '../../src/schemas/change-history.ts';
import { sampleRegister } from '../outputs/sample-register.ts';

const figure = {
  path: 'commitments[mo-hinh].target',
  item: 'Xây dựng mô hình.',
  label: 'chỉ tiêu 2025',
  before: 'khoảng 10',
  after: '12 mô hình',
  text: 'chỉ tiêu 2025: khoảng 10 → 12 mô hình',
};

function entry(day: string, kind: ChangeEntry['kind'], more: Partial<ChangeEntry> = {}): ChangeEntry {
  const known = { collection: 'agreements', id: 'a-b-2022', title: 'Hội A và Sở B, 2022–2025' } as const;
  return { day, commit: day.replaceAll('-', '').padEnd(40, '0'), kind, ...known, changes: [], ...more };
}

const history: ChangeHistory = {
  version: 1,
  commit: 'c'.repeat(40),
  extent: 'complete',
  entries: [
    entry('2027-01-01', 'changed', { changes: [figure] }),
    entry('2026-11-20', 'changed', { correction: true, changes: [figure] }),
    entry('2026-11-20', 'removed', { collection: 'news', id: 'tin-cu', title: undefined }),
    entry('2026-10-02', 'changed', { renamedFrom: 'a-b', changes: [] }),
    ...Array.from({ length: 13 }, (_, index) =>
      entry('2026-10-01', 'added', { collection: 'bodies', id: `hoi-${index}`, title: undefined }),
    ),
    entry('2026-10-01', 'added'),
  ],
};

function registerWithHistory(changes: ChangeHistory, day = '2026-11-21'): Register {
  const { all, config } = sampleRegister();
  return buildRegister(all, { day, chosen: true }, config, new Map(), changes);
}

function contextWith(changes = history, day?: string): ViewContext {
  return viewContext(registerWithHistory(changes, day), 'vi');
}

function lines(days: ReturnType<typeof changesPage>['latest']): string[] {
  return days.flatMap(({ heading, items }) =>
    items.map(({ label, subject, texts }) =>
      [heading, label, subject.text, ...texts.map(({ text }) => text)].join(' | '),
    ),
  );
}

describe('the page about changes', () => {
  test('tells figures in words, corrections first, many arrivals as a number, and nothing of a later day', () => {
    const { corrections, latest, months } = changesPage(contextWith());
    expect(lines(corrections)).toEqual([
      '20/11/2026 | Đính chính | Hội A và Sở B, 2022–2025 | Xây dựng mô hình – chỉ tiêu 2025: khoảng 10 → 12 mô hình',
    ]);
    expect(lines(latest)).toEqual([
      ...lines(corrections),
      '20/11/2026 | Gỡ | Tin tức “tin-cu”',
      '2/10/2026 | Sửa | Hội A và Sở B, 2022–2025 | mã bản ghi đổi, mã cũ: a-b',
      '1/10/2026 | Thêm | Tổ chức: 13 bản ghi',
      '1/10/2026 | Thêm | Hội A và Sở B, 2022–2025',
    ]);
    expect(months.map(({ text, href, aside }) => [text, href, aside])).toEqual([
      ['tháng 11/2026', '/thay-doi/2026-11/', '2 mục'],
      ['tháng 10/2026', '/thay-doi/2026-10/', '3 mục'],
    ]);
  });

  test('tells a change of state by time beside the changes of records', () => {
    const context = contextWith(history, '2027-04-01');
    expect(changedMonths(context)[0]).toBe('2027-03');
    expect(lines(changeMonth(context, '2027-03').days)).toEqual([
      '21/3/2027 | Đổi tình trạng | Hội A và Sở B, 2022–2025 | =Xây dựng mô hình | tình trạng: trước “Vừa đến hạn, chờ báo cáo”, nay “Đã đến hạn, Sổ chưa ghi nhận kết quả”',
    ]);
  });

  test.each([
    ['none', /không có lịch sử phiên bản/],
    ['shallow', /chỉ có phần cuối của lịch sử/],
    ['complete', /^Lịch sử đọc đến phiên bản cccccccccccc\.$/],
  ] as const)('says how much is known of a history that is %s', (extent, words) => {
    const context = contextWith({ ...history, extent, ...(extent === 'none' ? { entries: [] } : {}) });
    expect(changesPage(context).extent).toMatch(words);
  });
});

describe('the history of one record', () => {
  const of = (changes: ChangeHistory): ReturnType<typeof recordChanges> => {
    const context = contextWith(changes);
    const record = context.register.get('agreements', 'a-b-2022');
    return record && recordChanges(context, [record]);
  };

  test('stands on its page and whole in its JSON file', () => {
    expect(of(history)?.items.map(({ day, label }) => `${day} ${label}`)).toEqual([
      '20/11/2026 Đính chính',
      '2/10/2026 Sửa',
      '1/10/2026 Thêm',
    ]);
    const register = registerWithHistory(history);
    const record = register.get('agreements', 'a-b-2022');
    const { changes = [] } = record ? publishedRecord(register, record) : {};
    expect(changes.map(({ day, kind, correction }) => [day, kind, correction])).toEqual([
      ['2026-11-20', 'changed', true],
      ['2026-10-02', 'changed', undefined],
      ['2026-10-01', 'added', undefined],
    ]);
    expect(changes[0]?.changes).toEqual([figure]);
  });

  test('is said to be unknown where there is no version history, and left out where it is known to be empty', () => {
    expect(of({ ...history, extent: 'none', entries: [] })?.more.text).toMatch(/không có lịch sử phiên bản/);
    expect(of({ ...history, entries: [] })).toBeUndefined();
  });
});

test('the table has a row for each field that changed, and the feed an entry for each change', () => {
  const context = contextWith();
  const { columns, rows } = changeTable(context);
  const words = rows.map((row) => row[columns.findIndex(({ name }) => name === 'change_words')]);
  expect(rows).toHaveLength(17);
  expect(words.filter((each) => each !== undefined)).toEqual([figure.text]);
  const { items } = changeFeed(context);
  expect(items.map(({ title }) => title).slice(0, 2)).toEqual([
    'Đính chính: Hội A và Sở B, 2022–2025',
    'Gỡ: Tin tức “tin-cu”',
  ]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const { url } of items) expect(url).toMatch(/^https:\/\/so-thu\.example\//);
});

test('a record is cited with the version in which it last changed', () => {
  const { citation } = pageEnd(contextWith(), '/chuong-trinh/a-b-2022/', 'Hội A và Sở B');
  expect(citation?.text).toContain(
    'bản tính đến ngày 21/11/2026, bản ghi sửa lần cuối 20/11/2026, phiên bản 202611200000,',
  );
  expect(citation?.bibtex).toContain('phiên bản 202611200000');
});
