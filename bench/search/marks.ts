import type { CDPSession } from 'playwright-core';

/** What stood on the page at a moment. */
export interface Mark {
  /** Milliseconds since the page was asked for. */
  at: number;
  results: string[];
}

/** When the answers of a page stood. */
export interface Marks {
  /** When the page was asked for, by this machine's clock in milliseconds. */
  origin: number;
  first?: Mark | undefined;
  full?: Mark | undefined;
}

/** What `noteAnswers` tells through the binding of the session. */
interface Told {
  searchMarks(marks: string): void;
}

/**
 * Runs in the page, before its own scripts: notes when results appear and when they are complete, and tells then. Nobody
 * asks the page meanwhile, and nothing is looked at but the places of the answer, from the moment at which the page says
 * that they are there (search-start.ts): on a slow processor each question, and each note of a mutation, would hold it up.
 */
export function noteAnswers(): void {
  const marks: Marks = { origin: performance.timeOrigin };
  const note = (): void => {
    const links = document.querySelectorAll<HTMLAnchorElement>('[data-search-results] li a');
    const mark = { at: performance.now(), results: [...links].map(({ pathname }) => pathname) };
    if (links.length > 0) marks.first ??= mark;
    // The number of pages found, or that there is none, is told when the index of all texts has answered.
    if (!/\d|“/.test(document.querySelector('[data-search-status]')?.textContent ?? '')) return;
    marks.full = mark;
    places.disconnect();
    (globalThis as unknown as Told).searchMarks(JSON.stringify(marks));
  };
  const places = new MutationObserver(note);
  document.addEventListener('searchpanel', () => {
    for (const place of document.querySelectorAll('[data-search-results], [data-search-status]'))
      places.observe(place, { childList: true, subtree: true, characterData: true });
  });
}

/** The session's answer to `noteAnswers`: a promise of the marks, rejected when the page tells nothing for two minutes. */
export async function marksOf(session: CDPSession): Promise<() => Promise<Marks & { full: Mark }>> {
  const { promise, resolve, reject } = Promise.withResolvers<Marks & { full: Mark }>();
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'searchMarks') resolve(JSON.parse(payload) as Marks & { full: Mark });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'searchMarks' });
  return async () => {
    const late = setTimeout(() => reject(new Error('No answer of the search in two minutes.')), 120_000);
    return promise.finally(() => clearTimeout(late));
  };
}
