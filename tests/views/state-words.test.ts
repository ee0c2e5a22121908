import { describe, expect, test } from 'vitest';
import { stateKeys } from '../../src/domain/commitment-state.ts';
import { stateBadge } from '../../src/views/state-badge.ts';
import { viewContext } from '../../src/views/context.ts';
import { makeCommitment, stateOfCase, type StateCase } from '../domain/commitment-builders.ts';
import * as general from '../domain/commitment-state.cases.ts';
import * as calendar from '../domain/states-calendar.cases.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { registerOf } from './register-of.ts';

const register = await registerOf();
const generalCases = Object.values(general).flat();
const calendarCases = Object.values(calendar).flat();

function wordsOf(each: StateCase, locale: Locale): string {
  const { target } = each.commitment ?? makeCommitment();
  return stateBadge(viewContext(register, locale), stateOfCase(each), target).words;
}

function generalCase(name: string): StateCase {
  const found = generalCases.find((each) => each.name === name);
  if (!found) throw new Error(`no row "${name}"`);
  return found;
}

describe('what readers see of the rows about the calendar', () => {
  test.each(calendarCases)('$name', (each) => {
    expect({ vi: wordsOf(each, 'vi'), en: wordsOf(each, 'en') }).toEqual(each.words);
  });
});

describe('what readers see of each state', () => {
  test.each([
    ['stopped by a document', 'Đã dừng', 'Stopped'],
    ['starts later', 'Chưa bắt đầu', 'Not yet begun'],
    ['continuous', 'Thường xuyên', 'Continuous'],
    ['qualitative without a target and a due', 'Không có chỉ tiêu định lượng', 'No quantified target'],
    ['a target without a due, with a figure', 'Không nêu hạn', 'No deadline stated'],
    ['met before due', 'Đã hoàn thành (theo báo cáo)', 'Completed (according to the report)'],
    ['met according to the press', 'Đã hoàn thành (theo báo chí)', 'Completed (according to the press)'],
    [
      'met according to another body',
      'Đã hoàn thành (theo cơ quan khác)',
      'Completed (according to another body)',
    ],
    [
      'roughly met: within the tolerance of "khoảng"',
      'Xấp xỉ mức nêu (theo báo cáo)',
      'Close to the stated level (according to the report)',
    ],
    ['completed the day after', 'Hoàn thành muộn 1 ngày', 'Completed late (days late: 1)'],
    ['late, but due is only a month: no count of days', 'Hoàn thành sau hạn', 'Completed after the deadline'],
    ['met after due, no completion day', 'Đã hoàn thành, không rõ ngày', 'Completed, date not known'],
    [
      'two reports of the same body contradict each other',
      'Chưa đủ căn cứ kết luận',
      'Not enough evidence to conclude',
    ],
    ['short in the final report of the responsible body', 'Không đạt: 7/10', 'Not met: 7/10'],
    ['the final report says not done, of a task', 'Không đạt', 'Not met'],
    [
      'the press says it is short',
      'Báo chí nêu 7/10, chưa có báo cáo của cơ quan',
      'The press gives 7/10; no report from the body yet',
    ],
    ['the day after due', 'Vừa đến hạn, chờ báo cáo', 'Just due, awaiting a report'],
    ['91 days after due', 'Đã đến hạn, Sổ chưa ghi nhận kết quả', 'Due; no result recorded in the register'],
    ['90 days ahead', 'Sắp đến hạn (còn 90 ngày)', 'Due soon (days left: 90)'],
    ['91 days ahead', 'Chưa đến hạn', 'Not yet due'],
  ])('%s', (name, vi, en) => {
    const each = generalCase(name);
    expect({ vi: wordsOf(each, 'vi'), en: wordsOf(each, 'en') }).toEqual({ vi, en });
  });
});

describe('every row of every table', () => {
  test('has whole words in both languages', () => {
    const broken = [...generalCases, ...calendarCases].flatMap((each) =>
      (['vi', 'en'] as const)
        .map((locale) => `${locale} ${each.name}: ${wordsOf(each, locale)}`)
        .filter((line) => /\{\w+\}|undefined|NaN|: $/.test(line)),
    );
    expect(broken).toEqual([]);
  });
  test('never calls silence a failure, and names a failure only where its body reported it', () => {
    for (const each of [...generalCases, ...calendarCases]) {
      const state = stateOfCase(each);
      const claimsFailure = /Không đạt|Quá hạn/.test(wordsOf(each, 'vi'));
      if (claimsFailure) expect(state.decisive?.publisherKind).toBe('responsible-body');
    }
  });
  test('together they show every state', () => {
    const seen = new Set([...generalCases, ...calendarCases].map((each) => stateOfCase(each).key));
    expect(stateKeys.filter((key) => !seen.has(key))).toEqual([]);
  });
});
