import type { CalendarDay } from '../domain/calendar-day.ts';
import { lastDay, precisionOf, type PartialDate } from '../domain/partial-date.ts';
import { foreseen, turnsOf } from '../domain/recurring-state.ts';
import { formatDate } from '../i18n/format.ts';
import { judge, stateContexts, type JudgedCommitment } from './commitment-register.ts';
import { actorPhrase, viewContext, type ViewContext } from './context.ts';
import { commitmentAddress } from './datasets/commitment-tables.ts';
import { pageAddress } from './datasets/record-columns.ts';
import { plainText } from './phrase.ts';
import { onceFor } from './once.ts';
import { makesPromises, type PromiseRecord } from './register.ts';
import { registeredReviews } from './reviews.ts';
import type { Scope } from './scope.ts';
import { stateBadge } from './state-badge.ts';
import type { StateContext } from '../domain/commitment-state.ts';

/** An event that lasts a whole day. */
export interface CalendarEvent {
  /** Names the promise and not its day, so that an extended deadline moves in the reader's calendar. */
  uid: string;
  day: CalendarDay;
  title: string;
  description: string;
  url: string;
  kind: string;
  /** The promise was stopped or replaced: calendars strike the event through. */
  cancelled: boolean;
}

/** A calendar as the format takes it. */
export interface Calendar {
  title: string;
  /** The day for which it was made; the stamp of every event. */
  asOf: CalendarDay;
  events: CalendarEvent[];
}

function uidOf({ register }: ViewContext, record: PromiseRecord, name: string): string {
  return `${record.collection}.${record.id}.${name}@${new URL(register.config.siteUrl).hostname}`;
}

/** A deadline of a month falls on its last day; that the source was vaguer is said in the event. */
function describe(
  context: ViewContext,
  { record, data, state }: JudgedCommitment,
  due: PartialDate | undefined,
): string {
  const { t, locale, asOfWords } = context;
  const isVague = due !== undefined && !['day', 'time'].includes(precisionOf(due));
  return [
    record.data.title,
    t('follow.event.state', { asOf: asOfWords, state: stateBadge(context, state, data.target).words }),
    data.lead.length > 0
      ? t('follow.event.lead', { names: plainText(data.lead.map((actor) => actorPhrase(context, actor))) })
      : '',
    isVague ? t('follow.event.vague', { due: formatDate(due, locale) }) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The address once more under the words: many calendar programs show no other property of an event. */
function withAddress(description: string, url: string): Pick<CalendarEvent, 'description' | 'url'> {
  return { description: `${description}\n${url}`, url };
}

/** The deadlines of one commitment: one, none, or for a recurring one the end of each turn. */
function deadlines(
  { data, state }: JudgedCommitment,
  given: StateContext,
): { name: string; day: CalendarDay; due?: PartialDate | undefined }[] {
  const turns = data.kind === 'recurring' ? turnsOf(data, given, foreseen(given.asOf)) : [];
  if (turns.length > 0) return turns.map(({ from, to }) => ({ name: `${data.id}.${from}`, day: to }));
  return state.dueDay === undefined ? [] : [{ name: data.id, day: state.dueDay, due: state.due }];
}

function dueEvents(context: ViewContext, record: PromiseRecord): CalendarEvent[] {
  const judged = judge(context.register, record);
  return stateContexts(context.register, record).flatMap(({ context: given }, index) => {
    const one = judged[index];
    if (!one) return [];
    return deadlines(one, given).map(({ name, day, due }) => ({
      uid: uidOf(context, record, name),
      day,
      title: context.t('follow.event.due', { text: one.data.text }),
      ...withAddress(describe(context, one, due), commitmentAddress(context, record, one.data.id)),
      kind: context.t('commitment.due'),
      cancelled: one.state.key === 'stopped',
    }));
  });
}

function reviewEvents(context: ViewContext, record: PromiseRecord): CalendarEvent[] {
  const { t, register } = context;
  const endedOn = record.data.ended && lastDay(record.data.ended.on);
  return registeredReviews(register, record).map(({ kind, dueDay, state }) => ({
    uid: uidOf(context, record, kind === 'final' ? 'review.final' : `review.${dueDay}`),
    day: dueDay,
    title: t(kind === 'final' ? 'follow.event.final' : 'follow.event.review', { title: record.data.title }),
    ...withAddress(
      t('follow.event.state', { asOf: context.asOfWords, state: t(`review.state.${state}`) }),
      pageAddress(context, record),
    ),
    kind: t('record.reviews'),
    cancelled: endedOn !== undefined && endedOn <= register.asOf.day && endedOn < dueDay,
  }));
}

/** The events of a record; the calendars are in Vietnamese only, so that the words are always the same. */
const eventsOf = onceFor((register, record: PromiseRecord): CalendarEvent[] => {
  const context = viewContext(register, 'vi');
  return [...dueEvents(context, record), ...reviewEvents(context, record)];
});

/** The due days and promised reviews of the records of a scope, in the order of days. */
export function calendarOf(context: ViewContext, scope: Scope): Calendar {
  const { config, asOf } = context.register;
  return {
    title: context.t('follow.calendarOf', {
      title: scope.target && 'page' in scope.target ? config.name : scope.title,
    }),
    asOf: asOf.day,
    events: scope.records
      .filter(makesPromises)
      .flatMap((record) => eventsOf(context.register, record))
      .toSorted((a, b) => (a.day === b.day ? (a.uid < b.uid ? -1 : 1) : a.day < b.day ? -1 : 1)),
  };
}
