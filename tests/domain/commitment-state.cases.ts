import type { Evidence } from '../../src/domain/commitment.ts';
import type { StateCase } from './commitment-builders.ts';
import {
  makeCommitment as promise,
  makeEvidence as report,
  makeQuantity as number,
  makeTask as task,
} from './commitment-builders.ts';

const final: Partial<Evidence> = { final: true, measuredAt: '2025-12-31' };
const press: Partial<Evidence> = { publisherKind: 'press', knownOnBasis: 'published' };
const extension = { issuedOn: '2025-11-10', until: '2027-06-30' };
const about = promise({
  target: number(10, { modality: 'about', aspiration: true, counting: 'unknown' }),
  due: '2025',
});

/** Rows about a promise that ended, has not begun, or has nothing due. */
export const undueCases: StateCase[] = [
  {
    name: 'stopped by a document',
    commitment: promise({ ended: { kind: 'stopped', on: '2024-05-01', by: '12/QĐ-UBND' } }),
    expected: { key: 'stopped', rule: 'ended-by-document', isDue: false },
  },
  {
    name: 'replaced by a document, whatever was reported',
    commitment: promise({ ended: { kind: 'replaced', on: '2024-05-01', by: '12/QĐ-UBND' } }),
    context: { evidence: [report({ ...final, value: number(12) })] },
    expected: { key: 'stopped', replacedBy: '12/QĐ-UBND', hasResult: true },
  },
  {
    name: 'in force on the day itself',
    commitment: promise({ ended: { kind: 'stopped', on: '2024-05-01', by: 'x' } }),
    context: { asOf: '2024-05-01' },
    expected: { key: 'stopped' },
  },
  {
    name: 'not in force the day before',
    commitment: promise({ ended: { kind: 'stopped', on: '2024-05-01', by: 'x' } }),
    context: { asOf: '2024-04-30' },
    expected: { key: 'not-due' },
  },
  {
    name: 'stopped some time in 2024 is certain only at its end',
    commitment: promise({ ended: { kind: 'stopped', on: '2024', by: 'x' } }),
    context: { asOf: '2024-12-30' },
    expected: { key: 'not-due' },
  },
  {
    name: 'the record stopped before due',
    context: { recordEnded: { kind: 'stopped', on: '2024-05-01', by: 'x' } },
    expected: { key: 'stopped', rule: 'record-ended-by-document' },
  },
  {
    name: 'the record replaced after due erases nothing',
    context: { recordEnded: { kind: 'replaced', on: '2026-05-01', by: 'x' } },
    expected: { key: 'not-recorded' },
  },
  {
    name: 'starts later',
    commitment: promise({ start: '2024-07' }),
    context: { asOf: '2024-06-30' },
    expected: { key: 'not-begun', isDue: false },
  },
  {
    name: 'has begun on the first day of its month',
    commitment: promise({ start: '2024-07' }),
    context: { asOf: '2024-07-01' },
    expected: { key: 'not-due' },
  },
  {
    name: 'the record begins later',
    context: { asOf: '2021-12-31', recordPeriod: { from: '2022', to: '2025' } },
    expected: { key: 'not-begun' },
  },
  {
    name: 'was not signed yet, though its period had begun',
    context: { asOf: '2022-08-21', recordPeriod: { from: '2022', to: '2025' }, recordBegins: '2022-08-22' },
    expected: { key: 'not-begun' },
  },
  {
    name: 'not begun goes before what a report says',
    commitment: promise({ start: '2027' }),
    context: { evidence: [report({ outcome: 'done' })] },
    expected: { key: 'not-begun', hasResult: true },
  },
  {
    name: 'continuous',
    commitment: task({ kind: 'continuous', due: undefined }),
    expected: { key: 'no-due', noDueReason: 'continuous', isDue: false },
  },
  {
    name: 'continuous stays so after its record ended, with a due and with results',
    commitment: task({ kind: 'continuous', dueBasis: 'end-of-record' }),
    context: {
      recordPeriod: { from: '2018', to: '2023' },
      evidence: [report({ outcome: 'done', measuredAt: '2022' })],
    },
    expected: { key: 'no-due', noDueReason: 'continuous', isDue: false, hasResult: true, voice: 'report' },
  },
  {
    name: 'qualitative without a target and a due',
    commitment: task({ due: undefined }),
    expected: { key: 'no-due', noDueReason: 'no-target' },
  },
  {
    name: 'the end of an agreement does not make a qualitative promise due',
    commitment: task({ due: undefined }),
    context: { recordPeriod: { from: '2018', to: '2023' } },
    expected: { key: 'no-due', noDueReason: 'no-target' },
  },
  {
    name: '… unless the register says so',
    commitment: task({ due: undefined, dueBasis: 'end-of-record' }),
    context: { recordPeriod: { from: '2018', to: '2023' } },
    expected: { key: 'not-recorded', due: '2023', dueDay: '2023-12-31', isDue: true },
  },
  {
    name: 'end of a record without an end',
    commitment: promise({ due: undefined, dueBasis: 'end-of-record' }),
    context: { recordPeriod: { from: '2018' } },
    expected: { key: 'no-due', noDueReason: 'no-due-stated' },
  },
  {
    name: 'a target without a due, with a figure',
    commitment: promise({ due: undefined }),
    context: { evidence: [report({ value: number(4), measuredAt: '2025' })] },
    expected: { key: 'no-due', noDueReason: 'no-due-stated', hasResult: true, value: number(4) },
  },
  {
    name: 'a target without a due, met',
    commitment: promise({ due: undefined }),
    context: { evidence: [report({ value: number(10) })] },
    expected: { key: 'done', rule: 'met-without-due', isDue: false },
  },
  {
    name: 'a level without a due is never done',
    commitment: promise({ due: undefined, target: number(10, { nature: 'level' }) }),
    context: { evidence: [report({ value: number(10), measuredAt: '2025' })] },
    expected: { key: 'no-due' },
  },
  {
    name: 'recurring without a frequency is qualitative',
    commitment: task({ kind: 'recurring', due: undefined }),
    context: { recordPeriod: { from: '2018', to: '2023' } },
    expected: { key: 'no-due', noDueReason: 'no-target' },
  },
];

