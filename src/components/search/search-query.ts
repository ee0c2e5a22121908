/** What a reader typed, turned into the searches that find it. Runs in the browser; imports nothing. */

/** Words that mean the same, for example `['HTX', 'hợp tác xã']`; each list comes from the page. */
export type Synonyms = readonly (readonly string[])[];

/** The same spellings twice: in quotation marks, which find the phrase, and bare, which find its words anywhere. */
export interface SearchPlan {
  phrases: readonly string[];
  words: readonly string[];
  /** The reader typed quotation marks: pages with the words apart are not wanted. */
  onlyPhrase: boolean;
}

/** More spellings than this cost more than they find. */
const mostSpellings = 8;

/** The query in one form: composed letters, the Icelandic Ð as the Vietnamese Đ, single spaces. */
export function tidyQuery(typed: string): string {
  return typed
    .normalize('NFC')
    .replaceAll('\u00D0', 'Đ')
    .replaceAll('\u00F0', 'đ')
    .replaceAll('\u00AD', '')
    .replace(/[\s\u200B-\u200F\uFEFF]+/g, ' ')
    .trim();
}

/**
 * The searches for a tidy query. Someone who types quotation marks gets the phrase and nothing else.
 * The index folds every mark but not đ, so a query without marks is also tried with đ where it has d.
 */
export function planSearch(query: string, synonyms: Synonyms): SearchPlan {
  const quoted = /^[“”"](.+)[“”"]$/.exec(query)?.[1];
  const spellings = [quoted ?? query, ...otherNames(quoted ?? query, synonyms)].flatMap(spellingsWithD);
  const words = [...new Set(spellings)]
    .slice(0, mostSpellings)
    .map((text) => text.replace(/["“”]/g, ' ').trim());
  return { phrases: words.map((text) => `"${text}"`), words, onlyPhrase: quoted !== undefined };
}

/**
 * The spellings with their marks where someone typed any, in both styles of writing tones (thủy, thuỷ); empty when the
 * reader typed no mark and so did not say which word is meant.
 */
export function withMarks(query: string, words: readonly string[]): string[] {
  if (fold(query) === query.toLowerCase()) return [];
  return [...new Set(words.flatMap((text) => [text, ...toneStyles(text)]))];
}

/** A text with the tones of open oa, oe and uy on the first and on the second vowel. */
function toneStyles(text: string): string[] {
  const apart = text.normalize('NFD');
  const tone = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
  const first = new RegExp(`(o(?=[ae])|(?<!q)u(?=y))([aey])(${tone})(?![\\p{L}\\p{M}])`, 'giu');
  const second = new RegExp(
    `(o(?=${tone}[ae])|(?<!q)u(?=${tone}y))(${tone})([aey])(?![\\p{L}\\p{M}])`,
    'giu',
  );
  return [first, second].map((vowels) => apart.replace(vowels, '$1$3$2').normalize('NFC'));
}

/** The query with one of its terms replaced by each other name of it. */
function otherNames(query: string, synonyms: Synonyms): string[] {
  const folded = fold(query);
  // Composed letters fold one to one, so that positions hold in the query too; if not, it is left alone.
  if (folded.length !== query.length) return [];
  return synonyms.flatMap((names) => {
    const used = names.find((name) => positionOf(folded, name) !== -1);
    if (used === undefined) return [];
    const at = positionOf(folded, used);
    const replaced = names.filter((name) => fold(name) !== fold(used));
    return replaced.map((name) => query.slice(0, at) + name + query.slice(at + used.length));
  });
}

/** Where a name stands in a folded text as whole words, whatever its marks and its case; -1 when it does not. */
function positionOf(text: string, name: string): number {
  const part = fold(name);
  if (part.length !== name.length) return -1;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const behind = text[at + part.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before + behind)) return at;
  }
  return -1;
}

/** Every way to read d as đ where a syllable begins, when the query was typed without any mark. */
function spellingsWithD(text: string): string[] {
  if (/[^\p{ASCII}]/u.test(text)) return [text];
  const places = [...text.matchAll(/(?<![a-z])d|(?<=\bq)d(?![a-z])/gi)].map((match) => match.index);
  if (places.length === 0) return [text];
  // With many d's only "none" and "all" are tried; the index's own list of đ-words covers the rest.
  const choices = places.length <= 2 ? 2 ** places.length : 2;
  return Array.from({ length: choices }, (_, choice) =>
    places.reduce((spelt, at, place) => {
      const taken = places.length <= 2 ? (choice >> place) & 1 : choice;
      return taken === 1 ? spelt.slice(0, at) + (spelt[at] === 'D' ? 'Đ' : 'đ') + spelt.slice(at + 1) : spelt;
    }, text),
  );
}

/** Lower case without marks, đ as d: how a query and a text are compared. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .replaceAll('đ', 'd');
}

/** Whether a text holds every word of one of the spellings, whatever the marks. */
export function holdsWords(text: string, spellings: readonly string[]): boolean {
  const letters = lettersOf(text);
  return spellings.some((spelling) =>
    lettersOf(spelling)
      .split(' ')
      .every((word) => letters.includes(word)),
  );
}

/** Folded letters, digits and spaces: `64/KH-KHCN` is one word `64khkhcn`, as in the index. */
function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}\s]/gu, '');
}
