/** Numbers in both languages; nothing depends on the locale of the machine. */
import type { Locale } from './locale.ts';

/** Making one costs as much as a hundred numbers written with it. The same in every build, so nothing depends on it. */
const writers = new Map<number, Intl.NumberFormat>();

function writerOf(maxDecimals: number): Intl.NumberFormat {
  const ready =
    writers.get(maxDecimals) ??
    new Intl.NumberFormat('en-US', { maximumFractionDigits: maxDecimals, signDisplay: 'negative' });
  writers.set(maxDecimals, ready);
  return ready;
}

/**
 * A number: `1.012`, `65,4` (vi), `1,012`, `65.4` (en), rounded half away from 0 to `maxDecimals` (0 to 20,
 * default 3), no trailing zeros, never "-0". Throws RangeError for NaN and infinities.
 */
export function formatNumber(n: number, locale: Locale, opts: { maxDecimals?: number } = {}): string {
  if (!Number.isFinite(n)) throw new RangeError(`Not a number to print: ${n}`);
  // Most numbers of a page are counts, and nothing about these is for a language to decide.
  if (Number.isInteger(n) && n >= 0 && n < 1000) return String(n);
  // en-US alone decides rounding and grouping; the Vietnamese signs are its own, swapped. The vi data of ICU
  // may change its mind about four digits ("1.012" or "1012"), a published page may not.
  const english = writerOf(opts.maxDecimals ?? 3).format(n);
  return locale === 'en' ? english : english.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}
