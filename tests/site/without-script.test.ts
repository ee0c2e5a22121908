import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';
import { readPage } from '../../scripts/verify/page.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';

const folder = inject('builtSite');
const { origin } = new URL(site.siteUrl);
const files = listFiles(folder);
const text = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** A page as a browser without script shows it: without templates, data for scripts and what only a script uncovers. */
function shown(file: string): string {
  return text(file)
    .replace(/<template[\s\S]*?<\/template>/g, '')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<(form|button|div|p)\b[^>]*\shidden(?=[\s>])[^>]*>[\s\S]*?<\/\1>/g, '');
}

const pages = new Map(
  files.filter((file) => file.endsWith('.html')).map((file) => [file, readPage(file, shown(file))]),
);

/** The file of the site behind an address, as a link on a page may write it. */
function fileAt(address: string, from = 'index.html'): string | undefined {
  const url = new URL(address, origin + site.basePath + from.replace(/index\.html$/, ''));
  if (url.origin !== origin) return undefined;
  const below = decodeURIComponent(url.pathname.slice(site.basePath.length));
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

const reached = new Set(['index.html']);
for (const file of reached) {
  for (const { element, value } of pages.get(file)?.addresses ?? []) {
    const target = element === 'a' ? fileAt(value, file) : undefined;
    if (target !== undefined && files.includes(target)) reached.add(target);
  }
}

describe('by links alone, without script, a reader gets from the home page to', () => {
  test('every page', () => {
    const lost = [...pages.keys()].filter((file) => !reached.has(file));
    expect(lost.filter((file) => !/^(?:en\/)?404(?:\.html|\/index\.html)$/.test(file))).toEqual([]);
  });

  test('every page that the map of the site names to search engines', () => {
    const map = new XMLParser().parse(text('sitemap.xml')) as { urlset: { url: { loc: string }[] } };
    const named = map.urlset.url.map(({ loc }) => fileAt(loc) ?? loc);
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter((file) => !reached.has(file))).toEqual([]);
  });

  test('every download: tables, records, calendars, feeds, attachments', () => {
    // What programs ask for by themselves; the lists and names are the scripts' own copies of what stands in pages.
    const forPrograms =
      /^(?:_tep\/|pagefind\/|_headers|_redirects|\.htaccess|\.nojekyll|web\.config|robots\.txt|sitemap\.xml|llms\.txt|SHA256SUMS|favicon\.ico|dau\.svg)|danh-muc\.json$|^(?:en\/)?tim-kiem\/(?:ten|tu)\/\d+\.json$/;
    // Pictures that other sites show beside a link; their words are those of the page.
    const cards = /\.(?:png|jpg|webp)$/;
    const lost = files.filter(
      (file) => !file.endsWith('.html') && !forPrograms.test(file) && !cards.test(file) && !reached.has(file),
    );
    expect(lost).toEqual([]);
  });

  test.each(['', 'en/'])('every single filter that the script offers: /%scam-ket/', (language) => {
    const list = `${language}cam-ket/index.html`;
    const links = new Set(
      [...shown(list).matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => fileAt(href, list)),
    );
    const kinds = { state: 'tinh-trang', place: 'noi', year: 'nam', body: 'to-chuc' };
    for (const [name, part] of Object.entries(kinds)) {
      const select = new RegExp(`<select name="${name}"[\\s\\S]*?</select>`).exec(text(list))?.[0] ?? '';
      const values = [...select.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value ?? '');
      expect(values.length, name).toBeGreaterThan(3);
      expect(
        values.filter((value) => !links.has(`${language}cam-ket/${part}/${value}/index.html`)),
        name,
      ).toEqual([]);
    }
  });
});

describe('without script a page says', () => {
  interface Row {
    page?: string;
    text?: string;
    state_words?: string;
    title?: string;
    publisher?: string;
  }
  const tables = readdirSync(path.join(folder, 'du-lieu'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, rows: (JSON.parse(text(`du-lieu/${file}`)) as { rows?: Row[] }).rows ?? [] }))
    .filter(({ rows }) => rows.some(({ page }) => page !== undefined));
  const words = (html: string): string =>
    html
      // An abbreviation spelled out stands beside it, for readers who want it so.
      .replace(/<span class="full[^>]*>[\s\S]*?<\/span>/g, '')
      .replace(/<[^>]+>/g, '')
      .replace(/&(?:amp|#38);/g, '&')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, ' ');

  test('there are tables whose rows name their page', () => {
    expect(tables.length).toBeGreaterThan(8);
  });

  test.each(tables)('what $file says of each row', ({ rows }) => {
    const read = new Map<string, string>();
    const missing = rows.flatMap(({ page = '', ...row }) => {
      const file = fileAt(page) ?? '';
      const anchor = decodeURIComponent(new URL(page).hash.slice(1));
      if (!reached.has(file)) return [`${page}: no page`];
      if (anchor && !pages.get(file)?.ids.has(anchor)) return [`${page}: no such place`];
      if (!read.has(file)) read.set(file, words(shown(file)));
      // The list of abbreviations says who printed each, not under which title.
      const facts = page.includes('/tu-viet-tat/#')
        ? [row.publisher]
        : [row.title, row.text, row.state_words];
      return facts
        .filter((fact) => fact && !read.get(file)?.includes(words(fact)))
        .map((fact) => `${page}: ${fact ?? ''}`);
    });
    expect(missing.slice(0, 10)).toEqual([]);
  });
});
