import { ruleTable, type RuleId } from '../i18n/rule-table.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { breakdownsOf, type BreakdownView } from './breakdown.ts';
import { recordLink, type ViewContext } from './context.ts';
import { numberHref } from './indicator-place-index.ts';
import { observed, observedPlace, observedTime } from './observation.ts';
import { onceInLanguage } from './once.ts';
import { content, type Phrase } from './phrase.ts';
import type { Register } from './register.ts';

/** What a rule found in a file, in the words of the check. */
export interface Finding {
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

/** A finding with the record it is in and what the rule asks. */
export interface Remark {
  record: Phrase;
  rule: string;
  message: string;
  reason?: string | undefined;
}

/** The long lists of the page on checks: every sum, every exception, every warning. */
export interface CheckedLists {
  sums: CheckedSum[];
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
        what: { ...indicator, href: indicator.href && numberHref(context, one, view.anchor) },
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

/** The lists in a language, made once for all their pages. */
export const checkedLists = onceInLanguage((context, checks: CheckedContent): CheckedLists => {
  const records = byFile(context.register);
  return {
    sums: sumsOf(context),
    waived: remarks(context, checks.waived, records),
    warnings: remarks(context, checks.warnings, records),
  };
});
