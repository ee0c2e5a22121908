import type { FilterKind } from '../../i18n/routes.ts';

/**
 * A list as the script takes it that combines filters: words and addresses once, the rest as positions and keys, because
 * the whole list travels in one file.
 */
export interface ListIndex {
  /** Names and addresses that rows share. */
  links: [text: string, href: string][];
  rows: ListRow[];
  /** All choices of the filters of which the page shows some. */
  choices: Partial<Record<FilterKind, [value: string, words: string][]>>;
}

/**
 * Name and address of an entry (an address that begins with "#" lies on the page of the row's first link), its values in
 * the order of the form's filters, and what stands below it: words, or the position of a link.
 */
export type ListRow = [text: string, href: string, values: string[][], slots: (string | number)[]];
