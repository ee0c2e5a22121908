import { knownDayOf } from '../domain/evidence.ts';
import { promisedReviews, reviewRegister } from '../domain/review-register.ts';
import { formatDate, formatPeriod } from '../i18n/format.ts';
import { recordLink, type ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { ownDate } from './record-day.ts';
import { keyOf, type PromiseRecord } from './register.ts';

/** The promised reviews of a record and what is known of each: its silence register. */
export interface ReviewRegister {
  asPrinted?: string | undefined;
  rows: { name: string; due: string; state: 'recorded' | 'looked-for' | 'not-recorded' | 'not-yet'; words: string; report?: Phrase | undefined }[];
}

export function reviewsOf(context: ViewContext, record: PromiseRecord): ReviewRegister | undefined {
  const { reviews, period } = record.data;
  if (!reviews) return undefined;
  const { t, locale, register } = context;
  const printed = reviews.asPrinted && t('record.reviews.asPrinted', { text: reviews.asPrinted });
  if (!period) return { asPrinted: printed, rows: [] };
  const reports = register.resultsAbout(keyOf(record)).map(({ id, data }) => ({
    id,
    kind: data.kind,
    knownOn: knownDayOf(data).knownOn,
    period: data.period,
    reviewHeldOn: data.review?.heldOn,
  }));
  const rows = reviewRegister(promisedReviews(reviews, period, ownDate(record), register.asOf.day), reports, record.data.lookups, register.asOf.day, register.config.awaitingDays);
  return {
    asPrinted: printed,
    rows: rows.map((row) => ({
      name: row.kind === 'final' ? t('review.final') : t('review.periodic', { period: formatPeriod(row.period, locale) }),
      due: formatDate(row.dueDay, locale),
      state: row.state,
      words: t(`review.state.${row.state}`),
      report: row.report === undefined ? undefined : recordLink(context, 'results', row.report),
    })),
  };
}
