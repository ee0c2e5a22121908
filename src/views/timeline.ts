import { addMonths, type CalendarDay } from '../domain/calendar-day.ts';
import { firstDay, lastDay } from '../domain/partial-date.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { recordLink, viewContext, type ViewContext } from './context.ts';
import { once } from './once.ts';
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

function everything(context: ViewContext): TimelineEvent[] {
  const { known } = context.register;
  const records = promiseCollections.flatMap((collection): PromiseRecord[] => known[collection]);
  return finished(
    context,
    records.flatMap((record) => ownedDrafts(context, record)),
  );
}

const whole: Record<Locale, (register: Register) => TimelineEvent[]> = {
  vi: once((register) => everything(viewContext(register, 'vi'))),
  en: once((register) => everything(viewContext(register, 'en'))),
};

/** Everything of the register in one order, made once per build and language. */
export function wholeTimeline({ register, locale }: ViewContext): TimelineEvent[] {
  return whole[locale](register);
}

const monthsAround = 12;

/** The events within twelve months of the as-of day, and that day. */
export function around({ register }: ViewContext, events: readonly TimelineEvent[]): TimelineEvent[] {
  const { day } = register.asOf;
  const [from, to] = [addMonths(day, -monthsAround), addMonths(day, monthsAround)];
  return events.filter((event) => event.kind === 'today' || (sortDay(event) >= from && sortDay(event) <= to));
}

/** A row of events, or of a long one the part nearest to the as-of day. */
export interface NearestEvents {
  events: TimelineEvent[];
  /** How many there are in the whole row, without the mark of the day. */
  count: number;
  /** "200 trong 1.401 sự kiện, gần ngày 21/11/2026 nhất …"; undefined where all are shown. */
  left?: string | undefined;
}

/** The events nearest to the as-of day where there are more than so many, as many before it as after it. */
export function nearest(context: ViewContext, events: readonly TimelineEvent[], most: number): NearestEvents {
  const { t, locale, register } = context;
  const count = events.length - 1;
  if (count <= most) return { events: [...events], count };
  const today = events.findIndex(({ kind }) => kind === 'today');
  const from = Math.min(Math.max(0, today - most / 2), events.length - 1 - most);
  const number = (value: number): string => formatNumber(value, locale);
  return {
    events: events.slice(from, from + most + 1),
    count,
    left: t('timeline.nearest', {
      shown: number(most),
      count: number(count),
      day: formatDate(register.asOf.day, locale),
    }),
  };
}
