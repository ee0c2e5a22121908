import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatNumber } from '../i18n/format.ts';
import type { PageName } from '../i18n/routes.ts';
import type { MessageKey } from '../i18n/t.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { fixedPages } from './lists/list-filters.ts';
import { listedCollections } from './lists/record-card.ts';
import { stateKind, stateOrder } from './state-badge.ts';

/** A heading, a link when the group has a page of its own, and the pages below it. */
export interface LinkGroup {
  id: string;
  heading: Phrase;
  links: Phrase[];
}

const generalPages: [PageName, MessageKey][] = [
  ['home', 'site.home'],
  ['commitments', 'list.commitments.title'],
  ['reporting', 'reporting.title'],
  ['comparison', 'comparison.title'],
  ['checks', 'checks.title'],
  ['timeline', 'timeline.title'],
  ['search', 'search.title'],
  ['method', 'method.title'],
  ['about', 'about.title'],
  ['data', 'data.title'],
  ['changes', 'changes.title'],
  ['follow', 'follow.title'],
  ['sources', 'sources.title'],
  ['visits', 'visits.title'],
];

const mapped: CollectionName[] = [
  'provinces',
  'agreements',
  'plans',
  'campaigns',
  'results',
  'indicators',
  'figures',
  'news',
  'documents',
  'bodies',
  'questions',
];

/** One link for each page of a collection, in the order of a dictionary: units of one name share a page. */
function recordLinks(context: ViewContext, collection: CollectionName): Phrase[] {
  const records: SiteRecord[] = [...context.register.known[collection]];
  const pages = new Map(
    records.map(({ id, data }) => [
      context.href({ record: collection, id: 'slug' in data ? data.slug : id }),
      data.title,
    ]),
  );
  return [...pages]
    .map(([href, title]) => content(title, href))
    .toSorted((a, b) => compareVietnamese(a.text, b.text));
}

/** Up to so many records have their names side by side on one page; a larger register names the shorter kinds only. */
const mostNames = 500;
const mostOfLongKind = 100;

/** Whether a kind has too many records to be named here: its list names them, page by page, by place, body and year. */
function isLong({ register }: ViewContext, collection: CollectionName): boolean {
  const all = mapped.reduce((sum, each) => sum + register.known[each].length, 0);
  return all > mostNames && register.known[collection].length > mostOfLongKind;
}

function groupOf(context: ViewContext, collection: CollectionName): LinkGroup {
  const { t, href } = context;
  // The sources of figures have no list of their own: the indicators are theirs.
  const list = href({ list: collection === 'figures' ? 'indicators' : collection });
  const heading =
    collection === 'figures'
      ? { text: t('sitemap.figures') }
      : { text: t(`list.${collection}.title`), href: list };
  const count = context.register.known[collection].length;
  const words = collection === 'figures' ? 'sitemap.longFigures' : 'sitemap.long';
  const links = isLong(context, collection)
    ? [
        {
          text: t(words, { count: formatNumber(count, context.locale), kind: heading.text }),
          href: list,
        },
      ]
    : recordLinks(context, collection);
  return { id: `nhom-${collection}`, heading, links };
}

/** Every page of the site by group; of a large register the lists that lead to every page. */
export function siteMap(context: ViewContext): LinkGroup[] {
  const { t, href } = context;
  const general: LinkGroup = {
    id: 'nhom-chung',
    heading: { text: t('sitemap.pages') },
    links: [
      ...generalPages.map(([page, key]) => ({ text: t(key), href: href({ page }) })),
      { text: t('list.terms.title'), href: href({ list: 'terms' }) },
    ],
  };
  // Every state has its page, also while no commitment is in it: lists link only to the others.
  const states: LinkGroup = {
    id: 'nhom-tinh-trang',
    heading: { text: t('sitemap.states'), href: href({ page: 'commitments' }) },
    links: stateOrder.map((key) => ({
      text: stateKind(context, key).words,
      href: href({ commitments: 'state', value: key }),
    })),
  };
  const filters: LinkGroup = {
    id: 'nhom-loc',
    heading: { text: t('sitemap.filters') },
    links: listedCollections.flatMap((list) => fixedPages(context, list)),
  };
  return [general, states, filters, ...mapped.map((collection) => groupOf(context, collection))];
}

/** What readers without the script look through instead of searching. */
export function searchLists(context: ViewContext): LinkGroup[] {
  return mapped.map((collection) => groupOf(context, collection)).filter(({ links }) => links.length > 0);
}
