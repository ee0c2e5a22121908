import type { Target } from '../i18n/routes.ts';
import type { MessageKey } from '../i18n/t.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';

/** What a reader at a wrong address is told, in one language. */
export interface NotFoundView {
  title: string;
  lede: string;
  search: { action: string; label: string; button: string };
  linksHeading: string;
  links: Phrase[];
}

const helpful: [MessageKey, Target][] = [
  ['list.provinces.title', { list: 'provinces' }],
  ['search.title', { page: 'search' }],
  ['list.agreements.title', { list: 'agreements' }],
  ['sitemap.title', { page: 'sitemap' }],
  ['site.home', { page: 'home' }],
];

export function notFoundView({ t, href }: ViewContext): NotFoundView {
  return {
    title: t('notFound.title'),
    lede: t('notFound.lede'),
    search: {
      action: href({ page: 'search' }),
      label: t('home.search.label'),
      button: t('home.search.button'),
    },
    linksHeading: t('notFound.links'),
    links: helpful.map(([key, target]) => ({ text: t(key), href: href(target) })),
  };
}
