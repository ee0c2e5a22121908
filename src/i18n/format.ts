/**
 * Writing numbers, money, dates and quantities in both languages: the only place that does. Nothing depends
 * on the locale of the machine.
 */
import type { Quantity } from '../domain/quantity.ts';
import { formatMoney, type MoneyUnit } from './format-money.ts';
import { formatNumber } from './format-number.ts';
import type { Locale } from './locale.ts';

export { formatDate, formatPeriod } from './format-date.ts';
export { formatNumber } from './format-number.ts';
export { formatMoney, moneyUnitFor } from './format-money.ts';
export type { MoneyUnit } from './format-money.ts';

/** Enough to print any figure of a source as it is. */
const AS_GIVEN = { maxDecimals: 10 };

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

/** A share that is already in percent: 65.4 → `65,4%` (vi), `65.4%` (en). Throws as `formatNumber` does. */
export function formatPercent(n: number, locale: Locale): string {
  return `${formatNumber(n, locale)}%`;
}

/** One figure with its unit and "/huyện": the English text keeps the Vietnamese unit of the source. */
function amount(n: number, q: Quantity, locale: Locale, money?: MoneyUnit): string {
  const per = q.per === undefined ? '' : `/${q.per.replace(/^mỗi\s+/iu, '')}`;
  if (q.unit === 'đồng') return formatMoney(n, locale, money) + per;
  const glue = q.unit === '%' || q.unit === '' ? '' : ' ';
  return formatNumber(n, locale, AS_GIVEN) + glue + q.unit + per;
}

/** "từ 1 đến 2 số": the unit once, except where the figure is written together with it (đồng, %). */
function range(min: number, max: number, q: Quantity, locale: Locale, money?: MoneyUnit): string {
  const { from, to } = WORDS[locale];
  const glued = q.unit === 'đồng' || q.unit === '%';
  const first = glued
    ? amount(min, { ...q, per: undefined }, locale, money)
    : formatNumber(min, locale, AS_GIVEN);
  return `${from} ${first} ${to} ${amount(max, q, locale, money)}`;
}

function measured(q: Quantity, locale: Locale, money?: MoneyUnit): string | undefined {
  const words = MODIFIERS[locale];
  if (q.modality !== 'range') {
    return q.value === undefined ? undefined : words[q.modality] + amount(q.value, q, locale, money);
  }
  if (q.min !== undefined && q.max !== undefined) return range(q.min, q.max, q, locale, money);
  if (q.min !== undefined) return words['at-least'] + amount(q.min, q, locale, money);
  return q.max === undefined ? undefined : words['at-most'] + amount(q.max, q, locale, money);
}

/**
 * A quantity with its modifier: `ít nhất 1 cuộc hội thảo`, `từ 1 đến 2 số`, `gần 290`, `phấn đấu ít nhất 1
 * mô hình/huyện`; en `at least 1 mô hình`, `aims for about 10 hợp tác xã`. Without a figure to write it gives
 * `asPrinted`; `money` is the unit of amounts that stand together. Throws as `formatNumber` does.
 */
export function formatQuantity(q: Quantity, locale: Locale, money?: MoneyUnit): string {
  const text = measured(q, locale, money);
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
