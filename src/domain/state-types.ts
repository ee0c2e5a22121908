/** The words in which the register speaks of a commitment, and what it needs to choose one. */
import type { CalendarDay } from './calendar-day.ts';
import type { Ending, Evidence, Extension, Lookup } from './commitment.ts';
import type { Stretch } from './occurrences.ts';
import type { PartialDate } from './partial-date.ts';
import type { Period } from './period.ts';
import type { Quantity } from './quantity.ts';

/** In the order of the rules: of several that would fit, the first holds. */
export const stateKeys = [
  'stopped',
  'not-begun',
  'done',
  'done-late',
  'done-undated',
  'unclear',
  'not-met',
  'overdue',
  'press-only',
  'awaiting',
  'mid-term-only',
  'no-report',
  'not-recorded',
  'no-due',
  'in-progress',
  'not-due',
] as const;

export type StateKey = (typeof stateKeys)[number];

/** Choices of a site: days to wait for a report, days before due to say so, and the width of "khoảng" (0.1). */
export interface StateSettings {
  awaitingDays: number;
  soonDays: number;
  aboutTolerance: number;
}

/** Everything beside the commitment that its state depends on. */
export interface StateContext {
  evidence: readonly Evidence[];
  lookups: readonly Lookup[];
  asOf: CalendarDay;
  recordPeriod?: Period | undefined;
  /** The day the record was signed or issued: before it the promise did not exist. */
  recordBegins?: CalendarDay | undefined;
  extensions?: readonly Extension[] | undefined;
  recordEnded?: Ending | undefined;
  settings: StateSettings;
}

/** Why nothing is due; such a commitment stays out of the count of what is due and is never 0%. */
export type NoDueReason = 'continuous' | 'no-target' | 'no-due-stated';

/** The state of a commitment as of a day, with what the words about it need. */
export interface CommitmentState {
  key: StateKey;
  /** Which rule decided: a stable slug for the method page. */
  rule: string;
  /** Whether its due day has passed, so that it counts as due in a headline. */
  isDue: boolean;
  /** Whether any evidence was known, whatever it says. */
  hasResult: boolean;
  /** The evidence that the words rest on. */
  decisive?: Evidence | undefined;
  voice?: 'report' | 'other' | 'press' | undefined;
  value?: Quantity | undefined;
  due?: PartialDate | undefined;
  dueDay?: CalendarDay | undefined;
  extendedFrom?: PartialDate | undefined;
  extendedTo?: PartialDate | undefined;
  /** Open, and due within the site's `soonDays`. */
  soon: boolean;
  /** Only for what is soon due, to the day. */
  daysLeft?: number | undefined;
  /** Only where due and completion are both stated to the day. */
  daysLate?: number | undefined;
  /** Met within the tolerance: "xấp xỉ mức nêu". */
  about?: boolean | undefined;
  /** Short of what was only aspired to (phấn đấu): never worded as a failure. */
  belowAspiration?: boolean | undefined;
  lookedUpOn?: PartialDate | undefined;
  noDueReason?: NoDueReason | undefined;
  replacedBy?: string | undefined;
  /** The turns of a recurring commitment that have begun, each with its own state. */
  occurrences?: { period: Stretch; state: CommitmentState }[] | undefined;
}
