/**
 * Tells at one look what nearly every text of a register is: written in the letters and signs of everyday Vietnamese.
 * A table and a loop are four times as fast as a regular expression over letters that lie so far apart.
 */

const SMALL = 0;
const CAPITAL = 1;
const OTHER = 2;
const AMPERSAND = 0x26;

/** What a code unit is: of everyday texts a capital or anything else, or of another kind of text. */
const kinds = new Uint8Array(0x10000).fill(OTHER);
const lettersBelowVietnamese = 'àáâãèéêìíòóôõùúýăđĩũơư';
const signs = '\t\n–—‘’“”…\u00A0°²³';
for (const sign of signs) kinds[sign.charCodeAt(0)] = SMALL;
for (let code = 0x20; code <= 0x7e; code += 1) kinds[code] = code >= 0x41 && code <= 0x5a ? CAPITAL : SMALL;
for (const letter of lettersBelowVietnamese) {
  kinds[letter.charCodeAt(0)] = SMALL;
  kinds[letter.toUpperCase().charCodeAt(0)] = CAPITAL;
}
// From Ạạ to Ỹỹ each capital stands before its small letter.
for (let code = 0x1ea0; code <= 0x1ef9; code += 1) kinds[code] = code % 2 === 0 ? CAPITAL : SMALL;

/** Whether a text has nothing but the letters and signs of everyday Vietnamese. */
export function isEverydayText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (kinds[text.charCodeAt(at)] === OTHER) return false;
  return true;
}

/** Whether two capitals, or one and "&", may stand side by side; a letter of no everyday text may be a capital. */
export function mayHoldCapitals(text: string): boolean {
  let before = SMALL;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] ?? OTHER;
    if (before !== SMALL && (kind !== SMALL || code === AMPERSAND)) return true;
    before = kind;
  }
  return false;
}
