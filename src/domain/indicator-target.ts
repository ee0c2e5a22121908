/**
 * Targets that a source itself sets for a statistic: the same measure, place, scope and time (domain.md §4, the rule
 * for results, holds for targets too). A target worked back from a percentage never gets here, because only
 * commitments have one; and a number that stands beside a target decides nothing about the commitment's state.
 */
import type { Commitment } from './commitment.ts';
import {
  breakBetween,
  separation,
  seriesPlace,
  spanOf,
  type SeriesNumber,
  type SeriesRules,
} from './observation-series.ts';
import { dueOf } from './due.ts';
import type { PartialDate } from './partial-date.ts';
import type { Period } from './period.ts';
import { turnsOf, type TurnContext } from './recurring-state.ts';
import { sameText } from './vietnamese-text.ts';

/** How a commitment names the statistic that its target is set for. */
export interface IndicatorLink {
  id: string;
  /** The place, where the record names several. */
  province?: string | undefined;
  scope?: string | undefined;
  /** The stretch that a statistic of a period is counted over. */
  period?: Period | undefined;
}

/** A commitment with what its record says about places and time. */
export interface TargetSetter {
  commitment: Commitment;
  link: IndicatorLink;
  provinces: readonly string[];
  context: TurnContext;
}

/** The indicator, as far as a target must agree with it. */
export interface TargetMeasure {
  unit: string;
  at: 'moment' | 'period';
}

/**
 * Why a target cannot be set beside the numbers of an indicator. `figure`: it has none; `unit`: another measure, or one
 * for each of something; `added`: it counts only what comes on top; `place`: several and none is named; `time`: neither
 * a deadline nor a period; `moment`: a period is named for what is counted on a day.
 */
export type TargetFault = 'figure' | 'unit' | 'added' | 'place' | 'time' | 'moment';

/** A target as a number among others: for a day, a period, or each turn of something recurring. */
export type TargetNumber = SeriesNumber & { value: NonNullable<SeriesNumber['value']> };

/** The time of a target: its deadline for a level, its period or each of its turns for a count. */
function timesOf(
  { commitment, link, context }: TargetSetter,
  at: TargetMeasure['at'],
): { at: PartialDate }[] | { period: Period }[] {
  if (at === 'moment') {
    const due = dueOf(commitment, context);
    return due === undefined ? [] : [{ at: due.date }];
  }
  if (link.period?.to !== undefined) return [{ period: link.period }];
  if (commitment.kind !== 'recurring') return [];
  return turnsOf(commitment, context, context.asOf).map((period) => ({ period }));
}

/** The numbers that a target asks for, in order of time, or why it asks for none of this indicator. */
export function targetNumbers(setter: TargetSetter, measure: TargetMeasure): TargetNumber[] | TargetFault {
  const { commitment, link, provinces } = setter;
  const value = commitment.target;
  if (value === undefined) return 'figure';
  if (!sameText(value.unit, measure.unit) || value.per !== undefined) return 'unit';
  if (measure.at === 'moment' && value.counting === 'additional') return 'added';
  if (measure.at === 'moment' && link.period !== undefined) return 'moment';
  if (link.province === undefined && provinces.length > 1) return 'place';
  const times = timesOf(setter, measure.at);
  if (times.length === 0) return 'time';
  const province = link.province ?? provinces[0];
  return times.map((time) => ({ value, province, scope: link.scope, ...time }));
}

/**
 * Whether a number may stand beside a target: of the same place, scope, unit and way of counting. The target is that of
 * the unit that was promised, even where its deadline lies after the unit's end: it holds for the boundaries of the
 * number's day.
 */
function isAlike(number: SeriesNumber, target: TargetNumber, { units, breaks }: SeriesRules): boolean {
  const then = { ...target, at: number.at, period: number.period };
  const [span, goal] = [spanOf(number), spanOf(target)];
  const counted =
    span &&
    goal &&
    (goal.last < span.first ? breakBetween(goal, span, breaks) : breakBetween(span, goal, breaks));
  return separation(number, then, { units, breaks: [] }) === 'overlap' && counted === false;
}

/** Whether a series is about the place and scope of a target. */
export function isTargetOf(
  target: Pick<TargetNumber, 'province' | 'scope'>,
  series: { province?: string | undefined; scope?: string | undefined },
  { units }: SeriesRules,
): boolean {
  return (
    seriesPlace(target.province, units) === seriesPlace(series.province, units) &&
    sameText(target.scope ?? '', series.scope ?? '')
  );
}

/**
 * The newest number towards a target: of a level the latest up to its deadline, because a level is judged there; of a
 * count the latest that began with the target's period and does not run on after it. Undefined where there is none.
 */
export function numberTowards<Number extends SeriesNumber>(
  target: TargetNumber,
  numbers: readonly Number[],
  rules: SeriesRules,
): Number | undefined {
  const goal = spanOf(target);
  if (goal === undefined) return undefined;
  const isCount = target.period !== undefined;
  return numbers
    .flatMap((number) => {
      const span = spanOf(number);
      if (span === undefined || number.value === null || !isAlike(number, target, rules)) return [];
      const fits = isCount
        ? number.period !== undefined && span.first === goal.first && span.last <= goal.last
        : number.period === undefined && span.last <= goal.last;
      return fits ? [{ number, last: span.last }] : [];
    })
    .toSorted((a, b) => (a.last < b.last ? -1 : 1))
    .at(-1)?.number;
}
