import { readingOf, type Quantity } from '../domain/quantity.ts';
import { formatQuantity, type MoneyUnit } from '../i18n/format.ts';
import { quantityParts } from '../i18n/language-parts.ts';
import { valueScale, type ValueScale } from './chart-value.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { sentence } from './sentence.ts';

/** What a target asks for, in percent of the bar: everything from a floor on, up to a ceiling, or a band. */
export interface BulletTarget {
  kind: 'floor' | 'ceiling' | 'band';
  from: number;
  to: number;
}

/** A bar of value against target. Positions are percentages of the bar's length, which begins at 0. */
export interface BulletBar {
  /** What is recorded: certain up to `sure`, possible up to `most`; absent when nothing is: an outline, never a zero. */
  value?: { sure: number; most: number } | undefined;
  target: BulletTarget;
  /** The target when milestones add up, where the source does not say whether they do. */
  otherReading?: BulletTarget | undefined;
  /** Both numbers, with the language of their units. */
  words: Phrase[];
  readings?: Phrase[] | undefined;
}

const whole = 100;

/** The ends of a band; a floor or ceiling has one end only. `tolerance` is the width of "khoảng". */
export function targetEnds(
  target: Quantity,
  tolerance: number,
): { kind: BulletTarget['kind']; low: number; high: number } | undefined {
  const { value, min, max, modality } = target;
  if (modality === 'range') {
    return min === undefined || max === undefined ? undefined : { kind: 'band', low: min, high: max };
  }
  if (value === undefined) return undefined;
  if (modality === 'about')
    return { kind: 'band', low: value * (1 - tolerance), high: value * (1 + tolerance) };
  const ceiling = target.nature === 'ceiling' || modality === 'at-most' || modality === 'less-than';
  return { kind: ceiling ? 'ceiling' : 'floor', low: value, high: value };
}

/** The same target on top of earlier milestones; undefined unless the source leaves open whether they add up. */
function added(target: Quantity, earlier: readonly Quantity[]): Quantity | undefined {
  const same = earlier.filter(({ unit, value }) => unit === target.unit && value !== undefined);
  if (target.counting !== 'unknown' || target.value === undefined || same.length === 0) return undefined;
  const sum = same.reduce((total, { value }) => total + (value ?? 0), target.value);
  return { ...target, value: sum };
}

/** What a recorded quantity covers: "hơn 40" is sure up to 40 and may be anything above. */
function recordedEnds(value: Quantity, tolerance: number): { sure: number; most: number } {
  const { low, high } = readingOf(value, tolerance);
  return { sure: Number.isFinite(low) ? Math.max(0, low) : 0, most: high };
}

function place(
  ends: { kind: BulletTarget['kind']; low: number; high: number },
  scale: ValueScale,
): BulletTarget {
  return { kind: ends.kind, from: scale.at(ends.low), to: scale.at(ends.high) };
}

/**
 * Scales a target and what is recorded for it to one bar; undefined where there is no number to draw. `earlier` are the
 * targets of the milestones before this one, `money` the unit of the amounts that stand together.
 */
export function bulletBar(
  context: ViewContext,
  target: Quantity,
  recorded: Quantity | undefined,
  earlier: readonly Quantity[] = [],
  money?: MoneyUnit,
): BulletBar | undefined {
  const { locale } = context;
  const { aboutTolerance } = context.register.config;
  const ends = targetEnds(target, aboutTolerance);
  if (!ends || ends.high <= 0) return undefined;
  const sum = added(target, earlier);
  const other = sum && targetEnds(sum, aboutTolerance);
  const value =
    recorded && recorded.unit === target.unit ? recordedEnds(recorded, aboutTolerance) : undefined;
  const reached = value ? (Number.isFinite(value.most) ? value.most : value.sure * 1.15) : 0;
  const longest = Math.max(ends.high * 1.2, (other?.high ?? 0) * 1.1, reached * 1.05);
  const scale = valueScale(context, longest, '', [0, whole], 1);
  const said = (quantity: Quantity, unit?: MoneyUnit) =>
    quantityParts(formatQuantity(quantity, locale, unit));
  return {
    value: value && {
      sure: scale.at(value.sure),
      most: Number.isFinite(value.most) ? scale.at(value.most) : whole,
    },
    target: place(ends, scale),
    otherReading: other && place(other, scale),
    words: recorded
      ? sentence(context, 'commitment.meter', { value: said(recorded, money), target: said(target, money) })
      : sentence(context, 'commitment.meter.none', { target: said(target, money) }),
    readings:
      sum &&
      sentence(context, 'bullet.readings', {
        total: said({ ...target, aspiration: false }),
        additional: said({ ...sum, aspiration: false }),
      }),
  };
}
