import { formatNumber } from '../i18n/format.ts';
import { valuesPath, type FilterKind } from '../i18n/routes.ts';
import type { FilterGroup, FilterLink } from './commitment-filter.ts';
import type { ViewContext } from './context.ts';
import type { ListIndex } from './lists/list-index.ts';
import type { ListedCollection } from './lists/record-card.ts';
import { pageOfList, pagerOf, partNumbers, type Pager } from './pager.ts';
import type { Phrase } from './phrase.ts';
import { sentence } from './sentence.ts';

/** What is filtered: the commitments, or the records of a list. */
type Filtered = ListedCollection | 'commitments';

/** A filter with more values than these shows the most used beside the list, and all on pages of their own. */
const readable = 100;
const mostUsed = 40;

/** So many values stand on one page. */
const valuesOnPage = 200;

/** A page of all values of a filter. */
export interface ValuesPath {
  path: string;
  values: FilterKind;
  part: number;
}

/** What such a page shows. */
export interface ValueList {
  title: string;
  heading: Phrase[];
  step: Phrase;
  count: string;
  values: FilterLink[];
  others: Phrase[][];
  pager?: Pager | undefined;
}

/** The pages of all values of a filter with so many of them; none where they stand beside the list. */
export function valuesPaths(kind: FilterKind, count: number): ValuesPath[] {
  if (count <= readable) return [];
  return partNumbers(count, valuesOnPage).map((part) => ({
    path: valuesPath(kind, part),
    values: kind,
    part,
  }));
}

/** A filter as it stands beside its list: with all its values, or the most used of many. */
export function besideList(context: ViewContext, of: Filtered, group: FilterGroup): FilterGroup {
  const { kind, heading, links } = group;
  if (links.length <= readable) return group;
  const most = new Set(links.toSorted((a, b) => b.count - a.count).slice(0, mostUsed));
  const count = formatNumber(links.length, context.locale);
  const text = context.t('filter.allValues', { shown: mostUsed, count, heading });
  return {
    ...group,
    links: links.filter((link) => most.has(link)),
    all: { count, link: { text, href: context.href({ values: kind, of }) } },
  };
}

/** The choices that do not stand beside the list, for the script that combines filters. */
export function choicesOf(groups: readonly FilterGroup[]): ListIndex['choices'] {
  const long = groups.filter(({ links }) => links.length > readable);
  return Object.fromEntries(
    long.map(({ kind, links }) => [
      kind,
      links.map(({ value, link, written }): [string, string] => [value, `${link.text} (${written})`]),
    ]),
  );
}

/** One page of all values of a filter. */
export function valueList(
  context: ViewContext,
  of: Filtered,
  { kind, heading, links }: FilterGroup,
  part: number,
): ValueList {
  const { t, href } = context;
  const whole = {
    text: t(`list.${of}.title`),
    href: href(of === 'commitments' ? { page: 'commitments' } : { list: of }),
  };
  const title = t('listFilter.title', { title: whole.text, name: heading });
  const { from, to, ...page } = pageOfList(part, links.length, valuesOnPage);
  return {
    title: part > 1 ? t('filter.part', { title, part }) : title,
    heading: sentence(context, 'listFilter.title', {
      title: { text: whole.text },
      name: { text: heading },
    }),
    step: { text: heading },
    count: `${t('list.count', { count: links.length })}, ${context.asOfWords}`,
    values: links.slice(from - 1, to),
    others: [[whole]],
    pager: pagerOf(context, { from, to, ...page }, (number) => href({ values: kind, of, part: number })),
  };
}
