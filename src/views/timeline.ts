import { addMonths, type CalendarDay } from '../domain/calendar-day.ts';
import { firstDay, lastDay } from '../domain/partial-date.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { recordLink, type ViewContext } from './context.ts';
import { keyOf, promiseCollections, type PromiseRecord, type Register } from './register.ts';
import { timelineDrafts, type TimelineDraft, type TimelineEvent } from './timeline-drafts.ts';

export type { TimelineEvent } from './timeline-drafts.ts';

/** The same, each event with its record: for timelines that mix records. */
function ownedDrafts(context: ViewContext, record: PromiseRecord): TimelineDraft[] {
  const of = recordLink(context, record.collection, record.id);
  return timelineDrafts(context, record).map((draft) =>
    draft.what.href === undefined ? { ...draft, of } : draft,
  );
}

/** A deadline stands on its last day, everything else where its date begins. */
export function sortDay({ date, kind }: Pick<TimelineDraft, 'date' | 'kind'>): CalendarDay {
  return kind === 'due' || kind === 'ends' ? lastDay(date) : firstDay(date);
}

function finished(context: ViewContext, drafts: TimelineDraft[]): TimelineEvent[] {
  const { asOf } = context.register;
  const today: TimelineDraft = {
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
      span: firstDay(draft.date) < lastDay(draft.date),
      running: firstDay(draft.date) <= asOf.day && asOf.day < lastDay(draft.date),
    }));
}

/** The timeline of one record and of the plans under it. */
export function recordTimeline(context: ViewContext, record: PromiseRecord): TimelineEvent[] {
  const plans = context.register.plansUnder(keyOf(record));
  return finished(context, [
    ...timelineDrafts(context, record),
    ...plans.flatMap((plan) => ownedDrafts(context, plan)),
  ]);
}

/** Everything that happens in some records, each event with its record: for the page of a body. */
export function recordsTimeline(context: ViewContext, records: readonly PromiseRecord[]): TimelineEvent[] {
  if (records.length === 0) return [];
  return finished(
    context,
    records.flatMap((record) => ownedDrafts(context, record)),
  );
}

const cache = new WeakMap<Register, Map<Locale, TimelineEvent[]>>();

/** Everything of the register in one order, made once per build and language. */
export function wholeTimeline(context: ViewContext): TimelineEvent[] {
  const { register, locale } = context;
  const made = cache.get(register) ?? new Map<Locale, TimelineEvent[]>();
  cache.set(register, made);
  const ready = made.get(locale);
  if (ready) return ready;
  const records = promiseCollections.flatMap((collection): PromiseRecord[] => register.known[collection]);
  const events = finished(
    context,
    records.flatMap((record) => ownedDrafts(context, record)),
  );
  made.set(locale, events);
  return events;
}

const monthsAround = 12;

/** The events within twelve months of the as-of day, and that day. */
export function around({ register }: ViewContext, events: readonly TimelineEvent[]): TimelineEvent[] {
  const { day } = register.asOf;
  const [from, to] = [addMonths(day, -monthsAround), addMonths(day, monthsAround)];
  return events.filter((event) => event.kind === 'today' || (sortDay(event) >= from && sortDay(event) <= to));
}
