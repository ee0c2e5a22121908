import { describe, expect, test } from 'vitest';
import type { ViewContext } from '../../src/views/context.ts';
import { seriesChart, sparkline } from '../../src/views/chart-series.ts';
import { timeScale, timeWindow } from '../../src/views/chart-time.ts';
import { indicatorView } from '../../src/views/indicator.ts';
import { observationsOf } from '../../src/views/observation.ts';
import { isDrawn, seriesOf, type Series } from '../../src/views/series.ts';
import { wholeContextOf } from './whole-context.ts';

const { register } = await wholeContextOf();
const ids = register.known.indicators.map(({ id }) => id);

async function drawn(id: string): Promise<{ context: ViewContext; series: Series[] }> {
  const context = await wholeContextOf();
  return { context, series: seriesOf(context, observationsOf(context, id)).filter(isDrawn) };
}

async function chartOf(id: string, unit: string) {
  const { context, series } = await drawn(id);
  const found = series.find((each) => each.unit === unit && each.scope === undefined);
  const window = timeWindow(series.flatMap(({ points }) => points.map(({ span }) => span)));
  if (!found || !window) throw new Error(`no series of ${unit}`);
  return { chart: seriesChart(context, found, window), spark: sparkline(context, found, window) };
}

describe('the time axis', () => {
  test('draws a year as a span, a day as a day, and names a year in its middle', () => {
    const scale = timeScale({ fromYear: 2020, toYear: 2021 });
    expect(scale.span({ first: '2020-01-01', last: '2020-12-31' })).toEqual({ from: 3, to: 50.1 });
    expect(scale.span({ first: '2021-06-30', last: '2021-06-30' }).to).toBeCloseTo(73.4, 0);
    expect(scale.years.map(({ at, label }) => [at, label?.text])).toEqual([
      [3, '2020'],
      [50.1, '2021'],
      [97, undefined],
    ]);
  });
  test('names as many years as fit on a narrow screen, the newest always', () => {
    const named = timeScale({ fromYear: 2008, toYear: 2026 }).years.flatMap(({ label }) => label?.text ?? []);
    expect(named.at(-1)).toBe('2026');
    expect(named.length).toBeLessThanOrEqual(6);
  });
});

describe('a line with breaks', () => {
  test('joins what may be joined and leaves a gap elsewhere', async () => {
    const { chart } = await chartOf('htx-tong-so', 'ha-tinh-63');
    // 2015 stands alone; 2020 and 2023 are joined, along the whole of 2023.
    expect(chart.path.match(/M/g)).toHaveLength(1);
    expect(chart.path.match(/L/g)).toHaveLength(2);
    expect(chart.marks).toHaveLength(3);
  });
  test('draws a year as long as it is and a day as a dot', async () => {
    const { chart } = await chartOf('htx-tong-so', 'ha-tinh-63');
    expect(chart.marks.map(({ shape }) => shape)).toEqual(['dot', 'dot', 'bar']);
  });
  test('leaves hollow what is estimated or approximate, with the word beside it', async () => {
    const { chart, spark } = await chartOf('htx-tong-so', 'can-tho-63');
    expect(chart.marks.map(({ hollow }) => hollow)).toEqual([false, false, true, false, false, true]);
    expect(chart.labels.map(({ text }) => text)).toContain('khoảng 345');
    expect(spark.hollow.match(/M/g)).toHaveLength(2);
  });
  test('joins no periods of different lengths', async () => {
    const { chart } = await chartOf('htx-thanh-lap-moi', 'can-tho-63');
    expect(chart.path).toBe('');
    expect(chart.marks.map(({ shape }) => shape)).toEqual(['bar', 'bar', 'bar']);
  });
  test('is as high as its numbers, from 0', async () => {
    const { chart } = await chartOf('htx-tong-so', 'lam-dong-63');
    const heights = chart.marks.map((mark) => chart.zero - mark.y);
    const [first = 0, second = 0, third = 0] = heights;
    expect(second / first).toBeCloseTo(479 / 194, 1);
    expect(third / first).toBeCloseTo(554 / 194, 1);
    expect(chart.ticks[0]).toEqual({ at: chart.zero, text: '0' });
  });
  test('marks the day on which its unit was merged', async () => {
    const { chart } = await chartOf('htx-tong-so', 'lam-dong-63');
    expect(chart.events).toHaveLength(1);
    expect((await chartOf('htx-tong-so', 'ha-tinh-63')).chart.events).toEqual([]);
  });
});

describe.each(ids)('the page of %s', (id) => {
  test('draws no mark outside its drawing and no word over another', async () => {
    const { context, series } = await drawn(id);
    const window = timeWindow(series.flatMap(({ points }) => points.map(({ span }) => span)));
    for (const each of window ? series : []) {
      const chart = seriesChart(context, each, window ?? { fromYear: 0, toYear: 0 });
      for (const mark of chart.marks) {
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.x + (mark.shape === 'bar' ? mark.width : 0)).toBeLessThanOrEqual(100);
        expect(mark.y).toBeGreaterThanOrEqual(0);
        expect(mark.y).toBeLessThanOrEqual(chart.zero);
      }
      const last = each.points.findLast(({ one }) => one.data.value !== null);
      expect(chart.labels.length).toBeGreaterThan(0);
      expect(last).toBeDefined();
      expect(chart.marks).toHaveLength(each.points.filter(({ one }) => one.data.value !== null).length);
    }
  });
  test('says in its table every number that it draws', async () => {
    const context = await wholeContextOf();
    const record = context.register.get('indicators', id);
    if (!record) throw new Error(id);
    const view = indicatorView(context, record);
    const table = [...view.rows.map(({ value }) => value), ...view.targets.map(({ target }) => target)].map(
      ({ text }) => text.replace(/ ?đồng$/, ''),
    );
    const shown = [
      ...view.multiples.panels.flatMap(({ chart }) => chart.labels.map(({ text }) => text)),
      ...(view.dots?.rows.map(({ value }) => value) ?? []),
    ].map((text) => text.replace(/^(?:ước|chỉ tiêu) /, ''));
    for (const text of shown)
      expect(table.some((cell) => cell === text || cell.startsWith(`${text} `))).toBe(true);
  });
  test('puts places in alphabetical order and gives each number its own date', async () => {
    const context = await wholeContextOf();
    const record = context.register.get('indicators', id);
    if (!record) throw new Error(id);
    const { dots } = indicatorView(context, record);
    const names = dots?.rows.map(({ place }) => place.text.replace(/^(?:Tỉnh|Thành phố) /, '')) ?? [];
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'vi')));
    expect(dots?.rows.filter(({ when }) => when === '') ?? []).toEqual([]);
  });
});
