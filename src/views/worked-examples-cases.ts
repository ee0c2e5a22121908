/**
 * Fictional promises and reports, one for each state and each rule that changes one. They exist on the method page only;
 * no body, place or number in them is real.
 */
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import type { Commitment, Evidence } from '../domain/commitment.ts';
import type { StateContext, StateSettings } from '../domain/commitment-state.ts';
import type { Quantity } from '../domain/quantity.ts';
import type { MessageKey, Translate } from '../i18n/t.ts';

/** The headings under which the examples stand, in the order of the method page. */
export const exampleGroups = ['ended', 'evidence', 'past', 'outside', 'open', 'rules'] as const;
export type ExampleGroup = (typeof exampleGroups)[number];

/** One example: what was promised, what is known, and the day for which it is asked. */
export interface ExampleCase {
  group: ExampleGroup;
  /** The words of the promise, with places for target, due, start and period. */
  promise: MessageKey;
  commitment: Commitment;
  asOf: CalendarDay;
  known?: Partial<Pick<StateContext, 'evidence' | 'lookups' | 'extensions' | 'recordPeriod'>>;
}

const due = '2025-12-31';
const later = '2026-11-21';

function report(overrides: Partial<Evidence>): Evidence {
  return {
    id: 'vi-du#1',
    knownOn: '2026-01-15',
    knownOnBasis: 'issued',
    final: false,
    publisherKind: 'responsible-body',
    ...overrides,
  };
}

/** The examples for a site's settings: its days of waiting and of notice move the days asked for. */
export function exampleCases(t: Translate, { awaitingDays, soonDays }: StateSettings): ExampleCase[] {
  const classes = (value: number, more: Partial<Quantity> = {}): Quantity => ({
    value,
    unit: t('example.unit'),
    asPrinted: String(value),
    modality: 'exactly',
    ...more,
  });
  const ten: Commitment = {
    id: 'vi-du',
    kind: 'measurable',
    target: classes(10, { modality: 'at-least' }),
    due,
  };
  const task: Commitment = { id: 'vi-du', kind: 'qualitative', due };
  const wish: Commitment = { ...ten, target: classes(10, { aspiration: true }) };
  const rough: Commitment = { ...ten, target: classes(10, { modality: 'about' }) };
  const one = (
    group: ExampleGroup,
    promise: MessageKey,
    commitment: Commitment,
    ...evidence: Evidence[]
  ): ExampleCase => ({
    group,
    promise,
    commitment,
    asOf: later,
    known: { evidence },
  });
  const atDue = { measuredAt: due } as const;
  const seven = { ...atDue, value: classes(7) };
  const count = 'example.promise.count';
  const regulation = 'example.promise.task';

  return [
    one('ended', count, { ...ten, ended: { kind: 'stopped', on: '2025-05-01', by: t('example.decision') } }),
    one('ended', count, { ...ten, ended: { kind: 'replaced', on: '2025-05-01', by: t('example.newPlan') } }),
    {
      group: 'ended',
      promise: 'example.promise.start',
      commitment: { ...ten, start: '2025-07' },
      asOf: '2025-06-30',
    },

    one('evidence', count, ten, report({ ...atDue, value: classes(12) })),
    one(
      'evidence',
      regulation,
      task,
      report({ completedOn: '2025-12-20', outcome: 'done', publisherKind: 'press' }),
    ),
    one('evidence', count, rough, report({ ...atDue, value: classes(10, { value: 9 }) })),
    one('evidence', regulation, task, report({ completedOn: '2026-01-12', outcome: 'done' })),
    one(
      'evidence',
      regulation,
      { ...task, due: '2025-10' },
      report({ completedOn: '2025-11-20', outcome: 'done' }),
    ),
    one(
      'evidence',
      count,
      ten,
      report({ measuredAt: '2026-06-30', knownOn: '2026-07-10', value: classes(11) }),
    ),
    one('evidence', count, ten, report({ ...atDue, value: classes(10, { modality: 'about' }) })),
    one(
      'evidence',
      regulation,
      task,
      report({ ...atDue, outcome: 'done' }),
      report({ ...atDue, id: 'vi-du#2', knownOn: '2026-02-01', outcome: 'not-done' }),
    ),
    one('evidence', count, ten, report({ ...seven, final: true })),
    one('evidence', 'example.promise.wish', wish, report({ ...seven, final: true })),
    one('evidence', count, ten, report(seven)),
    one('evidence', count, ten, report({ ...seven, publisherKind: 'press' })),

    { ...one('past', count, ten), asOf: addDays(due, Math.max(1, awaitingDays)) },
    one('past', count, ten, report({ measuredAt: '2025-06-30', knownOn: '2025-07-15', value: classes(6) })),
    { ...one('past', count, ten), known: { lookups: [{ on: '2026-06-20', commitments: [] }] } },
    one('past', count, ten),

    one('outside', 'example.promise.continuous', { ...task, kind: 'continuous', due: undefined }),
    one('outside', 'example.promise.noTarget', { ...task, due: undefined }),
    one('outside', 'example.promise.noDue', { ...ten, due: undefined }),

    {
      ...one(
        'open',
        count,
        ten,
        report({ measuredAt: '2025-03-31', knownOn: '2025-04-10', value: classes(4) }),
      ),
      asOf: '2025-05-01',
    },
    { ...one('open', count, ten), asOf: '2025-01-02' },
    { ...one('open', count, ten), asOf: addDays(due, -Math.min(45, soonDays)) },
    { ...one('open', count, { ...ten, due: '2025-12' }), asOf: addDays(due, -Math.min(45, soonDays)) },

    { ...one('rules', count, { ...ten, due: '2025-10' }), asOf: '2025-10-31' },
    one('rules', count, ten, report({ ...atDue, knownOn: '2026-10-01', value: classes(12) })),
    {
      ...one('rules', count, ten),
      known: {
        recordPeriod: { from: '2023', to: due },
        extensions: [{ issuedOn: '2025-11-10', until: '2027-12-31' }],
      },
    },
    {
      ...one('rules', 'example.promise.yearly', {
        ...task,
        kind: 'recurring',
        due: undefined,
        every: { months: 12 },
      }),
      known: {
        recordPeriod: { from: '2024', to: '2025' },
        evidence: [
          report({
            knownOn: '2025-01-15',
            measuredAt: '2024',
            occurrence: { from: '2024', to: '2024' },
            outcome: 'done',
          }),
        ],
      },
    },
    one('rules', count, ten, report({ ...seven, final: true, withdrawnOn: '2026-05-04' })),
    one(
      'rules',
      count,
      ten,
      report({ ...atDue, value: classes(12) }),
      report({ ...seven, id: 'vi-du#2', knownOn: '2026-01-20', publisherKind: 'press' }),
    ),
  ];
}
