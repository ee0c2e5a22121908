import { compareDays } from '../domain/calendar-day.ts';
import { seriesPlace, spanOf, type DaySpan, type SeriesRules } from '../domain/observation-series.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { ViewContext } from './context.ts';
import { targetsOfSeries, type PlacedTarget } from './indicator-target.ts';
import { isSecondary, type Observed } from './observation.ts';

/** A number that can stand on a time axis. */
export interface SeriesPoint {
  one: Observed;
  span: DaySpan;
}

/** The numbers of one indicator for one place and scope, in order of time. */
export interface Series {
  indicator: string;
  /** The unit of the newest number; undefined for the whole country. */
  unit: string | undefined;
  scope: string | undefined;
  points: SeriesPoint[];
  /** What documents set as targets for the same place and scope. */
  targets: PlacedTarget[];
}

/** The name by which places are put in order; the whole country comes first. */
export function placeName({ register }: ViewContext, unit: string | undefined): string {
  return unit === undefined ? '' : (register.get('provinces', unit)?.data.title ?? unit);
}

/** What may be joined and compared for an indicator. */
export function seriesRules({ register }: ViewContext, indicator: string): SeriesRules {
  const breaks = register.get('indicators', indicator)?.data.breaks ?? [];
  return { units: register.units, breaks: breaks.map(({ on }) => on) };
}

function inTime(a: SeriesPoint, b: SeriesPoint): number {
  return (
    compareDays(a.span.first, b.span.first) ||
    compareDays(b.span.last, a.span.last) ||
    compareDays(a.one.figure.id, b.one.figure.id)
  );
}

/**
 * Numbers as series: one for each indicator, place and scope, places in alphabetical order. Numbers without a day and
 * those that another source is preferred to stand in the table only.
 */
export function seriesOf(context: ViewContext, numbers: readonly Observed[]): Series[] {
  const { units } = context.register;
  const points = numbers
    .filter((one) => !isSecondary(one, numbers))
    .flatMap((one) => {
      const span = spanOf(one.data);
      return span ? [{ one, span }] : [];
    });
  const groups = Map.groupBy(points, ({ one: { data } }) =>
    [data.indicator, seriesPlace(data.province, units) ?? '', data.scope ?? ''].join('\n'),
  );
  return [...groups.values()]
    .flatMap((group) => {
      const sorted = group.toSorted(inTime);
      const last = sorted.at(-1)?.one.data;
      if (!last) return [];
      const targets = targetsOfSeries(context, last.indicator, last);
      return [{ indicator: last.indicator, unit: last.province, scope: last.scope, points: sorted, targets }];
    })
    .toSorted(
      (a, b) =>
        compareVietnamese(placeName(context, a.unit), placeName(context, b.unit)) ||
        compareVietnamese(a.scope ?? '', b.scope ?? ''),
    );
}

/** Whether a series has two numbers or more to draw; what a source does not know is no number. */
export function isDrawn({ points }: Series): boolean {
  return points.filter(({ one }) => one.data.value !== null).length >= 2;
}

/** The series with the most numbers first, so that a page shows courses and not only their ends; then by name. */
export function mostNumbersFirst(a: Series, b: Series): number {
  return b.points.length - a.points.length;
}
