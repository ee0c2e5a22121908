/**
 * On a slow processor the first drawing of a page takes as long as an answer needs on its way. So a page that is opened with a
 * question is drawn while the names are on their way (docs/decisions/0042), not while the words that say which names to ask for
 * lie there unread.
 */

/** Milliseconds. A line on which the words take longer must not leave the reader before an empty window. */
const longest = 400;

/** Leaves the page undrawn (search.css) until what is returned is called, or for `longest`. */
export function holdPage(): () => void {
  const draw = (): void => {
    delete document.documentElement.dataset['held'];
  };
  setTimeout(draw, longest);
  document.documentElement.dataset['held'] = '';
  return draw;
}
