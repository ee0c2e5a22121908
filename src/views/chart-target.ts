import { yearOf } from '../domain/calendar-day.ts';
import type { MoneyUnit } from '../i18n/format.ts';
import { targetEnds } from './chart-bullet.ts';
import type { Labelled } from './chart-labels.ts';
import { tenth, type TimeWindow } from './chart-time.ts';
import { shortValue, valueEnds, type ValueScale } from './chart-value.ts';
import type { ViewContext } from './context.ts';
import type { PlacedTarget } from './indicator-target.ts';
import type { Series } from './series.ts';

/** A target: a bracket over its day or period that opens upwards for a floor, downwards for a ceiling, or a band. */
export interface SeriesTarget {
  kind: 'floor' | 'ceiling' | 'band';
  x: number;
  width: number;
  y: number;
  height: number;
}

/** A bracket is at least this wide, so that a deadline to the day can be seen. */
const leastTarget = 4;

/** Where a target is drawn, with the words that stand by it; undefined where it has no number to draw. */
export function placedTarget(
  context: ViewContext,
  number: PlacedTarget['number'],
  money: MoneyUnit | undefined,
  at: { from: number; to: number },
  scale: ValueScale,
): { target: SeriesTarget; label: Labelled } | undefined {
  const ends = targetEnds(number.value, context.register.config.aboutTolerance);
  if (!ends) return undefined;
  const { kind } = ends;
  const width = tenth(Math.max(leastTarget, at.to - at.from));
  const x = tenth(Math.min(at.from, 100 - width));
  const [y, low] = [scale.at(ends.high), scale.at(ends.low)];
  const value = shortValue(context, number.value, false, money);
  return {
    target: { kind, x, width, y, height: tenth(low - y) },
    label: { x: tenth(x + width / 2), y: tenth((y + low) / 2), text: context.t('chart.target', { value }) },
  };
}

/**
 * The targets that fall into the years of a drawing. Later ones stand in words and in the bars of the table: they would
 * squeeze what is known into a corner.
 */
export function targetsWithin({ targets }: Series, { fromYear, toYear }: TimeWindow): PlacedTarget[] {
  return targets.filter(({ span }) => yearOf(span.first) >= fromYear && yearOf(span.last) <= toYear);
}

/** The highest value of a drawing, its targets included. */
export function highestOf({ points }: Series, targets: readonly PlacedTarget[], tolerance: number): number {
  const values = points.map(({ one }) => valueEnds(one.data.value)?.high ?? 0);
  return Math.max(
    0,
    ...values,
    ...targets.map(({ number }) => targetEnds(number.value, tolerance)?.high ?? 0),
  );
}
