import type { ViewContext } from './context.ts';

/** Links between the pages of one list. */
export interface Pager {
  range: string;
  previous?: string | undefined;
  next?: string | undefined;
  parts: { name: string; number: number; href: string; current: boolean }[];
}

/** Where a page of a list stands: its number from 1, of how many, and the items it shows, from 1, of how many. */
export interface PageOfList {
  part: number;
  parts: number;
  from: number;
  to: number;
  count: number;
}

/** How many pages a list takes; an empty one has a page too. */
export function partsOf(count: number, size: number): number {
  return Math.max(1, Math.ceil(count / size));
}

/** The links between the pages of a list; undefined where there is one page only. */
export function pagerOf(
  { t }: ViewContext,
  { part, parts, from, to, count }: PageOfList,
  href: (part: number) => string,
): Pager | undefined {
  if (parts === 1) return undefined;
  return {
    range: t('pager.range', { from, to, count }),
    previous: part > 1 ? href(part - 1) : undefined,
    next: part < parts ? href(part + 1) : undefined,
    parts: Array.from({ length: parts }, (_, index) => ({
      name: t('pager.part', { part: index + 1 }),
      number: index + 1,
      href: href(index + 1),
      current: index + 1 === part,
    })),
  };
}
