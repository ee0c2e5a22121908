import {
  headline,
  stateOf,
  type CommitmentState,
  type StateContext,
  type StateSettings,
} from '../domain/commitment-state.ts';
import { evidenceFor, reportsByCommitment, type ReportLike } from '../domain/evidence.ts';
import type { RecordData } from '../schemas/collections.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { indexed, once, onceFor } from './once.ts';
import { keyOf, promiseCollections, type PromiseRecord, type RecordKey, type Register } from './register.ts';
import { ownDate } from './record-day.ts';
import { lastDay } from '../domain/partial-date.ts';

export type CommitmentData = RecordData['agreements']['commitments'][number];

/** One commitment of the register with its record and its computed state. */
export interface JudgedCommitment {
  record: PromiseRecord;
  /** Position in its record, from 1: the margin numeral, never an identity. */
  number: number;
  data: CommitmentData;
  state: CommitmentState;
}

/** The settings of a site that the counting rules take. */
export function stateSettings(register: Register): StateSettings {
  const { awaitingDays, soonDays, aboutTolerance } = register.config;
  return { awaitingDays, soonDays, aboutTolerance };
}

/** What the rules read of a report, and no more: another summary of it judges no commitment anew. */
function reportOf({ id, data }: SiteRecord<'results'>): ReportLike {
  const { about, kind, period, publisherKind, entries, corrects, issuedOn } = data;
  const sources = data.sources.map(({ publishedOn, accessedOn }) => ({ publishedOn, accessedOn }));
  return { id, about, kind, period, publisherKind, entries, corrects, issuedOn, sources };
}

/** The known reports that speak of a commitment, by its full address. */
const reportsOn = indexed<ReportLike[]>('reportsOn', (register) =>
  reportsByCommitment(register.known.results.map(reportOf)),
);

/** The term of a record, as it bounds its promises: its period, the day it began and how it was extended. */
export function recordTerm(
  record: PromiseRecord,
): Pick<StateContext, 'recordPeriod' | 'recordBegins' | 'extensions'> {
  const own = ownDate(record);
  return {
    recordPeriod: record.data.period,
    recordBegins: own && lastDay(own),
    extensions: 'extensions' in record.data ? record.data.extensions : [],
  };
}

/** What the rules need for each commitment of a record beside the commitment itself, on the register's as-of day. */
export const stateContexts = onceFor(
  (register, record: PromiseRecord): { data: CommitmentData; context: StateContext }[] => {
    const settings = stateSettings(register);
    return record.data.commitments.map((data) => {
      const reference = { collection: record.collection, id: record.id, commitment: data.id };
      const reports = reportsOn(register, commitmentKey({ record, data })) ?? [];
      return {
        data,
        context: {
          evidence: evidenceFor(reference, reports),
          lookups: record.data.lookups,
          asOf: register.asOf.day,
          ...recordTerm(record),
          recordEnded: record.data.ended,
          settings,
        },
      };
    });
  },
);

/** Judges every commitment of one record on the register's as-of day. */
export const judge = onceFor((register, record: PromiseRecord): JudgedCommitment[] =>
  stateContexts(register, record).map(({ data, context }, index) => ({
    record,
    number: index + 1,
    data,
    state: stateOf(data, context),
  })),
);

/** `agreements/x#hoi-thao`: how a commitment is named across the register, and on a page until it is finished. */
export function commitmentKey({ record, data }: Pick<JudgedCommitment, 'record' | 'data'>): string {
  return `${keyOf(record)}#${data.id}`;
}

/** The record of a key, if it is one that makes promises and the register holds it. */
export function promiseAt(register: Register, key: RecordKey): PromiseRecord | undefined {
  const [collection, id = ''] = key.split('/') as [PromiseRecord['collection'], string?];
  return register.get(collection, id) as PromiseRecord | undefined;
}

/** The commitment of a name. Throws when the register holds none: names come out of the register itself. */
export function commitmentAt(register: Register, key: string): JudgedCommitment {
  const [recordKey = '', commitment] = key.split('#');
  const record = promiseAt(register, recordKey);
  const found = record && judge(register, record).find(({ data }) => data.id === commitment);
  if (!found) throw new RangeError(`No such commitment: "${key}"`);
  return found;
}

/** Every commitment of every known record, judged once per build. */
export const allCommitments = once((register): JudgedCommitment[] =>
  promiseCollections.flatMap((collection) =>
    register.known[collection].flatMap((record) => judge(register, record)),
  ),
);

/** The counted states of some commitments. */
export function count(commitments: readonly JudgedCommitment[]) {
  return headline(commitments.map((each) => each.state));
}
