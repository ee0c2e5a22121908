/** Data as a JSON file: two blanks deep, so that versions compare line by line, and ended by a line. */
export function jsonOf(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/**
 * Data as JSON inside a page. A `<` in a title could close the script element or open a comment in it, so it is
 * written as an escape, which reads back as the same letter. The line separators are for old scripts.
 */
export function inlineJsonOf(data: object): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
