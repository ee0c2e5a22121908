/** "Ý bạn là …?": the name that an author probably meant. */
import { distance } from 'fastest-levenshtein';
import { foldMarks } from './vietnamese-text.ts';

/**
 * The candidate with the fewest changed letters, marks and case aside (`lien-minh-htx-bac-gian` →
 * `lien-minh-htx-bac-giang`); undefined when more than two letters and more than a third of the word differ,
 * or when the word is blank. Of equally near candidates the one nearer with its marks, then the first by
 * code unit, whatever the order in which they come. In a word of three letters two others are another word.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = foldMarks(word);
  if (folded === '') return undefined;
  const limit = folded.length <= 3 ? 1 : Math.max(2, folded.length / 3);
  let best: { candidate: string; folded: number; exact: number } | undefined;
  for (const candidate of candidates) {
    const far = distance(folded, foldMarks(candidate));
    if (far > limit || (best && far > best.folded)) continue;
    const exact = distance(word, candidate);
    const closer =
      !best ||
      far < best.folded ||
      exact < best.exact ||
      (exact === best.exact && candidate < best.candidate);
    if (closer) best = { candidate, folded: far, exact };
  }
  return best?.candidate;
}
