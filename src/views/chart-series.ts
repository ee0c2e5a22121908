import { line } from 'd3-shape';
import { gapBetween } from '../domain/observation-series.ts';
import type { ViewContext } from './context.ts';
import type { MoneyUnit } from '../i18n/format.ts';
import { placeLabels, type ChartLabel } from './chart-labels.ts';
import { highestOf, placedTarget, targetsWithin, type SeriesTarget } from './chart-target.ts';
import { narrowWidth, tenth, timeScale, type TimeWindow, type YearTick } from './chart-time.ts';
import {
  isHollow,
  shortValue,
  valueEnds,
  valueScale,
  type ValueScale,
  type ValueTick,
} from './chart-value.ts';
import { moneyOf } from './observation.ts';
import { seriesEvents } from './series-notes.ts';
import { seriesRules, type Series, type SeriesPoint } from './series.ts';

/** A mark of one number. `x` and `width` are percentages, `y` and `height` pixels; a dot is placed by its middle. */
export type SeriesMark =
  | { shape: 'dot'; x: number; y: number; hollow: boolean }
  | { shape: 'bar'; x: number; y: number; width: number; height: number; hollow: boolean };

/** A line with breaks: everything is placed in percent of the width and pixels from the top. */
export interface SeriesChart {
  height: number;
  zero: number;
  /** The path through joined numbers, with x from 0 to 100; '' where nothing is joined. */
  path: string;
  marks: SeriesMark[];
  targets: SeriesTarget[];
  labels: ChartLabel[];
  ticks: ValueTick[];
  years: YearTick[];
  /** Days on which the unit or the way of counting changed. */
  events: number[];
}

const height = 156;
const zero = 128;
const top = 32;
const barHeight = 9;
/** A date drawn narrower than this is a dot: a month among ten years is no longer than a mark. A period is always a bar. */
const dotWidth = 12;

interface Placed {
  point: SeriesPoint;
  from: number;
  to: number;
  y: number;
  mark: SeriesMark;
  label: string;
}

function placed(
  context: ViewContext,
  point: SeriesPoint,
  at: { from: number; to: number },
  scale: ValueScale,
  money?: MoneyUnit,
): Placed | undefined {
  const { value, estimate = false } = point.one.data;
  const ends = valueEnds(value);
  if (!ends || value === null) return undefined;
  const hollow = isHollow(value, estimate);
  const isPeriod = point.one.data.period !== undefined;
  const wide = isPeriod || ((at.to - at.from) / 100) * narrowWidth >= dotWidth;
  const middle = tenth((at.from + at.to) / 2);
  const [from, to] = wide ? [at.from, at.to] : [middle, middle];
  const [low, high] = [scale.at(ends.low), scale.at(ends.high)];
  const y = tenth((low + high) / 2);
  const bar = { shape: 'bar', hollow } as const;
  const mark: SeriesMark =
    low !== high
      ? {
          ...bar,
          x: wide ? from : tenth(middle - 1.5),
          width: wide ? tenth(to - from) : 3,
          y: high,
          height: tenth(low - high),
        }
      : wide
        ? { ...bar, x: from, width: tenth(to - from), y: tenth(y - barHeight / 2), height: barHeight }
        : { shape: 'dot', x: middle, y, hollow };
  return { point, from, to, y, mark, label: shortValue(context, value, estimate, money) };
}

/** Runs of numbers that a line may join, in d3's own form: a null parts two runs. A number alone needs no line. */
function runs(
  context: ViewContext,
  series: Series,
  marks: ReadonlyMap<SeriesPoint, Placed>,
): ([number, number] | null)[] {
  const rules = seriesRules(context, series.indicator);
  const pieces: [number, number][][] = [];
  series.points.forEach((point, index) => {
    const mark = marks.get(point);
    if (!mark) return;
    const before = series.points[index - 1];
    const joined =
      before !== undefined && marks.has(before) && !gapBetween(before.one.data, point.one.data, rules);
    const ends: [number, number][] =
      mark.from === mark.to
        ? [[mark.from, mark.y]]
        : [
            [mark.from, mark.y],
            [mark.to, mark.y],
          ];
    const last = pieces.at(-1);
    if (joined && last) last.push(...ends);
    else pieces.push(ends);
  });
  return pieces
    .filter((piece) => new Set(piece.map(([, y]) => y)).size > 1 || piece.length > 2)
    .flatMap((piece) => [...piece, null]);
}

