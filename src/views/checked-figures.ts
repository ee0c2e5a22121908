import type { RuleId } from '../i18n/rule-table.ts';
import { ruleTable } from '../i18n/rule-table.ts';
import { formatNumber } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { breakdownsOf, type BreakdownView } from './breakdown.ts';
import { recordLink, type ViewContext } from './context.ts';
import { observed, observedPlace, observedTime } from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import type { Register } from './register.ts';

/** What a rule found in a file, in the words of the check. */
interface Finding {
  file: string;
  rule: RuleId;
  message: string;
}

/** What the checks of a build counted, accepted with a reason, and warned of. */
export interface CheckedContent {
  /** How many things each rule looked at. */
  counts: Readonly<Record<RuleId, number>>;
  waived: readonly (Finding & { reason: string })[];
  warnings: readonly Finding[];
}

/** One sum of a source, done again with pen and paper. */
export interface CheckedSum {
  what: Phrase;
  place: Phrase;
  when: string;
  /** "1.012 = 945 + 28 + 39", or what does not agree. */
  words: string;
  holds: boolean;
  source: Phrase;
}

export interface CheckedRule {
  id: RuleId;
  /** What the rule asks; Vietnamese, like everything that is said to editors. */
  asks: string;
  looked: string;
  warned: string;
  waived: string;
}

/** A finding with the record it is in and what the rule asks. */
export interface Remark {
  record: Phrase;
  rule: string;
  message: string;
  reason?: string | undefined;
}

export interface CheckedFigures {
  count: string;
  sums: CheckedSum[];
  rules: CheckedRule[];
  waived: Remark[];
  warnings: Remark[];
}

/** The sum as its reader would write it: "1.012 = 945 + 28 + 39: khớp". */
function sumWords(context: ViewContext, { rows, total, checked, problem }: BreakdownView): string {
  const { t } = context;
  const parts = rows.flatMap(({ value }) => value ?? []).join(' + ');
  if (checked !== undefined) return t('checks.sum.holds', { sum: `${total.value} = ${parts}` });
  if (problem === t('indicator.missing')) return t('checks.sum.partial', { parts, total: total.value });
  return t('checks.sum.differs', { parts, total: total.value });
}

function sumsOf(context: ViewContext): CheckedSum[] {
  return context.register.known.figures.flatMap(observed).flatMap((one) =>
    breakdownsOf(context, one).map((view) => {
      const indicator = recordLink(context, 'indicators', one.data.indicator);
      return {
        what: { ...indicator, href: indicator.href && `${indicator.href}#${view.anchor}` },
        place: observedPlace(context, one.data),
        when: observedTime(context, one.data).text,
        words: sumWords(context, view),
        holds: view.checked !== undefined,
        source: recordLink(context, 'figures', one.figure.id),
      };
    }),
  );
}

function byFile({ all }: Register): Map<string, SiteRecord> {
  return new Map((Object.values(all) as SiteRecord[][]).flat().map((record) => [record.file, record]));
}

/** Findings in records known on the register's day; one in a file without a record names the file. */
function remarks(
  context: ViewContext,
  findings: readonly (Finding & { reason?: string | undefined })[],
  records: Map<string, SiteRecord>,
): Remark[] {
  return findings.flatMap(({ file, rule, message, reason }) => {
    const record = records.get(file);
    if (record && !context.register.isKnown(record)) return [];
    const name = record
      ? recordLink(context, record.collection, linkId(record))
      : content(file.split('/').slice(-2).join('/'));
    return [
      {
        record: record ? { ...name, text: record.data.title } : name,
        rule: ruleTable[rule].title,
        message,
        reason,
      },
    ];
  });
}

/** Pages of places go by their slug: one name, one page. */
function linkId(record: SiteRecord): string {
  return 'slug' in record.data ? record.data.slug : record.id;
}

/** What was checked before this site was published: each sum, each rule, what was accepted and what was found. */
export function checkedFigures(context: ViewContext, checks: CheckedContent): CheckedFigures {
  const { t, locale } = context;
  const records = byFile(context.register);
  const number = (value: number): string => formatNumber(value, locale);
  const times = (findings: readonly Finding[], id: RuleId): string =>
    number(findings.filter(({ rule }) => rule === id).length);
  const ids = Object.keys(ruleTable) as RuleId[];
  const sums = sumsOf(context);
  const waived = remarks(context, checks.waived, records);
  return {
    count: t('checks.count', {
      rules: ids.length,
      sums: sums.length,
      hold: sums.filter(({ holds }) => holds).length,
      waived: waived.length,
      asOf: context.asOfWords,
    }),
    sums,
    rules: ids.map((id) => ({
      id,
      asks: ruleTable[id].title,
      looked: number(checks.counts[id]),
      warned: times(checks.warnings, id),
      waived: times(checks.waived, id),
    })),
    waived,
    warnings: remarks(context, checks.warnings, records),
  };
}
