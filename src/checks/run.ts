/** Runs every check over a register that the reader has read. */
import { ruleTable } from '../i18n/rule-table.ts';
import type { RuleId } from '../i18n/rule-table.ts';
import { byPlace, problem, writePath } from '../reader/problem.ts';
import type { Problem } from '../reader/problem.ts';
import type { ReadSite } from '../reader/site.ts';
import { allRecords } from './records.ts';
import { checkRecord, type OwnFindings, type RecordCheckName } from './record-checks.ts';
import type { Findings, RegisterCheck } from './rule.ts';
import { checkAttachments } from './rules/attachments.ts';
import { checkBasis, checkChains } from './rules/basis.ts';
import { checkCommitments, checkResults } from './rules/commitments.ts';
import { checkFigures } from './rules/figures.ts';
import { checkLinks } from './rules/links.ts';
import { checkIndicatorTargets } from './rules/indicator-targets.ts';
import { checkBodySpelling } from './rules/names.ts';
import { checkObservations } from './rules/observations.ts';
import { checkPlansUnderProgrammes } from './rules/periods.ts';
import { checkUnlikelyValues } from './rules/plausible.ts';
import { checkProvinces } from './rules/provinces.ts';
import { checkPublicAddresses, checkPublicFiles } from './rules/public-files.ts';
import { checkReferences } from './rules/references.ts';
import { checkAbbreviations } from './rules/abbreviations.ts';
import { checkTitles } from './rules/titles.ts';
import { readWaivers, reportUnused, takeWaiver } from './waivers.ts';
import type { Waived } from './waivers.ts';

export interface CheckResult {
  /** What the checks found, in the order of files and lines. The reader's own problems are in the site. */
  problems: Problem[];
  waived: Waived[];
  /** How many things each rule looked at; a rule of the reader looks at every file. */
  counts: Record<RuleId, number>;
}

/** All checks in the order in which their findings are told; a name stands for a check of one record by itself. */
export const checks: readonly (RegisterCheck | RecordCheckName)[] = [
  checkReferences,
  checkPublicFiles,
  checkPublicAddresses,
  checkLinks,
  checkBodySpelling,
  checkTitles,
  checkAbbreviations,
  checkCommitments,
  checkResults,
  'periodOrder',
  'dueDates',
  checkPlansUnderProgrammes,
  'milestones',
  checkBasis,
  checkChains,
  checkProvinces,
  checkFigures,
  checkObservations,
  checkIndicatorTargets,
  'symbols',
  'sections',
  'dates',
  'futureDates',
  checkUnlikelyValues,
  'personalData',
  'pressTexts',
  checkAttachments,
];

/**
 * Checks the whole register. The day is no parameter: content is right or wrong on every day. `ownFindings` are those of
 * each record by itself, by file; where they were not made when it was read, its file is read again.
 */
export function runChecks(
  site: ReadSite,
  ownFindings: ReadonlyMap<string, OwnFindings> = findingsOfEach(site),
): CheckResult {
  const problems: Problem[] = [];
  const waived: Waived[] = [];
  const looked = new Map<RuleId, number>();
  const locate = (file: string, path: readonly (string | number)[] | undefined) => site.locate(file, path);
  const findings: Findings = {
    checked: (rule, things = 1) => void looked.set(rule, (looked.get(rule) ?? 0) + things),
    found: (rule, { file, path, place }, message, fix) => {
      const waiver = takeWaiver(waivers, file, rule, writePath(path ?? []));
      if (waiver)
        waived.push({
          file,
          rule,
          ...(waiver.where === undefined ? {} : { where: waiver.where }),
          reason: waiver.reason,
          message,
        });
      else problems.push(problem(rule, file, place ?? locate(file, path), message, { fix, path }));
    },
  };
  let waivers: ReturnType<typeof readWaivers> = [];
  waivers = readWaivers(site, findings);
  const own = allRecords(site.records).flatMap(({ file }) => ownFindings.get(file) ?? []);
  for (const { checked } of own)
    for (const [rule, things] of Object.entries(checked)) findings.checked(rule as RuleId, things);
  const told = own.flatMap(({ found }) => found);
  for (const check of checks) {
    if (typeof check === 'function') check(site, findings);
    else
      for (const { by, rule, spot, message, fix } of told)
        if (by === check) findings.found(rule, spot, message, fix);
  }
  reportUnused(waivers, findings);
  const counts = Object.fromEntries(
    (Object.keys(ruleTable) as RuleId[]).map((rule) => [
      rule,
      looked.get(rule) ?? (checkRules.has(rule) ? 0 : site.fileCount),
    ]),
  );
  return { problems: problems.sort(byPlace), waived, counts: counts as Record<RuleId, number> };
}

function findingsOfEach(site: ReadSite): Map<string, OwnFindings> {
  return new Map(
    allRecords(site.records).map((record) => [record.file, checkRecord(record, site.textOf(record.file))]),
  );
}

/** Rules that only the checks decide: having looked at nothing they count 0, not every file. */
const checkRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'missing-file',
  'address-taken',
  'own-site-link',
  'broken-link',
  'body-spelling',
  'future-date',
  'unlikely-value',
  'unknown-reference',
  'draft-reference',
  'duplicate-title',
  'commitment-id-unique',
  'commitment-unknown',
  'result-entry-target',
  'correction-target',
  'renewal-cycle',
  'hierarchy-cycle',
  'basis-cycle',
  'basis-later-than-citer',
  'plan-outlives-programme',
  'period-order',
  'due-outside-period',
  'milestone-order',
  'province-not-valid',
  'unlikely-date',
  'sum-mismatch',
  'share-mismatch',
  'share-sum',
  'breakdown-unknown',
  'unit-mismatch',
  'target-indicator',
  'negative-count',
  'figure-without-source',
  'figure-without-time',
  'duplicate-observation',
  'invalid-symbol',
  'section-gap',
  'personal-id',
  'bank-account',
  'personal-phone',
  'personal-email',
  'private-life',
  'attachment-checksum',
  'attachment-scan',
  'attachment-unused',
  'waiver-unknown-rule',
  'waiver-not-allowed',
  'unused-waiver',
]);
