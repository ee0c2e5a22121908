/** The clauses of a text, and how often one says that something comes back. */

/** One clause, with whether it stands in a list that is written as one sentence: "…; …; …". */
export interface Clause {
  text: string;
  listed: boolean;
}

/** Clauses end with a full stop, a semicolon or the words that begin a list: "như:", "sau đây:", "gồm:". */
export function clausesOf(text: string): Clause[] {
  return text.split(/(?<=[.…])\s+(?=\p{Lu}|[-+(]|\p{Ll})/u).flatMap((sentence) => {
    const parts = sentence
      .split(/(?<=;)\s*|(?<=(?:như|như sau|sau đây|gồm|sau):)\s+/u)
      .map((part) => part.replace(/^[-–+•]\s*/u, '').trim())
      .filter((part) => part !== '');
    return parts.map((part) => ({ text: part, listed: parts.length > 2 }));
  });
}

/** How often, in the words of the text; without `months` where the text does not say how often. */
export interface Recurrence {
  asPrinted: string;
  months?: number;
}

const RECURRENCE =
  /(?<!\p{L})(?:(?:theo\s+)?định kỳ(?:\s+(?:(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)|(?:6|sáu|3|ba)\s+tháng(?:\s+(?:một|1)\s+lần)?))?|(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)(?:\s+(?:một|1)\s+lần)?|(?:6|sáu|3|ba)\s+tháng\s+(?:một|1)\s+lần)(?!\p{L})/giu;

/** The most telling word of a clause about how often something is done. */
export function recurrenceIn(clause: string): Recurrence | undefined {
  const found = [...clause.matchAll(RECURRENCE)].map(([asPrinted]) => {
    const months = monthsOf(asPrinted.toLowerCase());
    return months === undefined ? { asPrinted } : { asPrinted, months };
  });
  return found.find((each) => 'months' in each) ?? found[0];
}

function monthsOf(words: string): number | undefined {
  if (/(?:6|sáu) tháng/u.test(words)) return 6;
  if (/(?:3|ba) tháng|quý/u.test(words)) return 3;
  if (/tháng/u.test(words)) return 1;
  return /năm/u.test(words) ? 12 : undefined;
}
