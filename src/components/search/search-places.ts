/** Where words stand in the list of names (src/views/search-names.ts). */
import type { SearchWords } from '../../views/search-names.ts';
import { fold } from './search-query.ts';

/** The places in the list of names, in its order: what is more often looked for comes first. */
export type Places = readonly number[];

/** How a word must stand in a name. */
export interface Match {
  /** With just these marks, or with any. */
  exact: boolean;
  /** Also where only the place holds the word. */
  place: boolean;
}

/** Where words stand; one of three letters and more that nobody wrote also as the beginning of others. */
export function placesIn(words: SearchWords): (word: string, by: Match) => Places {
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
export function inAll([first = [], ...others]: readonly Places[]): number[] {
  const sets = others.map((places) => new Set(places));
  const shared = first.filter((place) => sets.every((places) => places.has(place)));
  return [...new Set(shared)].sort((a, b) => a - b);
}
