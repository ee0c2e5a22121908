import type { CalendarDay } from '../domain/calendar-day.ts';
import { firstDay, lastDay, type PartialDate } from '../domain/partial-date.ts';
import { formatDate } from '../i18n/format.ts';
import { promisedReviews } from '../domain/review-register.ts';
import type { CommitmentData } from './commitment-register.ts';
import { recordLink, type ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { ownDate } from './record-day.ts';
import { keyOf, promiseCollections, type PromiseRecord } from './register.ts';

/** One point or span on a timeline. A month is written as a month: no day is invented. */
export interface TimelineEvent {
  date: PartialDate;
  when: string;
  what: Phrase;
  /** Whose event it is, where several records share a timeline and the words do not link to one. */
  of?: Phrase | undefined;
  kind: 'signed' | 'begins' | 'due' | 'ends' | 'review' | 'result' | 'news' | 'today';
  future: boolean;
}

type Draft = Pick<TimelineEvent, 'date' | 'what' | 'kind' | 'of'>;

const beginnings = {
  agreements: 'timeline.signed',
  plans: 'timeline.issued',
  campaigns: 'timeline.launched',
} as const;

function dueDrafts(context: ViewContext, record: PromiseRecord): Draft[] {
  const byDue = new Map<PartialDate, CommitmentData[]>();
  for (const commitment of record.data.commitments) {
    if (commitment.due !== undefined)
      byDue.set(commitment.due, [...(byDue.get(commitment.due) ?? []), commitment]);
  }
  return [...byDue].map(([date, commitments]) => ({
    date,
    kind: 'due',
    what:
      commitments.length === 1
        ? content(context.t('timeline.due', { title: commitments[0]?.text ?? '' }))
        : { text: context.t('timeline.dueCount', { count: commitments.length }) },
  }));
}

function reviewDrafts(context: ViewContext, record: PromiseRecord): Draft[] {
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

/** Everything a record's own dates say: signing, period, deadlines, promised reviews, reports and news. */
function draftsOf(context: ViewContext, record: PromiseRecord): Draft[] {
  const { t, register } = context;
  const title = record.data.title;
  const href = context.href({ record: record.collection, id: record.id });
  const signed = ownDate(record);
  const drafts: Draft[] = [...dueDrafts(context, record), ...reviewDrafts(context, record)];
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

/** The same, each event with its record: for timelines that mix records. */
function ownedDrafts(context: ViewContext, record: PromiseRecord): Draft[] {
  const of = recordLink(context, record.collection, record.id);
  return draftsOf(context, record).map((draft) => (draft.what.href === undefined ? { ...draft, of } : draft));
}

/** A deadline stands on its last day, everything else where its date begins. */
function sortDay({ date, kind }: Draft): CalendarDay {
  return kind === 'due' || kind === 'ends' ? lastDay(date) : firstDay(date);
}

function finished(context: ViewContext, drafts: Draft[]): TimelineEvent[] {
  const { asOf } = context.register;
  const today: Draft = {
    date: asOf.day,
    kind: 'today',
    what: { text: context.t(asOf.chosen ? 'record.asOfMark' : 'record.today') },
  };
  // News about an agreement is often also about its plan: one event, told once.
  const told = new Map(
    drafts.map((draft) => [
      `${draft.kind} ${draft.date} ${draft.of?.href ?? ''} ${draft.what.href ?? draft.what.text}`,
      draft,
    ]),
  );
  return [...told.values(), today]
    .toSorted(
      (a, b) =>
        sortDay(a).localeCompare(sortDay(b)) || Number(a.kind === 'today') - Number(b.kind === 'today'),
    )
    .map((draft) => ({
      ...draft,
      when: formatDate(draft.date, context.locale),
      future: sortDay(draft) > asOf.day,
    }));
}

/** The timeline of one record and of the plans under it. */
export function recordTimeline(context: ViewContext, record: PromiseRecord): TimelineEvent[] {
  const plans = context.register.plansUnder(keyOf(record));
  return finished(context, [
    ...draftsOf(context, record),
    ...plans.flatMap((plan) => ownedDrafts(context, plan)),
  ]);
}

/** Everything of the register in one order, by year. */
export function wholeTimeline(context: ViewContext): { year: string; events: TimelineEvent[] }[] {
  const records = promiseCollections.flatMap(
    (collection): PromiseRecord[] => context.register.known[collection],
  );
  const events = finished(
    context,
    records.flatMap((record) => ownedDrafts(context, record)),
  );
  const years = Map.groupBy(events, (event) => sortDay(event).slice(0, 4));
  return [...years].map(([year, list]) => ({ year, events: list }));
}
