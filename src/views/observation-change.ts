import { changeBetween, type Change } from '../domain/observation-series.ts';
import { formatMoney, formatNumber, formatPercent } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import { observedTime, type Observed } from './observation.ts';
import { separationWords } from './series-notes.ts';
import { seriesRules, type Series, type SeriesPoint } from './series.ts';

function amount({ locale }: ViewContext, difference: number, unit: string): string {
  const size = Math.abs(difference);
  if (unit === 'đồng') return formatMoney(size, locale);
  return unit === '%' ? formatPercent(size, locale) : formatNumber(size, locale, { maxDecimals: 10 });
}

function words(context: ViewContext, change: Change & { compared: true }, unit: string, at: string): string {
  const { t, locale } = context;
  const { difference, percent } = change;
  if (difference === 0) return t('change.same', { at });
  const direction = difference > 0 ? 'more' : 'less';
  const told = { difference: amount(context, difference, unit), at };
  // A change of a share is told in its own points only: a percentage of a percentage misleads.
  if (percent === undefined || unit === '%') return t(`change.${direction}Plain`, told);
  const share = formatNumber(Math.abs(percent), locale, { maxDecimals: 1 });
  return t(`change.${direction}`, { ...told, percent: `${share}%` });
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
    if (change.compared) return words(context, change, unit, at);
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
