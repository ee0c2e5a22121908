import { describe, expect, test } from 'vitest';
import type { CommitmentState } from '../../src/domain/commitment-state.ts';
import { stateOfCase } from './commitment-builders.ts';
import * as general from './commitment-state.cases.ts';
import * as calendar from './states-calendar.cases.ts';

describe.each(Object.entries(calendar))('the table of states: %s', (_, cases) => {
  test.each(cases)('$name', (each) => {
    const state = stateOfCase(each);
    const shown = Object.keys(each.expected).map((key) => [key, state[key as keyof CommitmentState]]);
    expect(Object.fromEntries(shown)).toEqual(each.expected);
  });
});

test('all tables together have far more than eighty rows, no two of one name', () => {
  const names = [...Object.values(general), ...Object.values(calendar)].flat().map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(120);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
