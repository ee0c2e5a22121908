import { dWords } from '../../src/domain/vietnamese-text.ts';

/**
 * How much of a page's text the search index holds; see docs/decisions/0040. What a search loads grows with every page on
 * which a word stands, so a large register is searched by what its pages say of themselves.
 */
export type SearchedText = 'all' | 'headings' | 'summary';

/** Up to so many pages, in all languages together, an index of this much text answers within what a phone may load. */
const mostPages = { all: 2000, headings: 10_000 } as const;

/** How much text the index of a site with so many pages holds. */
export function searchedTextOf(pages: number): SearchedText {
  if (pages <= mostPages.all) return 'all';
  return pages <= mostPages.headings ? 'headings' : 'summary';
}

/**
 * A page as the index sees it: the part that `data-pagefind-body` marks, with as much of its text as wanted. Undefined
 * without that mark.
 */
export function searchedPage(page: Buffer, text: SearchedText): string | undefined {
  const mark = page.indexOf('data-pagefind-body');
  const start = mark === -1 ? -1 : page.lastIndexOf('<main', mark);
  if (start === -1 || page.subarray(start, mark).includes('>')) return undefined;
  const main = page.subarray(start, page.lastIndexOf('</main>')).toString('utf8');
  const language = /<html[^>]* lang="?([\w-]+)/.exec(page.toString('utf8', 0, 300))?.[1] ?? 'vi';
  const kept = text === 'all' ? main : `<main data-pagefind-body>${shortened(main, places[text])}`;
  return `<!doctype html><html lang="${language}"><body>${kept}</main></body></html>`;
}

/** What every page says of itself: its kind and place, its name, its summary, what it defines. A commitment is a heading. */
const places = {
  headings: /<(?:(h[1-6]|dfn)\b|(p) class="(?:kicker|lede)"|([a-z]+)\b[^>]*? data-pagefind-ignore)/g,
  summary: /<(?:(h1|dfn)\b|(p) class="(?:kicker|lede)"|([a-z]+)\b[^>]*? data-pagefind-ignore)/g,
} as const;

/** The list of filters and marks that opens the part, then the elements at the places, without those that are ignored. */
function shortened(main: string, place: RegExp): string {
  const [marks = ''] = /<div hidden data-pagefind-ignore>[\s\S]*?<\/div>/.exec(main) ?? [];
  const kept: string[] = [];
  place.lastIndex = main.indexOf(marks) + marks.length;
  for (let found = place.exec(main); found; found = place.exec(main)) {
    const end = endOf(main, found[1] ?? found[2] ?? found[3] ?? '', found.index);
    if (found[3] === undefined) kept.push(main.slice(found.index, end));
    place.lastIndex = end;
  }
  return withOwnFold(marks, kept.join(' ')) + kept.join(' ');
}

/** The words with đ (src/views/search-fields.ts) of the text that is kept, instead of those of the whole record. */
function withOwnFold(marks: string, kept: string): string {
  const words = dWords(kept.replace(/<[^>]*>/g, ' ')).join(' ');
  return marks.replace(/(data-pagefind-meta="fold">)[^<]*/, (_, start: string) => start + words);
}

/** Where the element of this name that begins at `from` ends: elements of its own name may stand in it. */
function endOf(html: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tag.lastIndex = from;
  let depth = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}
