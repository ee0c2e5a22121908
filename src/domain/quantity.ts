/**
 * Quantities with the wording of their source, and whether a reported one satisfies a promised one
 * (domain.md §4). Everything is judged over intervals: "hơn 40" is not 40.
 */
import { sameText } from './vietnamese-text.ts';

/** Exactly (also: no modifier printed), ít nhất, hơn/trên, không quá, dưới, gần, khoảng, từ … đến …. */
export type Modality =
  'exactly' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'nearly' | 'about' | 'range';

/** An amount. `value` serves every modality but `range`, which has `min` and `max`; `per`: "mỗi huyện". */
export interface Quantity {
  value?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  unit: string;
  asPrinted: string;
  per?: string | undefined;
  modality: Modality;
  aspiration?: boolean | undefined;
  nature?: 'count' | 'level' | 'ceiling' | 'event' | undefined;
  counting?: 'total' | 'additional' | 'unknown' | undefined;
}

/** The values from `low` to `high`, ±Infinity allowed; an open end does not belong to it. Never empty. */
export interface Interval {
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
}

/** Met; met roughly ("xấp xỉ mức nêu"); short under every reading; or not to be decided from the wording. */
export type Satisfaction = 'met' | 'about-met' | 'short' | 'unclear';

const closed = (low: number, high: number): Interval => ({ low, high, lowOpen: false, highOpen: false });

/** `value` plus a signed fraction of its size, without binary dust (70 × 0.9 is 63, not 62.99…). */
function shifted(value: number, fraction: number): number {
  return Number((value + Math.abs(value) * fraction).toPrecision(15));
}

/**
 * The values that a REPORTED quantity may really stand for: "hơn 40" = (40, ∞), "gần 290" =
 * (290·(1−tolerance), 290), "khoảng 20" = 20 ± tolerance, no modifier = the point. `tolerance` is a fraction
 * (0.1). A missing figure leaves its side unbounded.
 */
export function readingOf(q: Quantity, tolerance: number): Interval {
  const [low, high] = [q.min ?? -Infinity, q.max ?? Infinity];
  if (q.modality === 'range')
    return { low, high, lowOpen: q.min === undefined, highOpen: q.max === undefined };
  const v = q.value;
  if (v === undefined) return { low: -Infinity, high: Infinity, lowOpen: true, highOpen: true };
  switch (q.modality) {
    case 'exactly':
      return closed(v, v);
    case 'at-least':
    case 'more-than':
      return { low: v, high: Infinity, lowOpen: q.modality === 'more-than', highOpen: true };
    case 'at-most':
    case 'less-than':
      return { low: -Infinity, high: v, lowOpen: true, highOpen: q.modality === 'less-than' };
    case 'nearly': {
      const from = shifted(v, -tolerance);
      // Without any width "nearly" would hold no value at all; the printed one is then the only reading.
      return from < v ? { low: from, high: v, lowOpen: true, highOpen: true } : closed(v, v);
    }
    case 'about':
      return closed(shifted(v, -tolerance), shifted(v, tolerance));
  }
}

/** Mirrors an interval at 0, so that a ceiling is judged by the same rule as a floor. */
function mirrored(i: Interval): Interval {
  return { low: -i.high, high: -i.low, lowOpen: i.highOpen, highOpen: i.lowOpen };
}

function allReach(i: Interval, bound: number, strict: boolean): boolean {
  return i.low > bound || (i.low === bound && (!strict || i.lowOpen));
}

function noneReaches(i: Interval, bound: number, strict: boolean): boolean {
  return i.high < bound || (i.high === bound && (strict || i.highOpen));
}

function sameMeasure(a: Quantity, b: Quantity): boolean {
  return sameText(a.unit, b.unit) && sameText(a.per ?? '', b.per ?? '');
}

/**
 * Whether what was reported satisfies what was promised; `tolerance` is a fraction (0.1) for "khoảng", "gần".
 *
 * - A floor (no modifier, at-least, more-than, range): met when every reading of the report reaches it, short
 *   when none does. No modifier is a floor too: the source often just gave none, and doing more is no failure.
 *   A range "từ 01 đến 02" is met from its min on.
 * - About, nearly: met from the value on; `about-met` when every reading lies within the tolerance or above.
 * - A ceiling (nature `ceiling`, at-most, less-than): the same downwards, a range counting from its max.
 * - Unclear where unit or `per` differ ("mỗi huyện 1" needs a report on every huyện), where the target has no
 *   figure and where the "report" only states an aspiration.
 *
 * An aspiration in the target changes the words of the state, not the verdict; `counting` needs a baseline
 * and is left to the caller.
 */
export function satisfaction(target: Quantity, reported: Quantity, tolerance: number): Satisfaction {
  if (!sameMeasure(target, reported) || reported.aspiration === true) return 'unclear';
  const { modality } = target;
  const isCeiling = target.nature === 'ceiling' || modality === 'at-most' || modality === 'less-than';
  const figure = modality === 'range' ? (isCeiling ? target.max : target.min) : target.value;
  if (figure === undefined) return 'unclear';

  const bound = isCeiling ? -figure : figure;
  const reading = isCeiling ? mirrored(readingOf(reported, tolerance)) : readingOf(reported, tolerance);
  const strict = modality === 'more-than' ? !isCeiling : modality === 'less-than';
  if (allReach(reading, bound, strict)) return 'met';
  if (modality !== 'about' && modality !== 'nearly') {
    return noneReaches(reading, bound, strict) ? 'short' : 'unclear';
  }
  const enough = shifted(bound, -tolerance);
  if (allReach(reading, enough, false)) return 'about-met';
  return noneReaches(reading, enough, false) ? 'short' : 'unclear';
}
