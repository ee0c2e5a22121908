/**
 * One form for Vietnamese text that looks the same but is spelt in different code points or by another rule
 * of tone placement (bad-inputs U01–U08; the pairs in facts/tone-placement.json).
 */

/** Grave, hook, tilde, acute, dot below: the five marks of tone, as against ă â ê ô ơ ư. */
const TONE = /[\u0300\u0309\u0303\u0301\u0323]/u;
/** A vowel before a marked one that ends its word. What stands before it is looked at only where this is found. */
const OPEN_PAIR = /([oOuU])([àảãáạèẻẽéẹỳỷỹýỵÀẢÃÁẠÈẺẼÉẸỲỶỸÝỴ])(?![\p{L}\p{M}])/gu;
/** The letters before a place in a text; no onset is longer than three, and a fourth letter refuses it. */
const LETTERS_BEFORE = /\p{L}*$/u;
const PAIRS: ReadonlySet<string> = new Set(['oa', 'oe', 'uy']);
// The consonants (or nothing) that may open a syllable before oa, oe, uy; "qu" is an onset of its own, so
// "quý" is qu + ý. Other words (Goyá, Figueroá) are foreign and left alone.
const ONSET = /^(?:b|c|ch|d|đ|g|gh|h|k|kh|l|m|n|ng|ngh|nh|p|ph|r|s|t|th|tr|v|x)?$/iu;

/** Whatever `normalise` changes besides composing marks. */
const MENDABLE = /[\u00AD\u00D0\u00F0\t\r\n\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]| {2}|^\s|\s$/u;

const collator = new Intl.Collator('vi');

/**
 * Data text in one form: NFC; Ð and ð (U+00D0, U+00F0, which look like đ) become Đ and đ; soft hyphens go;
 * every kind of space and tab becomes one space, also in runs; no space at either end or beside a line break.
 */
export function normalise(s: string): string {
  // Nearly every text of a register is in this form already, and only its marks may want composing.
  if (!MENDABLE.test(s)) return s.normalize('NFC');
  return s
    .replaceAll('\u00AD', '') // first: it may stand between a letter and its mark
    .normalize('NFC')
    .replaceAll('\u00D0', 'Đ')
    .replaceAll('\u00F0', 'đ')
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .replace(/ ?(\r?\n) ?/gu, '$1')
    .trim();
}

/** The search key of a text: normalised, lower case, without diacritics, đ as d. Idempotent. */
export function foldMarks(s: string): string {
  return normalise(s)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .replaceAll('đ', 'd');
}

/**
 * Moves the tone of an open oa, oe, uy to its first vowel, the style of this site: hoà → hòa, khoẻ → khỏe,
 * Uỷ → Ủy. Syllables that both styles write alike (quý, quà, giỏ, hoàn, xoáy, khuỷu) stay. The result is NFC.
 */
export function modernTone(s: string): string {
  const composed = s.normalize('NFC');
  return composed.replace(OPEN_PAIR, (whole, first: string, second: string, at: number) => {
    const onset = LETTERS_BEFORE.exec(composed.slice(Math.max(0, at - 5), at))?.[0] ?? '';
    const marks = second.normalize('NFD');
    const bare = marks.replace(TONE, '');
    if (!ONSET.test(onset) || !PAIRS.has((first + bare).toLowerCase())) return whole;
    return `${first}${marks.slice(bare.length)}`.normalize('NFC') + bare;
  });
}

/** The form by which texts compare and sort: old and new spelling of a word share it, upper case does not. */
function sortForm(s: string): string {
  return modernTone(normalise(s));
}

/** Sorting a list asks for the form of each of its texts some twenty times, and a register sorts the same names again. */
const sortForms = new Map<string, string>();
/** More texts than this are no register's names any more: the memory is begun anew. */
const mostSortForms = 200_000;

function keptSortForm(s: string): string {
  const kept = sortForms.get(s);
  if (kept !== undefined) return kept;
  if (sortForms.size >= mostSortForms) sortForms.clear();
  const form = sortForm(s);
  sortForms.set(s, form);
  return form;
}

/** Whether two texts say the same, whatever their code points, spaces, tone placement and case. */
export function sameText(a: string, b: string): boolean {
  const key = (s: string): string => sortForm(s).toLowerCase().replace(/\s+/gu, ' ');
  return key(a) === key(b);
}

/** ASCII slug: folded, every run of other characters one hyphen, none at the ends; '' if nothing is left. */
export function slugOf(s: string): string {
  return foldMarks(s)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

function compareCodePoints(a: string, b: string): number {
  const [x, y] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const difference = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(x.length - y.length);
}

/**
 * Order of a Vietnamese dictionary (A Ă Â … D Đ …), the same for both styles of tone placement and on every
 * machine. Ties break by the unified form, then by code point: 0 only for identical strings.
 */
export function compareVietnamese(a: string, b: string): number {
  if (a === b) return 0;
  const [x, y] = [keptSortForm(a), keptSortForm(b)];
  return collator.compare(x, y) || compareCodePoints(x, y) || compareCodePoints(a, b);
}

/**
 * The distinct words that hold đ, Đ or Ð, in order of appearance, with d or D instead and all other marks
 * kept: for the search index, which does not fold đ. A word ends at a space; a symbol such as `45/QĐ-UBND`
 * stays whole; punctuation around a word is dropped.
 */
export function dWords(s: string): string[] {
  const words = normalise(s)
    .split(/\s+/u)
    .filter((word) => /[đĐ]/u.test(word))
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''))
    .map((word) => word.replaceAll('đ', 'd').replaceAll('Đ', 'D'));
  return [...new Set(words)];
}
