import { describe, expect, test } from 'vitest';
import { headline, type StateKey } from '../../src/domain/commitment-state.ts';
import { isValidOn } from '../../src/domain/succession.ts';
import { agreementView } from '../../src/views/agreement.ts';
import { filterLinks } from '../../src/views/commitment-filter.ts';
import { commitmentRegister } from '../../src/views/commitment-list.ts';
import { allCommitments, type JudgedCommitment } from '../../src/views/commitment-register.ts';
import { viewContext } from '../../src/views/context.ts';
import { allDatasets } from '../../src/views/datasets/all-datasets.ts';
import { headlineOf } from '../../src/views/headline.ts';
import { indicatorList } from '../../src/views/indicator-list.ts';
import { indicatorView } from '../../src/views/indicator.ts';
import { observed } from '../../src/views/observation.ts';
import { ownDate, recordDay } from '../../src/views/record-day.ts';
import { homeView } from '../../src/views/home.ts';
import { documentCount, holdingsOf, territoryOf } from '../../src/views/place-index.ts';
import { placesWithRecords } from '../../src/views/place-list.ts';
import { recordList } from '../../src/views/lists/record-list.ts';
import { keyOf, promiseCollections, type PromiseRecord } from '../../src/views/register.ts';
import { reportingEntries } from '../../src/views/reporting-status-entries.ts';
import { statusTable } from '../../src/views/reporting-status-tables.ts';
import { reportingStatus } from '../../src/views/reporting-status.ts';
import { wholeRegisterOf } from './register-of.ts';

const days = ['2018-01-01', '2020-12-31', '2025-12-31', '2026-11-21'];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const statesOf = (judged: readonly JudgedCommitment[]) => headline(judged.map(({ state }) => state));

