import { describe, expect, test } from 'vitest';
import { stateKeys } from '../../src/domain/commitment-state.ts';
import { contextOf, registerOf, testConfig } from './register-of.ts';
import { viewContext } from '../../src/views/context.ts';
import { workedExamples } from '../../src/views/worked-examples.ts';

describe.each(['vi', 'en'] as const)('the worked examples in %s', (locale) => {
  test('show every state', async () => {
    const shown = workedExamples(await contextOf(undefined, locale)).flatMap(({ examples }) => examples);
    const keys = new Set(shown.map(({ state }) => state.key));
    expect(stateKeys.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('tell promise, knowledge and day in whole words', async () => {
    const sections = workedExamples(await contextOf(undefined, locale));
    for (const { examples } of sections) {
      expect(examples.length).toBeGreaterThan(0);
      for (const { promise, known, day, state } of examples)
        expect([promise, ...known, day, state.words].join(' ')).not.toMatch(/\{\w+\}|undefined| {2}|, ,/);
    }
  });
});

test('the examples do not depend on the day of the site', async () => {
  expect(workedExamples(await contextOf('2018-01-01'))).toEqual(
    workedExamples(await contextOf('2026-11-21')),
  );
});

test('the examples follow the settings of the site', async () => {
  const register = await registerOf();
  const patient = { ...register, config: { ...testConfig, awaitingDays: 365 } };
  const days = (context: Parameters<typeof workedExamples>[0]): string[] =>
    workedExamples(context)
      .flatMap(({ examples }) => examples)
      .filter(({ state }) => state.key === 'awaiting')
      .map(({ day }) => day);
  expect(days(viewContext(register, 'vi'))[0]).toBe('31/3/2026');
  expect(days(viewContext(patient, 'vi'))[0]).toBe('31/12/2026');
});
