import type { Commitment, Evidence } from '../../src/domain/commitment.ts';
import type { StateCase } from './commitment-builders.ts';
import {
  makeCommitment as promise,
  makeEvidence as report,
  makeQuantity as number,
  makeTask as task,
} from './commitment-builders.ts';

/** A row of the table with the words that readers see, in both languages. */
export interface WordedCase extends StateCase {
  commitment: Commitment;
  words: { vi: string; en: string };
}

const silent = { vi: 'Đã đến hạn, Sổ chưa ghi nhận kết quả', en: 'Due; no result recorded in the register' };
const waiting = { vi: 'Vừa đến hạn, chờ báo cáo', en: 'Just due, awaiting a report' };
const ahead = { vi: 'Chưa đến hạn', en: 'Not yet due' };
const near = { vi: 'Sắp đến hạn', en: 'Due soon' };
const done = { vi: 'Đã hoàn thành (theo báo cáo)', en: 'Completed (according to the report)' };
const soonIn = (days: number) => ({
  vi: `Sắp đến hạn (còn ${String(days)} ngày)`,
  en: `Due soon (days left: ${String(days)})`,
});
const late = (days: number) => ({
  vi: `Hoàn thành muộn ${String(days)} ngày`,
  en: `Completed late (days late: ${String(days)})`,
});

const reportingYear = task({ kind: 'recurring', due: undefined, every: { months: 12, yearStart: '12-15' } });
const threeYears = { from: '2022-12-15', to: '2025-12-14' };
const heldIn = (year: number): Evidence =>
  report({
    id: String(year),
    outcome: 'done',
    occurrence: { from: `${String(year - 1)}-12-15`, to: `${String(year)}-12-14` },
    measuredAt: `${String(year)}-12-14`,
    knownOn: `${String(year + 1)}-01-05`,
  });

/** Reporting years from 15 December to 14 December. */
export const reportingYearCases: WordedCase[] = [
  {
    name: 'the last day of a reporting year has not passed',
    commitment: reportingYear,
    context: { asOf: '2023-12-14', recordPeriod: threeYears },
    expected: { key: 'not-due', dueDay: '2023-12-14', isDue: false, daysLeft: 0 },
    words: soonIn(0),
  },
  {
    name: 'the first day of the next one has',
    commitment: reportingYear,
    context: { asOf: '2023-12-15', recordPeriod: threeYears },
    expected: { key: 'awaiting', isDue: true },
    words: waiting,
  },
  {
    name: '90 days later, over a 29 February',
    commitment: reportingYear,
    context: { asOf: '2024-03-13', recordPeriod: threeYears },
    expected: { key: 'awaiting' },
    words: waiting,
  },
  {
    name: '91 days later, over a 29 February',
    commitment: reportingYear,
    context: { asOf: '2024-03-14', recordPeriod: threeYears },
    expected: { key: 'not-recorded' },
    words: silent,
  },
  {
    name: '90 days after the second year, over a short February',
    commitment: reportingYear,
    context: { asOf: '2025-03-14', recordPeriod: threeYears, evidence: [heldIn(2023)] },
    expected: { key: 'awaiting', hasResult: true },
    words: waiting,
  },
  {
    name: '91 days after the second year',
    commitment: reportingYear,
    context: { asOf: '2025-03-15', recordPeriod: threeYears, evidence: [heldIn(2023)] },
    expected: { key: 'not-recorded', hasResult: true },
    words: silent,
  },
  {
    name: 'all three reporting years held',
    commitment: reportingYear,
    context: { recordPeriod: threeYears, evidence: [2023, 2024, 2025].map(heldIn) },
    expected: { key: 'done', isDue: true },
    words: done,
  },
  {
    name: 'the year in the middle never reported',
    commitment: reportingYear,
    context: { recordPeriod: threeYears, evidence: [2023, 2025].map(heldIn) },
    expected: { key: 'not-recorded' },
    words: silent,
  },
  {
    name: 'signed ten days before the reporting year ends: that stub owes nothing of its own',
    commitment: reportingYear,
    context: { asOf: '2023-01-20', recordPeriod: { from: '2022-12-05', to: '2025-12-14' } },
    expected: { key: 'not-due', dueDay: '2023-12-14' },
    words: ahead,
  },
  {
    name: 'extended by a year: the turns go on',
    commitment: reportingYear,
    context: {
      asOf: '2026-05-01',
      recordPeriod: threeYears,
      extensions: [{ issuedOn: '2025-12-01', until: '2026-12-14' }],
      evidence: [2023, 2024, 2025].map(heldIn),
    },
    expected: { key: 'in-progress', dueDay: '2026-12-14' },
    words: { vi: 'Đang thực hiện', en: 'In progress' },
  },
];

