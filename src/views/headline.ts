import { count, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { stateKind, stateOrder, type StateBadge } from './state-badge.ts';

/** The fraction at the head of a page, and its parts by state. */
export interface Headline {
  sentence: string;
  how: string;
  method: string;
  segments: (StateBadge & { count: number })[];
  /** Said when some commitments stand outside the count. */
  outside?: string | undefined;
  /** Said whenever something due has no recorded result. */
  notFailure?: string | undefined;
  /** Whether there is anything to count; a register without dates and numbers never shows 0%. */
  countable: boolean;
}

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

/** "5 cam kết đã đến hạn, 0 có kết quả được ghi nhận": fractions, never percentages. */
export function headlineOf(context: ViewContext, commitments: readonly JudgedCommitment[]): Headline {
  const { t } = context;
  const counted = count(commitments);
  const outside = commitments.filter(({ state }) => state.key === 'no-due').length;
  const countable = counted.total - outside;
  return {
    sentence: sentenceOf(context, counted.total, counted.due, counted.withResult, countable),
    how: t('headline.how', { asOf: context.asOfWords }),
    method: context.href({ page: 'method' }),
    segments: stateOrder
      .map((key) => ({
        ...stateKind(context, key),
        count: commitments.filter(({ state }) => state.key === key).length,
      }))
      .filter((segment) => segment.count > 0),
    outside: outside > 0 && countable > 0 ? t('headline.outside', { count: outside }) : undefined,
    notFailure: counted.due > counted.withResult ? t('headline.notFailure') : undefined,
    countable: countable > 0,
  };
}
