import type { ViewContext } from './context.ts';
import { nameFiles } from './search-names.ts';
import { searchLists, type LinkGroup } from './site-map.ts';

/** What the search page gives to its script, and the lists for readers without it. */
export interface SearchView {
  action: string;
  /** Where the names of all pages are, the script's words, the meanings of abbreviations: JSON that can stand in a page. */
  data: string;
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
    data: inlineJson({
      base: register.config.basePath,
      names: nameFiles(context, {}),
      words: {
        loading: t('search.status.loading'),
        first: t('search.status.first'),
        found: t('search.status.count'),
        none: t('search.status.none'),
        failed: t('search.status.failed'),
        more: t('search.more'),
        all: t('search.filter.any'),
        filters,
      },
      synonyms: expansions(context),
    }),
    help: [t('search.help.1'), t('search.help.2'), t('search.help.3')],
    lists: searchLists(context),
  };
}
