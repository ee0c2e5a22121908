import { expect, test } from 'vitest';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { bodyView } from '../../src/views/body.ts';
import { recordTimeline, type TimelineEvent } from '../../src/views/timeline.ts';
import { contextOf, realRecords } from './site-views.ts';

const id = 'bac-giang-2022-lien-minh-htx-lien-hiep-hoi';

/** The timeline of the agreement of Bắc Giang after a change to it, on a day. */
async function changed(
  change: (data: SiteRecords['agreements'][number]['data']) => void,
  day: string,
): Promise<TimelineEvent[]> {
  const records = structuredClone(await realRecords());
  const record = records.agreements.find((each) => each.id === id);
  if (!record) throw new Error('no agreement');
  change(record.data);
  return recordTimeline(contextOf(records, day), record);
}

const told = (events: readonly TimelineEvent[], kinds: readonly string[]) =>
  events.filter(({ kind }) => kinds.includes(kind)).map(({ when, what }) => [when, what.text]);

test('an extension is told from its day on, with the new end ahead', async () => {
  const extend = (data: SiteRecords['agreements'][number]['data']): void => {
    data.extensions = [{ issuedOn: '2025-11', until: '2027-12-31', by: 'một phụ lục' } as never];
  };
  expect(told(await changed(extend, '2025-11-29'), ['extended'])).toEqual([]);
  const events = await changed(extend, '2025-11-30');
  expect(told(events, ['extended'])).toEqual([['tháng 11/2025', 'Gia hạn đến 31/12/2027']]);
  expect(events.at(-1)).toMatchObject({ when: '31/12/2027', kind: 'ends', future: true });
});

test('a stop is told when it is in force, never before', async () => {
  const stop = (data: SiteRecords['agreements'][number]['data']): void => {
    data.ended = { kind: 'stopped', on: '2024-05-01', by: '12/QĐ-UBND' };
  };
  expect(told(await changed(stop, '2024-04-30'), ['ended'])).toEqual([]);
  expect(told(await changed(stop, '2024-05-01'), ['ended'])).toEqual([['1/5/2024', 'Dừng theo 12/QĐ-UBND']]);
});

test('something recurring has a deadline at the end of each turn that has begun', async () => {
  const events = await changed((data) => {
    const [first] = data.commitments;
    if (!first) throw new Error('no commitment');
    const every = { months: 12, asPrinted: 'hằng năm' };
    data.commitments = [{ ...first, kind: 'recurring', due: undefined, every }];
  }, '2024-06-30');
  expect(told(events, ['due']).map(([when]) => when)).toContain('31/12/2023');
  const open = events.filter(({ kind, when }) => kind === 'due' && when === '31/12/2024');
  expect(open.map(({ future }) => future)).toEqual([true]);
});

test('the page of a body has the timeline of all it answers for, with one mark for the day', async () => {
  const records = await realRecords();
  const context = contextOf(records, '2026-11-21');
  const body = records.bodies.find((each) => each.id === 'lien-minh-htx-bac-giang');
  if (!body) throw new Error('no body');
  const { timeline } = bodyView(context, body);
  expect(timeline.filter(({ kind }) => kind === 'today')).toHaveLength(1);
  const linked = new Set(timeline.flatMap(({ of, what }) => [of?.href, what.href]));
  expect(linked).toContain(`/chuong-trinh/${id}/`);
  expect(linked).toContain('/ke-hoach/bac-giang-2022-ke-hoach-den-het-2023/');
  const quiet = records.bodies.find((each) => each.id === 'bao-bac-giang');
  if (quiet) expect(bodyView(context, quiet).timeline).toEqual([]);
});
