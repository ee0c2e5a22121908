/** Reads what the page gives to the search script: its places, its words, its terms. */
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

/** The places on the page that the script fills. */
export interface SearchPage {
  form: HTMLFormElement;
  input: HTMLInputElement;
  results: HTMLElement;
  status: HTMLElement;
  filters: HTMLElement | null;
  /** Help for a query that finds nothing; shown only then. */
  help: HTMLElement | null;
  base: string;
  /** Where the names of all pages are. */
  names: NameFiles;
  words: SearchWords;
  synonyms: Synonyms;
}

/** Finds the search form and its places; undefined on a page that has no complete search. */
export function readSearchPage(root: ParentNode): SearchPage | undefined {
  const form = root.querySelector<HTMLFormElement>('form[data-search]');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const results = root.querySelector<HTMLElement>('[data-search-results]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const words = readJson<SearchWords>(root, '[data-search-words]');
  const names = readJson<NameFiles>(root, '[data-search-names]');
  if (!form || !input || !results || !status || !words || !names) return undefined;
  return {
    form,
    input,
    results,
    status,
    filters: root.querySelector<HTMLElement>('[data-search-filters]'),
    help: root.querySelector<HTMLElement>('[data-search-help]'),
    base: form.dataset['base'] ?? '/',
    names,
    words,
    synonyms: readJson<Synonyms>(root, '[data-search-terms]') ?? [],
  };
}

function readJson<T>(root: ParentNode, selector: string): T | undefined {
  const text = root.querySelector(selector)?.textContent;
  return text ? (JSON.parse(text) as T) : undefined;
}

/** Puts values into a sentence: `{count} kết quả` with `{ count: '3' }`. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
