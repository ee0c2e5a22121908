/** The state of a whole agreement, plan or campaign as of a day. */
import type { CalendarDay } from './calendar-day.ts';
import type { Ending, Extension } from './commitment.ts';
import { extensionInForce } from './due.ts';
import type { PartialDate } from './partial-date.ts';
import { firstDay, lastDay } from './partial-date.ts';
import type { Period } from './period.ts';

/** What the state of a record depends on. */
export interface AgreementTerm {
  period?: Period | undefined;
  signedOn?: PartialDate | undefined;
  extensions?: readonly Extension[] | undefined;
  ended?: Ending | undefined;
  /** The record that continues this one, and the day it was signed. */
  renewedBy?: { id: string; on: PartialDate } | undefined;
  /** Since when a final review (tổng kết) is known. */
  finalReportKnownOn?: CalendarDay | undefined;
}

export type AgreementStateKey =
  | 'not-in-force'
  | 'running'
  | 'ended-no-final'
  | 'final-reviewed'
  | 'extended'
  | 'replaced'
  | 'stopped'
  | 'unknown-period';

export interface AgreementState {
  key: AgreementStateKey;
  /** The last day of the term, extended where an extension holds. */
  until?: CalendarDay | undefined;
  replacedBy?: string | undefined;
  /** Whether a final review is known: a record that was replaced may have been reviewed or not. */
  finalReviewed: boolean;
}

/** What ended the record before or at its term, certainly in force by as-of; a renewal closes the old period. */
function closing(
  { ended, renewedBy }: AgreementTerm,
  asOf: CalendarDay,
): Pick<AgreementState, 'key' | 'replacedBy'> | undefined {
  if (ended !== undefined && lastDay(ended.on) <= asOf) {
    return ended.kind === 'stopped' ? { key: 'stopped' } : { key: 'replaced', replacedBy: ended.by };
  }
  return renewedBy !== undefined && lastDay(renewedBy.on) <= asOf
    ? { key: 'replaced', replacedBy: renewedBy.id }
    : undefined;
}

/**
 * The state of a record as of a day, derived and never typed. A record ends after the last day of its term; an
 * extension holds from its issue day, and a final review known before that day belongs to the old term, not to the
 * extended one. An open term runs on; one that no source states is unknown, and then nothing ends.
 */
export function agreementState(term: AgreementTerm, asOf: CalendarDay): AgreementState {
  const { period, signedOn, extensions, finalReportKnownOn } = term;
  const extension = extensionInForce(extensions, asOf);
  const end = extension?.until ?? period?.to;
  const until = end === undefined ? {} : { until: lastDay(end) };
  const finalReviewed =
    finalReportKnownOn !== undefined &&
    finalReportKnownOn <= asOf &&
    (extension === undefined || finalReportKnownOn >= lastDay(extension.issuedOn));
  const closed = closing(term, asOf);
  if (closed !== undefined) return { ...closed, ...until, finalReviewed };

  const isAhead = [signedOn, period?.from].some((date) => date !== undefined && firstDay(date) > asOf);
  if (isAhead) return { key: 'not-in-force', ...until, finalReviewed };
  if (period === undefined && end === undefined) return { key: 'unknown-period', finalReviewed };
  if (until.until === undefined || asOf <= until.until) {
    return { key: extension === undefined ? 'running' : 'extended', ...until, finalReviewed };
  }
  return { key: finalReviewed ? 'final-reviewed' : 'ended-no-final', ...until, finalReviewed };
}