/** The path of a drawing: x in percent, y in pixels; a null lifts the pen. */
const draw = line<[number, number] | null>()
  .defined((each) => each !== null)
  .x((each) => each?.[0] ?? 0)
  .y((each) => each?.[1] ?? 0);

/** Draws one series over a window of years. Pure: the same numbers and window give the same drawing. */
export function seriesChart(context: ViewContext, series: Series, window: TimeWindow): SeriesChart {
  const time = timeScale(window);
  const money = moneyOf(context, series.indicator);
  const set = targetsWithin(series, window);
  const highest = highestOf(series, set, context.register.config.aboutTolerance);
  const unit = series.points.find(({ one }) => one.data.value)?.one.data.value?.unit ?? '';
  const scale = valueScale(context, highest, unit, [zero, top], 2, money);
  const marks = series.points.flatMap(
    (point) => placed(context, point, time.span(point.span), scale, money) ?? [],
  );
  const targets = set.flatMap(
    ({ number, span }) => placedTarget(context, number, money, time.span(span), scale) ?? [],
  );
  // Turns of the same height have their words once, at the last.
  const named = targets.filter(({ label }, index) => targets[index + 1]?.label.text !== label.text);
  const events = seriesEvents(context, series, window).map(({ day }) => time.at(day));
  const tickLabels = scale.ticks.map(({ at, text }) => ({ x: 0, y: at - 4, anchor: 'start' as const, text }));
  const labelled = marks.map(({ from, to, y, label }) => ({ x: tenth((from + to) / 2), y, text: label }));
  return {
    height,
    zero,
    path: draw(runs(context, series, new Map(marks.map((each) => [each.point, each])))) ?? '',
    marks: marks.map(({ mark }) => mark),
    targets: targets.map(({ target }) => target),
    labels: placeLabels([...labelled, ...named.map(({ label }) => label)], tickLabels, {
      top: 0,
      bottom: zero + 2,
      lines: events,
    }),
    ticks: scale.ticks,
    years: time.years,
    events,
  };
}

/** A line without axes for a tile: its path in a box of 100 by 24, and a dot for each number. */
export interface Sparkline {
  path: string;
  /** Dots as moves of a path: `M12.5,8h0`, exact ones and hollow ones apart. */
  dots: string;
  hollow: string;
}

const sparkTop = 4;
const sparkZero = 21;

/** The sparkline of a series over its own years. It tells the course only; the numbers stand in words beside it. */
export function sparkline(context: ViewContext, series: Series, window: TimeWindow): Sparkline {
  const time = timeScale(window);
  const highest = Math.max(0, ...series.points.map(({ one }) => valueEnds(one.data.value)?.high ?? 0));
  const scale = valueScale(context, highest, '', [sparkZero, sparkTop], 1);
  const marks = series.points.flatMap((point) => {
    const found = placed(context, point, time.span(point.span), scale);
    return found
      ? [{ ...found, from: tenth((found.from + found.to) / 2), to: tenth((found.from + found.to) / 2) }]
      : [];
  });
  const dots = (hollow: boolean): string =>
    marks
      .filter(({ mark }) => mark.hollow === hollow)
      .map(({ from, y }) => `M${from},${y}h0`)
      .join('');
  return {
    path: draw(runs(context, series, new Map(marks.map((each) => [each.point, each])))) ?? '',
    dots: dots(false),
    hollow: dots(true),
  };
}
