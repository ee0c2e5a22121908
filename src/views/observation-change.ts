import { changeBetween, type Change } from '../domain/observation-series.ts';
import type { Quantity } from '../domain/quantity.ts';
import { sameText } from '../domain/vietnamese-text.ts';
import { formatMoney, formatNumber, type MoneyUnit } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import { moneyOf, observedTime, type Observed } from './observation.ts';
import { separationWords } from './series-notes.ts';
import { seriesRules, type Series, type SeriesPoint } from './series.ts';

/** The size of a difference: of shares in percentage points, of money in the unit of the amounts. */
function amount({ locale, t }: ViewContext, difference: number, unit: string, money?: MoneyUnit): string {
  const size = Math.abs(difference);
  if (unit === 'đồng') return formatMoney(size, locale, money);
  const number = formatNumber(size, locale, { maxDecimals: 10 });
  return unit === '%' ? t('change.points', { number }) : number;
}

/** "tăng 21 (7%)"; undefined where nothing changed. */
function sizeWords(
  context: ViewContext,
  { difference, percent }: Change & { compared: true },
  unit: string,
  money: MoneyUnit | undefined,
): string | undefined {
  const { t, locale } = context;
  if (difference === 0) return undefined;
  const told = t(difference > 0 ? 'change.more' : 'change.less', {
    difference: amount(context, difference, unit, money),
  });
  // A change of a share is told in its own points only: a percentage of a percentage misleads.
  if (percent === undefined || unit === '%') return told;
  return `${told} (${formatNumber(Math.abs(percent), locale, { maxDecimals: 1 })}%)`;
}

/**
 * How far a number lies from a target, where both are exact: "thấp hơn mức nêu 55", before the deadline "còn cách mức
 * nêu 55". Undefined where one of them is not exact: the drawing shows it.
 */
export function differenceWords(
  context: ViewContext,
  target: Quantity,
  value: Quantity,
  isOpen: boolean,
  money: MoneyUnit | undefined,
): string | undefined {
  const plain = ['exactly', 'at-least'].includes(target.modality) && value.modality === 'exactly';
  if (!plain || !sameText(target.unit, value.unit)) return undefined;
  if (target.value === undefined || value.value === undefined) return undefined;
  const difference = Number((value.value - target.value).toPrecision(15));
  if (difference === 0) return context.t('target.reached');
  const key = difference > 0 ? 'target.above' : isOpen ? 'target.away' : 'target.below';
  return context.t(key, { difference: amount(context, difference, target.unit, money) });
}

/**
 * The change to a number from the nearest earlier one that it may be compared with; where there is none, why not with
 * the one just before. The first number of a series has nothing to be compared with.
 */
function changeWords(context: ViewContext, series: Series, point: SeriesPoint): string | undefined {
  const rules = seriesRules(context, series.indicator);
  const earlier = series.points.slice(0, series.points.indexOf(point)).toReversed();
  const unit = point.one.data.value?.unit ?? '';
  for (const before of earlier) {
    const change = changeBetween(before.one.data, point.one.data, rules);
    const at = observedTime(context, before.one.data).text;
    if (!change.compared) continue;
    const told = sizeWords(context, change, unit, moneyOf(context, series.indicator));
    return told === undefined
      ? context.t('change.same', { at })
      : context.t('change.since', { change: told, at });
  }
  const [before] = earlier;
  if (!before) return undefined;
  const change = changeBetween(before.one.data, point.one.data, rules);
  if (change.compared) return undefined;
  return context.t('change.none', {
    at: observedTime(context, before.one.data).text,
    why: separationWords(context, change.why, point.one.data.period !== undefined),
  });
}

/** The newest change of a series that may be told, with both its days: "tăng 20 (6,2%) từ 30/6/2023 đến 30/6/2024". */
export function latestChange(context: ViewContext, series: Series): string | undefined {
  const rules = seriesRules(context, series.indicator);
  const when = ({ one }: SeriesPoint): string => observedTime(context, one.data).text;
  for (const [index, point] of [...series.points.entries()].toReversed())
    for (const before of series.points.slice(0, index).toReversed()) {
      const change = changeBetween(before.one.data, point.one.data, rules);
      if (!change.compared) continue;
      const days = { from: when(before), to: when(point) };
      const unit = point.one.data.value?.unit ?? '';
      const told = sizeWords(context, change, unit, moneyOf(context, series.indicator));
      return told === undefined
        ? context.t('change.spanSame', days)
        : context.t('change.span', { change: told, ...days });
    }
  return undefined;
}

/** The change of every number that has an earlier one in its series. */
export function changesOf(context: ViewContext, series: readonly Series[]): Map<Observed, string> {
  return new Map(
    series.flatMap((each) =>
      each.points.flatMap((point) => {
        const told = changeWords(context, each, point);
        return told === undefined ? [] : [[point.one, told] as const];
      }),
    ),
  );
}
