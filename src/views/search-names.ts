import { foldMarks } from '../domain/vietnamese-text.ts';
import type { Locale } from '../i18n/locale.ts';
import { wordsOf } from '../i18n/search-words.ts';
import { viewContext, type ViewContext } from './context.ts';
import { once, partView } from './once.ts';
import type { Register } from './register.ts';
import { namedPages } from './search-catalogue.ts';

// The first answer of the search is found in the names of pages, for few bytes however large the register is: a phone
// loads the files of the words that were typed, which say where in the list of names they stand, and of that list the
// parts with the best of them (docs/decisions/0041).

/** So many names stand in one file. */
const namesInFile = 32;

/** A file of words grows to about so many letters; words that differ in their marks alone lie together. */
const lettersInFile = 6000;

/** A part of the list of names, in few bytes. */
export interface SearchNames {
  kinds: string[];
  states: string[];
  rows: NameRow[];
}

/** Name, address, position of its kind, place, other names and symbols, positions of its commitments' states. */
export type NameRow = [
  title: string,
  href: string,
  kind: number,
  place: string,
  others: string,
  states: number[],
];

/**
 * For each word the positions of the pages that hold it in their names, then of those that hold it only in their place: the
 * first, then how far each further one is from the last.
 */
export type SearchWords = Record<string, [inName: number[], inPlace: number[]]>;

function positionIn(list: string[], word: string): number {
  const at = list.indexOf(word);
  return at === -1 ? list.push(word) - 1 : at;
}

/** The names of one file, from 0. */
export const searchNames = partView('searchNames', (context, { file }: { file: number }): SearchNames => {
  const [kinds, states]: [string[], string[]] = [[], []];
  const pages = namedPages(context).slice(file * namesInFile, (file + 1) * namesInFile);
  return {
    rows: pages.map((page) => [
      page.title,
      page.href,
      positionIn(kinds, page.kind),
      page.place,
      page.others,
      page.states.map((words) => positionIn(states, words)),
    ]),
    kinds,
    states,
  };
});

interface WordFile {
  /** The first word without its marks: a word lies in the last file that does not begin behind it. */
  from: string;
  words: SearchWords;
}

function wordFilesOf(context: ViewContext): WordFile[] {
  const at = new Map<string, SearchWords[string]>();
  namedPages(context).forEach(({ title, others, place }, position) => {
    const inName = new Set(wordsOf(`${title} ${others}`));
    for (const word of new Set([...inName, ...wordsOf(place)])) {
      const places = at.get(word) ?? [[], []];
      places[inName.has(word) ? 0 : 1].push(position);
      at.set(word, places);
    }
  });
  const sorted = [...at]
    .map(([word, places]) => ({ word, folded: foldMarks(word), places }))
    .sort((a, b) => compareLetters(a.folded, b.folded) || compareLetters(a.word, b.word));
  const files: WordFile[] = [{ from: '', words: {} }];
  let letters = 0;
  let last = '';
  for (const { word, folded, places } of sorted) {
    if (letters > lettersInFile && folded !== last) {
      files.push({ from: folded, words: {} });
      letters = 0;
    }
    const steps: SearchWords[string] = [stepsOf(places[0]), stepsOf(places[1])];
    const file = files.at(-1);
    if (file) file.words[word] = steps;
    letters += word.length + steps.join(',').length;
    last = folded;
  }
  return files;
}

function stepsOf(positions: readonly number[]): number[] {
  return positions.map((position, index) => position - (positions[index - 1] ?? 0));
}

/** As a browser compares texts, not as a dictionary does. */
function compareLetters(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const whole: Record<Locale, (register: Register) => WordFile[]> = {
  vi: once((register) => wordFilesOf(viewContext(register, 'vi'))),
  en: once((register) => wordFilesOf(viewContext(register, 'en'))),
};

function wordFiles({ register, locale }: ViewContext): readonly WordFile[] {
  return whole[locale](register);
}

/** The words of one file, from 0. */
export const searchWords = partView(
  'searchWords',
  (context, { file }: { file: number }): SearchWords => wordFiles(context)[file]?.words ?? {},
);

/** What the script must know to find the files: the first word of each file of words, and how many names a file holds. */
export interface NameFiles {
  words: string[];
  size: number;
  address: string;
}

export const nameFiles = partView('nameFiles', (context): NameFiles => ({
  words: wordFiles(context).map(({ from }) => from),
  size: namesInFile,
  address: context.href({ page: 'search' }),
}));

/** How many files of each kind there are. */
export function fileCounts(context: ViewContext): { names: number; words: number } {
  return {
    names: Math.ceil(namedPages(context).length / namesInFile),
    words: wordFiles(context).length,
  };
}
