import { sharesWithinRounding, sumDifference } from '../domain/aggregation.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import type { RecordData } from '../schemas/collections.ts';
import type { ViewContext } from './context.ts';
import { observedPlace, observedTime, sourceOf, valuePhrase, type Observed } from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import { sentence } from './sentence.ts';

type Definition = RecordData['indicators']['breakdowns'][number];
type Printed = Observed['data']['parts'][number]['values'][number];

/** A bar of parts of a whole. Positions and sizes are percentages of the bar's length. */
export interface ShareBar {
  segments: { from: number; size: number; label: string; value: string }[];
  /** What no part accounts for: left empty, never filled. */
  gap?: { from: number; size: number } | undefined;
}

/** How one number divides into parts: a table, a drawing, and whether the parts add up. */
export interface BreakdownView {
  anchor: string;
  heading: Phrase[];
  source: Phrase;
  sentence: Phrase[];
  rows: {
    part: string;
    value?: string | undefined;
    share?: string | undefined;
    printed?: string | undefined;
  }[];
  total: { value: string; share?: string | undefined; printed: string };
  hasShares: boolean;
  bar: ShareBar;
  /** "1.012 = 945 + 28 + 39" when that is so, else what is wrong. */
  checked?: string | undefined;
  problem?: string | undefined;
}

function barOf(parts: readonly { label: string; value: number; words: string }[], total: number): ShareBar {
  const sum = parts.reduce((running, part) => running + part.value, 0);
  const whole = Math.max(total, sum);
  const percent = (value: number): number => Math.round((value / whole) * 10_000) / 100;
  let before = 0;
  const segments = parts.map(({ label, value, words }) => {
    const segment = { from: percent(before), size: percent(value), label, value: words };
    before += value;
    return segment;
  });
  return { segments, gap: sum < total ? { from: percent(sum), size: percent(total - sum) } : undefined };
}

/** The decimals of a share as its source printed it: "65,4 %" has one. */
function decimalsOf(printed: string): number {
  return /[.,](\d+)/.exec(printed)?.[1]?.length ?? 0;
}

/** A share with the decimals that its source prints: 2,0% stays 2,0%. */
function shareWords({ locale }: ViewContext, { share, shareAsPrinted }: Printed): string | undefined {
  if (share === undefined) return undefined;
  const written = formatPercent(share, locale);
  const missing = decimalsOf(shareAsPrinted ?? '') - decimalsOf(written);
  if (missing <= 0) return written;
  const point = decimalsOf(written) > 0 ? '' : locale === 'vi' ? ',' : '.';
  return written.replace(/%$/, `${point}${'0'.repeat(missing)}%`);
}

function totalShare({ locale }: ViewContext, values: readonly Printed[]): string | undefined {
  const shares = values.flatMap(({ share }) => (share === undefined ? [] : [share]));
  if (shares.length < values.length) return undefined;
  const decimals = Math.max(...values.map(({ shareAsPrinted }) => decimalsOf(shareAsPrinted ?? '')));
  return sharesWithinRounding(shares, decimals) ? formatPercent(100, locale) : undefined;
}

/** What reading the parts with pen and paper tells: a sum that holds, one that does not, or parts that are missing. */
function checkOf(
  { t, locale }: ViewContext,
  definition: Definition,
  values: readonly Printed[],
  total: number,
): Pick<BreakdownView, 'checked' | 'problem'> {
  const write = (value: number): string => formatNumber(value, locale);
  const numbers = values.map(({ value }) => value);
  if (sumDifference(numbers, total) === 0)
    return {
      checked: t('indicator.checked', { sum: `${write(total)} = ${numbers.map(write).join(' + ')}` }),
    };
  if (!definition.complete || values.length < definition.parts.length)
    return { problem: t('indicator.missing') };
  const sum = total + sumDifference(numbers, total);
  return { problem: t('indicator.mismatch', { sum: write(sum), total: write(total) }) };
}

/** A phrase without what stands beside it elsewhere: for use inside a sentence. */
function words({ text, vi }: Phrase): Phrase {
  return { text, vi };
}

function breakdown(
  context: ViewContext,
  one: Observed,
  definition: Definition,
  values: readonly Printed[],
  total: number,
): BreakdownView {
  const { locale } = context;
  const byPart = new Map(values.map((value) => [value.part, value]));
  const parts = definition.parts.flatMap(({ id, title }) => {
    const found = byPart.get(id);
    return found ? [{ label: title, value: found.value, words: formatNumber(found.value, locale) }] : [];
  });
  const largest = parts.toSorted((a, b) => b.value - a.value)[0];
  const time = words(observedTime(context, one.data));
  const place = words(observedPlace(context, one.data));
  const whole = words(valuePhrase(context, one.data.value));
  return {
    anchor: `chia-${one.figure.id}-${one.index}-${definition.id}`,
    heading: sentence(context, 'indicator.breakdown', { title: content(definition.title), place, at: time }),
    source: sourceOf(context, one),
    sentence: largest
      ? sentence(context, 'indicator.chart.sentence', {
          total: whole,
          part: content(largest.label),
          value: { text: largest.words },
        })
      : [],
    rows: definition.parts.map(({ id, title }) => {
      const found = byPart.get(id);
      return {
        part: title,
        value: found && formatNumber(found.value, locale),
        share: found && shareWords(context, found),
        printed:
          found && [found.asPrinted, found.shareAsPrinted].filter((words) => words !== undefined).join('; '),
      };
    }),
    total: {
      value: formatNumber(total, locale),
      share: totalShare(context, values),
      printed: one.data.value?.asPrinted ?? '',
    },
    hasShares: values.some(({ share }) => share !== undefined),
    bar: barOf(parts, total),
    ...checkOf(context, definition, values, total),
  };
}

/** Every way in which one number was divided by its source. */
export function breakdownsOf(context: ViewContext, one: Observed): BreakdownView[] {
  const total = one.data.value?.value;
  const definitions = context.register.get('indicators', one.data.indicator)?.data.breakdowns ?? [];
  if (total === undefined) return [];
  return one.data.parts.flatMap(({ breakdown: id, values }) => {
    const definition = definitions.find((each) => each.id === id);
    return definition ? [breakdown(context, one, definition, values, total)] : [];
  });
}
