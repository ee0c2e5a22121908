import { formatNumber } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';

/** So many entries stand on one page of a list: what a phone loads in one go. */
export const partSize = 50;

/** Links between the pages of one list; `gap` stands where pages are left out of a long row. */
export interface Pager {
  range: string;
  previous?: string | undefined;
  next?: string | undefined;
  parts: { name: string; number: number; href: string; current: boolean; gap: boolean }[];
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
export function partsOf(count: number, size: number = partSize): number {
  return Math.max(1, Math.ceil(count / size));
}

/** The numbers of all pages of a list, from 1. */
export function partNumbers(count: number, size: number = partSize): number[] {
  return Array.from({ length: partsOf(count, size) }, (_, index) => index + 1);
}

/** The entries on one page of a list. */
export function partOf<T>(items: readonly T[], part: number): T[] {
  return items.slice((part - 1) * partSize, part * partSize);
}

/** Puts items that are never parted on pages that are full with so many entries; there is one page at least. */
export function packed<T>(items: readonly T[], sizeOf: (item: T) => number, full: number): T[][] {
  const pages: T[][] = [[]];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (size > 0 && size + own > full) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(item);
    size += own;
  }
  return pages;
}

/** Where a page of so many entries stands in a list. */
export function pageOfList(part: number, count: number, size: number = partSize): PageOfList {
  const from = (part - 1) * size + 1;
  return { part, parts: partsOf(count, size), from, to: Math.min(part * size, count), count };
}

/** The links between the pages of a list; undefined where there is one page only. */
export function pagerOf(
  { t, locale }: ViewContext,
  { part, parts, from, to, count }: PageOfList,
  href: (part: number) => string,
): Pager | undefined {
  if (parts === 1) return undefined;
  // A long row names the first page, the last and those about the current one.
  const named = Array.from({ length: parts }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === parts || Math.abs(number - part) <= 2,
  );
  return {
    range: t('pager.range', {
      from: formatNumber(from, locale),
      to: formatNumber(to, locale),
      count: formatNumber(count, locale),
    }),
    previous: part > 1 ? href(part - 1) : undefined,
    next: part < parts ? href(part + 1) : undefined,
    parts: named.map((number, index) => ({
      name: t('pager.part', { part: number }),
      number,
      href: href(number),
      current: number === part,
      gap: index > 0 && number - (named[index - 1] ?? 0) > 1,
    })),
  };
}
