import { describe, expect, test } from 'vitest';
import { compareVietnamese } from '../../src/domain/vietnamese-text.ts';
import { viewContext } from '../../src/views/context.ts';
import { reportingEntries } from '../../src/views/reporting-status-entries.ts';
import type { ViewContext } from '../../src/views/context.ts';
import {
  promisesHref,
  promisesOnPage,
  reportingPart,
  reportingPartPaths,
  rowsOnPage,
} from '../../src/views/reporting-status-parts.ts';
import type { StatusProgramme } from '../../src/views/reporting-status-programme.ts';
import { reportingStatus } from '../../src/views/reporting-status.ts';
import { statusTable } from '../../src/views/reporting-status-tables.ts';
import { contextOf as contextFrom, realRecords } from './site-views.ts';
import { contextOf, wholeRegisterOf } from './register-of.ts';

const bacGiang = 'agreements-bac-giang-2022-lien-minh-htx-lien-hiep-hoi';

/** Every page of a list of the reporting status. */
function pagesOf(context: ViewContext, list: 'body' | 'programme' | 'promise') {
  return reportingPartPaths(context)
    .filter((path) => path.list === list)
    .map((path) => reportingPart(context, path));
}

function programmesOf(context: ViewContext): StatusProgramme[] {
  return pagesOf(context, 'promise').flatMap(({ programmes }) => programmes);
}

describe('the reporting status', () => {
  test('of the five sources: seven reviews and eight commitments due, nothing recorded', async () => {
    const { sentence } = reportingStatus(await contextOf());
    expect(sentence).toContain('0/7 kỳ');
    expect(sentence).toContain('0/8 cam kết');
  });

  test('shows every promised review as a fraction and in its place', async () => {
    const programmes = programmesOf(await contextOf());
    const own = programmes.find(({ id }) => id === bacGiang);
    expect(own?.counts).toBe('0/3 kỳ đã ghi nhận');
    expect(own?.items.map(({ due, state }) => [due, state.words])).toEqual([
      ['31/12/2023', 'Chưa ghi nhận'],
      ['31/12/2024', 'Chưa ghi nhận'],
      ['31/12/2025', 'Chưa ghi nhận'],
    ]);
  });

  test('has a letter and a note to the register at every silence and nowhere else', async () => {
    const context = viewContext(await wholeRegisterOf(), 'vi');
    const items = programmesOf(context).flatMap((each) => each.items);
    const silent = items.filter(({ state }) => ['not-recorded', 'no-report'].includes(state.key));
    expect(silent.length).toBeGreaterThan(0);
    for (const item of items) {
      const isSilent = silent.includes(item);
      expect([item.request?.startsWith('mailto:'), item.tell?.startsWith('mailto:')]).toEqual(
        isSilent ? [true, true] : [undefined, undefined],
      );
    }
  });

  test('says nothing is missing while the days of waiting run', async () => {
    const programmes = programmesOf(await contextOf('2026-03-01'));
    const campaign = programmes.find(({ id }) => id.startsWith('campaigns-binh-phuoc'));
    expect(campaign?.items.map(({ state, request }) => [state.key, request])).toEqual([
      ['awaiting', undefined],
    ]);
  });

  test('runs by alphabet or by year, never by the fraction', async () => {
    const context = viewContext(await wholeRegisterOf(), 'vi');
    const entries = reportingEntries(context.register);
    for (const division of ['body', 'programme', 'year'] as const) {
      const { id, rows } = statusTable(context, entries, division);
      const names = rows.map(({ who }) => who.text);
      expect([id, names]).toEqual([id, names.toSorted(compareVietnamese)]);
    }
    const titles = programmesOf(context).map(({ link }) => link.text);
    expect(titles).toEqual(titles.toSorted(compareVietnamese));
  });

  test('parts its long lists into pages that a phone loads, and loses no line', async () => {
    const context = viewContext(await wholeRegisterOf(), 'vi');
    const entries = reportingEntries(context.register);
    for (const list of ['body', 'programme'] as const) {
      const pages = pagesOf(context, list);
      const rows = pages.flatMap(({ table }) => table?.rows ?? []);
      expect(rows).toEqual(statusTable(context, entries, list).rows);
      for (const { table } of pages) expect(table?.rows.length).toBeLessThanOrEqual(rowsOnPage);
    }
    const pages = pagesOf(context, 'promise');
    expect(pages.length).toBeGreaterThanOrEqual(3);
    const sizes = pages.map(({ programmes }) => programmes.map(({ items }) => items.length));
    // A record is never parted: a page is longer only where one record alone is.
    for (const own of sizes)
      if (own.length > 1)
        expect(own.reduce((sum, each) => sum + Math.max(1, each), 0)).toBeLessThanOrEqual(promisesOnPage);
    const ahead = entries.reviews.filter(({ counts }) => !counts).length;
    expect(sizes.flat().reduce((sum, each) => sum + each, 0)).toBe(
      entries.commitments.length + entries.reviews.filter(({ counts }) => counts).length + ahead,
    );
    expect(pages.map(({ pager }) => pager?.parts.filter(({ current }) => current).length)).toEqual(
      pages.map(() => 1),
    );
  });

  test('is reached from the page of every record that owes something, at its own place', async () => {
    const context = viewContext(await wholeRegisterOf(), 'vi');
    const pages = pagesOf(context, 'promise');
    for (const { record } of reportingEntries(context.register).commitments) {
      const [address = '', anchor = ''] = promisesHref(context, record)?.split('#') ?? [];
      const part = Number(/trang\/(\d+)\/$/.exec(address)?.[1] ?? 1);
      expect(pages[part - 1]?.programmes.map(({ id }) => id)).toContain(anchor);
    }
  });

  test('tells a review that was promised without a time, and counts it nowhere', async () => {
    const context = viewContext(await wholeRegisterOf(), 'vi');
    const vague = programmesOf(context).find(
      ({ id }) => id === 'agreements-dak-nong-2022-lien-hiep-hoi-so-nnptnt',
    );
    expect(vague).toMatchObject({ counts: '', items: [] });
    expect(vague?.unclear).toContain('thường xuyên kiểm tra, đánh giá');
  });

  test('puts a recurring commitment under the year of its latest turn that is due', async () => {
    const records = structuredClone(await realRecords());
    const plan = records.plans.find(({ id }) => id === 'bac-giang-2022-ke-hoach-den-het-2023');
    const first = plan?.data.commitments[0];
    if (!plan || !first) throw new Error('no plan');
    plan.data.period = { from: '2022', to: '2025' };
    plan.data.commitments = [
      { ...first, kind: 'recurring', due: undefined, every: { months: 12, asPrinted: 'hằng năm' } },
    ];
    const { register } = contextFrom(records, '2024-06-30');
    const own = reportingEntries(register).commitments.filter(({ record }) => record.id === plan.id);
    expect(own.map(({ dueDay }) => dueDay)).toEqual(['2023-12-31']);
  });
});
