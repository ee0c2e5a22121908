/** What falls due in a stretch of days: commitments, turns of recurring ones, and promised reviews. */
import { addDays, daysBetween, type CalendarDay } from '../../src/domain/calendar-day.ts';
import { commitmentAnchor } from '../../src/i18n/routes.ts';
import { allCommitments, type JudgedCommitment } from '../../src/views/commitment-register.ts';
import { promiseCollections, type PromiseRecord, type Register } from '../../src/views/register.ts';
import { registeredReviews } from '../../src/views/reviews.ts';

/** One thing that falls due. */
export interface DueItem {
  kind: 'commitment' | 'turn' | 'review';
  /** The last day on which it may be done. */
  day: CalendarDay;
  /** The deadline with the precision of its source: "2026" falls due on its last day. */
  date: string;
  daysLeft: number;
  /** Who owes it: leads, else who issued or signed the record. Ids of bodies, else words. */
  bodies: readonly Body[];
  text: string;
  record: { collection: string; id: string; title: string };
  /** The anchor on the record's page; undefined for a review. */
  anchor?: string | undefined;
  /** Whether the deadline was read from the end of the record, not stated. */
  inferred: boolean;
}

export interface Body {
  id?: string | undefined;
  name: string;
}

/** States in which nothing is owed any more. */
const settled = new Set(['stopped', 'done', 'done-late', 'done-undated']);

/** Everything due from the register's as-of day until so many days later, by day; both ends included. */
export function dueItems(register: Register, days: number): DueItem[] {
  const from = register.asOf.day;
  const until = addDays(from, days);
  const records = promiseCollections.flatMap((collection): PromiseRecord[] => register.known[collection]);
  const items = [
    ...allCommitments(register).flatMap((judged) => commitmentItems(register, judged)),
    ...records.flatMap((record) => reviewItems(register, record)),
  ];
  return items
    .filter(({ day }) => from <= day && day <= until)
    .map((item) => ({ ...item, daysLeft: daysBetween(from, item.day) }))
    .sort((a, b) => compare(a.day, b.day) || compare(keyOf(a), keyOf(b)));
}

type Undated = Omit<DueItem, 'daysLeft'>;

function commitmentItems(register: Register, { record, data, state }: JudgedCommitment): Undated[] {
  const shared = {
    bodies: bodiesOf(register, record, data.lead),
    text: data.text,
    record: { collection: record.collection, id: record.id, title: record.data.title },
    anchor: commitmentAnchor(data.id),
    inferred: data.dueBasis === 'end-of-record',
  };
  const turns = (state.occurrences ?? [])
    .filter((turn) => !settled.has(turn.state.key))
    .map(({ period }): Undated => ({ ...shared, kind: 'turn', day: period.to, date: period.to }));
  if (turns.length > 0) return turns;
  if (state.dueDay === undefined || settled.has(state.key)) return [];
  return [{ ...shared, kind: 'commitment', day: state.dueDay, date: state.due ?? state.dueDay }];
}

function reviewItems(register: Register, record: PromiseRecord): Undated[] {
  return registeredReviews(register, record)
    .filter(({ state }) => state === 'not-yet')
    .map(({ dueDay, kind }) => ({
      kind: 'review',
      day: dueDay,
      date: dueDay,
      bodies: bodiesOf(register, record, []),
      text: kind === 'final' ? 'Tổng kết đã hứa' : 'Sơ kết định kỳ đã hứa',
      record: { collection: record.collection, id: record.id, title: record.data.title },
      inferred: false,
    }));
}

type Actor = { body: string } | { described: string };

function bodiesOf(register: Register, record: PromiseRecord, lead: readonly Actor[]): Body[] {
  const owing = lead.length > 0 ? lead : ownersOf(record);
  return owing.map((actor) =>
    'described' in actor
      ? { name: actor.described }
      : { id: actor.body, name: register.get('bodies', actor.body)?.data.title ?? actor.body },
  );
}

function ownersOf(record: PromiseRecord): readonly Actor[] {
  switch (record.collection) {
    case 'agreements':
      return record.data.parties.map(({ who }) => who);
    case 'plans':
      return record.data.issuer === undefined ? [] : [record.data.issuer];
    case 'campaigns':
      return record.data.launchedBy.length > 0 ? record.data.launchedBy : record.data.parties;
  }
}

function keyOf({ record, anchor = '' }: Undated): string {
  return `${record.collection}/${record.id}#${anchor}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
