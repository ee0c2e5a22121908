import type { CrawledPage } from '../views/crawl-list.ts';
import { element, xmlFile } from './xml.ts';

function urlOf(address: string, { vi, en, changed }: CrawledPage): string {
  const alternate = (hreflang: string, href: string): string =>
    element('xhtml:link', { rel: 'alternate', hreflang, href });
  return element('url', {}, [
    element('loc', {}, address),
    ...(changed === undefined ? [] : [element('lastmod', {}, changed)]),
    alternate('vi', vi),
    alternate('en', en),
    alternate('x-default', vi),
  ]);
}

/** The map of the site for search engines (sitemaps.org 0.9): each page in each language, with its newest day. */
export function sitemapFile(pages: readonly CrawledPage[]): string {
  const urls = pages.flatMap((page) => [urlOf(page.vi, page), urlOf(page.en, page)]);
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return xmlFile(element('urlset', namespaces, urls));
}

/** Nothing is closed to robots; a snapshot of another day asks on each page not to be listed. */
export function robotsFile(sitemap: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
