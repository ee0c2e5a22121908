import type { FeedFormat } from '../i18n/file-routes.ts';
import type { Feed } from '../views/feed.ts';
import { jsonOf } from './json.ts';
import { element, xmlFile } from './xml.ts';

/** A day in Viet Nam as RFC 3339 writes it: its first moment. */
function instant(day: string): string {
  return `${day}T00:00:00+07:00`;
}

/** The same as RFC 822 writes it, which RSS asks for. The day is read as UTC so that no time zone moves it. */
function mailInstant(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString().replace('GMT', '+0700');
}

/** RSS 2.0. `self` is the absolute address of the feed. */
function rss(feed: Feed, self: string): string {
  const items = feed.items.map((item) =>
    element('item', {}, [
      element('title', {}, item.title),
      element('link', {}, item.url),
      element('guid', { isPermaLink: 'false' }, item.id),
      element('pubDate', {}, mailInstant(item.day)),
      element('category', {}, item.kind),
      element('description', {}, item.summary),
    ]),
  );
  const channel = element('channel', {}, [
    element('title', {}, feed.title),
    element('link', {}, feed.home),
    element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    element('description', {}, feed.description),
    element('language', {}, feed.language),
    element('copyright', {}, feed.rights),
    element('lastBuildDate', {}, mailInstant(feed.updated)),
    ...items,
  ]);
  return xmlFile(element('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }, [channel]));
}

/** Atom 1.0 (RFC 4287). */
function atom(feed: Feed, self: string): string {
  const entries = feed.items.map((item) =>
    element('entry', {}, [
      element('id', {}, item.id),
      element('title', {}, item.title),
      element('link', { href: item.url, rel: 'alternate', type: 'text/html' }),
      element('published', {}, instant(item.day)),
      element('updated', {}, instant(item.updated)),
      element('category', { term: item.kind }),
      element('summary', {}, item.summary),
    ]),
  );
  return xmlFile(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('link', { href: self, rel: 'self', type: 'application/atom+xml' }),
      element('link', { href: feed.home, rel: 'alternate', type: 'text/html' }),
      element('updated', {}, instant(feed.updated)),
      element('author', {}, [element('name', {}, feed.author)]),
      element('rights', {}, feed.rights),
      ...entries,
    ]),
  );
}

/** JSON Feed 1.1. */
function jsonFeed(feed: Feed, self: string): string {
  return jsonOf({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: self,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      date_published: instant(item.day),
      date_modified: instant(item.updated),
      tags: [item.kind],
    })),
  });
}

const writers: Record<FeedFormat, (feed: Feed, self: string) => string> = { rss, atom, json: jsonFeed };

/** A feed in one of the three formats; all three hold the same items. */
export function feedFile(feed: Feed, format: FeedFormat, self: string): string {
  return writers[format](feed, self);
}
