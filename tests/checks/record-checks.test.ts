import { expect, test } from 'vitest';
import { recordChecks } from '../../src/checks/record-checks.ts';
import { checks } from '../../src/checks/run.ts';

test('the findings of every check of one record have one place in the order in which findings are told', () => {
  const named = checks.filter((each) => typeof each === 'string');
  expect(named.toSorted()).toEqual(Object.keys(recordChecks).toSorted());
});