describe.each(days)('the site as of %s adds up', (day) => {
  const site = async () => {
    const register = await wholeRegisterOf(day);
    const context = viewContext(register, 'vi');
    const all = allCommitments(register);
    return { register, context, all, counted: statesOf(all) };
  };

  test('the register of commitments, its filters, its headline and the home page', async () => {
    const { context, all, counted } = await site();
    const view = commitmentRegister(context);
    const ofState = filterLinks(context, 'state');
    expect(sum(ofState.map(({ count }) => count))).toBe(all.length);
    for (const { value, count } of ofState)
      expect([value, count]).toEqual([value, counted.byKey[value as StateKey]]);
    const segments = view.headline.segments.map(({ key, count }) => [key, count]);
    expect(segments).toEqual(ofState.map(({ value, count }) => [value, count]));
    expect(view.count).toContain(`${String(all.length)} cam kết`);
    const home = homeView(context);
    expect(home.headline.sentence).toBe(view.headline.sentence);
    expect(home.headline.segments.map(({ key, count }) => [key, count])).toEqual(segments);
    expect(home.lede).toContain(`${String(all.length)} cam kết`);
  });

  test('lists hold what is known, and each card counts what the page behind it counts', async () => {
    const { context, register } = await site();
    for (const collection of promiseCollections) {
      const list = recordList(context, { list: collection, part: 1 });
      expect(list.cards).toHaveLength(register.known[collection].length);
      expect(list.count).toContain(`${String(list.cards.length)} mục`);
    }
    const cards = new Map(
      recordList(context, { list: 'agreements', part: 1 }).cards.map(({ link, closing }) => [
        link.text,
        closing[0]?.text,
      ]),
    );
    for (const record of register.known.agreements)
      expect(cards.get(record.data.title)).toBe(agreementView(context, record).headline.sentence);
  });

  test('the records together hold every commitment once', async () => {
    const { register, all } = await site();
    const records = promiseCollections.flatMap((collection) => [...register.known[collection]]);
    expect(sum(records.map(({ data }) => data.commitments.length))).toBe(all.length);
    expect(new Set(all.map(({ record, data }) => `${keyOf(record)}#${data.id}`)).size).toBe(all.length);
  });

  test('the places together hold every commitment as often as its record names places', async () => {
    const { context, register, all } = await site();
    const byUnit = register.units.map(({ id }) => holdingsOf(register, id).commitments.length);
    expect(sum(byUnit)).toBe(sum(all.map(({ record }) => record.data.provinces.length)));
    // Every unit of the day, with those it came from, makes up the same whole.
    const present = register.units.filter((unit) => isValidOn(unit, day));
    expect(present).toHaveLength(day < '2025-07-01' ? 63 : 34);
    const territory = present.flatMap((unit) => territoryOf(register, unit));
    const before = day < '2025-07-01' ? territory : register.units;
    expect(sum(before.map(({ id }) => holdingsOf(register, id).commitments.length))).toBe(sum(byUnit));
    const shown = placesWithRecords(context);
    const withDocuments = present.filter((unit) => documentCount(register, territoryOf(register, unit)) > 0);
    expect(shown).toHaveLength(withDocuments.length);
  });

  test('the reporting status counts what the headline counts', async () => {
    const { register, context, counted } = await site();
    const { commitments, reviews } = reportingEntries(register);
    expect(commitments).toHaveLength(counted.due);
    expect(commitments.filter(({ recorded }) => recorded)).toHaveLength(counted.withResult);
    const { sentence } = reportingStatus(context);
    expect(sentence).toContain(`${String(counted.withResult)}/${String(counted.due)} cam kết`);
    // By document and by year every promise stands in one line, so that these lines add up to the total.
    const due = reviews.filter(({ counts }) => counts).length;
    for (const division of ['programme', 'year'] as const) {
      const { rows } = statusTable(context, reportingEntries(register), division);
      const total = (kind: 'reviews' | 'results') =>
        sum(rows.map((row) => Number(/\/(\d+)/.exec(row[kind])?.[1] ?? 0)));
      expect([total('reviews'), total('results')]).toEqual([due, counted.due]);
    }
  });

  test('the tables to download have the same rows', async () => {
    const { register, all, counted } = await site();
    const table = (name: string) => allDatasets(register).find((each) => each.name === name);
    const commitments = table('cam-ket');
    expect(commitments?.rows).toHaveLength(all.length);
    const state = commitments?.columns.findIndex(({ name }) => name === 'state') ?? -1;
    const ofKey = Object.groupBy(commitments?.rows ?? [], (row) => String(row[state]));
    for (const [key, rows] of Object.entries(ofKey))
      expect([key, rows?.length]).toEqual([key, counted.byKey[key as StateKey]]);
    const { reviews } = reportingEntries(register);
    expect(table('so-ket')?.rows).toHaveLength(reviews.length);
  });

  test('the dashboard, the indicators and the table of figures hold the same numbers', async () => {
    const { register, context, all } = await site();
    const observations = register.known.figures.flatMap(observed);
    const table = allDatasets(register).find(({ name }) => name === 'so-lieu');
    const tiles = indicatorList(context).tiles;
    const pages = register.known.indicators.map((record) => indicatorView(context, record));
    expect(sum(pages.map(({ rows }) => rows.length))).toBe(observations.length);
    expect(sum(tiles.map(({ counts }) => Number(/^\d+/.exec(counts ?? '0')?.[0])))).toBe(observations.length);
    const indicator = table?.columns.findIndex(({ name }) => name === 'indicator') ?? -1;
    const ids = new Set(register.known.indicators.map(({ id }) => id));
    expect(table?.rows.filter((row) => ids.has(String(row[indicator])))).toHaveLength(observations.length);
    // No target is shown of a document still to come.
    const set = sum(pages.map(({ targets }) => targets.length));
    expect(set).toBe(all.filter(({ data }) => data.indicator !== undefined).length);
  });

  test('records without a day of their own are known from their period or their source, on every list', async () => {
    const { register, all } = await site();
    const records = promiseCollections.flatMap((collection): PromiseRecord[] => register.all[collection]);
    const undated = records.filter((record) => ownDate(record) === undefined);
    expect(undated.length).toBeGreaterThan(3);
    for (const record of undated) {
      const from = recordDay(record);
      expect([keyOf(record), from]).toEqual([keyOf(record), expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
      const isListed = promiseCollections.some((name) =>
        register.known[name].some((each) => each === record),
      );
      expect([keyOf(record), isListed]).toEqual([keyOf(record), (from ?? '') <= day]);
      // Nothing begins before its record is known, and no promise of it is counted before that day.
      const counted = all.filter((each) => each.record === record);
      expect(counted).toHaveLength(isListed ? record.data.commitments.length : 0);
    }
  });

  test('both languages count alike', async () => {
    const { register, all } = await site();
    const [vi, en] = (['vi', 'en'] as const).map((locale) =>
      headlineOf(viewContext(register, locale), all).segments.map(({ key, count }) => [key, count]),
    );
    expect(vi).toEqual(en);
  });
});

test('a later day never knows fewer records', async () => {
  const counts = await Promise.all(
    days.map(async (day) => {
      const { known } = await wholeRegisterOf(day);
      return sum(Object.values(known).map((records) => records.length));
    }),
  );
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});
