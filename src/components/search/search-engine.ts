import { holdsWords, planSearch, withMarks } from './search-query.ts';
import type { Synonyms } from './search-query.ts';

/** One page that was found; `load` fetches its title and excerpt. */
export interface Found {
  id: string;
  load: () => Promise<FoundPage>;
}

export interface FoundPage {
  url: string;
  /** HTML with nothing but `<mark>` in it, as Pagefind writes it. */
  excerpt: string;
  /** The whole text of the page. */
  content: string;
  meta: Readonly<Record<string, string | undefined>>;
}

/** Values chosen by filter name. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** The values of each filter with how many pages have them. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Result {
  id: string;
  score: number;
  data: () => Promise<FoundPage>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    term: string | null,
    options: { filters: Filters },
  ): Promise<{
    results: Result[];
  }>;
}

/** The search index of this site, loaded when the first reader's query needs it. */
export interface Engine {
  find(query: string, filters: Filters): Promise<Found[]>;
  filters(): Promise<FilterCounts>;
}

/** Loads Pagefind from the site's own folder. Rejects when it is not there, as in development. */
export async function loadEngine(base: string, synonyms: Synonyms): Promise<Engine> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({
    // A worker would be a second copy of the same program to load, for an index that answers in milliseconds.
    noWorker: true,
    // The list of đ-words only makes a page findable; what readers see in title and text must outweigh it.
    // Short records are not better answers than long ones.
    ranking: { pageLength: 0.1, metaWeights: { title: 6, place: 2, kind: 0.5, state: 0.5, fold: 0.2 } },
  });
  await pagefind.init();
  // A search may switch how marks are compared, for the whole program: one after the other.
  let before: Promise<unknown> = Promise.resolve();
  return {
    filters: () => pagefind.filters(),
    find: (query, filters) => {
      const answer = before.then(() => find(pagefind, query, filters, synonyms));
      before = answer.catch(() => undefined);
      return answer;
    },
  };
}

/** So few phrases found are no answer yet; pages with the words apart are added. */
const tooFew = 3;
/** So many pages with the words apart are an answer; nobody reads further than this. */
const mostApart = 20;
/** So many are shown at first, and so loaded at any rate. */
const shownFirst = 10;

/**
 * Pages that hold the phrase, best first. The index scores phrases all alike, so their order comes from the
 * search for the words. When phrases are too few, pages that hold every word somewhere follow. Of each, those that
 * write the words with the reader's marks come before those that write them with others.
 */
async function find(
  pagefind: Pagefind,
  query: string,
  filters: Filters,
  synonyms: Synonyms,
): Promise<Found[]> {
  if (query === '') return (await pagefind.search(null, { filters })).results.map(found);
  const plan = planSearch(query, synonyms);
  const search = async (terms: readonly string[]): Promise<Result[]> =>
    (await Promise.all(terms.map((term) => pagefind.search(term, { filters })))).flatMap(
      (answer) => answer.results,
    );
  const [phrases, words] = await Promise.all([search(plan.phrases), search(plan.words)]);
  // Where phrases are the answer, pages with the words apart need not be told apart: each search of common words takes a
  // slow phone a second.
  const wordsToo = !plan.onlyPhrase && new Set(phrases.map(({ id }) => id)).size < tooFew;
  const typed = await asTyped(pagefind, search, withMarks(query, plan.words), wordsToo);
  const score = bestScores(words);
  const [whole, typedWhole, typedWords] = [phrases, typed.phrases, typed.words].map(
    (results) => new Set(results.map(({ id }) => id)),
  ) as [Set<string>, Set<string>, Set<string>];
  const rank = ({ id }: Result): number => Number((whole.has(id) ? typedWhole : typedWords).has(id));
  const ranked = firstOfEach([...typed.phrases, ...phrases, ...typed.words, ...words]).sort(
    (a, b) => rank(b) - rank(a) || (score.get(b.id) ?? 0) - (score.get(a.id) ?? 0),
  );
  const certain = ranked.filter((result) => whole.has(result.id)).map(found);
  if (plan.onlyPhrase || certain.length >= tooFew) return certain;
  const others = ranked
    .filter((result) => !whole.has(result.id))
    .slice(0, mostApart)
    .map(found);
  return [...certain, ...(await holding(others, plan.words, shownFirst - certain.length))];
}

/**
 * Those of the pages that hold all words of a spelling. For a word that it does not know, Pagefind answers with shorter
 * ones: 445 finds 44, and that is no answer. It knows a word or does not, so when the first few pages hold what was asked
 * for, the others are not loaded to be looked into.
 */
async function holding(pages: readonly Found[], spellings: readonly string[], few: number): Promise<Found[]> {
  const lookInto = async (some: readonly Found[]): Promise<Found[]> => {
    const holds = await Promise.all(some.map(async (one) => holdsWords(textOf(await one.load()), spellings)));
    return some.filter((_, index) => holds[index]);
  };
  const [first, others] = [pages.slice(0, few), pages.slice(few)];
  const kept = await lookInto(first);
  return [...kept, ...(kept.length === first.length ? others : await lookInto(others))];
}

/** What holds the phrases and the words with just these marks; nothing when there are no marks to compare. */
async function asTyped(
  pagefind: Pagefind,
  search: (terms: readonly string[]) => Promise<Result[]>,
  spellings: readonly string[],
  wordsToo: boolean,
): Promise<{ phrases: Result[]; words: Result[] }> {
  if (spellings.length === 0) return { phrases: [], words: [] };
  await pagefind.options({ exactDiacritics: true });
  try {
    const phrases = await search(spellings.map((text) => `"${text}"`));
    return { phrases, words: wordsToo ? await search(spellings) : [] };
  } finally {
    await pagefind.options({ exactDiacritics: false });
  }
}

function textOf({ content, meta }: FoundPage): string {
  return `${meta['title'] ?? ''} ${content} ${meta['fold'] ?? ''}`;
}

function bestScores(results: readonly Result[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { id, score } of results) best.set(id, Math.max(score, best.get(id) ?? 0));
  return best;
}

/** Each page once, as the first search found it: that one knows what to mark in the excerpt. */
function firstOfEach(results: readonly Result[]): Result[] {
  return [...new Map(results.toReversed().map((result) => [result.id, result])).values()];
}

/** A result whose page is fetched at most once. */
function found(result: Result): Found {
  let page: Promise<FoundPage> | undefined;
  return { id: result.id, load: () => (page ??= result.data()) };
}
