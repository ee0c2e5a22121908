import { numberTowards, type TargetNumber } from '../domain/indicator-target.ts';
import { spanOf } from '../domain/observation-series.ts';
import { lastDay } from '../domain/partial-date.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate, formatPeriod, type MoneyUnit } from '../i18n/format.ts';
import { commitmentAnchor } from '../i18n/routes.ts';
import { bulletBar, type BulletBar } from './chart-bullet.ts';
import { commitmentKey } from './commitment-register.ts';
import { recordLink, type ViewContext } from './context.ts';
import type { SetTarget } from './indicator-target.ts';
import { differenceWords } from './observation-change.ts';
import { moneyOf, observedTime, sourceOf, valuePhrase, type Observed } from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import { inlineName, mergedInto } from './place-units.ts';
import { placePhrase } from './place-words.ts';
import { placeName, seriesRules } from './series.ts';
import { stateBadge, type StateBadge } from './state-badge.ts';

/** A target that a document set for an indicator, beside the newest number towards it. */
export interface TargetRow {
  indicator: Phrase;
  place: Phrase;
  target: Phrase;
  /** The deadline or period of the target. */
  when: string;
  setBy: Phrase;
  state: StateBadge;
  /** Names the commitment, so that an ageing page can swap its state. */
  key: string;
  /** Undefined where the register has no number that may stand beside the target. */
  newest?: { value: Phrase; when: Phrase; source: Phrase; difference?: string | undefined } | undefined;
  bar?: BulletBar | undefined;
  note?: string | undefined;
}

/** The turn of a target that the newest number belongs to; without any number the last. */
function turnWithNumber(
  context: ViewContext,
  { numbers, indicator }: SetTarget,
  all: readonly Observed[],
): { target: TargetNumber; newest?: Observed | undefined } {
  const rules = seriesRules(context, indicator);
  const observed = all.filter(({ data }) => data.indicator === indicator);
  for (const target of numbers.toReversed()) {
    const found = numberTowards(
      target,
      observed.map((one) => ({ ...one.data, one })),
      rules,
    );
    if (found) return { target, newest: found.one };
  }
  return { target: numbers.at(-1) ?? numbers[0] };
}

/** "năm 2030", "trong năm 2023", or for something yearly "mỗi năm, 2021–2025". */
function whenOf({ locale }: ViewContext, { judged, numbers }: SetTarget): string {
  const { data, record } = judged;
  const [{ at, period }] = numbers;
  if (data.every !== undefined && data.indicator?.period === undefined && record.data.period)
    return `${data.every.asPrinted}, ${formatPeriod(record.data.period, locale)}`;
  if (at !== undefined) return formatDate(at, locale);
  return period ? formatPeriod(period, locale) : '';
}

/** Said where the place was merged before the deadline: the target keeps the boundaries of its day. */
function mergedNote(context: ViewContext, target: TargetNumber): string | undefined {
  const { register, t, locale } = context;
  const unit = register.units.find(({ id }) => id === target.province);
  const into = unit && mergedInto(register, unit);
  const until = unit?.valid.until;
  const goal = spanOf(target)?.last;
  if (!into || until === undefined || goal === undefined || goal < until) return undefined;
  return t('target.merged', { day: formatDate(until, locale), name: inlineName(context, into) });
}

function newestOf(
  context: ViewContext,
  target: TargetNumber,
  one: Observed,
  money: MoneyUnit | undefined,
): NonNullable<TargetRow['newest']> {
  const { value, estimate } = one.data;
  const until = spanOf(one.data)?.last ?? '';
  const isOpen = until < (spanOf(target)?.last ?? '');
  return {
    value: valuePhrase(context, value, estimate === true ? [context.t('indicator.estimate')] : [], money),
    when: observedTime(context, one.data),
    source: sourceOf(context, one),
    difference:
      value && estimate !== true ? differenceWords(context, target.value, value, isOpen, money) : undefined,
  };
}

/** The unit that the target was set for, under the name that it had before any merger. */
function placeOf(context: ViewContext, { province, scope }: TargetNumber): Phrase {
  const place =
    province === undefined
      ? { text: context.t('indicator.nation') }
      : placePhrase(context, province, undefined);
  const aside = [place.aside, scope].filter((words) => words !== undefined).join('; ');
  return { ...place, aside: aside || undefined };
}

/** What is shown of a target beside the numbers of its indicator. Nothing here decides the commitment's state. */
function targetRow(context: ViewContext, set: SetTarget, all: readonly Observed[]): TargetRow {
  const { judged, indicator } = set;
  const money = moneyOf(context, indicator);
  const { record, data, state } = judged;
  const { target, newest } = turnWithNumber(context, set, all);
  const { value: recorded, estimate } = newest?.data ?? {};
  const drawn =
    recorded && estimate === true && recorded.modality === 'exactly'
      ? { ...recorded, modality: 'about' as const }
      : (recorded ?? undefined);
  return {
    indicator: recordLink(context, 'indicators', indicator),
    place: placeOf(context, target),
    target: valuePhrase(context, target.value, [], money),
    when: whenOf(context, set),
    setBy: content(
      record.data.title,
      context.href({ record: record.collection, id: record.id, anchor: commitmentAnchor(data.id) }),
    ),
    state: stateBadge(context, state, data.target),
    key: commitmentKey(judged),
    newest: newest && newestOf(context, target, newest, money),
    bar: bulletBar(context, target.value, drawn, [], money),
    note: mergedNote(context, target),
  };
}

/** The targets in the alphabetical order of their places, the whole place before its parts, the nearest deadline first. */
export function targetRows(
  context: ViewContext,
  targets: readonly SetTarget[],
  all: readonly Observed[],
): TargetRow[] {
  const goal = ({ numbers }: SetTarget): string => {
    const { at, period } = numbers.at(-1) ?? numbers[0];
    return lastDay(at ?? period?.to ?? '9999');
  };
  return targets
    .toSorted(
      (a, b) =>
        compareVietnamese(
          placeName(context, a.numbers[0].province),
          placeName(context, b.numbers[0].province),
        ) ||
        compareVietnamese(a.numbers[0].scope ?? '', b.numbers[0].scope ?? '') ||
        (goal(a) < goal(b) ? -1 : goal(a) > goal(b) ? 1 : 0) ||
        (commitmentKey(a.judged) < commitmentKey(b.judged) ? -1 : 1),
    )
    .map((set) => targetRow(context, set, all));
}
