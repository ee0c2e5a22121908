import { lastDay, type PartialDate } from '../domain/partial-date.ts';
import { promisedReviews } from '../domain/review-register.ts';
import { formatDate } from '../i18n/format.ts';
import { judge, type CommitmentData, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { ownDate } from './record-day.ts';
import { keyOf, type PromiseRecord } from './register.ts';

/** One point or span on a timeline. A month is written as a month: no day is invented. */
export interface TimelineEvent {
  date: PartialDate;
  when: string;
  what: Phrase;
  /** Whose event it is, where several records share a timeline and the words do not link to one. */
  of?: Phrase | undefined;
  kind: 'signed' | 'begins' | 'extended' | 'ended' | 'due' | 'ends' | 'review' | 'result' | 'news' | 'today';
  future: boolean;
  /** A month, quarter or year: somewhere in it, no day is known. */
  span: boolean;
  /** The as-of day lies within the span: it may have happened or not. */
  running: boolean;
}

/** An event before it is put in order. */
export type TimelineDraft = Pick<TimelineEvent, 'date' | 'what' | 'kind' | 'of'>;

const beginnings = {
  agreements: 'timeline.signed',
  plans: 'timeline.issued',
  campaigns: 'timeline.launched',
} as const;

/**
 * The deadlines of one commitment: as stated and as extended, and of something recurring each turn that has begun. The
 * last turn of a promise due in 2025 ends with 2025: one deadline, at the precision of the source.
 */
function dueDates({ data, state }: JudgedCommitment): PartialDate[] {
  const turns = state.occurrences?.map(({ period }) => period.to) ?? [];
  const dates = [data.due, state.due, ...turns].filter((date) => date !== undefined);
  const byDay = new Map(dates.toReversed().map((date) => [lastDay(date), date]));
  return dates.filter((date, index) => byDay.get(lastDay(date)) === date && dates.indexOf(date) === index);
}

function dueDrafts(context: ViewContext, record: PromiseRecord): TimelineDraft[] {
  const byDue = new Map<PartialDate, CommitmentData[]>();
  for (const judged of judge(context.register, record))
    for (const date of dueDates(judged)) byDue.set(date, [...(byDue.get(date) ?? []), judged.data]);
  return [...byDue].map(([date, commitments]) => ({
    date,
    kind: 'due',
    what:
      commitments.length === 1
        ? content(context.t('timeline.due', { title: commitments[0]?.text ?? '' }))
        : { text: context.t('timeline.dueCount', { count: commitments.length }) },
  }));
}

function reviewDrafts(context: ViewContext, record: PromiseRecord): TimelineDraft[] {
  if (!record.data.reviews || !record.data.period) return [];
  return promisedReviews(
    record.data.reviews,
    record.data.period,
    ownDate(record),
    context.register.asOf.day,
  ).map((review) => ({
    date: review.dueDay,
    kind: 'review',
    what: { text: context.t(review.kind === 'final' ? 'timeline.finalReview' : 'timeline.review') },
  }));
}

/** What changed the term of a record by the as-of day; what was decided later is not foreseen. */
function termDrafts(context: ViewContext, { data }: PromiseRecord): TimelineDraft[] {
  const { t, locale, register } = context;
  const extensions = 'extensions' in data ? data.extensions : [];
  const extended = extensions
    .filter(({ issuedOn }) => lastDay(issuedOn) <= register.asOf.day)
    .flatMap(({ issuedOn, until }): TimelineDraft[] => {
      const text = t('timeline.extended', { day: formatDate(until, locale) });
      return [
        { date: issuedOn, kind: 'extended', what: { text } },
        { date: until, kind: 'ends', what: { text: t('timeline.extendedEnds') } },
      ];
    });
  const { ended } = data;
  if (ended === undefined || lastDay(ended.on) > register.asOf.day) return extended;
  const text = t(`timeline.${ended.kind}`, { by: ended.by });
  return [...extended, { date: ended.on, kind: 'ended', what: { text } }];
}

/** Everything a record's own dates say: signing, term and its changes, deadlines, promised reviews, reports and news. */
export function timelineDrafts(context: ViewContext, record: PromiseRecord): TimelineDraft[] {
  const { t, register } = context;
  const title = record.data.title;
  const href = context.href({ record: record.collection, id: record.id });
  const signed = ownDate(record);
  const drafts = [
    ...termDrafts(context, record),
    ...dueDrafts(context, record),
    ...reviewDrafts(context, record),
  ];
  if (signed !== undefined)
    drafts.push({
      date: signed,
      kind: 'signed',
      what: content(t(beginnings[record.collection], { title }), href),
    });
  const { period } = record.data;
  if (period && signed === undefined)
    drafts.push({ date: period.from, kind: 'begins', what: { text: t('timeline.begins') } });
  if (period?.to !== undefined)
    drafts.push({ date: period.to, kind: 'ends', what: content(t('timeline.endsOf', { title }), href) });
  for (const result of register.resultsAbout(keyOf(record))) {
    const date = ownDate(result) ?? result.data.sources[0]?.publishedOn;
    if (date !== undefined)
      drafts.push({
        date,
        kind: 'result',
        what: content(
          t('timeline.result', { title: result.data.title }),
          context.href({ record: 'results', id: result.id }),
        ),
      });
  }
  for (const item of register.newsAbout(keyOf(record))) {
    if (item.data.publishedOn !== undefined) {
      drafts.push({
        date: item.data.publishedOn,
        kind: 'news',
        what: content(
          t('timeline.news', { title: item.data.title }),
          context.href({ record: 'news', id: item.id }),
        ),
      });
    }
  }
  return drafts;
}