/** Rows about a promise that is kept. */
export const keptCases: StateCase[] = [
  {
    name: 'met at due, reported later: publishing late is not finishing late',
    context: { evidence: [report({ knownOn: '2026-10-01', value: number(10), measuredAt: '2025-12-31' })] },
    expected: { key: 'done', rule: 'met-in-time', voice: 'report', isDue: true, hasResult: true },
  },
  {
    name: 'met before due',
    context: {
      asOf: '2024-01-01',
      evidence: [report({ knownOn: '2023-12-01', value: number(11), measuredAt: '2023' })],
    },
    expected: { key: 'done', isDue: false, value: number(11) },
  },
  {
    name: 'met according to the press',
    context: { evidence: [report({ ...press, value: number(10), measuredAt: '2025' })] },
    expected: { key: 'done', voice: 'press' },
  },
  {
    name: 'met according to another body',
    context: { evidence: [report({ publisherKind: 'other-body', value: number(10), measuredAt: '2025' })] },
    expected: { key: 'done', voice: 'other' },
  },
  {
    name: 'completed on the due day',
    commitment: task(),
    context: { evidence: [report({ completedOn: '2025-12-31' })] },
    expected: { key: 'done' },
  },
  {
    name: 'completed the day after',
    commitment: task(),
    context: { evidence: [report({ completedOn: '2026-01-01' })] },
    expected: { key: 'done-late', daysLate: 1 },
  },
  {
    name: 'late by a leap day',
    commitment: task({ due: '2024-02-28' }),
    context: { evidence: [report({ completedOn: '2024-03-01' })] },
    expected: { key: 'done-late', daysLate: 2 },
  },
  {
    name: 'late, but due is only a month: no count of days',
    commitment: task({ due: '2018-10' }),
    context: { evidence: [report({ completedOn: '2018-11-05' })] },
    expected: { key: 'done-late', daysLate: undefined },
  },
  {
    name: 'late, but completion is only a month: no count of days',
    commitment: task(),
    context: { evidence: [report({ completedOn: '2026-03', knownOn: '2026-05-01' })] },
    expected: { key: 'done-late', daysLate: undefined },
  },
  {
    name: 'completed some time in the year of a due in June',
    commitment: task({ due: '2025-06-30' }),
    context: { evidence: [report({ completedOn: '2025' })] },
    expected: { key: 'done-undated' },
  },
  {
    name: 'met after due, no completion day',
    context: { evidence: [report({ knownOn: '2026-07-10', value: number(10), measuredAt: '2026-06-30' })] },
    expected: { key: 'done-undated', isDue: true },
  },
  {
    name: 'met, on no day at all',
    context: { evidence: [report({ value: number(10) })] },
    expected: { key: 'done-undated' },
  },
  {
    name: 'met on no day, but known before due',
    context: { evidence: [report({ value: number(10), knownOn: '2025-12-31' })] },
    expected: { key: 'done' },
  },
  {
    name: 'known by the access day only',
    context: {
      evidence: [report({ knownOnBasis: 'accessed', value: number(10), measuredAt: '2025-06-30' })],
    },
    expected: { key: 'done' },
  },
  {
    name: 'roughly met: within the tolerance of "khoảng"',
    commitment: promise({ target: number(10, { modality: 'about' }) }),
    context: { evidence: [report({ ...final, value: number(9) })] },
    expected: { key: 'done', about: true },
  },
  {
    name: 'roughly met, and the report says done',
    commitment: promise({ target: number(10, { modality: 'about' }) }),
    context: { evidence: [report({ ...final, value: number(9), outcome: 'done' })] },
    expected: { key: 'done', about: true },
  },
  {
    name: 'a range is met from its least',
    commitment: promise({ target: number(0, { modality: 'range', value: undefined, min: 1, max: 2 }) }),
    context: { evidence: [report({ ...final, value: number(1) })] },
    expected: { key: 'done' },
  },
  {
    name: '"mỗi huyện 1" is met when the report says all',
    commitment: promise({ target: number(1, { per: 'huyện' }) }),
    context: { evidence: [report({ ...final, value: number(9), outcome: 'done' })] },
    expected: { key: 'done' },
  },
  {
    name: 'counting unknown, reported as added: both readings agree that it is met',
    commitment: promise({ target: number(10, { counting: 'unknown' }) }),
    context: { evidence: [report({ ...final, value: number(12, { counting: 'additional' }) })] },
    expected: { key: 'done' },
  },
  {
    name: 'a level at due',
    commitment: promise({ target: number(10, { nature: 'level' }) }),
    context: { evidence: [report({ value: number(10), measuredAt: '2025' })] },
    expected: { key: 'done' },
  },
  {
    name: 'a ceiling kept at due',
    commitment: promise({ target: number(10, { modality: 'at-most' }) }),
    context: { evidence: [report({ value: number(8), measuredAt: '2025' })] },
    expected: { key: 'done' },
  },
  {
    name: 'a level at due is not undone by a later one',
    commitment: promise({ target: number(10, { nature: 'level' }) }),
    context: {
      evidence: [
        report({ id: 'a', value: number(10), measuredAt: '2025' }),
        report({ id: 'b', value: number(7), measuredAt: '2026-06', knownOn: '2026-07-01', final: true }),
      ],
    },
    expected: { key: 'done' },
  },
  {
    name: 'kept in time, shrunk after due',
    context: {
      evidence: [
        report({ id: 'a', value: number(10), measuredAt: '2025' }),
        report({ id: 'b', value: number(8), measuredAt: '2026-06', knownOn: '2026-07-01' }),
      ],
    },
    expected: { key: 'done' },
  },
  {
    name: 'short first, completed later',
    context: {
      evidence: [
        report({ ...final, id: 'a', value: number(7) }),
        report({ id: 'b', value: number(10), completedOn: '2026-05-01', knownOn: '2026-06-01' }),
      ],
    },
    expected: { key: 'done-late', daysLate: 121 },
  },
  {
    name: 'a final report is not denied by an interim one',
    context: {
      evidence: [
        report({ id: 'a', value: number(9), measuredAt: '2025' }),
        report({ ...final, id: 'b', value: number(10), knownOn: '2026-03-01' }),
      ],
    },
    expected: { key: 'done' },
  },
  {
    name: 'the body states a late day, the press one in time',
    commitment: task(),
    context: {
      evidence: [
        report({ ...press, id: 'a', completedOn: '2025-12-20' }),
        report({ id: 'b', completedOn: '2026-01-10' }),
      ],
    },
    expected: { key: 'done-late', daysLate: 10, voice: 'report' },
  },
];

