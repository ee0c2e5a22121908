import type { SiteRecord } from '../schemas/site-records.ts';

/** Elements whose text is not prose, or already says what it means. */
const untouched = /^(?:script|style|template|textarea|select|svg|math|code|pre|abbr|dfn)$/;
/** Headings, links and labels name things as their source does: spelled out on demand, but never the first use of a page. */
const titles = /^(?:h[1-6]|a|dt|th|legend|summary|caption|label)$/;
/** An abbreviation whose meaning the author wrote, a comment, or a tag with its attributes (quoted values may hold ">"). */
const markup =
  /<abbr data-means="([^"]*)">([^<]*)<\/abbr>|<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/gi;

type Term = Pick<SiteRecord<'terms'>['data'], 'title' | 'long' | 'ambiguous'>;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/** The short form as HTML may write it: "&" in one of its three spellings. */
function pattern(short: string): string {
  return short
    .split('&')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('&(?:amp|#38|#x26);');
}

/** One page while it is read: what was spelled out on it, and the attribute that says that the long forms are Vietnamese. */
interface Reading {
  seen: Set<string>;
  lang: '' | ' lang="vi"';
}

/** An abbreviation with its long form beside it: shown at the first use in running text, later only on demand. */
function marked(written: string, long: string, name: string, isTitle: boolean, page: Reading): string {
  const first = !isTitle && !page.seen.has(name);
  if (first) page.seen.add(name);
  const title = first ? '' : ` title="${long}"`;
  const shown = first ? 'full first' : 'full';
  return `<abbr${page.lang}${title}>${written}</abbr><span class="${shown}"${page.lang} data-pagefind-ignore> (${long})</span>`;
}

/**
 * Marks up abbreviations in a page's HTML: `<abbr>` with the long form beside it, shown at the first use in running
 * text and, when the reader asks for it, everywhere (by CSS alone). Terms with several meanings are never guessed:
 * they stay as they are unless their author wrote the meaning (`data-means`). Parts of document symbols
 * (64/KH-KHCN) are no abbreviations. The whole page is read once, because only its order tells which use is the first.
 */
export function abbreviator(
  terms: readonly Term[],
): (html: string, contentLang?: 'vi' | undefined) => string {
  const sure = terms.filter(({ ambiguous, long }) => !ambiguous && !long.includes(';'));
  const longOf = new Map(sure.map(({ title, long }) => [title, long]));
  const longestFirst = [...longOf.keys()].sort((a, b) => b.length - a.length);
  // Without a sure term nothing matches; what authors marked is still spelled out.
  const written = sure.length === 0 ? '(?!)' : longestFirst.map(pattern).join('|');
  const short = new RegExp(`(?<![\\p{L}\\p{N}/&;.-])(?:${written})(?![\\p{L}\\p{N}/&-])`, 'gu');
  const shortest = Math.min(...longestFirst.map((each) => each.length));
  // Most texts hold none, and that is seen without looking at what stands around it.
  const anywhere = new RegExp(written);

  const spell = (text: string, isTitle: boolean, page: Reading): string => {
    if (!anywhere.test(text)) return text;
    return text.replace(short, (written, at: number) => {
      const name = written.replace(/&(?:amp|#38|#x26);/g, '&');
      const long = longOf.get(name) ?? '';
      const before = text.slice(0, at).toLowerCase();
      const after = text.slice(at + written.length).toLowerCase();
      // The source itself says "hợp tác xã (HTX)" or "HTX (hợp tác xã)".
      if (before.endsWith(`${long.toLowerCase()} (`) || after.startsWith(` (${long.toLowerCase()}`)) {
        page.seen.add(name);
        return `<abbr>${written}</abbr>`;
      }
      // What the source printed is quoted as it stands: spelled out only for a reader who asks.
      const quoted = before.lastIndexOf('“') > before.lastIndexOf('”');
      return marked(written, escaped(long), name, isTitle || quoted, page);
    });
  };

  return (html, contentLang) => {
    const page: Reading = { seen: new Set(), lang: contentLang ? ' lang="vi"' : '' };
    let skipped: { name: string; depth: number } | undefined;
    let inTitles = 0;
    let out = '';
    let copied = 0;
    let textStart = 0;
    const put = (text: string, from: number, to: number): void => {
      out += html.slice(copied, from) + text;
      copied = to;
    };
    const endText = (end: number): void => {
      // The blank between two tags, mostly.
      if (skipped || end - textStart < shortest) return;
      const text = html.slice(textStart, end);
      const spelled = spell(text, inTitles > 0, page);
      if (spelled !== text) put(spelled, textStart, end);
    };
    markup.lastIndex = 0;
    for (let found = markup.exec(html); found; found = markup.exec(html)) {
      const [piece, means, written = '', closes, tag] = found;
      endText(found.index);
      textStart = markup.lastIndex;
      if (means !== undefined) {
        const spelled = skipped ? written : marked(written, means, `${written} ${means}`, inTitles > 0, page);
        put(spelled, found.index, textStart);
      }
      if (tag === undefined) continue;
      const name = tag.toLowerCase();
      const step = closes === '/' ? -1 : piece.endsWith('/>') ? 0 : 1;
      if (skipped) {
        if (name === skipped.name) skipped.depth += step;
        if (skipped.depth === 0) skipped = undefined;
      } else if (step === 1 && (untouched.test(name) || piece.includes(' data-plain'))) {
        skipped = { name, depth: 1 };
      } else if (titles.test(name)) inTitles += step;
    }
    endText(html.length);
    return out + html.slice(copied);
  };
}
