/**
 * The words of a text, each once: runs of letters and digits, in small letters. The files of names are written with them,
 * and the script of the search, in the browser, takes a query apart in the same way.
 */
export function wordsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    ),
  ];
}
