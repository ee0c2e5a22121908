/** Waivers: a record may say that a check does not hold for it, and why. Readers see the reason. */
import { nearest } from '../domain/nearest.ts';
import { isRuleId, ruleTable } from '../i18n/rule-table.ts';
import type { RuleId } from '../i18n/rule-table.ts';
import type { ReadSite } from '../reader/site.ts';
import { allRecords } from './records.ts';
import type { Findings } from './rule.ts';

/** A breach that a record's waiver accepts. */
export interface Waived {
  file: string;
  rule: RuleId;
  where?: string | undefined;
  reason: string;
  /** What would have been reported. */
  message: string;
}

interface Waiver {
  file: string;
  index: number;
  rule: RuleId;
  where: string | undefined;
  reason: string;
  used: boolean;
}

/** Judgements about what a source says. The rest is the shape of the register itself, and holds always. */
const waivable: ReadonlySet<RuleId> = new Set<RuleId>([
  'duplicate-title',
  'basis-later-than-citer',
  'plan-outlives-programme',
  'period-order',
  'due-outside-period',
  'milestone-order',
  'province-not-valid',
  'unlikely-date',
  'future-date',
  'unlikely-value',
  'body-spelling',
  'sum-mismatch',
  'share-mismatch',
  'share-sum',
  'unit-mismatch',
  'negative-count',
  'figure-without-source',
  'duplicate-observation',
  'invalid-symbol',
  'section-gap',
  'personal-id',
  'bank-account',
  'personal-phone',
  'personal-email',
  'private-life',
  'attachment-scan',
]);

/** The waivers of all records; those that name no rule, or one that holds always, are found. */
export function readWaivers(site: ReadSite, { checked, found }: Findings): Waiver[] {
  return allRecords(site.records).flatMap(({ file, data }) =>
    data.waivers.flatMap(({ rule, where, reason }, index): Waiver[] => {
      const spot = { file, path: ['waivers', index, 'rule'] };
      checked('waiver-unknown-rule');
      checked('waiver-not-allowed');
      if (!isRuleId(rule)) {
        const near = nearest(rule, Object.keys(ruleTable));
        found(
          'waiver-unknown-rule',
          spot,
          `không có phép kiểm "${rule}"`,
          near === undefined ? 'Chép mã trong ngoặc vuông của thông báo.' : `Ý bạn là "${near}"?`,
        );
        return [];
      }
      if (!waivable.has(rule)) {
        found('waiver-not-allowed', spot, `không miễn được phép kiểm "${rule}"`, 'Sửa chỗ sai thay vì miễn.');
        return [];
      }
      return [{ file, index, rule, where, reason, used: false }];
    }),
  );
}

/** The waiver that accepts a breach of a rule at a path, marked as used. */
export function takeWaiver(
  waivers: readonly Waiver[],
  file: string,
  rule: RuleId,
  path: string,
): Waiver | undefined {
  const fits = ({ where }: Waiver): boolean =>
    where === undefined || path === where || path.startsWith(`${where}.`) || path.startsWith(`${where}[`);
  const waiver = waivers.find((each) => each.file === file && each.rule === rule && fits(each));
  if (waiver) waiver.used = true;
  return waiver;
}

/** Waivers that nothing needed: the mistake is gone or the place is wrong. */
export function reportUnused(waivers: readonly Waiver[], { checked, found }: Findings): void {
  for (const { file, index, rule, where, used } of waivers) {
    checked('unused-waiver');
    if (!used)
      found(
        'unused-waiver',
        { file, path: ['waivers', index] },
        `không có lỗi "${rule}"${where === undefined ? '' : ` ở "${where}"`} để miễn`,
        'Xóa miễn kiểm này.',
      );
  }
}