const aCount = promise({ kind: 'recurring', due: undefined, every: { months: 12, yearStart: '12-15' } });
const calendarYear = (year: number, more: Partial<Evidence> = {}): Evidence =>
  report({
    id: `lịch ${String(year)}`,
    final: true,
    value: number(12),
    occurrence: { from: String(year), to: String(year) },
    measuredAt: String(year),
    knownOn: `${String(year + 1)}-01-20`,
    ...more,
  });
const unsure = { vi: 'Chưa đủ căn cứ kết luận', en: 'Not enough evidence to conclude' };

/** A report whose period is not that of any turn. */
export const otherPeriodCases: WordedCase[] = [
  {
    name: 'a calendar year is no reporting year: its figure decides nothing, met or not',
    commitment: aCount,
    context: { asOf: '2024-06-01', recordPeriod: threeYears, evidence: [calendarYear(2023)] },
    expected: { key: 'unclear', rule: 'evidence-without-verdict', dueDay: '2023-12-14', value: undefined },
    words: unsure,
  },
  {
    name: 'nor does a calendar year that fell short',
    commitment: aCount,
    context: {
      asOf: '2024-06-01',
      recordPeriod: threeYears,
      evidence: [calendarYear(2023, { value: number(7) })],
    },
    expected: { key: 'unclear', dueDay: '2023-12-14' },
    words: unsure,
  },
  {
    name: 'it says nothing of the turn into which its last days fall',
    commitment: aCount,
    context: { asOf: '2025-06-01', recordPeriod: threeYears, evidence: [calendarYear(2023)] },
    expected: { key: 'unclear', dueDay: '2023-12-14' },
    words: unsure,
  },
  {
    name: 'a stated day of completion tells its turn, whatever the period of the report',
    commitment: reportingYear,
    context: {
      asOf: '2024-06-01',
      recordPeriod: threeYears,
      evidence: [calendarYear(2023, { value: undefined, completedOn: '2023-06-20' })],
    },
    expected: { key: 'in-progress', dueDay: '2024-12-14' },
    words: { vi: 'Đang thực hiện', en: 'In progress' },
  },
  {
    name: 'completed in the last days of the calendar year: in the next reporting year',
    commitment: reportingYear,
    context: {
      asOf: '2024-06-01',
      recordPeriod: threeYears,
      evidence: [calendarYear(2023, { value: undefined, completedOn: '2023-12-20' })],
    },
    expected: { key: 'not-recorded', dueDay: '2023-12-14' },
    words: silent,
  },
  {
    name: 'a calendar year that runs on after the last reporting year',
    commitment: aCount,
    context: {
      recordPeriod: { from: '2024-12-15', to: '2025-12-14' },
      evidence: [calendarYear(2025)],
    },
    expected: { key: 'unclear', dueDay: '2025-12-14' },
    words: unsure,
  },
  {
    name: 'a calendar year of which only the part after signing was promised is the first turn',
    commitment: promise({ kind: 'recurring', due: undefined, every: { months: 12 } }),
    context: {
      asOf: '2023-06-01',
      recordPeriod: { from: '2022-05-22', to: '2025' },
      evidence: [calendarYear(2022)],
    },
    expected: { key: 'in-progress', dueDay: '2023-12-31' },
    words: { vi: 'Đang thực hiện: 12/10 (đo năm 2022)', en: 'In progress: 12/10 (measured 2022)' },
  },
  {
    name: 'a report on several whole turns and some days more speaks for the whole ones',
    commitment: reportingYear,
    context: {
      asOf: '2025-02-01',
      recordPeriod: threeYears,
      evidence: [
        calendarYear(2024, {
          value: undefined,
          outcome: 'done',
          occurrence: { from: '2022-12-15', to: '2024-12-31' },
        }),
      ],
    },
    expected: { key: 'in-progress', dueDay: '2025-12-14' },
    words: { vi: 'Đang thực hiện', en: 'In progress' },
  },
];

