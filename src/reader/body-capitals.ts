/** Finds the words of prose that may be abbreviations, for the check of those with several meanings. */
import { mayHoldCapitals } from './everyday-text.ts';
import type { BodyMention } from './parsed-node.ts';
import type { Place } from './problem.ts';

/**
 * Two capitals or more that are no part of a document's symbol such as 64/KH-KHCN. What stands before is looked at only
 * behind a capital: looking back from every letter took four times as long.
 */
const capitals = /\p{Lu}(?<![\p{L}\p{N}/&.-]\p{Lu})[\p{Lu}&]+(?![\p{L}\p{N}/&-])/gu;

/** Words in capitals in a piece of text that begins at a place. What a source printed, in “…”, is quoted as it stands. */
export function wordsInCapitals(text: string, place: Place): BodyMention[] {
  if (!mayHoldCapitals(text)) return [];
  return [...text.matchAll(capitals)].flatMap(({ 0: word, index }): BodyMention[] => {
    const before = text.slice(0, index);
    if (before.lastIndexOf('“') > before.lastIndexOf('”')) return [];
    const lines = before.split('\n');
    const last = lines.at(-1)?.length ?? 0;
    const at = {
      line: place.line + lines.length - 1,
      column: lines.length === 1 ? place.column + last : last + 1,
      length: word.length,
    };
    return [{ kind: 'capitals', word, place: at }];
  });
}
