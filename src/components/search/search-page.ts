/** Reads what the page gives to the search script: its words, terms and files in the head, its places in the body. */
import type { NameFiles } from '../../views/search-names.ts';
import type { Synonyms } from './search-query.ts';

/** The words of the search page in its language; `{count}` and `{query}` are filled in. */
export interface SearchWords {
  loading: string;
  /** Said beside pages found by name while the text of all pages is being searched. */
  first: string;
  found: string;
  none: string;
  failed: string;
  more: string;
  /** The choice that does not filter. */
  all: string;
  /** A label for each filter; a filter without one is not offered. */
  filters: Readonly<Record<string, string>>;
}

/** What the head of the page tells the script, before any of its places has arrived. */
export interface SearchData {
  base: string;
  /** Where the names of all pages are. */
  names: NameFiles;
  words: SearchWords;
  synonyms: Synonyms;
}

/** The places on the page that the script fills, and what its head told. */
export interface SearchPage extends SearchData {
  form: HTMLFormElement;
  input: HTMLInputElement;
  results: HTMLElement;
  status: HTMLElement;
  filters: HTMLElement | null;
  /** Help for a query that finds nothing; shown only then. */
  help: HTMLElement | null;
}

/** What the head of the page tells; undefined on a page without a search. */
export function readSearchData(root: ParentNode): SearchData | undefined {
  const text = root.querySelector('[data-search-data]')?.textContent;
  return text ? (JSON.parse(text) as SearchData) : undefined;
}

/** Finds the search form and its places; undefined on a page that has no complete search. */
export function readSearchPage(root: ParentNode, data: SearchData): SearchPage | undefined {
  const form = root.querySelector<HTMLFormElement>('form[data-search]');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const results = root.querySelector<HTMLElement>('[data-search-results]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  if (!form || !input || !results || !status) return undefined;
  return {
    ...data,
    form,
    input,
    results,
    status,
    filters: root.querySelector<HTMLElement>('[data-search-filters]'),
    help: root.querySelector<HTMLElement>('[data-search-help]'),
  };
}

/** Puts values into a sentence: `{count} kết quả` with `{ count: '3' }`. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
