import { knownDayOf } from '../domain/evidence.ts';
import { promisedReviews, reviewRegister, type RegisteredReview } from '../domain/review-register.ts';
import { formatDate, formatPeriod } from '../i18n/format.ts';
import { recordLink, type ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { ownDate } from './record-day.ts';
import { keyOf, type PromiseRecord, type Register } from './register.ts';

/** The promised reviews of a record and what is known of each: its silence register. */
export interface ReviewRegister {
  asPrinted?: string | undefined;
  rows: {
    name: string;
    due: string;
    state: 'recorded' | 'looked-for' | 'not-recorded' | 'not-yet';
    words: string;
    report?: Phrase | undefined;
  }[];
}

/** The promised reviews of a record, each with what the register found of it by its as-of day. */
export function registeredReviews(register: Register, record: PromiseRecord): RegisteredReview[] {
  const { reviews, period, lookups } = record.data;
  if (!reviews || !period) return [];
  const { asOf, config } = register;
  const reports = register.resultsAbout(keyOf(record)).map(({ id, data }) => ({
    id,
    kind: data.kind,
    knownOn: knownDayOf(data).knownOn,
    period: data.period,
    reviewHeldOn: data.review?.heldOn,
  }));
  const promised = promisedReviews(reviews, period, ownDate(record), asOf.day);
  return reviewRegister(promised, reports, lookups, asOf.day, config.awaitingDays);
}

export function reviewsOf(context: ViewContext, record: PromiseRecord): ReviewRegister | undefined {
  const { reviews } = record.data;
  if (!reviews) return undefined;
  const { t, locale, register } = context;
  const printed = reviews.asPrinted && t('record.reviews.asPrinted', { text: reviews.asPrinted });
  const rows = registeredReviews(register, record);
  return {
    asPrinted: printed,
    rows: rows.map((row) => ({
      name:
        row.kind === 'final'
          ? t('review.final')
          : t('review.periodic', { period: formatPeriod(row.period, locale) }),
      due: formatDate(row.dueDay, locale),
      state: row.state,
      words: t(`review.state.${row.state}`),
      report: row.report === undefined ? undefined : recordLink(context, 'results', row.report),
    })),
  };
}
