import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { listFiles } from '../../scripts/verify/published-site.ts';
import { filePath } from '../../src/i18n/file-routes.ts';
import { addressOf } from '../../src/i18n/routes.ts';
import type { CollectionName } from '../../src/schemas/references.ts';
import { datasetOfCollection } from '../../src/views/datasets/all-datasets.ts';

/** How many of one collection a built site holds, counted in each place in which it tells of them. */
export interface Totals {
  pages: { vi: number; en: number };
  search: { vi: number; en: number };
  sitemap: { vi: number; en: number };
  json: number;
  csv: number;
}

/** Collections with a page for each record. */
const pagedCollections = [
  'agreements',
  'plans',
  'campaigns',
  'results',
  'news',
  'documents',
  'bodies',
  'indicators',
  'figures',
  'questions',
] as const satisfies readonly CollectionName[];

/** Those, and the two without: units of one name share a page, a term stands in a list. */
export const countedCollections = [...pagedCollections, 'provinces', 'terms'] as const;

/** A collection of which totals are taken. */
export type Counted = (typeof countedCollections)[number];

const below = { vi: '', en: 'en/' } as const;

function inBoth(count: (prefix: string) => number): { vi: number; en: number } {
  return { vi: count(below.vi), en: count(below.en) };
}

/** The addresses in the search index, read from its own packed pieces. */
function searched(folder: string, files: readonly string[]): string[] {
  return files
    .filter((file) => file.startsWith('pagefind/fragment/'))
    .map((file) => {
      const text = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
      return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
    });
}

/** Counts each collection in a built site without asking the code that built it, addresses aside. */
export function totalsOf(folder: string, base: string): Record<Counted, Totals> {
  const files = listFiles(folder);
  const text = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const { urlset } = new XMLParser().parse(text('sitemap.xml')) as { urlset: { url: { loc: string }[] } };
  const mapped = urlset.url.map(({ loc }) => new URL(loc).pathname.slice(base.length));
  const found = searched(folder, files).map((url) => url.replace(/^\//, ''));
  const totals = countedCollections.map((collection) => {
    const section = addressOf({ record: collection, id: 'x' }, 'vi', '').replace(/#?x\/?$/, '');
    const isOne = (address: string, prefix: string): boolean =>
      new RegExp(`^${prefix}${section}[^/]+/$`).test(address);
    const pages = files
      .filter((file) => file.endsWith('/index.html'))
      .map((file) => file.replace(/index\.html$/, ''));
    const records = files.filter(
      (file) => new RegExp(`^${section}[^/]+\\.json$`).test(file) && !/\/(?:feed|danh-muc)\.json$/.test(file),
    );
    const table = filePath({ dataset: datasetOfCollection[collection], format: 'csv' });
    return [
      collection,
      {
        pages: inBoth((prefix) => pages.filter((page) => isOne(page, prefix)).length),
        search: inBoth((prefix) => found.filter((url) => isOne(url, prefix)).length),
        sitemap: inBoth((prefix) => mapped.filter((address) => isOne(address, prefix)).length),
        json: records.length,
        csv: parse(text(table), { bom: true }).length - 1,
      },
    ] as const;
  });
  return Object.fromEntries(totals) as Record<Counted, Totals>;
}

/** What a content folder declares, counted in its files without the reader of the register. */
interface Declared {
  records: number;
  drafts: number;
  /** Different values of `slug`, which only provinces have. */
  names: number;
}

/** How many records of a collection a content folder holds, drafts apart. */
export function declaredIn(content: string, collection: Counted): Declared {
  const folder = path.join(content, collection);
  const texts = readdirSync(folder)
    .filter((file) => /\.(?:mdx?|yaml)$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const published = texts.filter((text) => !/^draft: true$/m.test(text));
  return {
    records: published.length,
    drafts: texts.length - published.length,
    names: new Set(published.flatMap((text) => /^slug: (.+)$/m.exec(text)?.[1] ?? [])).size,
  };
}

/** What the totals of a collection must be, whatever the place: its records, minus declared drafts. */
export function agreedTotals(content: string, collection: Counted): Totals {
  const { records, names } = declaredIn(content, collection);
  const pages = { provinces: names, terms: 0 }[collection as string] ?? records;
  // Beside the file of each unit stands the one of its name.
  const json = records + (collection === 'provinces' ? names : 0);
  const both = { vi: pages, en: pages };
  return { pages: both, search: both, sitemap: both, json, csv: records };
}
