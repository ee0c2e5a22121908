/** How converted Word files mark footnotes in HTML: mammoth's anchors and those of Word's own "save as web page". */
import type { Element } from 'hast';

/** The number of the note that a link points to; undefined for any other link. */
export function referenceNumber({ properties }: Element): string | undefined {
  const [, kind, number] =
    /^#_?(footnote|endnote|ftn|edn)-?(\d+)$/.exec(String(properties['href'] ?? '')) ?? [];
  return number === undefined ? undefined : label(kind, number);
}

/** The number of the note whose text an element holds. */
export function definitionNumber({ properties }: Element): string | undefined {
  const [, kind, number] = /^(footnote|endnote|ftn|edn)-?(\d+)$/.exec(String(properties['id'] ?? '')) ?? [];
  return number === undefined ? undefined : label(kind, number);
}

/** Whether a link leads from a note back to its place in the text. */
export function isBackLink({ properties }: Element): boolean {
  return /^#_?(?:footnote-ref|endnote-ref|ftnref|ednref)-?\d+$/.test(String(properties['href'] ?? ''));
}

function label(kind: string | undefined, number: string): string {
  return kind?.startsWith('e') ? `cuoi-${number}` : number;
}
