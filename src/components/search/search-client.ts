import { fetchHeldFonts } from './held-fonts.ts';
import { loadEngine } from './search-engine.ts';
import type { Engine, Found } from './search-engine.ts';
import { filtersIn, showFilters } from './search-filters.ts';
import type { FirstAnswer } from './search-first.ts';
import { fill } from './search-page.ts';
import type { SearchPage } from './search-page.ts';
import { tidyQuery } from './search-query.ts';
import { resultItem } from './search-results.ts';

const pageSize = 10;
const typingPause = 200;

/**
 * Answers below the form: results appear while typing, the address always says what is shown, and Back works. Without it
 * the page is a form and lists A–Z.
 */
export function startSearch(page: SearchPage, firstAnswer: FirstAnswer): void {
  let engine: Promise<Engine> | undefined;
  let ready = false;
  let latest = 0;
  let settled = true;
  let pause: number | undefined;

  /** Pages whose names fit, at once and for few bytes; the text of all pages is loaded after that. */
  const showFirst = async (query: string, ticket: number): Promise<void> => {
    const first = await firstAnswer(query).catch(() => []);
    if (first.length === 0 || ready || ticket !== latest) return;
    page.results.replaceChildren(...first.map(resultItem));
    page.status.textContent = page.words.first;
  };

  const show = async (): Promise<void> => {
    const ticket = (latest += 1);
    const parameters = new URLSearchParams(location.search);
    const query = tidyQuery(parameters.get('q') ?? '');
    const filters = filtersIn(parameters, page);
    if (query === '' && Object.keys(filters).length === 0) return clear(page);
    page.status.textContent = page.words.loading;
    try {
      if (!ready && query !== '' && Object.keys(filters).length === 0) await showFirst(query, ticket);
      const loaded = await (engine ??= loadEngine(page.base, page.synonyms));
      ready = true;
      const found = await loaded.find(query, filters);
      const first = await Promise.all(found.slice(0, pageSize).map((one) => one.load()));
      // A later query may have been answered meanwhile.
      if (ticket !== latest) return;
      page.results.replaceChildren(...first.map(resultItem));
      tell(page, query, found);
      offerMore(page, found, pageSize);
      showFilters(page, await loaded.filters(), filters);
    } catch (error) {
      console.warn(error);
      engine = undefined;
      ready = false;
      page.status.textContent = page.words.failed;
      keepNoPlace();
    } finally {
      fetchHeldFonts();
    }
  };

  /** Puts the form into the address. One search is one step of Back, however many letters it took to type. */
  const remember = (settles: boolean): void => {
    clearTimeout(pause);
    const parameters = chosenIn(page).toString();
    if (parameters !== location.search.slice(1)) {
      const address = location.pathname + (parameters === '' ? '' : `?${parameters}`);
      history[settled ? 'pushState' : 'replaceState'](null, '', address);
      void show();
    }
    settled = settles;
  };

  const restore = (): void => {
    page.input.value = new URLSearchParams(location.search).get('q') ?? '';
    settled = true;
    void show();
  };

  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember(true);
  });
  page.form.addEventListener('change', (event) => {
    if (event.target !== page.input) remember(true);
  });
  page.input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => remember(false), typingPause);
  });
  window.addEventListener('popstate', restore);
  restore();
}

/** What the form says, and the filters of the address as long as the form has no choice for them yet. */
function chosenIn(page: SearchPage): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(page.form)) {
    const text = typeof value === 'string' ? tidyQuery(value) : '';
    if (text !== '') parameters.append(name, text);
  }
  for (const [name, values] of Object.entries(filtersIn(new URLSearchParams(location.search), page))) {
    if (!page.form.elements.namedItem(name)) for (const value of values) parameters.append(name, value);
  }
  return parameters;
}

/** Nothing more is on its way to the place that search-start.ts had kept (search.css). */
function keepNoPlace(): void {
  delete document.documentElement.dataset['asked'];
}

function clear(page: SearchPage): void {
  keepNoPlace();
  page.results.replaceChildren();
  page.status.textContent = '';
  if (page.help) page.help.hidden = true;
  moreButton(page)?.remove();
}

function tell(page: SearchPage, query: string, found: readonly Found[]): void {
  keepNoPlace();
  const count = found.length.toLocaleString(document.documentElement.lang);
  page.status.textContent = fill(found.length === 0 ? page.words.none : page.words.found, { count, query });
  if (page.help) page.help.hidden = found.length > 0;
}

function offerMore(page: SearchPage, found: readonly Found[], shown: number): void {
  moreButton(page)?.remove();
  if (found.length <= shown) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['searchMore'] = '';
  button.textContent = page.words.more;
  button.addEventListener('click', async () => {
    const next = (await Promise.all(found.slice(shown, shown + pageSize).map((one) => one.load()))).map(
      resultItem,
    );
    page.results.append(...next);
    offerMore(page, found, shown + pageSize);
    // Keyboard readers go on at the first new result, not at the top.
    next[0]?.querySelector('a')?.focus();
  });
  page.results.after(button);
}

function moreButton(page: SearchPage): Element | null {
  return page.results.parentElement?.querySelector('[data-search-more]') ?? null;
}
