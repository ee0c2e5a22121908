import { describe, expect, test } from 'vitest';
import { compareVietnamese } from '../../src/domain/vietnamese-text.ts';
import { viewContext } from '../../src/views/context.ts';
import { reportingEntries } from '../../src/views/reporting-status-entries.ts';
import { reportingStatus } from '../../src/views/reporting-status.ts';
import { contextOf as contextFrom, realRecords } from './site-views.ts';
import { contextOf, wholeRegisterOf } from './register-of.ts';

const bacGiang = 'agreements-bac-giang-2022-lien-minh-htx-lien-hiep-hoi';

describe('the reporting status', () => {
  test('of the five sources: seven reviews and eight commitments due, nothing recorded', async () => {
    const { sentence } = reportingStatus(await contextOf());
    expect(sentence).toContain('0/7 kỳ');
    expect(sentence).toContain('0/8 cam kết');
  });

  test('shows every promised review as a fraction and in its place', async () => {
    const { programmes } = reportingStatus(await contextOf());
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
    const items = reportingStatus(context).programmes.flatMap((each) => each.items);
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
    const { programmes } = reportingStatus(await contextOf('2026-03-01'));
    const campaign = programmes.find(({ id }) => id.startsWith('campaigns-binh-phuoc'));
    expect(campaign?.items.map(({ state, request }) => [state.key, request])).toEqual([
      ['awaiting', undefined],
    ]);
  });

  test('runs by alphabet or by year, never by the fraction', async () => {
    const context = viewContext(await wholeRegisterOf(), 'vi');
    const { tables, programmes } = reportingStatus(context);
    for (const { id, rows } of tables.filter((table) => table.id !== 'theo-dia-phuong')) {
      const names = rows.map(({ who }) => who.text);
      expect([id, names]).toEqual([id, names.toSorted(compareVietnamese)]);
    }
    const titles = programmes.map(({ link }) => link.text);
    expect(titles).toEqual(titles.toSorted(compareVietnamese));
  });

  test('tells a review that was promised without a time, and counts it nowhere', async () => {
    const context = viewContext(await wholeRegisterOf(), 'vi');
    const { programmes } = reportingStatus(context);
    const vague = programmes.find(({ id }) => id === 'agreements-dak-nong-2022-lien-hiep-hoi-so-nnptnt');
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
