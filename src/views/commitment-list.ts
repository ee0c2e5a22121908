import { listPath, type CommitmentFilterKind } from '../i18n/routes.ts';
import { breadcrumbHome } from './breadcrumb.ts';
import { commitmentItem, type CommitmentItem } from './commitment.ts';
import {
  commitmentsByFilter,
  filterKinds,
  filterLinks,
  filterName,
  type FilterGroup,
} from './commitment-filter.ts';
import { allCommitments, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { headlineOf, type Headline } from './headline.ts';
import { onceInLanguage, partView } from './once.ts';
import { pageOfList, pagerOf, partNumbers, partOf, partSize, type Pager } from './pager.ts';
import type { Phrase } from './phrase.ts';
import { sentence } from './sentence.ts';

/** The landing page of the register: the fraction, every filter with counts, the group that matters first. */
export interface CommitmentRegister {
  headline: Headline;
  count: string;
  filters: FilterGroup[];
  first?: { heading: string; items: CommitmentItem[]; all?: Phrase | undefined } | undefined;
}

/** One page of a list of commitments. */
export interface CommitmentPart {
  title: string;
  heading: Phrase[];
  /** The last step of the breadcrumb. */
  step: Phrase;
  lede: string;
  count: string;
  headline?: Headline | undefined;
  breadcrumb: Phrase[];
  /** The page of the place or body itself. */
  record?: Phrase[] | undefined;
  items: CommitmentItem[];
  /** Number of the first item, from 1. */
  from: number;
  pager?: Pager | undefined;
}

/** Where a page of a list stands, and what it shows. */
export interface CommitmentPartPath {
  path: string;
  kind: CommitmentFilterKind;
  value: string;
  part: number;
}

function byDue(a: CommitmentItem, b: CommitmentItem): number {
  return inOrder(a.dueFrom ?? '9999', b.dueFrom ?? '9999') || inOrder(a.href, b.href);
}

/** Days and addresses are plain letters and digits: their order needs no language. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Commitments as list items, the nearest deadline first; those of one wording are marked. */
export const commitmentItems = onceInLanguage(
  (context, judged: readonly JudgedCommitment[]): CommitmentItem[] => {
    const items = judged.map((each) => commitmentItem(context, each)).toSorted(byDue);
    const wordings = Map.groupBy(items, ({ text }) => text);
    return items.map((item) => ((wordings.get(item.text)?.length ?? 0) > 1 ? { ...item, twin: true } : item));
  },
);

function filterGroups(context: ViewContext): FilterGroup[] {
  return filterKinds
    .map((kind) => ({ kind, heading: context.t(`filter.${kind}`), links: filterLinks(context, kind) }))
    .filter(({ links }) => links.length > 0);
}

function firstGroup(context: ViewContext): CommitmentRegister['first'] {
  const [first] = filterLinks(context, 'state');
  if (!first) return undefined;
  const judged = commitmentsByFilter(context.register).state.get(first.value) ?? [];
  const { text } = first.link;
  const more = judged.length > partSize;
  return {
    heading: `${text} (${judged.length})`,
    items: commitmentItems(context, judged).slice(0, partSize),
    all: more
      ? { text: context.t('filter.all', { count: judged.length, name: text }), href: first.link.href }
      : undefined,
  };
}

/** What `/cam-ket/` shows. */
export function commitmentRegister(context: ViewContext): CommitmentRegister {
  const all = allCommitments(context.register);
  return {
    headline: headlineOf(context, all, true),
    count: `${context.t('list.commitmentCount', { count: all.length })}, ${context.asOfWords}`,
    filters: filterGroups(context),
    first: firstGroup(context),
  };
}

/** Every page of every single filter. */
export function commitmentPartPaths({ register }: ViewContext): CommitmentPartPath[] {
  const values = commitmentsByFilter(register);
  return filterKinds.flatMap((kind) =>
    [...values[kind]].flatMap(([value, items]) =>
      partNumbers(items.length).map((part) => ({
        path: listPath({ kind, value }, part),
        ...{ kind, value, part },
      })),
    ),
  );
}

/** One page of the commitments of a single filter. */
export const commitmentPart = partView(
  'commitmentPart',
  (context, where: CommitmentPartPath): CommitmentPart => {
    const { t, register } = context;
    const { kind, value, part } = where;
    const judged = commitmentsByFilter(register)[kind].get(value) ?? [];
    const name = filterName(context, kind, value);
    const title = t(`filter.title.${kind}`, { name: name.text });
    const page = kind === 'place' ? ('provinces' as const) : ('bodies' as const);
    return {
      title: part > 1 ? t('filter.part', { title, part }) : title,
      heading: sentence(context, `filter.title.${kind}`, { name }),
      step: name,
      lede: t(`filter.lede.${kind}`),
      count: `${t('list.commitmentCount', { count: judged.length })}, ${context.asOfWords}`,
      headline: kind === 'state' || judged.length === 0 ? undefined : headlineOf(context, judged),
      breadcrumb: [
        ...breadcrumbHome(context),
        { text: t('list.commitments.title'), href: context.href({ page: 'commitments' }) },
      ],
      record:
        kind === 'place' || kind === 'body'
          ? sentence(context, 'filter.record', {
              name: { ...name, href: context.href({ record: page, id: value }) },
            })
          : undefined,
      items: partOf(commitmentItems(context, judged), part),
      from: (part - 1) * partSize + 1,
      pager: pagerOf(context, pageOfList(part, judged.length), (number) =>
        context.href({ commitments: kind, value, part: number }),
      ),
    };
  },
);
