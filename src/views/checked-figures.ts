import { checksPath, type ChecksList } from '../i18n/routes.ts';
import { ruleTable, type RuleId } from '../i18n/rule-table.ts';
import { formatNumber } from '../i18n/format.ts';
import { breadcrumbHome } from './breadcrumb.ts';
import {
  checkedLists,
  type CheckedContent,
  type CheckedLists,
  type CheckedSum,
  type Finding,
  type Remark,
} from './checked-lists.ts';
import type { ViewContext } from './context.ts';
import { pageOfList, pagerOf, partsOf, type Pager } from './pager.ts';
import type { Phrase } from './phrase.ts';

/** So many sums or findings stand on one page. */
const checkedOnPage = 100;

export interface CheckedRule {
  id: RuleId;
  /** What the rule asks; Vietnamese, like everything that is said to editors. */
  asks: string;
  looked: string;
  warned: string;
  waived: string;
}

export interface CheckedFigures extends CheckedLists {
  count: string;
  rules: CheckedRule[];
  /** Lists that go on on pages of their own. */
  pagers: Record<ChecksList, Pager | undefined>;
}

/** A later page of one of the lists. */
export interface CheckedPartPath {
  path: string;
  list: ChecksList;
  part: number;
}

export interface CheckedPart {
  title: string;
  heading: string;
  count: string;
  breadcrumb: Phrase[];
  sums: CheckedSum[];
  remarks: Remark[];
  pager: Pager | undefined;
}

const headings = { sums: 'checks.sums', waived: 'checks.waived', warnings: 'checks.warnings' } as const;
const lists = Object.keys(headings) as ChecksList[];

function pageOf<T>(items: readonly T[], part: number): T[] {
  return items.slice((part - 1) * checkedOnPage, part * checkedOnPage);
}

function checksPager(
  context: ViewContext,
  all: CheckedLists,
  list: ChecksList,
  part: number,
): Pager | undefined {
  return pagerOf(context, pageOfList(part, all[list].length, checkedOnPage), (number) =>
    context.href({ checks: list, part: number }),
  );
}

/** What was checked before this site was published: each sum, each rule, what was accepted and what was found. */
export function checkedFigures(context: ViewContext, checks: CheckedContent): CheckedFigures {
  const { t, locale } = context;
  const all = checkedLists(context, checks);
  const number = (value: number): string => formatNumber(value, locale);
  const times = (findings: readonly Finding[], id: RuleId): string =>
    number(findings.filter(({ rule }) => rule === id).length);
  const ids = Object.keys(ruleTable) as RuleId[];
  return {
    count: t('checks.count', {
      rules: ids.length,
      sums: number(all.sums.length),
      hold: number(all.sums.filter(({ holds }) => holds).length),
      waived: number(all.waived.length),
      asOf: context.asOfWords,
    }),
    sums: pageOf(all.sums, 1),
    rules: ids.map((id) => ({
      id,
      asks: ruleTable[id].title,
      looked: number(checks.counts[id]),
      warned: times(checks.warnings, id),
      waived: times(checks.waived, id),
    })),
    waived: pageOf(all.waived, 1),
    warnings: pageOf(all.warnings, 1),
    pagers: {
      sums: checksPager(context, all, 'sums', 1),
      waived: checksPager(context, all, 'waived', 1),
      warnings: checksPager(context, all, 'warnings', 1),
    },
  };
}

/** The later pages of the lists; their first pages stand together on the page on checks. */
export function checkedPartPaths(context: ViewContext, checks: CheckedContent): CheckedPartPath[] {
  const all = checkedLists(context, checks);
  return lists.flatMap((list) =>
    Array.from({ length: partsOf(all[list].length, checkedOnPage) - 1 }, (_, index) => ({
      path: checksPath({ checks: list, part: index + 2 }),
      list,
      part: index + 2,
    })),
  );
}

/** A later page of one of the lists. */
export function checkedPart(
  context: ViewContext,
  checks: CheckedContent,
  { list, part }: CheckedPartPath,
): CheckedPart {
  const { t, href, locale } = context;
  const all = checkedLists(context, checks);
  const title = t('listFilter.title', { title: t('checks.title'), name: t(headings[list]) });
  return {
    title: t('filter.part', { title, part }),
    heading: t(headings[list]),
    count: `${t('list.count', { count: formatNumber(all[list].length, locale) })}, ${context.asOfWords}`,
    breadcrumb: [...breadcrumbHome(context), { text: t('checks.title'), href: href({ page: 'checks' }) }],
    sums: list === 'sums' ? pageOf(all.sums, part) : [],
    remarks: list === 'sums' ? [] : pageOf(all[list], part),
    pager: checksPager(context, all, list, part),
  };
}
