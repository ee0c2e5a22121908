import fc from 'fast-check';
import { describe, expect, expectTypeOf, it, test } from 'vitest';
import type { z } from 'zod';
import type { Commitment, Lookup } from '../../src/domain/commitment.ts';
import { stateOf } from '../../src/domain/commitment-state.ts';
import type { ReportLike } from '../../src/domain/evidence.ts';
import { evidenceFor, knownDayOf } from '../../src/domain/evidence.ts';
import type { Reviews } from '../../src/domain/review-register.ts';
import type { commitment, lookup, reviews } from '../../src/schemas/commitment.ts';
import type { Result } from '../../src/schemas/result.ts';
import { makeContext, makeQuantity, makeTask } from './commitment-builders.ts';

const workshop = { collection: 'agreements', id: 'bac-giang-2022', commitment: 'hoi-thao' } as const;

function makeReport(overrides: Partial<ReportLike> = {}): ReportLike {
  return {
    id: 'so-ket-2023',
    about: { agreement: 'bac-giang-2022' },
    kind: 'interim',
    issuedOn: '2023-12-10',
    publisherKind: 'responsible-body',
    sources: [{ publishedOn: '2023-12-12T08:30', accessedOn: '2026-11-21' }],
    entries: [{ commitment: 'hoi-thao' }],
    corrects: [],
    ...overrides,
  };
}

test('validated records fit the types of the rules', () => {
  expectTypeOf<Result & { id: string }>().toExtend<ReportLike>();
  expectTypeOf<z.output<typeof commitment>>().toExtend<Commitment>();
  expectTypeOf<z.output<typeof lookup>>().toExtend<Lookup>();
  expectTypeOf<z.output<typeof reviews>>().toExtend<Reviews>();
});

describe('the day a report is known', () => {
  const read = { accessedOn: '2026-11-21' };
  test.each([
    [{ issuedOn: '2023-12-10', sources: [read] }, '2023-12-10', 'issued'],
    [{ issuedOn: '2023-12', sources: [read] }, '2023-12-31', 'issued'],
    [{ issuedOn: '2026', sources: [read] }, '2026-11-21', 'issued'],
    [{ issuedOn: '2026-12-01', sources: [read] }, '2026-12-01', 'issued'],
    [
      { sources: [read, { publishedOn: '2024-02-01T09:00', ...read }, { publishedOn: '2024-03', ...read }] },
      '2024-02-01',
      'published',
    ],
    [{ sources: [{ publishedOn: '2026', ...read }] }, '2026-11-21', 'published'],
    [{ sources: [read, { accessedOn: '2025-01-05' }] }, '2025-01-05', 'accessed'],
  ])('%j is known on %s (%s)', (dates, knownOn, knownOnBasis) => {
    expect(knownDayOf(dates)).toEqual({ knownOn, knownOnBasis });
  });
});

describe('a result satisfies only the commitment it names', () => {
  const named = (entry: ReportLike['entries'][number], about?: ReportLike['about']) =>
    evidenceFor(workshop, [makeReport({ entries: [entry], ...(about && { about }) })]).length;

  test.each([
    ['by its id', 'hoi-thao', 1],
    ['by its full address', 'agreements/bac-giang-2022#hoi-thao', 1],
    ['another commitment', 'tap-huan', 0],
    ['the same id in another record', 'plans/bac-giang-2022#hoi-thao', 0],
    ['a longer id', 'hoi-thao-2', 0],
    ['none', undefined, 0],
  ])('%s', (_, id, count) => {
    expect(named({ commitment: id })).toBe(count);
  });

  it('an id alone belongs to the record reported on', () => {
    expect(named({ commitment: 'hoi-thao' }, { plan: 'bac-giang-2022' })).toBe(0);
    expect(named({ commitment: 'hoi-thao' }, { campaign: 'bac-giang-2022' })).toBe(0);
    expect(named({ commitment: 'hoi-thao' }, { document: 'bac-giang-2022' })).toBe(0);
    expect(named({ commitment: 'hoi-thao' }, { described: 'Chương trình phối hợp' })).toBe(0);
    expect(named({ commitment: 'agreements/bac-giang-2022#hoi-thao' }, { plan: 'ke-hoach' })).toBe(1);
  });
});

