import { compareDays } from '../domain/calendar-day.ts';
import type { ProvinceUnit } from '../domain/succession.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { ViewContext } from './context.ts';
import { changesOf } from './observation-change.ts';
import {
  describedDay,
  observationRow,
  observationsIn,
  type ObservationRow,
  type Observed,
} from './observation.ts';
import { targetsFor, type SetTarget } from './indicator-target.ts';
import { seriesOf } from './series.ts';
import { smallMultiples, type SmallMultiples } from './small-multiples.ts';
import { targetRows, type TargetRow } from './target-row.ts';

/** The numbers of one unit under its own name: each indicator over time, and every number in a table. */
export interface UnitFigures {
  id: string;
  heading: string;
  multiples: SmallMultiples;
  rows: ObservationRow[];
  targets: TargetRow[];
}

function byIndicatorAndTime(context: ViewContext): (a: Observed, b: Observed) => number {
  const title = ({ data }: Observed): string =>
    context.register.get('indicators', data.indicator)?.data.title ?? data.indicator;
  return (a, b) =>
    compareVietnamese(title(a), title(b)) ||
    compareVietnamese(a.data.scope ?? '', b.data.scope ?? '') ||
    compareDays(describedDay(a.data), describedDay(b.data)) ||
    compareDays(a.figure.id, b.figure.id);
}

/** The targets that documents set for the numbers of a unit. */
function unitTargets(context: ViewContext, unit: ProvinceUnit): SetTarget[] {
  return context.register.known.indicators
    .toSorted((a, b) => compareVietnamese(a.data.title, b.data.title))
    .flatMap(({ id }) => targetsFor(context, id))
    .filter(({ numbers }) => numbers[0].province === unit.id);
}

/**
 * What the register knows in numbers of one unit, under a heading that names it; undefined where it knows none. Numbers of a unit that was merged stay
 * its own: a series never runs on into the unit that took it in.
 */
export function unitFigures(
  context: ViewContext,
  unit: ProvinceUnit,
  heading: string,
): UnitFigures | undefined {
  const all = observationsIn(context.register, unit.id).toSorted(byIndicatorAndTime(context));
  const targets = unitTargets(context, unit);
  if (all.length + targets.length === 0) return undefined;
  const series = seriesOf(context, all);
  const changes = changesOf(context, series);
  const byTitle = Map.groupBy(series, ({ indicator }) => indicator);
  const inOrder = [...new Set(all.map(({ data }) => data.indicator))].flatMap((id) => byTitle.get(id) ?? []);
  return {
    id: `so-lieu-${unit.id}`,
    heading,
    targets: targetRows(context, targets, all),
    multiples: smallMultiples(context, inOrder, 'indicator', `hinh-${unit.id}`),
    rows: all.map((one) => {
      const row = observationRow(context, one, all);
      const indicator = { ...row.indicator, aside: one.data.scope };
      return { ...row, indicator, change: changes.get(one) };
    }),
  };
}
