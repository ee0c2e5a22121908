import type { RuleId } from '../i18n/rule-table.ts';
import type { FieldPath, Place } from '../reader/problem.ts';
import type { RecordText } from '../reader/record.ts';
import type { ReadSite } from '../reader/site.ts';
import type { SiteRecord } from '../schemas/site-records.ts';

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

/**
 * A check of one record by itself: by its data and text, whatever else the register holds. It runs where the record
 * is read, in whatever thread that is. It may belong to several rules that need the same walk.
 */
export type RecordCheck = (record: SiteRecord, findings: Findings, text: RecordText) => void;

/** A check of the register: what one record says is compared with others, with files or with the settings. */
export type RegisterCheck = (site: ReadSite, findings: Findings) => void;
