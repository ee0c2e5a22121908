import type { Quantity } from '../domain/quantity.ts';
import { formatQuantity } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';

/** A bar of value against target. Positions are percentages of the bar's length. */
export interface Meter {
  /** Filled part; absent when nothing is recorded: an empty outline, never a zero. */
  filled?: number | undefined;
  /** Where the target's tick stands, or the band of a range or an approximate target. */
  from: number;
  to: number;
  words: string;
}

/** The two ends of what a target asks for: one point, a range, or "khoảng" with the site's tolerance. */
function ends(target: Quantity, tolerance: number): [number, number] | undefined {
  if (target.min !== undefined && target.max !== undefined) return [target.min, target.max];
  if (target.value === undefined) return undefined;
  return target.modality === 'about'
    ? [target.value * (1 - tolerance), target.value * (1 + tolerance)]
    : [target.value, target.value];
}

/** Scales a target and what is recorded for it to one bar; nothing where there is no number to draw. */
export function meterOf(
  context: ViewContext,
  target: Quantity,
  recorded: Quantity | undefined,
): Meter | undefined {
  const band = ends(target, context.register.config.aboutTolerance);
  if (!band || band[1] <= 0) return undefined;
  const value = recorded?.value ?? recorded?.min;
  const whole = Math.max(band[1] * 1.25, (value ?? 0) * 1.05);
  const at = (number: number): number => Math.round((number / whole) * 1000) / 10;
  const targetWords = formatQuantity(target, context.locale);
  return {
    filled: value === undefined ? undefined : at(value),
    from: at(band[0]),
    to: at(band[1]),
    words:
      recorded === undefined
        ? context.t('commitment.meter.none', { target: targetWords })
        : context.t('commitment.meter', {
            value: formatQuantity(recorded, context.locale),
            target: targetWords,
          }),
  };
}
