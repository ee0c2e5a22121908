import { describe, expect, test } from 'vitest';
import { firstDay, lastDay } from '../../src/domain/partial-date.ts';
import { recordTimeline, wholeTimeline, type TimelineEvent } from '../../src/views/timeline.ts';
import {
  eventsOnPage,
  timelineOverview,
  timelineYear,
  timelineYearPaths,
} from '../../src/views/timeline-years.ts';
import { firstContext } from './first-records.ts';
import { wholeContextOf } from './whole-context.ts';

async function everything(day?: string): Promise<TimelineEvent[]> {
  return wholeTimeline(await firstContext(day));
}

/** Every page of every year. */
async function yearPages(day?: string) {
  const context = await firstContext(day);
  return timelineYearPaths(context).map((path) => timelineYear(context, path));
}

/** The event of a kind whose date is written so. */
function find(events: readonly TimelineEvent[], kind: TimelineEvent['kind'], when: string): TimelineEvent[] {
  return events.filter((event) => event.kind === kind && event.when === when);
}

describe('the whole timeline', () => {
  test('goes through the years once, in order', async () => {
    const years = (await yearPages()).map(({ step }) => step);
    expect(years).toEqual([...new Set(years)].toSorted());
    expect(years[0]).toBe('2017');
    expect(years.at(-1)).toBe('2030');
  });
  test('places a deadline on its last day and everything else where its date begins', async () => {
    const days = (await everything()).map(({ kind, date }) =>
      kind === 'due' || kind === 'ends' ? lastDay(date) : firstDay(date),
    );
    expect(days).toEqual(days.toSorted());
  });
  test('writes a month as a month', async () => {
    const events = await everything();
    expect(find(events, 'due', 'tháng 10/2018')).toHaveLength(1);
    expect(find(events, 'begins', 'tháng 9/2021')).toHaveLength(1);
  });
  test('says whose deadline or review it is, wherever the words do not link to a record', async () => {
    const events = await everything();
    expect(
      events.filter(
        ({ kind, what, of }) => kind !== 'today' && what.href === undefined && of?.href === undefined,
      ),
    ).toEqual([]);
    expect(find(events, 'due', 'tháng 10/2018')[0]?.of?.href).toBe('/ke-hoach/bac-giang-2018-64-kh-khcn/');
  });
  test('keeps the reviews of two programmes on one day apart, and tells news about two records once', async () => {
    const events = await everything();
    expect(new Set(find(events, 'review', '31/12/2018').map(({ of }) => of?.href)).size).toBe(
      find(events, 'review', '31/12/2018').length,
    );
    const news = events.filter(({ kind }) => kind === 'news').map(({ what }) => what.href);
    expect(news).toEqual([...new Set(news)]);
  });
  test('marks the day once, between what was and what will be', async () => {
    const events = await everything();
    const today = events.findIndex(({ kind }) => kind === 'today');
    expect(events.filter(({ kind }) => kind === 'today')).toHaveLength(1);
    expect(events.slice(0, today).some(({ future }) => future)).toBe(false);
    expect(events.slice(today + 1).every(({ future }) => future)).toBe(true);
  });
  test('writes a month or a year as a span, and says while it runs that nobody knows the day', async () => {
    const events = await everything('2018-10-15');
    const [task] = find(events, 'due', 'tháng 10/2018');
    expect(task).toMatchObject({ span: true, running: true, future: true });
    const [signed] = find(events, 'signed', '17/7/2018');
    expect(signed ?? { span: false, running: false }).toMatchObject({ span: false, running: false });
    expect((await everything('2018-11-01')).filter(({ running }) => running)).not.toContainEqual(
      expect.objectContaining({ when: 'tháng 10/2018' }),
    );
  });
  test('tells the last turn and the deadline of a yearly promise once', async () => {
    const events = wholeTimeline(await wholeContextOf());
    const own = events.filter(({ kind, of }) => kind === 'due' && of?.href?.includes('nam-dinh-2020'));
    expect(own.filter(({ date }) => date.startsWith('2025')).map(({ when }) => when)).toEqual(['năm 2025']);
  });
  test('stands year by year on pages that a phone loads, no event lost', async () => {
    const context = await wholeContextOf();
    const pages = timelineYearPaths(context).map((path) => timelineYear(context, path));
    expect(pages.flatMap(({ events }) => events)).toEqual(wholeTimeline(context));
    for (const { events } of pages) expect(events.length).toBeLessThanOrEqual(eventsOnPage);
  });
  test('begins with the twelve months around the day, and every year with its count', async () => {
    const context = await wholeContextOf();
    const { near, years, count } = timelineOverview(context);
    expect(
      near.every(
        ({ kind, date }) =>
          kind === 'today' || (lastDay(date) >= '2025-11-21' && firstDay(date) <= '2027-11-21'),
      ),
    ).toBe(true);
    expect(near.filter(({ kind }) => kind === 'today')).toHaveLength(1);
    const sum = years.reduce((total, { aside }) => total + Number(/^\d+/.exec(aside ?? '')?.[0]), 0);
    expect(count).toContain(`${String(sum)} mục`);
  });
  test('leaves out records that were not yet known', async () => {
    const events = await everything('2018-01-01');
    expect(events.some(({ what }) => what.href?.includes('thai-binh-2018'))).toBe(false);
    expect(events.some(({ what }) => what.href?.includes('quang-ninh-2017'))).toBe(true);
  });
});

describe('the timeline of a record', () => {
  test('tells the events of its plans with their plan, its own without', async () => {
    const context = await firstContext();
    const record = context.register.get('agreements', 'bac-giang-2022-lien-minh-htx-lien-hiep-hoi');
    if (!record) throw new Error('no agreement');
    const events = recordTimeline(context, record);
    expect(events.some(({ of }) => of?.href === '/ke-hoach/bac-giang-2022-ke-hoach-den-het-2023/')).toBe(
      true,
    );
    expect(events.some(({ of }) => of?.href?.startsWith('/chuong-trinh/'))).toBe(false);
  });
});
