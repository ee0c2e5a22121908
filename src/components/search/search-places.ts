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

/**
 * Where words stand; one of three letters and more that nobody wrote also as the beginning of others. A slow phone waits for
 * this between two turns of the line, so no word is folded that cannot fit, and none is looked up twice.
 */
export function placesIn(words: SearchWords): (word: string, by: Match) => Places {
  const entries = Object.entries(words).map(([word, steps]) => ({ word, steps }));
  // A word holds composed letters alone (src/i18n/search-words.ts), which fold one to one.
  const withAnyMarks = (folded: string): typeof entries =>
    entries.filter(({ word }) => word.length === folded.length && fold(word) === folded);
  const beginningWith = (folded: string): typeof entries =>
    entries.filter(({ word }) => word.length > folded.length && fold(word).startsWith(folded));
  const find = (wanted: string, { exact, place }: Match): Places => {
    const folded = fold(wanted);
    const same = exact ? entries.filter(({ word }) => word === wanted) : withAnyMarks(folded);
    const fit =
      same.length > 0 || wanted.length < 3 ? same : [...withAnyMarks(folded), ...beginningWith(folded)];
    return fit.flatMap(({ steps }) => [...positions(steps[0]), ...(place ? positions(steps[1]) : [])]);
  };
  const known = new Map<string, Places>();
  return (wanted, by) => {
    const asked = `${wanted} ${by.exact} ${by.place}`;
    const places = known.get(asked) ?? find(wanted, by);
    known.set(asked, places);
    return places;
  };
}

function positions(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}

/** The places that all words share, in order. */
export function inAll(words: readonly Places[]): number[] {
  // Beginning with the rarest word, of which few places are left to compare.
  const [rarest = [], ...others] = words.toSorted((a, b) => a.length - b.length);
  const shared = others.reduce(
    (left, places) => new Set(places.filter((place) => left.has(place))),
    new Set(rarest),
  );
  return [...shared].sort((a, b) => a - b);
}
