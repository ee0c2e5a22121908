import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Commitment, Evidence, Lookup } from '../../src/domain/commitment.ts';
import type { CommitmentState, StateContext } from '../../src/domain/commitment-state.ts';
import { headline, stateKeys, stateOf, transitionsOf } from '../../src/domain/commitment-state.ts';
import { addDays } from '../../src/domain/calendar-day.ts';
import { lastDay } from '../../src/domain/partial-date.ts';
import type { Quantity } from '../../src/domain/quantity.ts';
import {
  makeCommitment,
  makeContext,
  makeEvidence,
  makeQuantity,
  makeTask,
  settings,
  stateOfCase,
} from './commitment-builders.ts';
import { keptCases, openCases, pastCases, sourceCases, undueCases } from './commitment-state.cases.ts';

const tables = { undueCases, keptCases, pastCases, openCases, sourceCases };

describe.each(Object.entries(tables))('the table of states: %s', (_, cases) => {
  test.each(cases)('$name', (each) => {
    const state = stateOfCase(each);
    // Unlike toMatchObject, an expected `undefined` also fits a key that is not there.
    const shown = Object.keys(each.expected).map((key) => [key, state[key as keyof CommitmentState]]);
    expect(Object.fromEntries(shown)).toEqual(each.expected);
  });
});

test('the tables have a row for every state', () => {
  const seen = new Set(Object.values(tables).flatMap((cases) => cases.map(({ expected }) => expected.key)));
  expect([...stateKeys].filter((key) => !seen.has(key))).toEqual([]);
  expect(Object.values(tables).flat().length).toBeGreaterThanOrEqual(60);
});

describe('a recurring commitment', () => {
  const yearly = makeTask({ kind: 'recurring', due: undefined, every: { months: 12 } });
  const recordPeriod = { from: '2022-03-22', to: '2025' };
  const held = (year: number): Evidence =>
    makeEvidence({
      id: String(year),
      outcome: 'done',
      occurrence: { from: String(year), to: String(year) },
      measuredAt: String(year),
      knownOn: `${String(year + 1)}-01-20`,
    });

  test.each([
    { name: 'none recorded', asOf: '2026-11-21', evidence: [], key: 'not-recorded', turns: 4 },
    {
      name: 'all held',
      asOf: '2026-11-21',
      evidence: [2022, 2023, 2024, 2025].map(held),
      key: 'done',
      turns: 4,
    },
    {
      name: 'one year missing',
      asOf: '2026-11-21',
      evidence: [2022, 2023, 2025].map(held),
      key: 'not-recorded',
      turns: 4,
    },
    {
      name: 'held so far',
      asOf: '2024-06-01',
      evidence: [2022, 2023].map(held),
      key: 'in-progress',
      turns: 3,
    },
    { name: 'first year running', asOf: '2022-12-01', evidence: [], key: 'not-due', turns: 1 },
    { name: 'just over', asOf: '2023-01-15', evidence: [], key: 'awaiting', turns: 2 },
  ])('$name', ({ asOf, evidence, key, turns }) => {
    const state = stateOf(yearly, makeContext({ asOf, evidence, recordPeriod }));
    expect(state.key).toBe(key);
    expect(state.occurrences).toHaveLength(turns);
  });

  it('takes "all years" from a final report, but not from a figure for all of them', () => {
    const occurrence = { from: '2022', to: '2025' };
    const review = makeEvidence({ final: true, measuredAt: '2025', occurrence });
    const of = (evidence: Evidence) =>
      stateOf(yearly, makeContext({ evidence: [evidence], recordPeriod })).key;
    expect(of({ ...review, outcome: 'done' })).toBe('done');
    expect(of({ ...review, outcome: 'partly' })).toBe('unclear');
    expect(of({ ...review, measuredAt: undefined, occurrence: undefined, outcome: 'done' })).toBe('unclear');
  });

  it('does not take an interim report for turns that were still to come or running', () => {
    const interim = makeEvidence({ knownOn: '2024-06-15', measuredAt: '2025', outcome: 'done' });
    const evidence = [{ ...interim, occurrence: { from: '2022', to: '2025' } }];
    const state = stateOf(yearly, makeContext({ evidence, recordPeriod }));
    const keys = state.occurrences?.map((turn) => turn.state.key);
    expect(keys).toEqual(['done', 'done', 'mid-term-only', 'not-recorded']);
  });

  it('gives a report that runs on after the term to the turn it spans', () => {
    const evidence = [2022, 2023, 2024].map(held);
    const beyond = makeEvidence({
      outcome: 'done',
      occurrence: { from: '2025', to: '2026-03' },
      final: true,
    });
    const state = stateOf(yearly, makeContext({ evidence: [...evidence, beyond], recordPeriod }));
    expect(state.key).toBe('done-undated');
  });

  it('is done early only when it has a single turn', () => {
    const early = { ...held(2022), knownOn: '2022-10-01', measuredAt: '2022-09' };
    const of = (to: string) =>
      stateOf(
        yearly,
        makeContext({ asOf: '2022-11-01', evidence: [early], recordPeriod: { from: '2022', to } }),
      ).key;
    expect([of('2022'), of('2025')]).toEqual(['done', 'in-progress']);
  });

  it('knows a turn held late only when the report names the turn', () => {
    const late = makeEvidence({ occurrence: { from: '2022', to: '2022' }, completedOn: '2023-01-05' });
    const evidence = [late, ...[2023, 2024, 2025].map(held)];
    expect(stateOf(yearly, makeContext({ evidence, recordPeriod }))).toMatchObject({
      key: 'done-late',
      daysLate: 5,
    });
  });

  it('has turns after an extension, and none without a term', () => {
    const extensions = [{ issuedOn: '2025-12-01', until: '2026' }];
    const state = stateOf(
      yearly,
      makeContext({ evidence: [2022, 2023, 2024, 2025].map(held), recordPeriod, extensions }),
    );
    expect(state).toMatchObject({ key: 'in-progress', dueDay: '2026-12-31', soon: true, daysLeft: 40 });
    expect(stateOf(yearly, makeContext())).toMatchObject({ key: 'no-due' });
  });
});

