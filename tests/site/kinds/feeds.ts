import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { filePath, type FeedFormat } from '../../../src/i18n/file-routes.ts';
import { changeFeed } from '../../../src/views/change-feed.ts';
import { viewContext } from '../../../src/views/context.ts';
import { feedOf, type Feed } from '../../../src/views/feed.ts';
import type { Register } from '../../../src/views/register.ts';
import { allScopes } from '../../../src/views/scope.ts';
import { jsonFeed } from './forms.ts';
import { eachFile, unequal, type BuiltSite, type Kind } from './kind.ts';
import { wellFormed } from './xml.ts';

/** Name, title, address and day of an item, whatever the format. */
type Item = [id: string, title: string, url: string, day: string];

/** Every feed by the path of its file. */
function feedsOf(register: Register, format: FeedFormat): Map<string, Feed> {
  const context = viewContext(register, 'vi');
  const scoped = allScopes(context).map((scope): [string, Feed] => [
    filePath({ feed: format, of: scope.target }),
    feedOf(context, scope),
  ]);
  return new Map([...scoped, [filePath({ feed: format, of: { page: 'changes' } }), changeFeed(context)]]);
}

/** A moment of a feed as the day in Viet Nam on which it begins. */
function dayOf(moment: string | undefined): string {
  return new Date(Date.parse(moment ?? '') + 7 * 3_600_000).toISOString().slice(0, 10);
}

const readers: Record<FeedFormat, (text: string) => Item[]> = {
  rss: (text) =>
    (parseRssFeed(text).items ?? []).map(({ guid, title, link, pubDate }) => [
      guid?.value ?? '',
      title ?? '',
      link ?? '',
      dayOf(pubDate),
    ]),
  atom: (text) =>
    (parseAtomFeed(text).entries ?? []).map(({ id, title, links, published }) => [
      id ?? '',
      title?.value ?? '',
      links?.[0]?.href ?? '',
      dayOf(published),
    ]),
  json: (text) =>
    (parseJsonFeed(JSON.parse(text) as object).items ?? []).map(({ id, title, url, date_published: on }) => [
      id ?? '',
      title ?? '',
      url ?? '',
      dayOf(on),
    ]),
};

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(jsonFeed);

/** What RSS 2.0 and RFC 4287 demand of a feed, and what is wrong with the head that a reader program sees. */
const heads: Record<FeedFormat, (text: string, feed: Feed) => string[]> = {
  rss: (text, feed) => {
    const { title, link, description, language } = parseRssFeed(text);
    const days = [...text.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)].map(([, day = '']) => day);
    const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0700$/;
    return [
      ...unequal(
        'head',
        [title, link, description, language],
        [feed.title, feed.home, feed.description, 'vi'],
      ),
      ...days.filter((day) => !rfc822.test(day)),
    ];
  },
  atom: (text, feed) => {
    const { id, title, updated, authors, links } = parseAtomFeed(text);
    const moments = [...text.matchAll(/<(?:updated|published)>([^<]*)</g)].map(([, moment = '']) => moment);
    const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/;
    return [
      ...unequal('head', [id, title?.value, dayOf(updated)], [feed.id, feed.title, feed.updated]),
      ...(authors?.[0]?.name === feed.author && links?.some(({ rel }) => rel === 'self')
        ? []
        : ['no author or self']),
      ...moments.filter((moment) => !rfc3339.test(moment)),
    ];
  },
  json: (text) => (isJsonFeed(JSON.parse(text)) ? [] : [JSON.stringify(isJsonFeed.errors)]),
};

function kind(format: FeedFormat, name: string, of: RegExp): Kind {
  return {
    name,
    of,
    wrong: async (files, site: BuiltSite) => {
      const feeds = feedsOf(site.register, format);
      const check = eachFile((file) => {
        const feed = feeds.get(file);
        if (!feed) return ['a feed of nothing'];
        const text = site.text(file);
        const items = readers[format](text);
        const expected = feed.items.map(({ id, title, url, day }): Item => [id, title, url, day]);
        return [
          ...unequal('items', items, expected),
          ...heads[format](text, feed),
          ...(new Set(items.map(([id]) => id)).size < items.length ? ['two items of one name'] : []),
          ...items.filter(([, , url]) => !site.leadsSomewhere(url)).map(([, , url]) => `nothing at ${url}`),
        ];
      });
      return [
        ...unequal('feeds', files.toSorted(), [...feeds.keys()].sort()),
        ...(format === 'json' ? [] : await wellFormed(files, site)),
        ...(await check(files, site)),
      ];
    },
  };
}

const byReader = 'read by a feed reader it holds the items of its view, each leading to a page';

export const feedKinds: readonly Kind[] = [
  kind('rss', `RSS: well-formed for libxml2; ${byReader}`, /(?:^|\/)rss\.xml$/),
  kind('atom', `Atom: well-formed for libxml2; ${byReader}`, /(?:^|\/)atom\.xml$/),
  kind('json', `JSON Feed 1.1: of its form; ${byReader}`, /(?:^|\/)feed\.json$/),
];
