import type { ViewContext } from './context.ts';
import { nameFiles } from './search-names.ts';
import { searchLists, type LinkGroup } from './site-map.ts';

/** What the search page gives to its script, and the lists for readers without it. */
export interface SearchView {
  action: string;
  base: string;
  /** Where the names of all pages are, for the first answer; JSON. */
  names: string;
  /** The script's words and the meanings of abbreviations, as JSON that can stand in a page. */
  words: string;
  terms: string;
  help: string[];
  lists: LinkGroup[];
}

/** JSON in which no "</script>" can end the element around it. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** `['KT', 'kinh tế']`, `['KT', 'kỹ thuật']`: two meanings of one abbreviation do not mean each other. */
function expansions({ register }: ViewContext): string[][] {
  return register.known.terms.flatMap(({ data }) =>
    data.long.split(';').map((meaning) => [data.title, meaning.trim()]),
  );
}

export function searchView(context: ViewContext): SearchView {
  const { t, register } = context;
  const filters = {
    kind: t('search.filter.kind'),
    province: t('search.filter.province'),
    year: t('search.filter.year'),
    body: t('search.filter.body'),
    state: t('search.filter.state'),
  };
  return {
    action: context.href({ page: 'search' }),
    base: register.config.basePath,
    names: inlineJson(nameFiles(context, {})),
    words: inlineJson({
      loading: t('search.status.loading'),
      first: t('search.status.first'),
      found: t('search.status.count'),
      none: t('search.status.none'),
      failed: t('search.status.failed'),
      more: t('search.more'),
      all: t('search.filter.any'),
      filters,
    }),
    terms: inlineJson(expansions(context)),
    help: [t('search.help.1'), t('search.help.2'), t('search.help.3')],
    lists: searchLists(context),
  };
}
