import type { CalendarDay } from '../domain/calendar-day.ts';
import type { StateCount, StateKey } from '../domain/commitment-state.ts';
import { formatNumber } from '../i18n/format.ts';
import { count, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { onceInLanguage } from './once.ts';
import { stateKind, stateOrder, type StateBadge } from './state-badge.ts';
import { laterCounts } from './transitions.ts';

/** The fraction at the head of a page, and its parts by state. */
export interface Headline {
  sentence: string;
  how: string;
  method: string;
  /** `written` is the count as the language writes it; `href` leads to the plain list of a state, where the headline counts the whole register. */
  segments: (StateBadge & { count: number; written: string; href?: string | undefined })[];
  /** Said when some commitments stand outside the count. */
  outside?: string | undefined;
  /** Said whenever something due has no recorded result. */
  notFailure?: string | undefined;
  /** Whether there is anything to count; a register without dates and numbers never shows 0%. */
  countable: boolean;
  /** States that no commitment has yet, but some will have by time alone within a year. */
  upcoming: StateBadge[];
  /** What time alone will make of the sentence and the counts; empty when nothing changes within a year. */
  later: LaterHeadline[];
}

/** From a day on: the sentence, then the count of each segment and of each upcoming state. */
export type LaterHeadline = [day: CalendarDay, sentence: string, ...counts: number[]];

function sentenceOf(
  context: ViewContext,
  total: number,
  due: number,
  withResult: number,
  countable: number,
): string {
  const { t } = context;
  if (total === 0) return t('headline.none');
  if (due > 0) return t('headline.due', { due, withResult });
  return t(countable > 0 ? 'headline.noneDue' : 'headline.nothingToCount', { total });
}

const ofPart = onceInLanguage((context, commitments: readonly JudgedCommitment[]) =>
  makeHeadline(context, commitments, false),
);
const ofWhole = onceInLanguage((context, commitments: readonly JudgedCommitment[]) =>
  makeHeadline(context, commitments, true),
);

/**
 * "5 cam kết đã đến hạn, 0 có kết quả được ghi nhận": fractions, never percentages. `whole`: of the whole register.
 * Counted once for a list that is kept, on however many pages it stands.
 */
export function headlineOf(
  context: ViewContext,
  commitments: readonly JudgedCommitment[],
  whole = false,
): Headline {
  return (whole ? ofWhole : ofPart)(context, commitments);
}

/** The sentence of the headline alone. */
export function headlineSentence(context: ViewContext, commitments: readonly JudgedCommitment[]): string {
  const { total, due, withResult, byKey } = count(commitments);
  return sentenceOf(context, total, due, withResult, total - byKey['no-due']);
}

function makeHeadline(
  context: ViewContext,
  commitments: readonly JudgedCommitment[],
  whole: boolean,
): Headline {
  const { t } = context;
  const counted = count(commitments);
  const outside = commitments.filter(({ state }) => state.key === 'no-due').length;
  const countable = counted.total - outside;
  const later = countable > 0 ? laterCounts(context.register, commitments) : [];
  const present = stateOrder.filter((key) => counted.byKey[key] > 0);
  const upcoming = stateOrder.filter(
    (key) => counted.byKey[key] === 0 && later.some(({ count: { byKey } }) => byKey[key] > 0),
  );
  return {
    sentence: sentenceOf(context, counted.total, counted.due, counted.withResult, countable),
    how: t('headline.how', { asOf: context.asOfWords }),
    method: context.href({ page: 'method' }),
    segments: present.map((key) => ({
      ...stateKind(context, key),
      count: counted.byKey[key],
      written: formatNumber(counted.byKey[key], context.locale),
      href: whole ? context.href({ commitments: 'state', value: key }) : undefined,
    })),
    outside: outside > 0 && countable > 0 ? t('headline.outside', { count: outside }) : undefined,
    notFailure: counted.due > counted.withResult ? t('headline.notFailure') : undefined,
    countable: countable > 0,
    upcoming: upcoming.map((key) => stateKind(context, key)),
    later: later.map((each) => laterHeadline(context, each, [...present, ...upcoming])),
  };
}

function laterHeadline(
  context: ViewContext,
  { day, count: { total, due, withResult, byKey } }: { day: CalendarDay; count: StateCount },
  keys: readonly StateKey[],
): LaterHeadline {
  const sentence = sentenceOf(context, total, due, withResult, total - byKey['no-due']);
  return [day, sentence, ...keys.map((key) => byKey[key])];
}