/** February, leap days and the days that are counted over them. */
export const leapDayCases: WordedCase[] = [
  {
    name: 'due on 29 February: that day is not late',
    commitment: promise({ due: '2024-02-29' }),
    context: { asOf: '2024-02-29' },
    expected: { key: 'not-due', daysLeft: 0 },
    words: soonIn(0),
  },
  {
    name: 'due on 29 February: the next day is past',
    commitment: promise({ due: '2024-02-29' }),
    context: { asOf: '2024-03-01' },
    expected: { key: 'awaiting' },
    words: waiting,
  },
  {
    name: 'due in February of a leap year ends on the 29th',
    commitment: promise({ due: '2024-02' }),
    context: { asOf: '2024-02-29' },
    expected: { key: 'not-due', dueDay: '2024-02-29', soon: true, daysLeft: undefined },
    words: near,
  },
  {
    name: 'due in February of another year ends on the 28th',
    commitment: promise({ due: '2023-02' }),
    context: { asOf: '2023-03-01' },
    expected: { key: 'awaiting', dueDay: '2023-02-28' },
    words: waiting,
  },
  {
    name: 'done on 1 March, due 28 February: one day late',
    commitment: task({ due: '2023-02-28' }),
    context: { evidence: [report({ completedOn: '2023-03-01' })] },
    expected: { key: 'done-late', daysLate: 1 },
    words: late(1),
  },
  {
    name: 'the same in a leap year: two days late',
    commitment: task({ due: '2024-02-28' }),
    context: { evidence: [report({ completedOn: '2024-03-01' })] },
    expected: { key: 'done-late', daysLate: 2 },
    words: late(2),
  },
  {
    name: 'done on 29 February, due in February',
    commitment: task({ due: '2024-02' }),
    context: { evidence: [report({ completedOn: '2024-02-29' })] },
    expected: { key: 'done', daysLate: undefined },
    words: done,
  },
  {
    name: 'waiting ends on 29 February',
    commitment: promise({ due: '2023-12-01' }),
    context: { asOf: '2024-02-29' },
    expected: { key: 'awaiting' },
    words: waiting,
  },
  {
    name: 'and is over on 1 March',
    commitment: promise({ due: '2023-12-01' }),
    context: { asOf: '2024-03-01' },
    expected: { key: 'not-recorded' },
    words: silent,
  },
  {
    name: '90 days ahead, counted over a leap day',
    commitment: promise({ due: '2024-04-29' }),
    context: { asOf: '2024-01-30' },
    expected: { key: 'not-due', soon: true, daysLeft: 90 },
    words: soonIn(90),
  },
  {
    name: 'one day more',
    commitment: promise({ due: '2024-04-29' }),
    context: { asOf: '2024-01-29' },
    expected: { key: 'not-due', soon: false },
    words: ahead,
  },
  {
    name: 'a year that begins on 29 February begins on the 28th where there is none',
    commitment: task({ kind: 'recurring', due: undefined, every: { months: 12, yearStart: '02-29' } }),
    context: { asOf: '2024-02-29', recordPeriod: { from: '2023-02-28', to: '2026-02-27' } },
    expected: { key: 'awaiting' },
    words: waiting,
  },
];

const oldTerm = { from: '2023', to: '2025-12-31' };
const nextYear = [{ issuedOn: '2026-01-15', until: '2026-12-31' }];

