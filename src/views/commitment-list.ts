import { firstDay } from '../domain/partial-date.ts';
import { addressOf, commitmentAnchor, listPath, type CommitmentFilterKind } from '../i18n/routes.ts';
import { breadcrumbHome } from './breadcrumb.ts';
import { commitmentItem, type CommitmentItem } from './commitment.ts';
import {
  commitmentsByFilter,
  filterGroup,
  filterKinds,
  filterLinks,
  filterName,
  type FilterGroup,
} from './commitment-filter.ts';
import { allCommitments, commitmentAt, commitmentKey, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { besideList, valueList, valuesPaths, type ValueList, type ValuesPath } from './filter-values.ts';
import { headlineOf, type Headline } from './headline.ts';
import { onceFor, partView } from './once.ts';
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

/** Days and addresses are plain letters and digits: their order needs no language. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A commitment in its place in a list. `twin`: another one of the list has the same words. */
interface ListedCommitment {
  judged: JudgedCommitment;
  twin: boolean;
}

/** Commitments in the order of lists, the nearest deadline first. */
export const byDeadline = onceFor((_, list: readonly JudgedCommitment[]): ListedCommitment[] => {
  const wordings = Map.groupBy(list, ({ data }) => data.text);
  return list
    .map((judged) => {
      const { data, record, state } = judged;
      const due = data.due ?? state.dueDay;
      const target = { record: record.collection, id: record.id, anchor: commitmentAnchor(data.id) };
      return {
        listed: { judged, twin: (wordings.get(data.text)?.length ?? 0) > 1 },
        due: due === undefined ? '9999' : firstDay(due),
        path: addressOf(target, 'vi', ''),
      };
    })
    .sort((a, b) => inOrder(a.due, b.due) || inOrder(a.path, b.path))
    .map(({ listed }) => listed);
});

/** Commitments of a list as its page shows them. */
export function commitmentItems(context: ViewContext, listed: readonly ListedCommitment[]): CommitmentItem[] {
  return listed.map(({ judged, twin }) => {
    const item = commitmentItem(context, judged);
    return twin ? { ...item, twin } : item;
  });
}

function filterGroups(context: ViewContext): FilterGroup[] {
  return filterKinds
    .map((kind) => besideList(context, 'commitments', filterGroup(context, kind)))
    .filter(({ links }) => links.length > 0);
}

function firstGroup(context: ViewContext): CommitmentRegister['first'] {
  const [first] = filterLinks(context, 'state');
  if (!first) return undefined;
  const judged = commitmentsByFilter(context.register).state.get(first.value) ?? [];
  const { text } = first.link;
  const more = judged.length > partSize;
  return {
    heading: `${text} (${first.written})`,
    items: commitmentItems(context, byDeadline(context.register, judged).slice(0, partSize)),
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

/** Every page of all bodies: no other filter has more values than stand beside the list. */
export function commitmentBodyPaths({ register }: ViewContext): ValuesPath[] {
  return valuesPaths('body', commitmentsByFilter(register).body.size);
}

/** One page of all bodies that lead or join commitments. */
export const commitmentBodies = partView('commitmentBodies', (context, { part }: ValuesPath): ValueList =>
  valueList(context, 'commitments', filterGroup(context, 'body'), part),
);

/** What a page of a filter shows beside its items, and which those are. */
type PartFrame = Omit<CommitmentPart, 'items' | 'headline'> & { listed: { key: string; twin: boolean }[] };

/** The headline over all pages of one filter. */
const filterHeadline = partView(
  'filterHeadline',
  (context, { kind, value }: Pick<CommitmentPartPath, 'kind' | 'value'>): Headline | undefined => {
    const judged = commitmentsByFilter(context.register)[kind].get(value) ?? [];
    return kind === 'state' || judged.length === 0 ? undefined : headlineOf(context, judged);
  },
);

const partFrame = partView('commitmentPart', (context, where: CommitmentPartPath): PartFrame => {
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
    listed: partOf(byDeadline(register, judged), part).map((each) => ({
      key: commitmentKey(each.judged),
      twin: each.twin,
    })),
    from: (part - 1) * partSize + 1,
    pager: pagerOf(context, pageOfList(part, judged.length), (number) =>
      context.href({ commitments: kind, value, part: number }),
    ),
  };
});

/** One page of the commitments of a single filter. Which they are is one look, and each of them is another. */
export function commitmentPart(context: ViewContext, where: CommitmentPartPath): CommitmentPart {
  const { listed, ...frame } = partFrame(context, where);
  const { kind, value } = where;
  const items = listed.map(({ key, twin }) => ({ judged: commitmentAt(context.register, key), twin }));
  return {
    ...frame,
    headline: filterHeadline(context, { kind, value }),
    items: commitmentItems(context, items),
  };
}
