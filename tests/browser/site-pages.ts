import path from 'node:path';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';

/** One page of each kind, as `tin-tuc/abc/`: the first list, the first record and so on of every section. */
export function onePageOfEachKind(folder: string): string[] {
  const pages = new Map<string, string>();
  const { pages: all } = readPublishedSite(path.resolve(folder), site);
  for (const { file, redirect } of all) {
    if (redirect) continue;
    const address = file.replace(/(?:^|(?<=\/))index\.html$/, '');
    const kind = kindOf(address);
    // The longest page of a kind shows the most of its parts.
    if (!pages.has(kind)) pages.set(kind, address);
  }
  return [...pages.values()].sort();
}

/** `tin-tuc/*`: the language, the section and how deep the page lies in it. */
function kindOf(address: string): string {
  const parts = address.split('/').filter(Boolean);
  const language = parts[0] === 'en' ? (parts.shift() ?? '') : '';
  const [section = '', ...rest] = parts;
  return [language, section, ...rest.map(() => '*')].join('/');
}
