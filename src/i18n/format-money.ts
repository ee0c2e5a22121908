/** Amounts in đồng, alone or together with others. */
import { formatNumber } from './format-number.ts';
import type { Locale } from './locale.ts';

const TRILLION = 1_000_000_000_000;
const BILLION = 1_000_000_000;
const MILLION = 1_000_000;

/** The unit in which amounts that stand together are written. */
export type MoneyUnit = 'billion' | 'million' | 'dong';

const units = {
  billion: { size: BILLION, vi: 'tỷ ', en: ' billion' },
  million: { size: MILLION, vi: 'triệu ', en: ' million' },
  dong: { size: 1, vi: '', en: '' },
} as const;

function written(vnd: number, locale: Locale, size: number, vi: string, en: string): string {
  const number = formatNumber(vnd / size, locale, { maxDecimals: 10 });
  return locale === 'vi' ? `${number} ${vi}đồng` : `VND ${number}${en}`;
}

/**
 * The unit for amounts that stand together in one chart or table, so that nobody takes 717.716 triệu for more than 736
 * tỷ: the largest in which the smallest of them is at least 1 and none needs more than three decimals.
 */
export function moneyUnitFor(amounts: readonly number[]): MoneyUnit {
  const sizes = amounts.map(Math.abs).filter((size) => size > 0);
  const fits = (unit: number): boolean => sizes.every((size) => size >= unit && size % (unit / 1000) === 0);
  return (['billion', 'million'] as const).find((unit) => fits(units[unit].size)) ?? 'dong';
}

/**
 * An amount in đồng. Alone it takes the largest unit that loses nothing: `2.421 tỷ đồng`, `2,4 tỷ đồng`, `45 triệu
 * đồng`, `45.000 đồng`; `VND 2,421 billion`. "Nghìn tỷ" (trillion) only for whole ones, "tỷ" and "triệu" with at most
 * two decimals: three would look like the thousands of the other language. Among others it takes theirs, where that
 * cannot be mistaken: `717,716 tỷ đồng` beside `736,31 tỷ đồng`. Throws as `formatNumber` does.
 */
export function formatMoney(vnd: number, locale: Locale, unit?: MoneyUnit): string {
  if (unit !== undefined) return written(vnd, locale, units[unit].size, units[unit].vi, units[unit].en);
  const size = Math.abs(vnd);
  const fits = (least: number, step: number): boolean => size >= least && size % step === 0;
  if (fits(TRILLION, TRILLION)) return written(vnd, locale, TRILLION, 'nghìn tỷ ', ' trillion');
  if (fits(BILLION, BILLION / 100)) return formatMoney(vnd, locale, 'billion');
  return formatMoney(vnd, locale, fits(MILLION, MILLION / 100) ? 'million' : 'dong');
}
