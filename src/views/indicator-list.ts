import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatPeriod } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { placesBothWays, type PlacesBothWays } from './boundaries.ts';
import { sparkline, type Sparkline } from './chart-series.ts';
import { timeWindow } from './chart-time.ts';
import type { ViewContext } from './context.ts';
import { targetsFor } from './indicator-target.ts';
import { observationsOf, observed, observedPlace, type Observed } from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import { isDrawn, mostNumbersFirst, seriesOf, type Series } from './series.ts';
import { changeSentence, seriesSentence } from './small-multiples.ts';
import { targetWords, targetsAnchor } from './target-words.ts';

/** A place on a tile with its course: never one place's number as if it were everybody's. */
export interface TileSeries {
  place: Phrase;
  sentence: Phrase[];
  change?: string | undefined;
  target?: Phrase | undefined;
  spark: Sparkline;
}

/** An indicator on the dashboard. */
export interface IndicatorTile {
  link: Phrase;
  summary: string;
  /** "28 số liệu của 14 nơi, 2013–2025"; undefined where nothing is published. */
  counts: string | undefined;
  series: TileSeries[];
  /** The places with a series that found no room on the tile. */
  more: Phrase | undefined;
  /** How many targets documents set for it, a link to them. */
  targets: Phrase | undefined;
  /** Said where every place has one number only. */
  oneEach: string | undefined;
}

export interface IndicatorList {
  title: string;
  lede: string;
  count: string;
  tiles: IndicatorTile[];
  places: PlacesBothWays;
}

/** More than these stand on the indicator's own page only. */
const shownSeries = 6;

/** How many numbers, of how many places, from which years. */
export function indicatorCounts(context: ViewContext, all: readonly Observed[]): string | undefined {
  const { t, locale } = context;
  const points = seriesOf(context, all).flatMap((series) => series.points);
  const window = timeWindow(points.map(({ span }) => span));
  if (!window) return undefined;
  const places = new Set(all.flatMap(({ data }) => data.province ?? []));
  const hasNation = all.some(({ data }) => data.province === undefined);
  const [from, to] = [String(window.fromYear), String(window.toYear)];
  const key =
    places.size === 0
      ? 'indicator.countsOnlyNation'
      : hasNation
        ? 'indicator.countsNation'
        : 'indicator.counts';
  return t(key, { count: all.length, places: places.size, years: formatPeriod({ from, to }, locale) });
}

function tileSeries(context: ViewContext, series: Series): TileSeries[] {
  const window = timeWindow(series.points.map(({ span }) => span));
  const last = series.points.at(-1);
  if (!window || !last) return [];
  return [
    {
      place: observedPlace(context, last.one.data),
      sentence: seriesSentence(context, series),
      change: changeSentence(context, series),
      target: targetWords(context, series),
      spark: sparkline(context, series, window),
    },
  ];
}

function tile(context: ViewContext, record: SiteRecord<'indicators'>): IndicatorTile {
  const { t, href } = context;
  const all = observationsOf(context, record.id);
  const drawn = seriesOf(context, all).filter(isDrawn).toSorted(mostNumbersFirst);
  const hidden = drawn.length - shownSeries;
  const counts = indicatorCounts(context, all);
  const targets = targetsFor(context, record.id);
  return {
    link: content(record.data.title, href({ record: 'indicators', id: record.id })),
    summary: record.data.summary,
    counts,
    series: drawn.slice(0, shownSeries).flatMap((series) => tileSeries(context, series)),
    more:
      hidden > 0
        ? {
            text: t('indicator.moreSeries', { count: hidden }),
            href: href({ record: 'indicators', id: record.id, anchor: 'dien-bien' }),
          }
        : undefined,
    targets:
      targets.length > 0
        ? {
            text: t('target.many', { count: targets.length }),
            href: href({ record: 'indicators', id: record.id, anchor: targetsAnchor }),
          }
        : undefined,
    oneEach: counts !== undefined && drawn.length === 0 ? t('indicator.oneEach') : undefined,
  };
}

/** The dashboard: every indicator with how much is known of it, and the places that numbers are of. */
export function indicatorList(context: ViewContext): IndicatorList {
  const { t, register } = context;
  const records = register.known.indicators.toSorted((a, b) => compareVietnamese(a.data.title, b.data.title));
  const all = register.known.figures.flatMap(observed);
  return {
    title: t('list.indicators.title'),
    lede: t('list.indicators.lede'),
    count: `${t('list.count', { count: records.length })}, ${context.asOfWords}`,
    tiles: records.map((record) => tile(context, record)),
    places: placesBothWays(
      context,
      all.map((one, index) => ({
        key: String(index),
        units: one.data.province === undefined ? [] : [one.data.province],
      })),
      'numbers',
    ),
  };
}
