import type { ViewContext } from './context.ts';
import { recordLink } from './context.ts';
import { seriesChart, type SeriesChart } from './chart-series.ts';
import { timeWindow } from './chart-time.ts';
import { isHollow, shortValue } from './chart-value.ts';
import { moneyOf, observedPlace, observedTime, sourceOf } from './observation.ts';
import type { Phrase } from './phrase.ts';
import { latestChange } from './observation-change.ts';
import { sentence } from './sentence.ts';
import { seriesNotes } from './series-notes.ts';
import { isDrawn, type Series } from './series.ts';
import { targetWords } from './target-words.ts';

/** One drawing among others of the same kind: a place of an indicator, or an indicator of a place. */
export interface SeriesPanel {
  id: string;
  heading: Phrase;
  /** "Từ 293 (tháng 12/2021) đến khoảng 345 (31/12/2024), 6 số liệu." */
  sentence: Phrase[];
  /** "Thay đổi gần nhất so được: tăng 20 (6,2%) từ 30/6/2023 đến 30/6/2024." */
  change?: string | undefined;
  /** "Chỉ tiêu: 400 hợp tác xã (năm 2030)." */
  target?: Phrase | undefined;
  chart: SeriesChart;
  notes: string[];
}

export interface SmallMultiples {
  panels: SeriesPanel[];
  /** How to read the marks, only what these drawings need. */
  reading: string[];
}

/** The course of a series in words: its first and last number, each a link to its source, with its date. */
export function seriesSentence(context: ViewContext, { points, indicator }: Series): Phrase[] {
  const money = moneyOf(context, indicator);
  const known = points.filter(({ one }) => one.data.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const value = (point: typeof first): Phrase =>
    point?.one.data.value
      ? {
          text: shortValue(context, point.one.data.value, point.one.data.estimate === true, money),
          href: sourceOf(context, point.one).href,
        }
      : { text: '' };
  const when = (point: typeof first): Phrase => ({
    text: point ? observedTime(context, point.one.data).text : '',
  });
  return sentence(context, 'series.sentence', {
    first: value(first),
    from: when(first),
    last: value(last),
    to: when(last),
    count: { text: String(known.length) },
  });
}

/** The newest change of a series as a sentence; undefined where no two of its numbers may be compared. */
export function changeSentence(context: ViewContext, series: Series): string | undefined {
  const change = latestChange(context, series);
  return change === undefined ? undefined : context.t('change.latest', { change });
}

function headingOf(context: ViewContext, series: Series, by: 'place' | 'indicator'): Phrase {
  const last = series.points.at(-1)?.one.data;
  if (by === 'indicator') {
    return { ...recordLink(context, 'indicators', series.indicator), aside: series.scope };
  }
  return last ? observedPlace(context, last) : { text: '' };
}

function readingOf({ t }: ViewContext, drawn: readonly Series[], panels: readonly SeriesPanel[]): string[] {
  const numbers = drawn.flatMap(({ points }) => points.map(({ one }) => one.data));
  const hollow = numbers.some(({ value, estimate = false }) => value !== null && isHollow(value, estimate));
  const bars = panels.some(({ chart }) => chart.marks.some(({ shape }) => shape === 'bar'));
  return [
    t('chart.zero'),
    t('chart.gaps'),
    ...(hollow ? [t('chart.hollow')] : []),
    ...(bars ? [t('chart.span')] : []),
    ...(panels.some(({ chart }) => chart.targets.length > 0) ? [t('chart.targets')] : []),
    t('chart.table'),
  ];
}

/**
 * The series with two numbers or more, each drawn over the years that they have in common. `key` begins the ids of the
 * panels, which must be unique on a page.
 */
export function smallMultiples(
  context: ViewContext,
  all: readonly Series[],
  by: 'place' | 'indicator',
  key: string,
): SmallMultiples {
  const drawn = all.filter(isDrawn);
  const window = timeWindow(drawn.flatMap(({ points }) => points.map(({ span }) => span)));
  if (!window) return { panels: [], reading: [] };
  const panels = drawn.map((series, index) => ({
    id: `${key}-${index + 1}`,
    heading: headingOf(context, series, by),
    sentence: seriesSentence(context, series),
    change: changeSentence(context, series),
    target: targetWords(context, series),
    chart: seriesChart(context, series, window),
    notes: seriesNotes(context, series, window),
  }));
  return { panels, reading: readingOf(context, drawn, panels) };
}
