import { fileAddress, type FeedFormat } from '../i18n/file-routes.ts';
import type { Target } from '../i18n/routes.ts';
import type { ViewContext } from './context.ts';
import { datasetOfCollection } from './datasets/all-datasets.ts';
import type { DatasetName } from './datasets/dataset.ts';
import { pageSubject } from './page-index.ts';
import type { Phrase } from './phrase.ts';
import { headName } from './place-units.ts';
import { followedFrom } from './scope.ts';

/** "Tải về, theo dõi": the data behind a page, and how to hear of changes to it. */
export interface Downloads {
  /** Files to keep; `name` is what the file is called on the reader's disk. */
  files: (Phrase & { name: string })[];
  /** Addresses to subscribe to. */
  subscriptions: Phrase[];
  /** How to follow, and all other data. */
  more: Phrase[];
}

/** A feed that belongs to a page, for the head of its HTML. */
export interface PageFeed {
  type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json';
  title: string;
  href: string;
}

/** The tables behind a page; of a record's page only where the table is about that kind of record's numbers. */
function tablesOf(target: Target): DatasetName[] {
  if ('list' in target)
    return target.list === 'indicators' ? ['chi-tieu', 'so-lieu'] : [datasetOfCollection[target.list]];
  if ('page' in target) {
    if (target.page === 'commitments' || target.page === 'home') return ['cam-ket', 'trang-thai'];
    if (target.page === 'changes') return ['thay-doi', 'trang-thai'];
    return target.page === 'sources' ? ['nguon'] : [];
  }
  if (!('record' in target)) return 'commitments' in target ? ['cam-ket'] : [];
  return target.record === 'indicators' || target.record === 'figures' ? ['so-lieu', 'phan-so-lieu'] : [];
}

/** The feeds of a page, for readers that look for them in its head. */
export function pageFeeds(context: ViewContext, path: string): PageFeed[] {
  const { t, register } = context;
  const { feed: of } = followedFrom(pageSubject(register, path)?.target);
  const link = (feed: FeedFormat, type: PageFeed['type'], title: string): PageFeed => ({
    type,
    title,
    href: fileAddress({ feed, of }, register.config.basePath),
  });
  return [
    link('rss', 'application/rss+xml', t('download.rss')),
    link('atom', 'application/atom+xml', t('download.atom')),
  ];
}

/** The downloads and subscriptions of the page at a path. */
export function downloadsOf(context: ViewContext, path: string): Downloads {
  const { t, href, register } = context;
  const { basePath } = register.config;
  const target = pageSubject(register, path)?.target;
  const { feed: of, calendar } = followedFrom(target);
  const json =
    target && 'record' in target
      ? [
          {
            text: t('download.json'),
            href: fileAddress({ json: target }, basePath),
            name: `${target.id}.json`,
          },
        ]
      : [];
  // Two units may share the page of their name; each has a file of its own.
  const units = register.units
    .filter(({ slug }) => target && 'record' in target && target.record === 'provinces' && slug === target.id)
    .map((unit) => ({
      text: t('download.json.of', { unit: headName(context, unit), edition: unit.edition }),
      href: fileAddress({ json: { record: 'provinces', id: unit.id } }, basePath),
      name: `${unit.id}.json`,
    }));
  const tables = (target ? tablesOf(target) : []).map((dataset) => ({
    text: t('download.csv', { title: t(`dataset.${dataset}`) }),
    href: fileAddress({ dataset, format: 'csv' }, basePath),
    name: `${dataset}.csv`,
  }));
  return {
    files: [...json, ...units, ...tables],
    subscriptions: [
      { text: t('download.calendar'), href: fileAddress({ calendar }, basePath) },
      { text: t('download.rss'), href: fileAddress({ feed: 'rss', of }, basePath) },
      { text: t('download.atom'), href: fileAddress({ feed: 'atom', of }, basePath) },
      { text: t('download.jsonFeed'), href: fileAddress({ feed: 'json', of }, basePath) },
    ],
    more: [
      { text: t('download.how'), href: href({ page: 'follow' }) },
      { text: t('download.all'), href: href({ page: 'data' }) },
    ],
  };
}
