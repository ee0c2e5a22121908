import { compareDays } from '../domain/calendar-day.ts';
import type { ProvinceUnit } from '../domain/succession.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { ViewContext } from './context.ts';
import { hasPlacePages } from './indicator-place-index.ts';
import { changesOf } from './observation-change.ts';
import {
  describedDay,
  observationRow,
  observationsIn,
  type ObservationRow,
  type Observed,
} from './observation.ts';
import { targetsFor, type SetTarget } from './indicator-target.ts';
import type { Register } from './register.ts';
import { seriesOf } from './series.ts';
import { smallMultiples, type SmallMultiples } from './small-multiples.ts';
import { targetRows, type TargetRow } from './target-row.ts';

/** The numbers of one unit under its own name: each indicator over time, and every number in a table. */
export interface UnitFigures {
  id: string;
  heading: string;
  multiples: SmallMultiples;
  rows: ObservationRow[];
  /** What the table leaves out, and where that stands. */
  note: string | undefined;
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

/** So many numbers stand on the page of a place; with more, those of an indicator with pages of its own become one. */
const mostNumbers = 20;

/** The numbers that the table shows, and of which of them it shows the newest only. */
function shownNumbers(
  register: Register,
  all: readonly Observed[],
): { shown: Observed[]; parted: Set<string> } {
  const long = [...new Set(all.map(({ data }) => data.indicator))].filter((id) =>
    hasPlacePages(register, id),
  );
  const parted = new Set(all.length > mostNumbers ? long : []);
  const newest = new Map(all.map((one) => [`${one.data.indicator} ${one.data.scope ?? ''}`, one]));
  const kept = new Set(newest.values());
  return { shown: all.filter((one) => !parted.has(one.data.indicator) || kept.has(one)), parted };
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
  const { t, href, register } = context;
  const { shown, parted } = shownNumbers(register, all);
  const series = seriesOf(context, all);
  const changes = changesOf(context, series);
  const byTitle = Map.groupBy(series, ({ indicator }) => indicator);
  const inOrder = [...new Set(all.map(({ data }) => data.indicator))].flatMap((id) => byTitle.get(id) ?? []);
  return {
    id: `so-lieu-${unit.id}`,
    heading,
    targets: targetRows(context, targets, all),
    multiples: smallMultiples(context, inOrder, 'indicator', `hinh-${unit.id}`),
    rows: shown.map((one) => {
      const row = observationRow(context, one, all);
      const { indicator: id, scope } = one.data;
      const link = parted.has(id) ? href({ numbers: id, place: unit.slug }) : row.indicator.href;
      return { ...row, indicator: { ...row.indicator, href: link, aside: scope }, change: changes.get(one) };
    }),
    note: parted.size > 0 ? t('place.page.numbersNewest', { count: all.length }) : undefined,
  };
}
