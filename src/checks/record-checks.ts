/** The checks of one record by itself, which run where it is read; run.ts says in which order their findings are told. */
import type { RuleId } from '../i18n/rule-table.ts';
import type { Place } from '../reader/problem.ts';
import { readOne, type KnownIds, type ReadFile } from '../reader/read-files.ts';
import type { RecordText } from '../reader/record.ts';
import type { FoundFile } from '../reader/walk.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { RecordCheck, Spot } from './rule.ts';
import { checkMilestones } from './rules/milestones.ts';
import { checkDueDates, checkPeriodOrder } from './rules/periods.ts';
import { checkPersonalData } from './rules/personal-data.ts';
import { checkFutureDates } from './rules/plausible.ts';
import { checkPressTexts } from './rules/press-texts.ts';
import { checkDates, checkSections, checkSymbols } from './rules/source-text.ts';

/** Each by a name that stands for it where findings are put in order. */
export const recordChecks = {
  periodOrder: checkPeriodOrder,
  dueDates: checkDueDates,
  milestones: checkMilestones,
  symbols: checkSymbols,
  sections: checkSections,
  dates: checkDates,
  futureDates: checkFutureDates,
  personalData: checkPersonalData,
  pressTexts: checkPressTexts,
} satisfies Readonly<Record<string, RecordCheck>>;

/** The name of a check of one record by itself. */
export type RecordCheckName = keyof typeof recordChecks;

/** What the checks of one record by itself say of it: plain data, which may come from another thread. */
export interface OwnFindings {
  /** How many things each rule looked at. */
  checked: Partial<Record<RuleId, number>>;
  found: {
    by: RecordCheckName;
    rule: RuleId;
    spot: Spot & { place: Place };
    message: string;
    fix: string | undefined;
  }[];
}

/** Runs all checks of one record by itself. */
export function checkRecord(record: SiteRecord, text: RecordText): OwnFindings {
  const own: OwnFindings = { checked: {}, found: [] };
  for (const [by, check] of Object.entries(recordChecks) as [RecordCheckName, RecordCheck][])
    check(
      record,
      {
        checked: (rule, things = 1) => void (own.checked[rule] = (own.checked[rule] ?? 0) + things),
        found: (rule, spot, message, fix) => {
          const place = spot.place ?? text.locate(spot.path ?? []);
          own.found.push({ by, rule, spot: { ...spot, place }, message, fix });
        },
      },
      text,
    );
  return own;
}

/** A file that was read, and what the checks of its record by itself say of it. */
export interface CheckedFile extends ReadFile {
  own?: OwnFindings | undefined;
}

/** Reads and checks one file after the other, each while its text is at hand. */
export function checkEach(files: readonly FoundFile[], ids: KnownIds): CheckedFile[] {
  return files.map((found) => {
    const { text, ...read } = readOne(found, ids);
    return { ...read, own: read.record && text && checkRecord(read.record, text) };
  });
}