describe('the day a value describes', () => {
  const period = { from: '2021', to: '2023' };
  test.each([
    [
      'its own day',
      { measuredAt: '2023-06-30', period: { from: '2023', to: '2023-09' } },
      '2023-06-30',
      { from: '2023', to: '2023-09' },
    ],
    ['its own day, narrower than the report', { measuredAt: '2023-06-30' }, '2023-06-30', undefined],
    [
      'the end of its period',
      { period: { from: '2023', to: '2023-09' } },
      '2023-09',
      { from: '2023', to: '2023-09' },
    ],
    ['the end of the report period', {}, '2023', period],
  ])('%s', (_, entry, measuredAt, occurrence) => {
    const report = makeReport({ period, entries: [{ commitment: 'hoi-thao', ...entry }] });
    expect(evidenceFor(workshop, [report])[0]).toMatchObject({
      measuredAt,
      ...(occurrence && { occurrence }),
    });
  });

  it('is never the day of publication', () => {
    expect(evidenceFor(workshop, [makeReport()])[0]?.measuredAt).toBeUndefined();
  });
});

describe('a correction', () => {
  const entries = [
    { id: 'a', commitment: 'hoi-thao', value: makeQuantity(3) },
    { id: 'b', commitment: 'hoi-thao', value: makeQuantity(4) },
    { commitment: 'hoi-thao', value: makeQuantity(5) },
  ];
  const report = makeReport({ entries });
  const correcting = (ids: string[], issuedOn = '2024-02'): ReportLike =>
    makeReport({
      id: `dinh-chinh-${issuedOn}`,
      issuedOn,
      entries: [],
      corrects: [{ result: report.id, entries: ids }],
    });
  const withdrawn = (...others: ReportLike[]) =>
    evidenceFor(workshop, [report, ...others]).map((each) => each.withdrawnOn);

  it('takes back the entries it lists from the day it is known', () => {
    expect(withdrawn(correcting(['b']))).toEqual([undefined, '2024-02-29', undefined]);
  });
  it('takes back the whole report when it lists none', () => {
    expect(withdrawn(correcting([]))).toEqual(['2024-02-29', '2024-02-29', '2024-02-29']);
  });
  it('counts from the earliest of several, and leaves other reports and itself alone', () => {
    expect(withdrawn(correcting(['a'], '2025'), correcting(['a']))[0]).toBe('2024-02-29');
    expect(
      withdrawn(makeReport({ id: 'khac', corrects: [{ result: 'khac', entries: [] }], entries: [] }))[0],
    ).toBeUndefined();
  });
  it('brings its own figures in place of what it takes back', () => {
    const better = {
      ...correcting([]),
      entries: [{ commitment: 'hoi-thao', outcome: 'done' as const, measuredAt: '2023' }],
    };
    const evidence = evidenceFor(workshop, [report, better]);
    const promise = makeTask({ id: 'hoi-thao', due: '2023' });
    expect(stateOf(promise, makeContext({ evidence, asOf: '2024-02-28' })).key).toBe('awaiting');
    expect(stateOf(promise, makeContext({ evidence, asOf: '2024-02-29' })).key).toBe('done');
  });
});

test('with all reports known later removed, every state equals the state of the earlier day', () => {
  const month = fc.integer({ min: 1, max: 12 }).map((n) => `2023-${String(n).padStart(2, '0')}`);
  const ids = ['r1', 'r2', 'r3', 'r4'];
  const reportOf = (id: string): fc.Arbitrary<ReportLike> =>
    fc
      .record({
        issuedOn: month,
        kind: fc.constantFrom('interim', 'final'),
        publisherKind: fc.constantFrom('responsible-body', 'press'),
        outcome: fc.constantFrom('done', 'partly'),
        measuredAt: fc.option(month, { nil: undefined }),
        corrected: fc.option(fc.constantFrom(...ids), { nil: undefined }),
      } as const)
      .map(({ outcome, measuredAt, corrected, ...report }) =>
        makeReport({
          id,
          ...report,
          entries: [{ commitment: 'hoi-thao', outcome, measuredAt }],
          corrects: corrected === undefined ? [] : [{ result: corrected, entries: [] }],
        }),
      );
  fc.assert(
    fc.property(fc.tuple(...ids.map(reportOf)), month, month, (reports, due, on) => {
      const asOf = `${on}-15`;
      const earlier = reports.filter((report) => knownDayOf(report).knownOn <= asOf);
      const of = (known: ReportLike[]) =>
        stateOf(
          makeTask({ id: 'hoi-thao', due }),
          makeContext({ evidence: evidenceFor(workshop, known), asOf }),
        );
      const { decisive: one, ...then } = of(earlier);
      const { decisive: other, ...now } = of(reports);
      expect(then).toEqual(now);
      expect(one?.id).toBe(other?.id);
    }),
    { numRuns: 2000 },
  );
});
