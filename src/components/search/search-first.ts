/** The first answer: pages whose names fit, for few bytes, while the index of all texts is still to come. */
import { wordsOf } from '../../i18n/search-words.ts';
import type { NameFiles, NameRow, SearchNames, SearchWords } from '../../views/search-names.ts';
import type { FoundPage } from './search-engine.ts';
import { fold, planSearch, withMarks } from './search-query.ts';
import type { Synonyms } from './search-query.ts';
import { inAll, placesIn } from './search-places.ts';
import type { Match } from './search-places.ts';

const most = 10;
/**
 * So many files of words are asked for, then so many of names, and no more: older hosts answer six requests at a time, and the
 * browser asks for the page's icon among them.
 */
const mostFiles = 5;
/** Of a long query so many words are looked up, the longest first: fewer names hold them. Each may need a file. */
const mostWords = mostFiles;

/**
 * The pages whose names fit a tidy query, best first. Rejects when the files of names cannot be had. `asked` is called when
 * all that the answer needs is on its way.
 */
export type FirstAnswer = (query: string, asked?: () => void) => Promise<FoundPage[]>;

/** Answers queries from the files of names; a file is fetched once, when a query first needs it. */
export function firstAnswers(files: NameFiles, synonyms: Synonyms): FirstAnswer {
  const fetched = new Map<string, Promise<unknown>>();
  const load = <T>(folder: 'ten' | 'tu', file: number): Promise<T> => {
    const address = `${files.address}${folder}/${file}.json`;
    const ready = fetched.get(address) ?? fetchJson(address);
    fetched.set(address, ready);
    ready.catch(() => fetched.delete(address));
    return ready as Promise<T>;
  };
  const fileOf = (word: string): number => {
    const folded = fold(word);
    return files.words.findLastIndex((from) => from <= folded);
  };

  const answer = async (query: string, asked?: () => void): Promise<FoundPage[]> => {
    const words = new Map<number, Promise<SearchWords>>();
    const lookUp = (text: string): void => {
      const more = new Set(
        tellingWords(text)
          .map(fileOf)
          .filter((file) => !words.has(file)),
      );
      // With some of its words alone a spelling finds nothing.
      if (words.size + more.size > mostFiles) return;
      for (const file of more) words.set(file, load<SearchWords>('tu', file));
    };
    // What was typed is under way while its other spellings are worked out; marks make no difference to the file.
    lookUp(query);
    const spellings = planSearch(query, synonyms).words;
    spellings.forEach(lookUp);
    const typed = withMarks(query, spellings);
    const places = placesIn(Object.assign({}, ...(await Promise.all(words.values()))) as SearchWords);
    const holding = (texts: readonly string[], by: Match): number[] =>
      texts.flatMap((text) => inAll(tellingWords(text).map((word) => places(word, by))));
    // A name that holds all words says more than one whose place holds some of them.
    const found = [
      ...holding(typed, { exact: true, place: false }),
      ...holding(spellings, { exact: false, place: false }),
      ...holding(spellings, { exact: false, place: true }),
    ];
    const parts = [...new Set(found.map((place) => Math.floor(place / files.size)))].slice(0, mostFiles);
    const holds = new Set(found);
    const names = parts.map(async (part) => {
      const { rows, ...lists } = await load<SearchNames>('ten', part);
      return rows.filter((_, row) => holds.has(part * files.size + row)).map((row) => nameOf(row, lists));
    });
    asked?.();
    return best((await Promise.all(names)).flat(), spellings);
  };

  // The query of the address is asked for twice: before the page is there, and when it is.
  let last: { query: string; found: Promise<FoundPage[]> } | undefined;
  return (query, asked) => {
    if (last?.query !== query) last = { query, found: answer(query, asked) };
    return last.found;
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

interface Name {
  page: FoundPage;
  plain: string;
  folded: string;
}

function nameOf(
  [title, url, kind, place, others, held]: NameRow,
  { kinds, states }: Omit<SearchNames, 'rows'>,
): Name {
  const plain = `${title} ${others} ${place}`.toLowerCase();
  const state = held.map((at) => states[at]).join(', ');
  return {
    page: { url, excerpt: '', content: '', meta: { title, kind: kinds[kind], place, state } },
    plain,
    folded: fold(plain),
  };
}

/** A spelling as names are compared with it, worked out once for all of them. */
interface Wanted {
  plain: string;
  folded: string;
  words: readonly string[];
}

function wantedIn(spelling: string): Wanted {
  const folded = fold(spelling);
  return { plain: spelling.toLowerCase(), folded, words: wordsOf(folded) };
}

/** How well a name fits: as typed, as typed without marks, every word somewhere; undefined when it does not. */
function rankOf(name: Name, wanted: readonly Wanted[]): number | undefined {
  const ranks = wanted.flatMap(({ plain, folded, words }) => {
    if (name.plain.includes(plain)) return [0];
    if (name.folded.includes(folded)) return [1];
    return words.every((word) => name.folded.includes(word)) ? [2] : [];
  });
  return ranks.sort()[0];
}

/** The pages whose names fit best; shorter names first, for they say little else. */
function best(names: readonly Name[], spellings: readonly string[]): FoundPage[] {
  const wanted = spellings.map(wantedIn);
  return names
    .flatMap((name) => {
      const rank = rankOf(name, wanted);
      return rank === undefined ? [] : [{ name, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.name.plain.length - b.name.plain.length)
    .slice(0, most)
    .map(({ name }) => name.page);
}
