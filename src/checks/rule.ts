import type { RuleId } from '../i18n/rule-table.ts';
import type { FieldPath, Place } from '../reader/problem.ts';
import type { ReadSite } from '../reader/site.ts';

/** Where something is wrong: a field of a record, or a place in its body. */
export interface Spot {
  file: string;
  path?: FieldPath | undefined;
  place?: Place | undefined;
}

/** What a check tells: how much it looked at, and what it found. */
export interface Findings {
  /** Counts things looked at, for the public page of checks. */
  checked(rule: RuleId, things?: number): void;
  found(rule: RuleId, spot: Spot, message: string, fix?: string): void;
}

/** One check over the whole register. It may belong to several rules that need the same walk. */
export type Check = (site: ReadSite, findings: Findings) => void;