/** Rows about a deadline that passed and a promise not shown to be kept. */
export const pastCases: StateCase[] = [
  {
    name: 'the report says "hơn 8"',
    context: { evidence: [report({ ...final, value: number(8, { modality: 'more-than' }) })] },
    expected: { key: 'unclear', rule: 'readings-disagree', isDue: true, hasResult: true },
  },
  {
    name: 'the report gives a range around the target',
    context: {
      evidence: [
        report({ ...final, value: number(0, { modality: 'range', value: undefined, min: 8, max: 12 }) }),
      ],
    },
    expected: { key: 'unclear' },
  },
  {
    name: 'counting unknown: a total may stand on an unknown baseline',
    commitment: promise({ target: number(10, { counting: 'unknown' }) }),
    context: { evidence: [report({ ...final, value: number(12, { counting: 'total' }) })] },
    expected: { key: 'unclear' },
  },
  {
    name: 'counting unknown on both sides is never short',
    commitment: promise({ target: number(10, { counting: 'unknown' }) }),
    context: { evidence: [report({ ...final, value: number(7) })] },
    expected: { key: 'unclear' },
  },
  {
    name: 'counting unknown, even the total is short: both readings agree',
    commitment: promise({ target: number(10, { counting: 'unknown' }) }),
    context: { evidence: [report({ ...final, value: number(7, { counting: 'total' }) })] },
    expected: { key: 'not-met' },
  },
  {
    name: '"mỗi huyện 1" and a figure for some of them',
    commitment: promise({ target: number(1, { per: 'huyện' }) }),
    context: { evidence: [report({ ...final, value: number(9) })] },
    expected: { key: 'unclear' },
  },
  {
    name: 'words and figure contradict each other',
    context: { evidence: [report({ ...final, value: number(7), outcome: 'done' })] },
    expected: { key: 'unclear' },
  },
  {
    name: 'two reports of the same body contradict each other',
    context: {
      evidence: [
        report({ id: 'a', value: number(10), measuredAt: '2025-06', knownOn: '2025-08-01' }),
        report({ ...final, id: 'b', value: number(7) }),
      ],
    },
    expected: { key: 'unclear', rule: 'reports-disagree' },
  },
  {
    name: 'short in the final report of the responsible body',
    context: { evidence: [report({ ...final, value: number(7) })] },
    expected: {
      key: 'not-met',
      rule: 'short-in-final-report',
      value: number(7),
      voice: 'report',
      isDue: true,
    },
  },
  {
    name: 'the day after due, with a final report of the due day',
    context: {
      asOf: '2026-01-01',
      evidence: [report({ ...final, knownOn: '2026-01-01', value: number(7) })],
    },
    expected: { key: 'not-met' },
  },
  {
    name: 'short of an aspiration',
    commitment: promise({ target: number(10, { aspiration: true }) }),
    context: { evidence: [report({ ...final, value: number(7) })] },
    expected: { key: 'not-met', belowAspiration: true },
  },
  {
    name: 'the final report says not done, of a task',
    commitment: task(),
    context: { evidence: [report({ ...final, outcome: 'not-done' })] },
    expected: { key: 'not-met' },
  },
  {
    name: 'a final report without a measured day, issued after due',
    context: { evidence: [report({ final: true, value: number(7) })] },
    expected: { key: 'not-met' },
  },
  {
    name: 'an interim report without a measured day proves nothing',
    context: { evidence: [report({ value: number(7) })] },
    expected: { key: 'unclear', rule: 'evidence-without-day' },
  },
  {
    name: 'a final report without a measured day, known only by access',
    context: { evidence: [report({ final: true, value: number(7), knownOnBasis: 'accessed' })] },
    expected: { key: 'unclear', rule: 'evidence-without-day' },
  },
  {
    name: 'a final report "of 2025" may have been issued before a due in June',
    commitment: promise({ due: '2025-06-30' }),
    context: {
      evidence: [report({ final: true, value: number(7), knownOn: '2025-12-31', issuedOn: '2025' })],
    },
    expected: { key: 'unclear', rule: 'evidence-without-day' },
  },
  {
    name: 'the body says it is unfinished, not finally',
    context: { evidence: [report({ value: number(7), measuredAt: '2025' })] },
    expected: { key: 'overdue', rule: 'unfinished-in-report' },
  },
  {
    name: 'the body overrules what the press wrote',
    context: {
      evidence: [
        report({ ...press, id: 'a', value: number(10), measuredAt: '2025' }),
        report({ id: 'b', value: number(7), measuredAt: '2025' }),
      ],
    },
    expected: { key: 'overdue', voice: 'report' },
  },
  {
    name: 'an article of 2025 that speaks of the whole year reaches only to its own day',
    context: { evidence: [report({ knownOn: '2025-06-10', value: number(7), measuredAt: '2025' })] },
    expected: { key: 'mid-term-only' },
  },
  {
    name: 'a final review issued before the year was out speaks for its whole term',
    context: {
      evidence: [report({ final: true, knownOn: '2025-12-20', value: number(7), measuredAt: '2025' })],
    },
    expected: { key: 'not-met' },
  },
  {
    name: 'the press says it is short',
    context: { evidence: [report({ ...press, ...final, value: number(7) })] },
    expected: { key: 'press-only', voice: 'press' },
  },
  {
    name: 'another body says it is short',
    context: { evidence: [report({ publisherKind: 'other-body', ...final, value: number(7) })] },
    expected: { key: 'press-only', voice: 'other' },
  },
  {
    name: 'the responsible body goes before the press',
    context: {
      evidence: [
        report({ ...press, id: 'a', value: number(8, { modality: 'more-than' }), measuredAt: '2026-03' }),
        report({ ...final, id: 'b', value: number(7) }),
      ],
    },
    expected: { key: 'not-met' },
  },
  { name: 'the day after due', context: { asOf: '2026-01-01' }, expected: { key: 'awaiting', isDue: true } },
  { name: '90 days after due', context: { asOf: '2026-03-31' }, expected: { key: 'awaiting' } },
  { name: '91 days after due', context: { asOf: '2026-04-01' }, expected: { key: 'not-recorded' } },
  {
    name: 'awaiting goes before a mid-term figure',
    context: { asOf: '2026-02-01', evidence: [report({ value: number(6), measuredAt: '2025-06-30' })] },
    expected: { key: 'awaiting', hasResult: true, value: number(6) },
  },
  {
    name: 'only a mid-term figure',
    context: { evidence: [report({ value: number(6), measuredAt: '2025-06-30' })] },
    expected: { key: 'mid-term-only', value: number(6) },
  },
  {
    name: 'the latest of two mid-term figures',
    context: {
      evidence: [
        report({ id: 'a', value: number(6), measuredAt: '2025-06-30' }),
        report({ id: 'b', value: number(4), measuredAt: '2024', knownOn: '2026-05-01' }),
      ],
    },
    expected: { key: 'mid-term-only', value: number(6) },
  },
  {
    name: 'a level met before due is only a mid-term figure',
    commitment: promise({ target: number(10, { nature: 'level' }) }),
    context: { evidence: [report({ value: number(10), measuredAt: '2025-06-30' })] },
    expected: { key: 'mid-term-only' },
  },
  {
    name: 'a report on due that only assesses',
    context: { evidence: [report({ measuredAt: '2025', quotedAssessment: 'cơ bản đúng tiến độ' })] },
    expected: { key: 'unclear', rule: 'evidence-without-verdict' },
  },
  {
    name: 'looked for after due',
    context: {
      lookups: [
        { on: '2026-04-02', commitments: [] },
        { on: '2026-08-09', commitments: ['hop-tac-xa'] },
      ],
    },
    expected: { key: 'no-report', lookedUpOn: '2026-08-09' },
  },
  {
    name: 'looked for on the due day, for another commitment, or later than as-of',
    context: {
      lookups: [
        { on: '2025-12-31', commitments: [] },
        { on: '2026-08-09', commitments: ['hoi-thao'] },
        { on: '2026-11-22', commitments: [] },
      ],
    },
    expected: { key: 'not-recorded', lookedUpOn: undefined },
  },
  {
    name: 'a look-up changes nothing once there is evidence',
    context: {
      lookups: [{ on: '2026-08-09', commitments: [] }],
      evidence: [report({ value: number(6), measuredAt: '2025-06-30' })],
    },
    expected: { key: 'mid-term-only' },
  },
  {
    name: 'evidence taken back by a correction',
    context: { evidence: [report({ ...final, value: number(7), withdrawnOn: '2026-05-01' })] },
    expected: { key: 'not-recorded', hasResult: false },
  },
  {
    name: 'on the day of the correction it no longer counts',
    context: {
      asOf: '2026-05-01',
      evidence: [report({ ...final, value: number(7), withdrawnOn: '2026-05-01' })],
    },
    expected: { key: 'not-recorded' },
  },
  {
    name: 'the day before the correction it still counts',
    context: {
      asOf: '2026-04-30',
      evidence: [report({ ...final, value: number(7), withdrawnOn: '2026-05-01' })],
    },
    expected: { key: 'not-met' },
  },
  {
    name: 'evidence known later does not count yet',
    context: { evidence: [report({ ...final, value: number(10), knownOn: '2026-11-22' })] },
    expected: { key: 'not-recorded', hasResult: false },
  },
];

