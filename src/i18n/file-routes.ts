import type { SchemaName } from '../schemas/published-files.ts';
import { addressOf, type Target } from './routes.ts';

/** The kinds of feed that stand beside a page. */
export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

const feedFiles: Record<FeedFormat, string> = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };

/** Files of which there is one. */
type SingleFile =
  | `du-lieu/${'datapackage.json' | 'csv-metadata.json' | 'dcat.jsonld' | 'tat-ca.zip'}`
  | 'phien-ban.json'
  | 'sitemap.xml'
  | 'robots.txt'
  | 'llms.txt';

/**
 * What an address of a file can lead to. Files have one address, without a language: their keys are English and
 * their content Vietnamese, whoever reads the page beside them.
 */
export type FileTarget =
  | { json: Target }
  | { dataset: string; format: 'csv' | 'json' }
  | { schema: SchemaName }
  | { feed: FeedFormat; of: Target }
  | { calendar: Target }
  | { image: string }
  | { file: SingleFile };

/** The page's own path below the base: `chuong-trinh/x/`, '' for the home page. */
function pagePath(target: Target): string {
  return addressOf(target, 'vi', '');
}

/** A record as data: the address of its page, `.json` for the closing slash. A term has no page; its file has its id. */
function jsonPath(target: Target): string {
  if ('record' in target && target.record === 'terms')
    return `${pagePath({ list: 'terms' })}${target.id}.json`;
  return `${pagePath(target).replace(/\/$/, '')}.json`;
}

/** The path of a file below the site's base, without a slash at the start. */
export function filePath(target: FileTarget): string {
  if ('json' in target) return jsonPath(target.json);
  if ('dataset' in target) return `${pagePath({ page: 'data' })}${target.dataset}.${target.format}`;
  if ('schema' in target) return `${pagePath({ page: 'data' })}luoc-do/${target.schema}.json`;
  if ('feed' in target) return `${pagePath(target.of)}${feedFiles[target.feed]}`;
  if ('image' in target) return `anh/${target.image}.png`;
  if ('calendar' in target) return `${pagePath(target.calendar)}lich.ics`;
  return target.file;
}

/** The address of a file below the base path, ready for `href`. */
export function fileAddress(target: FileTarget, base: string): string {
  return base + filePath(target);
}
