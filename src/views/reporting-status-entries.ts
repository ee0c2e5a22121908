import type { CalendarDay } from '../domain/calendar-day.ts';
import type { RegisteredReview } from '../domain/review-register.ts';
import { judge, type CommitmentData, type JudgedCommitment } from './commitment-register.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { once, onceFor } from './once.ts';
import { keyOf, promiseCollections, type PromiseRecord, type Register } from './register.ts';
import { registeredReviews } from './reviews.ts';

/** Someone who promised: a body of the register, or the words of a source for one that has no record. */
export type Promisor = CommitmentData['lead'][number];

interface Entry {
  record: PromiseRecord;
  dueDay: CalendarDay;
  promisors: Promisor[];
  /** Whether its time has come, so that it counts; a review still ahead is only listed. */
  counts: boolean;
  /** Whether anything at all was recorded, whatever it says. */
  recorded: boolean;
  /** Nothing is recorded, of it or of one of its turns, although the days of waiting are over: a reader may ask. */
  silent: boolean;
}

/** A review that a record promised. */
export interface ReviewEntry extends Entry {
  review: RegisteredReview;
}

/** A commitment whose deadline has passed. */
export interface CommitmentEntry extends Entry {
  judged: JudgedCommitment;
}

/** What should have been published by the register's day, and what a record still owes later. */
export interface ReportingEntries {
  reviews: ReviewEntry[];
  commitments: CommitmentEntry[];
}

/** Who answers for a whole record: its parties, who issued it, or who launched it and joined. */
export function promisorsOf(record: PromiseRecord): Promisor[] {
  const { data } = record;
  if ('signed' in data) return data.parties.map(({ who }) => who);
  if ('launchedBy' in data) return [...data.launchedBy, ...data.parties];
  return 'issuer' in data && data.issuer !== undefined ? [data.issuer] : [];
}

function reviewEntries(register: Register, record: PromiseRecord): ReviewEntry[] {
  const promisors = promisorsOf(record);
  return registeredReviews(register, record).map((review) => ({
    record,
    review,
    promisors,
    dueDay: review.dueDay,
    counts: review.state !== 'not-yet',
    recorded: review.state === 'recorded',
    silent: review.state === 'not-recorded' || review.state === 'looked-for',
  }));
}

/** The day that counts: the deadline, or of something recurring the end of the latest turn that is due. */
function dueDayOf({ state }: JudgedCommitment): CalendarDay | undefined {
  const turn = state.occurrences?.findLast((each) => each.state.isDue);
  return turn?.period.to ?? state.dueDay;
}

function commitmentEntry(judged: JudgedCommitment): CommitmentEntry[] {
  const { record, data, state } = judged;
  const dueDay = dueDayOf(judged);
  if (!state.isDue || dueDay === undefined) return [];
  const promisors = data.lead.length > 0 ? data.lead : promisorsOf(record);
  // Of something recurring one turn may be reported and another not: its state then speaks of the silent one.
  const silent = state.key === 'not-recorded' || state.key === 'no-report';
  return [{ record, judged, promisors, dueDay, counts: true, recorded: state.hasResult, silent }];
}

/** What one record should have published. */
export interface RecordEntries extends ReportingEntries {
  record: PromiseRecord;
}

/** The promised reviews and the due commitments of one record. */
export const entriesOfRecord = onceFor((register, record: PromiseRecord): RecordEntries => ({
  record,
  reviews: reviewEntries(register, record),
  commitments: judge(register, record).flatMap(commitmentEntry),
}));

function recordsWithEntries(register: Register): RecordEntries[] {
  return promiseCollections.flatMap((collection) =>
    register.known[collection].map((record) => entriesOfRecord(register, record)),
  );
}

/** Every promised review and every due commitment of the records known on the register's day. */
export const reportingEntries = once((register): ReportingEntries => {
  const all = recordsWithEntries(register);
  return {
    reviews: all.flatMap(({ reviews }) => reviews),
    commitments: all.flatMap(({ commitments }) => commitments),
  };
});

/** The same by record, in the alphabetical order of titles; records that promised reviews without a time are there too. */
export const entriesByRecord = once((register): RecordEntries[] =>
  recordsWithEntries(register)
    .filter(
      ({ record, reviews, commitments }) =>
        reviews.length > 0 || commitments.length > 0 || record.data.reviews !== undefined,
    )
    .toSorted(
      ({ record: a }, { record: b }) =>
        compareVietnamese(a.data.title, b.data.title) || (keyOf(a) < keyOf(b) ? -1 : 1),
    ),
);
