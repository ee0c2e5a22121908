/** A few words on a page, perhaps a link. `vi` marks words of the content, which stay Vietnamese on English pages. */
export interface Phrase {
  text: string;
  href?: string | undefined;
  vi?: boolean | undefined;
  /** What must stand beside the words in smaller type: an inference, a printed form. */
  aside?: string | undefined;
}

/** One row of the facts line. */
export interface Fact {
  term: string;
  phrases: Phrase[];
}

/** Words of the content. */
export function content(text: string, href?: string): Phrase {
  return { text, href, vi: true };
}

/** Joins the words of a list of phrases, for places that take plain text only. */
export function plainText(phrases: readonly Phrase[], separator = ', '): string {
  return phrases.map((phrase) => phrase.text).join(separator);
}