/** Rows about a deadline that is still to come, and about the day on which it falls. */
export const openCases: StateCase[] = [
  {
    name: 'on the due day itself',
    context: { asOf: '2025-12-31' },
    expected: { key: 'not-due', isDue: false, daysLeft: 0 },
  },
  {
    name: 'a shortfall reported on the due day is not a failure yet',
    context: {
      asOf: '2025-12-31',
      evidence: [report({ ...final, knownOn: '2025-12-31', value: number(7) })],
    },
    expected: { key: 'in-progress' },
  },
  ...[
    ['2018-10', '2018-10-31', '2018-11-01'],
    ['2018-Q4', '2018-12-31', '2019-01-01'],
    ['2030', '2030-12-31', '2031-01-01'],
    ['2024-02', '2024-02-29', '2024-03-01'],
    ['2023-02', '2023-02-28', '2023-03-01'],
    ['2023-Q2', '2023-06-30', '2023-07-01'],
  ].flatMap(([due = '', lastDay = '', dayAfter = '']): StateCase[] => [
    {
      name: `${due} is not past on ${lastDay}`,
      commitment: task({ due }),
      context: { asOf: lastDay },
      expected: { key: 'not-due', dueDay: lastDay, soon: true, daysLeft: undefined },
    },
    {
      name: `${due} is past on ${dayAfter}`,
      commitment: task({ due }),
      context: { asOf: dayAfter },
      expected: { key: 'awaiting', isDue: true, soon: false },
    },
  ]),
  {
    name: '91 days ahead',
    context: { asOf: '2025-10-01' },
    expected: { key: 'not-due', soon: false, daysLeft: undefined },
  },
  {
    name: '90 days ahead',
    context: { asOf: '2025-10-02' },
    expected: { key: 'not-due', soon: true, daysLeft: 90 },
  },
  {
    name: 'in progress',
    context: {
      asOf: '2025-11-01',
      evidence: [
        report({
          knownOn: '2025-08-01',
          value: number(4),
          measuredAt: '2025-06-30',
          quotedAssessment: 'đúng tiến độ',
        }),
      ],
    },
    expected: { key: 'in-progress', value: number(4), hasResult: true, isDue: false, daysLeft: 60 },
  },
  {
    name: 'a level at due, reported ahead of it, is judged only when due has come',
    commitment: promise({ target: number(10, { nature: 'level' }) }),
    context: {
      asOf: '2025-12-30',
      evidence: [report({ ...final, knownOn: '2025-12-20', value: number(10) })],
    },
    expected: { key: 'in-progress' },
  },
  {
    name: 'a level met before due is in progress',
    commitment: promise({ target: number(10, { nature: 'level' }) }),
    context: {
      asOf: '2025-08-02',
      evidence: [report({ knownOn: '2025-08-01', value: number(10), measuredAt: '2025-06-30' })],
    },
    expected: { key: 'in-progress' },
  },
  {
    name: 'the day before an extension is issued, the old due holds',
    context: { asOf: '2026-01-01', extensions: [{ issuedOn: '2026-01-02', until: '2027-06-30' }] },
    expected: { key: 'awaiting', dueDay: '2025-12-31', extendedTo: undefined },
  },
  {
    name: 'from its issue day the extension holds, and both due days are shown',
    context: { asOf: '2026-01-02', extensions: [{ issuedOn: '2026-01-02', until: '2027-06-30' }] },
    expected: { key: 'not-due', dueDay: '2027-06-30', extendedFrom: '2025-12-31', extendedTo: '2027-06-30' },
  },
  {
    name: 'an extension does not move a milestone inside the old term',
    commitment: task({ due: '2024-10' }),
    context: { recordPeriod: { from: '2022', to: '2025' }, extensions: [extension] },
    expected: { key: 'not-recorded', dueDay: '2024-10-31' },
  },
  {
    name: 'an extension moves the end of the record',
    commitment: task({ due: undefined, dueBasis: 'end-of-record' }),
    context: { recordPeriod: { from: '2022', to: '2025' }, extensions: [extension] },
    expected: { key: 'not-due', extendedFrom: '2025', extendedTo: '2027-06-30' },
  },
  {
    name: 'an extension does not bring a later due nearer',
    commitment: task({ due: '2030' }),
    context: { recordPeriod: { from: '2022', to: '2025' }, extensions: [extension] },
    expected: { key: 'not-due', dueDay: '2030-12-31', extendedFrom: undefined },
  },
  {
    name: 'of two extensions the one issued last holds',
    context: { extensions: [{ issuedOn: '2026-05', until: '2028' }, extension] },
    expected: { key: 'not-due', extendedTo: '2028' },
  },
];