test('of evidence alike in everything but its figure, the order given does not choose', () => {
  const evidence = [4, 5].map((value) =>
    makeEvidence({ id: String(value), value: makeQuantity(value), measuredAt: '2025' }),
  );
  const one = stateOf(makeCommitment(), makeContext({ evidence }));
  expect(stateOf(makeCommitment(), makeContext({ evidence: evidence.toReversed() }))).toEqual(one);
});

describe('transitions that time brings', () => {
  it('follow a yearly due to silence', () => {
    expect(transitionsOf(makeTask({ due: '2025' }), makeContext({ asOf: '2025-06-01' }))).toEqual([
      { day: '2025-10-02', key: 'not-due', soon: true },
      { day: '2026-01-01', key: 'awaiting', soon: false },
      { day: '2026-04-01', key: 'not-recorded', soon: false },
    ]);
  });
  it('begin with the start and end with a stop already decided', () => {
    const commitment = makeTask({ start: '2025-07', ended: { kind: 'stopped', on: '2025-09-01', by: 'x' } });
    expect(
      transitionsOf(commitment, makeContext({ asOf: '2025-06-01' })).map(({ day, key }) => [day, key]),
    ).toEqual([
      ['2025-07-01', 'not-due'],
      ['2025-09-01', 'stopped'],
    ]);
  });
  it('are none for what is done, continuous or long silent', () => {
    const done = makeContext({ evidence: [makeEvidence({ outcome: 'done', measuredAt: '2025' })] });
    expect(transitionsOf(makeTask(), done)).toEqual([]);
    expect(transitionsOf(makeTask({ kind: 'continuous' }), makeContext())).toEqual([]);
    expect(transitionsOf(makeTask(), makeContext())).toEqual([]);
  });
});

test('a headline counts what is due and, of that, what has a result', () => {
  const context = makeContext({
    evidence: [makeEvidence({ value: makeQuantity(6), measuredAt: '2025-06' })],
  });
  const states = [
    stateOf(makeCommitment(), context),
    stateOf(makeCommitment(), makeContext()),
    stateOf(makeCommitment({ due: '2030' }), context),
    stateOf(makeTask({ kind: 'continuous' }), context),
  ];
  const { byKey, ...counts } = headline(states);
  expect(counts).toEqual({ total: 4, due: 2, withResult: 1 });
  expect(byKey).toMatchObject({
    'mid-term-only': 1,
    'not-recorded': 1,
    'in-progress': 1,
    'no-due': 1,
    done: 0,
  });
  expect(headline([])).toMatchObject({ total: 0, due: 0, withResult: 0 });
});

