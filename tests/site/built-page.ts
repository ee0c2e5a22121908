import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';

/** The HTML of a page of the built site, by its path below the base. */
export function pageHtml(page: string): string {
  return readFileSync(path.join(inject('builtSite'), page, 'index.html'), 'utf8');
}

/** What a reader sees of a page: its main part without tags, blanks collapsed. */
export function pageText(page: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(pageHtml(page))?.[1] ?? '';
  return main
    .replace(/<div hidden[\s\S]*?<\/div>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:)])/g, '$1');
}
