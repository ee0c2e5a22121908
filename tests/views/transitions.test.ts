import { describe, expect, test } from 'vitest';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { commitmentItem } from '../../src/views/commitment.ts';
import { allCommitments } from '../../src/views/commitment-register.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { headlineOf } from '../../src/views/headline.ts';
import { buildRegister } from '../../src/views/register.ts';
import { ageingOf, laterStates } from '../../src/views/transitions.ts';
import { registerOf, testConfig } from './register-of.ts';

/** The five sources on a day that is the real one, not a chosen snapshot. */
async function onDay(day: string): Promise<ViewContext> {
  const { all } = await registerOf(day);
  return viewContext(buildRegister(all as SiteRecords, { day, chosen: false }, testConfig), 'vi');
}

async function commitmentOn(day: string, id: string) {
  const context = await onDay(day);
  const judged = allCommitments(context.register).find(({ data }) => data.id === id);
  if (!judged) throw new Error(`no commitment ${id}`);
  return { context, judged };
}

describe('what time alone will bring', () => {
  test('a page of November 2025 knows that the target of 2025 falls due, waits 90 days, and then is not recorded', async () => {
    const { context, judged } = await commitmentOn('2025-11-01', 'ho-tro-2025');
    const steps = laterStates(context.register, judged).map(({ day, state }) => [day, state.key]);
    expect(steps).toEqual(
      expect.arrayContaining([
        ['2026-01-01', 'awaiting'],
        ['2026-04-01', 'not-recorded'],
      ]),
    );
  });

  test('a look on a later day is the look that a page built on that day shows', async () => {
    for (const built of ['2018-01-15', '2023-10-20', '2025-11-01']) {
      const context = await onDay(built);
      for (const judged of allCommitments(context.register))
        for (const { day, state } of laterStates(context.register, judged)) {
          const later = await onDay(day);
          const same = allCommitments(later.register).find(
            ({ record, data }) => record.id === judged.record.id && data.id === judged.data.id,
          );
          expect(state.key, `${judged.data.id} ${built} → ${day}`).toBe(same?.state.key);
        }
    }
  });

  test('the headline of a later day is the headline of a page built on that day', async () => {
    const context = await onDay('2025-11-01');
    const now = headlineOf(context, allCommitments(context.register));
    expect(now.later.length).toBeGreaterThan(0);
    for (const [day, sentence, ...counts] of now.later) {
      const later = await onDay(day);
      const then = headlineOf(later, allCommitments(later.register));
      expect(sentence).toBe(then.sentence);
      const keys = [...now.segments, ...now.upcoming].map(({ key }) => key);
      expect(counts).toEqual(keys.map((key) => then.segments.find((each) => each.key === key)?.count ?? 0));
    }
  });
});

describe('a finished page', () => {
  test('carries data only for tags that will change, in their order', async () => {
    const { context, judged } = await commitmentOn('2025-11-01', 'ho-tro-2025');
    const { key } = commitmentItem(context, judged);
    const page = ageingOf(context, `<b data-of="plans/none#x">a</b><b data-of="${key}">b</b>`);
    expect(page.html).toBe('<b>a</b><b data-t>b</b>');
    expect(page.ageing?.tags).toHaveLength(1);
    const words = page.ageing?.tags[0]?.map(([, look]) => page.looks[look]?.words);
    expect(words).toContain('Vừa đến hạn, chờ báo cáo');
  });

  test('never counts days in words that outlive the day', async () => {
    const { context, judged } = await commitmentOn('2025-12-01', 'ho-tro-2025');
    const { looks } = ageingOf(context, `<b data-of="${commitmentItem(context, judged).key}">b</b>`);
    expect(looks.filter(({ words }) => /còn \d/.test(words))).toEqual([]);
  });

  test('of a snapshot of a chosen day stays as it is', async () => {
    const snapshot = viewContext(await registerOf('2025-11-01'), 'vi');
    const page = ageingOf(snapshot, '<b data-of="x" data-state="due">a</b><i data-later="[]">b</i>');
    expect(page).toEqual({ html: '<b data-state="due">a</b><i>b</i>', looks: [] });
  });
});
