/** The first answer: pages whose names fit, for few bytes, while the index of all texts is still to come. */
import { wordsOf } from '../../i18n/search-words.ts';
import type { NameFiles, SearchNames, SearchWords } from '../../views/search-names.ts';
import type { FoundPage } from './search-engine.ts';
import { fold, planSearch, withMarks } from './search-query.ts';
import type { Synonyms } from './search-query.ts';

const most = 10;
/** Of words that stand in very many names so many files of names are looked into, and no more. */
const mostFiles = 6;
/** Of a long query so many words are looked up, the longest first: fewer names hold them. */
const mostWords = 6;

/** The places in the list of names, in its order: what is more often looked for comes first. */
type Places = readonly number[];

/** Answers queries from the files of names; a file is fetched once, when a query first needs it. */
export function firstAnswers(files: NameFiles, synonyms: Synonyms): (query: string) => Promise<FoundPage[]> {
  const fetched = new Map<string, Promise<unknown>>();
  const load = <T>(folder: 'ten' | 'tu', file: number): Promise<T> => {
    const address = `${files.address}${folder}/${file}.json`;
    const ready = fetched.get(address) ?? fetchJson(address);
    fetched.set(address, ready);
    ready.catch(() => fetched.delete(address));
    return ready as Promise<T>;
  };
  const fileOf = (word: string): number => files.words.findLastIndex((from) => from <= fold(word));

  return async (query) => {
    const spellings = planSearch(query, synonyms).words;
    const typed = withMarks(query, spellings);
    const asked = [...new Set([...typed, ...spellings].flatMap(tellingWords))];
    const needed = [...new Set(asked.map(fileOf))];
    const words = await Promise.all(needed.map((file) => load<SearchWords>('tu', file)));
    const places = placesIn(Object.assign({}, ...words) as SearchWords);
    const holding = (texts: readonly string[], by: Match): number[] =>
      texts.flatMap((text) => inAll(tellingWords(text).map((word) => places(word, by))));
    // A name that holds all words says more than one whose place holds some of them.
    const found = [
      ...holding(typed, { exact: true, place: false }),
      ...holding(spellings, { exact: false, place: false }),
      ...holding(spellings, { exact: false, place: true }),
    ];
    const parts = [...new Set(found.map((place) => Math.floor(place / files.size)))].slice(0, mostFiles);
    const names = await Promise.all(parts.map((part) => load<SearchNames>('ten', part)));
    return best(names.flatMap(pagesIn), spellings);
  };
}

/** The words by which a query is looked up; what is found must hold all of them all the same. */
function tellingWords(text: string): string[] {
  return wordsOf(text)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostWords);
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

interface Match {
  /** With just these marks, or with any. */
  exact: boolean;
  /** Also where only the place holds the word. */
  place: boolean;
}

/** Where words stand; one of three letters and more that nobody wrote also as the beginning of others. */
function placesIn(words: SearchWords): (word: string, by: Match) => Places {
  const entries = Object.entries(words).map(([word, steps]) => ({ word, folded: fold(word), steps }));
  return (wanted, { exact, place }) => {
    const folded = fold(wanted);
    const same = entries.filter((entry) => (exact ? entry.word === wanted : entry.folded === folded));
    const fit =
      same.length > 0 || wanted.length < 3
        ? same
        : entries.filter((entry) => entry.folded.startsWith(folded));
    return fit.flatMap(({ steps }) => [...positions(steps[0]), ...(place ? positions(steps[1]) : [])]);
  };
}

function positions(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}

/** The places that all words share. */
function inAll([first = [], ...others]: readonly Places[]): number[] {
  const sets = others.map((places) => new Set(places));
  const shared = first.filter((place) => sets.every((places) => places.has(place)));
  return [...new Set(shared)].sort((a, b) => a - b);
}

interface Name {
  page: FoundPage;
  plain: string;
  folded: string;
}

function pagesIn({ kinds, states, rows }: SearchNames): Name[] {
  return rows.map(([title, url, kind, place, others, held]) => {
    const plain = `${title} ${others} ${place}`.toLowerCase();
    const state = held.map((at) => states[at]).join(', ');
    return {
      page: { url, excerpt: '', content: '', meta: { title, kind: kinds[kind], place, state } },
      plain,
      folded: fold(plain),
    };
  });
}

/** How well a name fits: as typed, as typed without marks, every word somewhere; undefined when it does not. */
function rankOf({ plain, folded }: Name, spellings: readonly string[]): number | undefined {
  const ranks = spellings.flatMap((spelling) => {
    const wanted = fold(spelling);
    if (plain.includes(spelling.toLowerCase())) return [0];
    if (folded.includes(wanted)) return [1];
    return wordsOf(wanted).every((word) => folded.includes(word)) ? [2] : [];
  });
  return ranks.sort()[0];
}

/** The pages whose names fit best; shorter names first, for they say little else. */
function best(names: readonly Name[], spellings: readonly string[]): FoundPage[] {
  return names
    .flatMap((name) => {
      const rank = rankOf(name, spellings);
      return rank === undefined ? [] : [{ name, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.name.plain.length - b.name.plain.length)
    .slice(0, most)
    .map(({ name }) => name.page);
}