const two = (n: number): string => String(n).padStart(2, '0');
const year = fc.integer({ min: 2021, max: 2024 });
const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2021-01-01', n));
const date = fc.oneof(
  day,
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${String(y)}-${two(m)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${String(y)}-Q${String(q)}`),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const quantity: fc.Arbitrary<Quantity> = fc.record({
  value: fc.integer({ min: 0, max: 20 }),
  unit: fc.constantFrom('hợp tác xã', '%'),
  asPrinted: fc.constant('x'),
  modality: fc.constantFrom('exactly', 'at-least', 'more-than', 'at-most', 'nearly', 'about'),
  aspiration: maybe(fc.boolean()),
  nature: maybe(fc.constantFrom('count', 'level', 'ceiling', 'event')),
  counting: maybe(fc.constantFrom('total', 'additional', 'unknown')),
});
const period = fc
  .tuple(date, date)
  .map(([a, b]) => (lastDay(a) < lastDay(b) ? { from: a, to: b } : { from: b, to: a }));
const evidenceOf = (id: number): fc.Arbitrary<Evidence> =>
  fc.record({
    id: fc.constant(`r#${String(id)}`),
    knownOn: day,
    knownOnBasis: fc.constantFrom('issued', 'published', 'accessed'),
    measuredAt: maybe(date),
    completedOn: maybe(date),
    occurrence: maybe(period),
    value: maybe(quantity),
    outcome: maybe(fc.constantFrom('done', 'not-done', 'partly')),
    final: fc.boolean(),
    publisherKind: fc.constantFrom('responsible-body', 'other-body', 'press'),
    withdrawnOn: fc.option(day, { nil: undefined, freq: 3 }),
  });
const lookup: fc.Arbitrary<Lookup> = fc.record({ on: date, commitments: fc.constantFrom([], ['a'], ['b']) });
const ending = fc.record({ kind: fc.constantFrom('stopped', 'replaced'), on: date, by: fc.constant('x') });
const commitment: fc.Arbitrary<Commitment> = fc.record({
  id: fc.constant('a'),
  kind: fc.constantFrom('measurable', 'qualitative', 'continuous', 'recurring'),
  target: maybe(quantity),
  start: fc.option(date, { nil: undefined, freq: 3 }),
  due: maybe(date),
  dueBasis: maybe(fc.constantFrom('stated', 'end-of-record')),
  every: maybe(
    fc.record({
      months: fc.constantFrom(1, 3, 6, 12, 24),
      yearStart: maybe(fc.constantFrom('12-15', '02-29', '13-45')),
    }),
  ),
  ended: fc.option(ending, { nil: undefined, freq: 8 }),
} as const);
const context: fc.Arbitrary<StateContext> = fc.record({
  evidence: fc
    .integer({ min: 0, max: 4 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => evidenceOf(i)))),
  lookups: fc.array(lookup, { maxLength: 3 }),
  asOf: day,
  recordPeriod: maybe(period),
  recordBegins: fc.option(day, { nil: undefined, freq: 3 }),
  extensions: fc.array(fc.record({ issuedOn: date, until: date }), { maxLength: 2 }),
  recordEnded: fc.option(ending, { nil: undefined, freq: 8 }),
  settings: fc.constant(settings),
});

