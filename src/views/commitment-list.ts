import type { CommitmentItem } from './commitment.ts';
import {
  commitmentsByFilter,
  filterGroup,
  filterKinds,
  filterLinks,
  type FilterGroup,
} from './commitment-filter.ts';
import { byDeadline, commitmentItems } from './commitment-order.ts';
import { allCommitments } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { besideList, valueList, valuesPaths, type ValueList, type ValuesPath } from './filter-values.ts';
import { headlineOf, type Headline } from './headline.ts';
import { partView } from './once.ts';
import { partSize } from './pager.ts';
import type { Phrase } from './phrase.ts';

/** The landing page of the register: the fraction, every filter with counts, the group that matters first. */
export interface CommitmentRegister {
  headline: Headline;
  count: string;
  filters: FilterGroup[];
  first?: { heading: string; items: CommitmentItem[]; all?: Phrase | undefined } | undefined;
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

/** Every page of all bodies: no other filter has more values than stand beside the list. */
export function commitmentBodyPaths({ register }: ViewContext): ValuesPath[] {
  return valuesPaths('body', commitmentsByFilter(register).body.size);
}

/** One page of all bodies that lead or join commitments. */
export const commitmentBodies = partView('commitmentBodies', (context, { part }: ValuesPath): ValueList =>
  valueList(context, 'commitments', filterGroup(context, 'body'), part),
);
