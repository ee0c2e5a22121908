import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';

/** The path to a page directly below the home page. */
export function breadcrumbHome(context: ViewContext): Phrase[] {
  return [{ text: context.t('site.home'), href: context.href({ page: 'home' }) }];
}
