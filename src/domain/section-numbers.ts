const numerals = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];

/**
 * The Roman numerals that a document's own numbering skips: I, II, IV gives III. Sections are kept as
 * printed (Nghị định 30/2020 numbers them without gaps, real documents do not always), so a gap is
 * reported, never closed. Numbers of another kind are ignored.
 */
export function missingNumerals(printed: readonly string[]): string[] {
  const places = printed.map((number) => numerals.indexOf(number.trim())).filter((place) => place >= 0);
  return numerals.slice(0, Math.max(0, ...places)).filter((_, place) => !places.includes(place));
}
