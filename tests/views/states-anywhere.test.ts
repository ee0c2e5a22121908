import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSite } from '../../src/reader/site.ts';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { allCommitments } from '../../src/views/commitment-register.ts';
import { viewContext } from '../../src/views/context.ts';
import { allDatasets } from '../../src/views/datasets/all-datasets.ts';
import { buildRegister, keyOf } from '../../src/views/register.ts';
import { stateBadge } from '../../src/views/state-badge.ts';
import { allHistories } from '../../src/views/state-history.ts';
import { testConfig } from './register-of.ts';

let zone: string | undefined;
beforeEach(() => (zone = process.env['TZ']));
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** Every state and every change of state of the register, by commitment, with the words that readers see. */
function statesOf(records: SiteRecords): string[] {
  const register = buildRegister(records, { day: '2026-11-21', chosen: true }, testConfig);
  const context = viewContext(register, 'vi');
  const now = allCommitments(register).map(({ record, data, state }) =>
    [keyOf(record), data.id, stateBadge(context, state, data.target).words, state.decisive?.id].join(' '),
  );
  const then = allHistories(register).map(({ record, data, day, state }) =>
    [keyOf(record), data.id, day, state.key].join(' '),
  );
  return [...now, ...then].toSorted();
}

test('states are the same in every time zone, reading included', async () => {
  const inZone = async (name: string): Promise<string[]> => {
    process.env['TZ'] = name;
    return statesOf((await readSite()).records);
  };
  const east = await inZone('Pacific/Kiritimati');
  const offset = new Date().getTimezoneOffset();
  expect(await inZone('America/Los_Angeles')).toEqual(east);
  // The zone did change under the register.
  expect(new Date().getTimezoneOffset()).not.toBe(offset);
  expect(east.length).toBeGreaterThan(200);
});

test('states do not depend on the order in which files are read, nor the tables on it', async () => {
  const { records } = await readSite();
  const turned = Object.fromEntries(
    Object.entries(records).map(([name, list]) => [name, list.toReversed()]),
  ) as unknown as SiteRecords;
  expect(statesOf(turned)).toEqual(statesOf(records));
  const rows = (from: SiteRecords) =>
    allDatasets(buildRegister(from, { day: '2026-11-21', chosen: true }, testConfig)).map(
      ({ name, rows: all }) => [name, all.map((row) => JSON.stringify(row)).toSorted()] as const,
    );
  expect(rows(turned)).toEqual(rows(records));
});