describe('properties', () => {
  const runs = { numRuns: 2000 };

  it('every commitment has a state, and its parts agree', () => {
    fc.assert(
      fc.property(commitment, context, (promise, given) => {
        const state = stateOf(promise, given);
        expect(stateKeys).toContain(state.key);
        if (['stopped', 'not-begun', 'no-due'].includes(state.key)) expect(state.isDue).toBe(false);
        if (['not-met', 'overdue', 'not-recorded', 'no-report', 'awaiting'].includes(state.key))
          expect(state.isDue).toBe(true);
        if (state.key === 'not-met' || state.key === 'overdue')
          expect(state.decisive?.publisherKind).toBe('responsible-body');
        if (state.daysLate !== undefined) expect(state.daysLate).toBeGreaterThan(0);
        if (state.daysLeft !== undefined) expect(state.daysLeft).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('the order of evidence, look-ups and extensions never matters', () => {
    fc.assert(
      fc.property(commitment, context, (promise, given) => {
        const turned = {
          ...given,
          evidence: [...given.evidence].reverse(),
          lookups: [...given.lookups].reverse(),
          extensions: [...(given.extensions ?? [])].reverse(),
        };
        expect(stateOf(promise, turned)).toEqual(stateOf(promise, given));
      }),
      runs,
    );
  });

  it('what is known after as-of makes no difference', () => {
    fc.assert(
      fc.property(commitment, context, (promise, given) => {
        const { asOf } = given;
        const earlier = {
          ...given,
          evidence: given.evidence
            .filter(({ knownOn }) => knownOn <= asOf)
            .map((each) =>
              each.withdrawnOn !== undefined && each.withdrawnOn > asOf
                ? { ...each, withdrawnOn: undefined }
                : each,
            ),
          lookups: given.lookups.filter(({ on }) => lastDay(on) <= asOf),
          extensions: given.extensions?.filter(({ issuedOn }) => lastDay(issuedOn) <= asOf),
        };
        expect(stateOf(promise, earlier).key).toBe(stateOf(promise, given).key);
        expect(stateOf(promise, earlier).rule).toBe(stateOf(promise, given).rule);
      }),
      runs,
    );
  });

  it('transitions say on any later day what a rebuild without news would say', () => {
    fc.assert(
      fc.property(commitment, context, fc.integer({ min: 0, max: 900 }), (promise, given, days) => {
        const { asOf } = given;
        const later = addDays(asOf, days);
        const news = {
          ...given,
          evidence: given.evidence
            .filter(({ knownOn, withdrawnOn = '9999-12-31' }) => knownOn <= asOf && withdrawnOn > asOf)
            .map((each) => ({ ...each, withdrawnOn: undefined })),
          lookups: given.lookups.filter(({ on }) => lastDay(on) <= asOf),
          extensions: given.extensions?.filter(({ issuedOn }) => lastDay(issuedOn) <= asOf),
        };
        const told =
          transitionsOf(promise, given).findLast((each) => each.day <= later) ?? stateOf(promise, given);
        const { key, soon } = stateOf(promise, { ...news, asOf: later });
        expect([told.key, told.soon]).toEqual([key, soon]);
      }),
      runs,
    );
  });

  const verdicts = ['done', 'done-late', 'done-undated', 'not-met', 'overdue', 'press-only'];
  /** The same with nothing learnt after as-of: no evidence, no correction, no extension, no document that ends it. */
  const withoutNews = (given: StateContext): StateContext => ({
    ...given,
    recordEnded: undefined,
    evidence: given.evidence
      .filter(({ knownOn, withdrawnOn = '9999-12-31' }) => knownOn <= given.asOf && withdrawnOn > given.asOf)
      .map((each) => ({ ...each, withdrawnOn: undefined })),
    extensions: given.extensions?.filter(({ issuedOn }) => lastDay(issuedOn) <= given.asOf),
  });
  const later = fc.integer({ min: 1, max: 900 });

  it('a verdict reverses only through a correction, new evidence or a document', () => {
    fc.assert(
      fc.property(commitment, context, later, (anyPromise, given, days) => {
        const promise = { ...anyPromise, ended: undefined };
        const frozen = withoutNews(given);
        const first = stateOf(promise, frozen);
        fc.pre(promise.kind !== 'recurring' && verdicts.includes(first.key));
        const next = stateOf(promise, { ...frozen, asOf: addDays(given.asOf, days) });
        expect([next.key, next.decisive?.id]).toEqual([first.key, first.decisive?.id]);
      }),
      { numRuns: 500, maxSkipsPerRun: 1000 },
    );
  });

  it('nor does the verdict on a turn of something recurring', () => {
    const every = fc.record({ months: fc.constantFrom(6, 12), yearStart: maybe(fc.constant('12-15')) });
    fc.assert(
      fc.property(commitment, every, context, later, (promise, turns, given, days) => {
        const yearly = { ...promise, ended: undefined, kind: 'recurring' as const, every: turns };
        const frozen = { ...withoutNews(given), recordPeriod: { from: '2021', to: '2024-12-14' } };
        const judged = (asOf: string) =>
          new Map(
            (stateOf(yearly, { ...frozen, asOf }).occurrences ?? [])
              .filter(({ state }) => state.isDue && verdicts.includes(state.key))
              .map(({ period: { to }, state }) => [to, state.key]),
          );
        const [first, next] = [judged(given.asOf), judged(addDays(given.asOf, days))];
        for (const [turn, key] of first) expect([turn, next.get(turn)]).toEqual([turn, key]);
      }),
      { numRuns: 1000 },
    );
  });
});