/** Commitments of the sources, on days that readers will ask about. */
export const sourceCases: StateCase[] = [
  {
    name: 'about 10 co-operatives by 2025',
    commitment: about,
    expected: { key: 'not-recorded', isDue: true, hasResult: false },
  },
  {
    name: 'the same by 2030',
    commitment: { ...about, due: '2030' },
    expected: { key: 'not-due', isDue: false, soon: false },
  },
  {
    name: 'a task "trong tháng 10/2018"',
    commitment: task({ due: '2018-10' }),
    expected: { key: 'not-recorded', dueDay: '2018-10-31' },
  },
  {
    name: 'work done all along',
    commitment: task({ kind: 'continuous', due: undefined }),
    expected: { key: 'no-due' },
  },
  {
    name: 'due 2023 in June',
    commitment: task({ due: '2023' }),
    context: { asOf: '2023-06-30' },
    expected: { key: 'not-due', soon: false },
  },
  {
    name: 'due 31/12/2023 on 1/12',
    commitment: task({ due: '2023-12-31' }),
    context: { asOf: '2023-12-01' },
    expected: { key: 'not-due', soon: true, daysLeft: 30 },
  },
  {
    name: 'due 2023 on 1/12: near, but no count of days',
    commitment: task({ due: '2023' }),
    context: { asOf: '2023-12-01' },
    expected: { key: 'not-due', soon: true, daysLeft: undefined },
  },
];
