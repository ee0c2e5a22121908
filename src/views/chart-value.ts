import { scaleLinear } from 'd3-scale';
import type { Quantity } from '../domain/quantity.ts';
import { formatNumber, formatQuantity, type MoneyUnit } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import { tenth } from './chart-time.ts';

/** A line of the value axis with its number. */
export interface ValueTick {
  at: number;
  text: string;
}

/** A value axis that begins at 0: positions are pixels from the top, or percent from the left. */
export interface ValueScale {
  at(value: number): number;
  ticks: ValueTick[];
}

/** What a mark of a quantity covers: one value, or the two ends of a range. Undefined where there is no number. */
export function valueEnds(value: Quantity | null): { low: number; high: number } | undefined {
  if (value === null) return undefined;
  if (value.value !== undefined) return { low: value.value, high: value.value };
  return value.min !== undefined && value.max !== undefined ? { low: value.min, high: value.max } : undefined;
}

/**
 * A number on a chart, its unit left to the title: "khoảng 345", "hơn 915 tỷ", "ước 125" for an estimate that the
 * source prints without such a word. `money` is the unit of the amounts that stand together.
 */
export function shortValue(
  { t, locale }: ViewContext,
  value: Quantity,
  estimate: boolean,
  money?: MoneyUnit,
): string {
  const isMoney = value.unit === 'đồng';
  const unit = isMoney || value.unit === '%' ? value.unit : '';
  const text = formatQuantity({ ...value, unit, per: undefined }, locale, money);
  const short = isMoney ? text.replace(/ ?đồng$/u, '').replace('VND ', '') : text;
  return estimate && value.modality === 'exactly' ? t('chart.estimate', { value: short }) : short;
}

const sizes = { billion: 1_000_000_000, million: 1_000_000 } as const;

/** One unit for all lines of an axis, that of its numbers: "500 tỷ", "1.000 tỷ", never "1 nghìn tỷ" between them. */
function tickText({ t, locale }: ViewContext, value: number, unit: string, money: MoneyUnit): string {
  if (value === 0) return '0';
  if (unit !== 'đồng' || money === 'dong') return formatNumber(value, locale, { maxDecimals: 10 });
  return t(`chart.${money}`, { value: formatNumber(value / sizes[money], locale) });
}

/** An axis from 0 to a round number just above the highest value, with about `count` lines, between two positions. */
export function valueScale(
  context: ViewContext,
  highest: number,
  unit: string,
  [zero, top]: readonly [number, number],
  count: number,
  money: MoneyUnit = 'billion',
): ValueScale {
  const scale = scaleLinear([0, highest > 0 ? highest : 1], [zero, top]).nice(10);
  const at = (value: number): number => tenth(scale(value));
  return {
    at,
    ticks: scale
      .ticks(count)
      .map((value) => ({ at: at(value), text: tickText(context, value, unit, money) })),
  };
}

/** Whether a mark is hollow: anything but a number that the source states exactly. */
export function isHollow(value: Quantity, estimate: boolean): boolean {
  return estimate || value.modality !== 'exactly';
}
