/**
 * Writing numbers, money, dates and quantities in both languages: the only place that does. Nothing depends
 * on the locale of the machine.
 */
import type { Quantity } from '../domain/quantity.ts';
import type { Locale } from './locale.ts';

export { formatDate, formatPeriod } from './format-date.ts';
export type { DateStyle } from './format-date.ts';

/** Enough to print any figure of a source as it is. */
const AS_GIVEN = { maxDecimals: 10 };

const TRILLION = 1_000_000_000_000;
const BILLION = 1_000_000_000;
const MILLION = 1_000_000;

const MODIFIERS = {
  vi: {
    exactly: '',
    'at-least': 'ít nhất ',
    'more-than': 'hơn ',
    'at-most': 'không quá ',
    'less-than': 'dưới ',
    nearly: 'gần ',
    about: 'khoảng ',
  },
  en: {
    exactly: '',
    'at-least': 'at least ',
    'more-than': 'more than ',
    'at-most': 'at most ',
    'less-than': 'less than ',
    nearly: 'nearly ',
    about: 'about ',
  },
} as const;

const WORDS = {
  vi: { from: 'từ', to: 'đến', aspiration: 'phấn đấu ' },
  en: { from: 'from', to: 'to', aspiration: 'aims for ' },
} as const;

/**
 * A number: `1.012`, `65,4` (vi), `1,012`, `65.4` (en), rounded half away from 0 to `maxDecimals` (0 to 20,
 * default 3), no trailing zeros, never "-0". Throws RangeError for NaN and infinities.
 */
export function formatNumber(n: number, locale: Locale, opts: { maxDecimals?: number } = {}): string {
  if (!Number.isFinite(n)) throw new RangeError(`Not a number to print: ${n}`);
  // en-US alone decides rounding and grouping; the Vietnamese signs are its own, swapped. The vi data of ICU
  // may change its mind about four digits ("1.012" or "1012"), a published page may not.
  const english = new Intl.NumberFormat('en-US', {
    maximumFractionDigits: opts.maxDecimals ?? 3,
    signDisplay: 'negative',
  }).format(n);
  return locale === 'en' ? english : english.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}

/** A share that is already in percent: 65.4 → `65,4%` (vi), `65.4%` (en). Throws as `formatNumber` does. */
export function formatPercent(n: number, locale: Locale): string {
  return `${formatNumber(n, locale)}%`;
}

/**
 * An amount in đồng, in the largest unit that loses nothing: `2.421 tỷ đồng`, `2,4 tỷ đồng`, `45 triệu đồng`,
 * `45.000 đồng`; `VND 2,421 billion`. "Nghìn tỷ" (trillion) only for whole ones, "tỷ" and "triệu" with at most
 * two decimals: three would look like the thousands of the other language. Throws as `formatNumber` does.
 */
export function formatMoney(vnd: number, locale: Locale): string {
  const size = Math.abs(vnd);
  const fits = (unit: number, step: number): boolean => size >= unit && size % step === 0;
  const written = (unit: number, vi: string, en: string): string =>
    locale === 'vi'
      ? `${formatNumber(vnd / unit, 'vi')} ${vi}đồng`
      : `VND ${formatNumber(vnd / unit, 'en')}${en}`;

  if (fits(TRILLION, TRILLION)) return written(TRILLION, 'nghìn tỷ ', ' trillion');
  if (fits(BILLION, BILLION / 100)) return written(BILLION, 'tỷ ', ' billion');
  if (fits(MILLION, MILLION / 100)) return written(MILLION, 'triệu ', ' million');
  return written(1, '', '');
}

/** One figure with its unit and "/huyện": the English text keeps the Vietnamese unit of the source. */
function amount(n: number, q: Quantity, locale: Locale): string {
  const per = q.per === undefined ? '' : `/${q.per.replace(/^mỗi\s+/iu, '')}`;
  if (q.unit === 'đồng') return formatMoney(n, locale) + per;
  const glue = q.unit === '%' || q.unit === '' ? '' : ' ';
  return formatNumber(n, locale, AS_GIVEN) + glue + q.unit + per;
}

/** "từ 1 đến 2 số": the unit once, except where the figure is written together with it (đồng, %). */
function range(min: number, max: number, q: Quantity, locale: Locale): string {
  const { from, to } = WORDS[locale];
  const glued = q.unit === 'đồng' || q.unit === '%';
  const first = glued ? amount(min, { ...q, per: undefined }, locale) : formatNumber(min, locale, AS_GIVEN);
  return `${from} ${first} ${to} ${amount(max, q, locale)}`;
}

function measured(q: Quantity, locale: Locale): string | undefined {
  const words = MODIFIERS[locale];
  if (q.modality !== 'range') {
    return q.value === undefined ? undefined : words[q.modality] + amount(q.value, q, locale);
  }
  if (q.min !== undefined && q.max !== undefined) return range(q.min, q.max, q, locale);
  if (q.min !== undefined) return words['at-least'] + amount(q.min, q, locale);
  return q.max === undefined ? undefined : words['at-most'] + amount(q.max, q, locale);
}

/**
 * A quantity with its modifier: `ít nhất 1 cuộc hội thảo`, `từ 1 đến 2 số`, `gần 290`, `phấn đấu ít nhất 1
 * mô hình/huyện`; en `at least 1 mô hình`, `aims for about 10 hợp tác xã`. Without a figure to write it gives
 * `asPrinted`. Throws as `formatNumber` does.
 */
export function formatQuantity(q: Quantity, locale: Locale): string {
  const text = measured(q, locale);
  if (text === undefined) return q.asPrinted;
  return q.aspiration === true ? WORDS[locale].aspiration + text : text;
}

/** The size of a file as phones and hosts count it, in thousands: `12 KB`, `1,2 MB`; at least 1 KB. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? `${kilobytes} KB`
    : `${formatNumber(bytes / 1_000_000, locale, { maxDecimals: 1 })} MB`;
}
