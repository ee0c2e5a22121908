import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressesInCss } from './addresses.ts';
import type { Finding, PublishedSite } from './published-site.ts';

/** Nothing that a browser loads by itself comes from another host: no tracking, no outside failure. */
export function checkResources(site: PublishedSite): Finding[] {
  const inPages = site.pages.flatMap((page) =>
    page.addresses
      .filter(({ kind, value }) => kind === 'resource' && isOutside(value, site))
      .map(({ element, value }) => ({
        file: page.file,
        message: `<${element}> tải "${value}" từ máy chủ khác`,
      })),
  );
  return [...inPages, ...inStyleSheets(site)];
}

function inStyleSheets(site: PublishedSite): Finding[] {
  return [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      addressesInCss(readFileSync(path.join(site.folder, file), 'utf8'))
        .filter((value) => isOutside(value, site))
        .map((value) => ({ file, message: `tải "${value}" từ máy chủ khác` })),
    );
}

function isOutside(value: string, site: PublishedSite): boolean {
  if (/^data:/i.test(value)) return false;
  try {
    return new URL(value, site.origin).origin !== site.origin;
  } catch {
    return true;
  }
}
