import { comparePartial } from '../domain/partial-date.ts';
import { spanOf } from '../domain/observation-series.ts';
import { daysBetween } from '../domain/calendar-day.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { ViewContext } from './context.ts';
import { letterWidth } from './chart-labels.ts';
import { narrowWidth } from './chart-time.ts';
import { isHollow, shortValue, valueEnds, valueScale, type ValueTick } from './chart-value.ts';
import {
  isSecondary,
  moneyOf,
  observedPlace,
  observedTime,
  sourceOf,
  valuePhrase,
  type Observed,
} from './observation.ts';
import type { Phrase } from './phrase.ts';
import { sentence } from './sentence.ts';
import { placeName } from './series.ts';

/** One place on the dot plot, with its own date: the dates differ, so the plot compares no moment. */
export interface DotRow {
  place: Phrase;
  value: string;
  /** Where the number was published. */
  source: string | undefined;
  when: string;
  /** Percent of the track; two ends for a range. */
  from: number;
  to: number;
  hollow: boolean;
}

export interface DotPlot {
  sentence: Phrase[];
  /** How to read it: the order, and which numbers are left to the table. */
  notes: string[];
  rows: DotRow[];
  ticks: ValueTick[];
}

const trackEnds = [2, 96] as const;

/** A year or twelve months elsewhere in the calendar: the one length of period that places have in common. */
function isWholeYear(one: Observed): boolean {
  if (one.data.period === undefined) return true;
  const span = spanOf(one.data);
  return span !== undefined && Math.abs(daysBetween(span.first, span.last) - 364) <= 2;
}

function newestFirst(a: Observed, b: Observed): number {
  const end = ({ data }: Observed): string => spanOf(data)?.last ?? '';
  return (
    comparePartial(end(b), end(a)) || Number(b.data.preferred === true) - Number(a.data.preferred === true)
  );
}

/** The newest number of every place that covers all of it. The whole country is no place among others. */
function latestByPlace(context: ViewContext, all: readonly Observed[]): Observed[] {
  const fit = all.filter(
    (one) =>
      one.data.province !== undefined &&
      one.data.scope === undefined &&
      valueEnds(one.data.value) !== undefined &&
      spanOf(one.data) !== undefined &&
      isWholeYear(one) &&
      !isSecondary(one, all),
  );
  return [...Map.groupBy(fit, ({ data }) => data.province).values()]
    .flatMap((group) => group.toSorted(newestFirst)[0] ?? [])
    .toSorted((a, b) =>
      compareVietnamese(placeName(context, a.data.province), placeName(context, b.data.province)),
    );
}

/** Leaves out the words of lines that stand too close for them on a narrow screen; 0 keeps its own. */
function thinned(ticks: readonly ValueTick[]): ValueTick[] {
  const widest = Math.max(...ticks.map(({ text }) => text.length)) * letterWidth + 8;
  const apart = (((ticks[1]?.at ?? 100) - (ticks[0]?.at ?? 0)) / 100) * narrowWidth;
  const every = Math.max(1, Math.ceil(widest / apart));
  return ticks.map((tick, index) => (index % every === 0 ? tick : { ...tick, text: '' }));
}

/** The latest number of each place on one scale from 0, in alphabetical order; undefined with fewer than two places. */
export function dotPlot(context: ViewContext, all: readonly Observed[]): DotPlot | undefined {
  const { t } = context;
  const latest = latestByPlace(context, all);
  if (latest.length < 2) return undefined;
  const ends = latest.map((one) => valueEnds(one.data.value) ?? { low: 0, high: 0 });
  const unit = latest[0]?.data.value?.unit ?? '';
  const money = moneyOf(context, latest[0]?.data.indicator ?? '');
  const scale = valueScale(context, Math.max(...ends.map(({ high }) => high)), unit, trackEnds, 4, money);
  const rows = latest.map((one, index): DotRow => {
    const { value, estimate = false } = one.data;
    const { low, high } = ends[index] ?? { low: 0, high: 0 };
    return {
      place: observedPlace(context, one.data),
      value: value ? shortValue(context, value, estimate, money) : '',
      source: sourceOf(context, one).href,
      when: observedTime(context, one.data).text,
      from: scale.at(low),
      to: scale.at(high),
      hollow: value !== null && isHollow(value, estimate),
    };
  });
  const bySize = latest
    .map((one, index) => ({ one, row: rows[index] }))
    .toSorted((a, b) => (a.row?.to ?? 0) - (b.row?.to ?? 0));
  const highest = bySize.at(-1)?.one.data.value;
  const periods = latest.some(({ data }) => data.period !== undefined);
  const scoped = all.some(({ data }) => data.scope !== undefined);
  return {
    sentence: sentence(context, 'dots.sentence', {
      count: { text: String(rows.length) },
      low: { text: bySize[0]?.row?.value ?? '' },
      // With its unit, which the scale leaves out.
      high: highest ? { ...valuePhrase(context, highest, [], money), aside: undefined } : { text: '' },
    }),
    notes: [t('dots.order'), ...(periods ? [t('dots.years')] : []), ...(scoped ? [t('dots.scoped')] : [])],
    rows,
    ticks: thinned(scale.ticks),
  };
}
