import { describe, expect, test } from 'vitest';
import { readRecord } from '../../src/reader/record.ts';
import { readSite } from '../../src/reader/site.ts';

const { ids } = await readSite();

/** What the reader says of a news item whose line `find` was spoilt: place, rule, words, remedy. */
function toldOf(find: RegExp | string, spoilt: string): string[] {
  const good = `---
title: 'Ký kết'
summary: Một câu.
publisher: Báo thử
own: false
category: khac
provinces:
  - bac-giang-63
sources:
  - title: Bài thử
    publisher: Báo thử
    accessedOn: '2026-01-02'
---

Chữ.
`;
  const text = good.replace(find, spoilt);
  expect(text).not.toBe(good);
  const found = { collection: 'news', id: 'a', file: 'a.md', format: '.md' } as const;
  return readRecord(found, Buffer.from(text), ids).problems.map(
    ({ rule, line, column, message, fix = '' }) => `${line}:${column} [${rule}] ${message}. ${fix}`,
  );
}

describe('a slip of an office hand is told once, where it was made, with what to type', () => {
  test.each<[string, RegExp | string, string, RegExp]>([
    ['a quote that is never closed', "title: 'Ký kết'", "title: 'Ký kết", /^2:8 .*chưa đóng.*Thêm '/],
    ['a quote closed with a curly one', "title: 'Ký kết'", "title: 'Ký kết’", /^2:8 .*nháy cong/],
    ['no blank after the colon', 'publisher: Báo', "publisher:'Báo", /^4:10 .*thiếu dấu cách sau ":"/],
    ['a colon of another script', 'publisher: Báo', 'publisher： Báo', /^4:10 .*không phải ":"/],
    ['a hard blank after the colon', 'publisher: Báo', 'publisher:\u00A0Báo', /^4:11 .*dán từ Word/],
    [
      'a hard blank at the beginning',
      '    publisher',
      '\u00A0\u00A0\u00A0\u00A0publisher',
      /^11:1 .*dán từ Word/,
    ],
    ['no blank after the dash', '  - title', '  -title', /^10:3 .*sau "-"/],
    ['a long dash for a list', '  - title', '  – title', /^10:3 .*gạch nối/],
    ['a bullet for a list', '  - title', '  • title', /^10:3 .*gạch nối/],
    ['one blank too few', '    publisher', '   publisher', /^11:1 .*thụt 3 dấu cách/],
    ['a tab', '    publisher', '\tpublisher', /^11:1 .*Tab/],
    ['two colons', "title: 'Ký kết'", 'title: Ký: kết: lần hai', /^2:8 .*dấu nháy/],
    ['a conflict', 'publisher: Báo thử', '<<<<<<< HEAD\npublisher: A', /^4:1 \[conflict-marker\]/],
    ['a field by its Vietnamese name', 'title:', 'tên:', /^2:1 \[unknown-key\].*"title"/],
    ['Vietnamese for yes', 'own: false', 'own: có', /^5:6 .*true/],
    ['Vietnamese for no', 'own: false', 'own: không', /^5:6 .*false/],
    [
      'a word where a list is wanted',
      /provinces:\n.*\n/,
      'provinces: bac-giang-63\n',
      /^7:12 .*viết "- bac-giang-63"/,
    ],
    ['a date in words', "'2026-01-02'", 'ngày 2 tháng 1 năm 2026', /^12:17 \[bad-date\].*"2026-01-02"/],
    ['a date in curly quotes', "'2026-01-02'", '‘2026-01-02’', /^12:17 \[bad-date\].*hãy viết "2026-01-02"/],
    ['a date as Excel counts', "'2026-01-02'", "'46024'", /^12:17 \[bad-date\].*"2026-01-02"/],
    [
      'a number sign in a sentence',
      "title: 'Ký kết'",
      'title: Ký kết # lần hai',
      /^2:8 \[yaml-feature\].*"# lần hai".*dấu nháy/,
    ],
    ['one long dash above', '---\ntitle', '—\ntitle', /^1:1 \[front-matter-missing\].*"—".*"---"/],
  ])('%s', (_, find, spoilt, words) => {
    const told = toldOf(find, spoilt);
    expect(told[0]).toMatch(words);
    expect(told).toHaveLength(1);
  });
});
