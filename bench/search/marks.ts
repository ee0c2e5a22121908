import type { CDPSession } from 'playwright-core';

/** What stood on the page at a moment. */
export interface Mark {
  /** Milliseconds since the page was asked for. */
  at: number;
  results: string[];
}

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
 * asks the page meanwhile, for on a slow processor each question would hold up the answer.
 */
export function noteAnswers(): void {
  const marks: Marks = { origin: performance.timeOrigin };
  const note = (): void => {
    if (marks.full) return;
    const results = [...document.querySelectorAll<HTMLAnchorElement>('[data-search-results] li a')].map(
      ({ pathname }) => pathname,
    );
    const said = document.querySelector('[data-search-status]')?.textContent ?? '';
    const mark = { at: performance.now(), results };
    if (results.length > 0) marks.first ??= mark;
    // The number of pages found, or that there is none, is told when the index of all texts has answered.
    if (!/\d|“/.test(said)) return;
    marks.full = mark;
    (globalThis as unknown as Told).searchMarks(JSON.stringify(marks));
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
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
