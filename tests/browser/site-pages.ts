import { statSync } from 'node:fs';
import path from 'node:path';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';

/** The pages of one kind that say the most and the least, as `tin-tuc/abc/`. */
export interface Kind {
  fullest: string;
  emptiest: string;
}

/**
 * The kinds of pages of a built site in each language: every list, and the records of every section by how deep they lie
 * in it. The longest page of a kind shows the most of its parts, the shortest what stands there when there is little to say.
 */
export function kindsOfPages(folder: string): Kind[] {
  const sizes = readPublishedSite(path.resolve(folder), site)
    .pages.filter(({ redirect }) => !redirect)
    .map(({ file }) => ({
      address: file.replace(/(?:^|(?<=\/))index\.html$/, ''),
      size: statSync(path.join(folder, file)).size,
    }))
    .sort((a, b) => b.size - a.size);
  const kinds = new Map<string, Kind>();
  for (const { address } of sizes) {
    const known = kinds.get(kindOf(address));
    if (known) known.emptiest = address;
    else kinds.set(kindOf(address), { fullest: address, emptiest: address });
  }
  return [...kinds.values()].sort((a, b) => (a.fullest < b.fullest ? -1 : 1));
}

/** One page of each kind, the one that says the most. */
export function onePageOfEachKind(folder: string): string[] {
  return kindsOfPages(folder).map(({ fullest }) => fullest);
}

/** `tin-tuc/*`: the language, the section and how deep the page lies in it. */
function kindOf(address: string): string {
  const parts = address.split('/').filter(Boolean);
  const language = parts[0] === 'en' ? (parts.shift() ?? '') : '';
  const [section = '', ...rest] = parts;
  return [language, section, ...rest.map(() => '*')].join('/');
}