/** Extensions and replacements around the day due. */
export const changedTermCases: WordedCase[] = [
  {
    name: 'the day before the extension: the old day was missed',
    commitment: promise(),
    context: { asOf: '2026-01-14', recordPeriod: oldTerm, extensions: nextYear },
    expected: { key: 'awaiting', dueDay: '2025-12-31', extendedFrom: undefined },
    words: waiting,
  },
  {
    name: 'from the day of the extension it is open again, and both days are told',
    commitment: promise(),
    context: { asOf: '2026-01-15', recordPeriod: oldTerm, extensions: nextYear },
    expected: { key: 'not-due', extendedFrom: '2025-12-31', extendedTo: '2026-12-31' },
    words: ahead,
  },
  {
    name: 'past the extended day',
    commitment: promise(),
    context: { asOf: '2027-06-01', recordPeriod: oldTerm, extensions: nextYear },
    expected: { key: 'not-recorded', dueDay: '2026-12-31', extendedFrom: '2025-12-31' },
    words: silent,
  },
  {
    name: 'an extension issued some time in November holds from its end',
    commitment: promise(),
    context: {
      asOf: '2025-11-29',
      recordPeriod: oldTerm,
      extensions: [{ issuedOn: '2025-11', until: '2027' }],
    },
    expected: { key: 'not-due', dueDay: '2025-12-31', daysLeft: 32 },
    words: soonIn(32),
  },
  {
    name: 'an extension to February 2028 ends on its 29th',
    commitment: promise(),
    context: { recordPeriod: oldTerm, extensions: [{ issuedOn: '2025-11-30', until: '2028-02' }] },
    expected: { key: 'not-due', dueDay: '2028-02-29' },
    words: ahead,
  },
  {
    name: 'what was short at the old day is progress towards the new one',
    commitment: promise(),
    context: {
      recordPeriod: oldTerm,
      extensions: [{ issuedOn: '2026-02-01', until: '2027' }],
      evidence: [report({ final: true, measuredAt: '2025-12-31', value: number(7) })],
    },
    expected: { key: 'in-progress', isDue: false },
    words: {
      vi: 'Đang thực hiện: 7/10 (đo 31/12/2025)',
      en: 'In progress: 7/10 (measured 31 December 2025)',
    },
  },
  {
    name: 'replaced in February of a leap year: not certain on the 28th',
    commitment: promise({ ended: { kind: 'replaced', on: '2024-02', by: '99/KH-UBND' } }),
    context: { asOf: '2024-02-28' },
    expected: { key: 'not-due' },
    words: ahead,
  },
  {
    name: 'and certain on the 29th',
    commitment: promise({ ended: { kind: 'replaced', on: '2024-02', by: '99/KH-UBND' } }),
    context: { asOf: '2024-02-29' },
    expected: { key: 'stopped', replacedBy: '99/KH-UBND' },
    words: { vi: 'Đã được thay bằng 99/KH-UBND', en: 'Replaced by 99/KH-UBND' },
  },
  {
    name: 'the record replaced on the day due',
    commitment: promise(),
    context: { recordEnded: { kind: 'replaced', on: '2025-12-31', by: '99/KH-UBND' } },
    expected: { key: 'stopped', rule: 'record-ended-by-document' },
    words: { vi: 'Đã được thay bằng 99/KH-UBND', en: 'Replaced by 99/KH-UBND' },
  },
  {
    name: 'the record replaced the day after: what was owed stays owed',
    commitment: promise(),
    context: { recordEnded: { kind: 'replaced', on: '2026-01-01', by: '99/KH-UBND' } },
    expected: { key: 'not-recorded', isDue: true },
    words: silent,
  },
  {
    name: 'the record stopped during the extension',
    commitment: promise(),
    context: {
      recordPeriod: oldTerm,
      extensions: [{ issuedOn: '2025-11-10', until: '2027' }],
      recordEnded: { kind: 'stopped', on: '2026-06-01', by: '1/QĐ-UBND' },
    },
    expected: { key: 'stopped', isDue: false },
    words: { vi: 'Đã dừng', en: 'Stopped' },
  },
  {
    name: 'kept before the record was replaced',
    commitment: promise(),
    context: {
      recordEnded: { kind: 'replaced', on: '2026-03-01', by: '99/KH-UBND' },
      evidence: [report({ measuredAt: '2025-12-31', value: number(10) })],
    },
    expected: { key: 'done' },
    words: done,
  },
];
