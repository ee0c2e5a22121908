/**
 * The search page's script, which runs in its head: it asks for the names that fit the query of the address before the
 * page around it has arrived, and goes on as soon as the form and the place for results are there.
 */
import { holdFonts } from './held-fonts.ts';
import { holdPage } from './held-page.ts';
import { startSearch } from './search-client.ts';
import { filtersIn } from './search-filters.ts';
import { firstAnswers } from './search-first.ts';
import { readSearchData, readSearchPage } from './search-page.ts';
import { tidyQuery } from './search-query.ts';

const data = readSearchData(document);
if (data) {
  const firstAnswer = firstAnswers(data.names, data.synonyms);
  const parameters = new URLSearchParams(location.search);
  const query = tidyQuery(parameters.get('q') ?? '');
  const isFiltered = Object.keys(filtersIn(parameters, data)).length > 0;
  if (query !== '' || isFiltered) {
    // The place of the answer is kept (search.css) until it is there.
    document.documentElement.dataset['asked'] = '';
    holdFonts();
  }
  // Names answer a query without filters. Whether they could be had is looked at where they are shown.
  if (query !== '' && !isFiltered) {
    const draw = holdPage();
    firstAnswer(query, draw)
      .catch(() => undefined)
      .finally(draw);
  }
  document.addEventListener('searchpanel', () => {
    const page = readSearchPage(document, data);
    if (page) startSearch(page, firstAnswer);
  });
}
