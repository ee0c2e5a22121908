import { formatQuantity } from '../i18n/format.ts';
import { formatDate, formatPeriod } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import { moneyOf } from './observation.ts';
import type { Phrase } from './phrase.ts';
import type { Series } from './series.ts';

/** The anchor of the targets on the page of an indicator. */
export const targetsAnchor = 'chi-tieu';

/** The targets of a series in one line, a link to all of them; of several for the same level or turn the count only. */
export function targetWords(context: ViewContext, { indicator, targets }: Series): Phrase | undefined {
  const { t, locale } = context;
  const [first, ...others] = targets;
  if (!first) return undefined;
  const href = context.href({ record: 'indicators', id: indicator, anchor: targetsAnchor });
  const { value, at, period } = first.number;
  const target = formatQuantity(value, locale, moneyOf(context, indicator));
  const same = others.every(({ number }) => number.value.asPrinted === value.asPrinted);
  if (!same) return { text: t('target.many', { count: targets.length }), href };
  const to = targets.at(-1)?.number.period?.to ?? period?.to;
  const when =
    at === undefined
      ? period
        ? formatPeriod({ from: period.from, to }, locale)
        : ''
      : formatDate(at, locale);
  return { text: t('target.sentence', { target, when }), href };
}
