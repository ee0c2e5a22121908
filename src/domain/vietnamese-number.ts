/** Numbers as Vietnamese texts print them: a dot groups thousands, a comma begins decimals. */

const GROUPED = /^[-−]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const PLAIN = /^[-−]?\d+(?:,\d+)?$/;

/**
 * Reads one number: `1.012` → 1012, `65,4` → 65.4, `01` → 1, `-12,5` → -12.5. A form that is English, mixed
 * or badly grouped (`65.4`, `1,012.5`, `1.01`, `0.654`, `12.3456`) gives undefined: a figure is refused rather
 * than guessed (bad-inputs D13). Surrounding blanks are ignored; `-0` is 0; overflow is undefined.
 */
export function readVietnameseNumber(s: string): number | undefined {
  const text = s.trim();
  if (!GROUPED.test(text) && !PLAIN.test(text)) return undefined;
  const value = Number(text.replace('−', '-').replaceAll('.', '').replace(',', '.'));
  if (!Number.isFinite(value)) return undefined;
  return value === 0 ? 0 : value;
}
