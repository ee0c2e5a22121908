import type { CollectionName } from '../schemas/references.ts';
import type { Locale } from './locale.ts';

/** The fixed part of every address. Vietnamese without marks in both languages; English stands under /en/. */
const sections = {
  agreements: 'chuong-trinh',
  plans: 'ke-hoach',
  campaigns: 'thi-dua',
  results: 'ket-qua',
  figures: 'so-lieu/nguon',
  indicators: 'so-lieu',
  news: 'tin-tuc',
  documents: 'van-ban',
  bodies: 'to-chuc',
  provinces: 'dia-phuong',
  questions: 'hoi-dap',
  terms: 'tu-viet-tat',
} as const satisfies Record<CollectionName, string>;

const pages = {
  home: '',
  commitments: 'cam-ket',
  timeline: 'dong-thoi-gian',
  search: 'tim-kiem',
  method: 'phuong-phap',
  about: 'gioi-thieu',
  sitemap: 'so-do-trang',
  data: 'du-lieu',
  follow: 'theo-doi',
  sources: 'nguon',
  reporting: 'tinh-hinh-bao-cao',
  comparison: 'so-sanh',
  checks: 'so-lieu-da-kiem',
} as const;
export type PageName = keyof typeof pages;

/** What an address can lead to: a page of the site, the list of a collection, or one record and a place in it. */
export type Target =
  | { page: PageName }
  | { list: CollectionName }
  | { record: CollectionName; id: string; anchor?: string | undefined };

/** The anchor of a commitment on its record's page; written by hand in the content, so that it never moves. */
export function commitmentAnchor(id: string): string {
  return `cam-ket-${id}`;
}

function pathOf(target: Target): string {
  if ('page' in target) return pages[target.page] === '' ? '' : `${pages[target.page]}/`;
  if ('list' in target) return `${sections[target.list]}/`;
  // A term has no page of its own: it stands in the list of abbreviations.
  if (target.record === 'terms') return `${sections.terms}/#${target.id}`;
  return `${sections[target.record]}/${target.id}/${target.anchor === undefined ? '' : `#${target.anchor}`}`;
}

/** The address of a target below the site's base path, ready for `href`. The only place that builds one. */
export function addressOf(target: Target, locale: Locale, base: string): string {
  return `${base}${locale === 'en' ? 'en/' : ''}${pathOf(target)}`;
}

/** The same page in another language, from its own path below the base. */
export function translatedPath(path: string, locale: Locale, base: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  const plain = below.replace(/^en\//, '');
  return `${base}${locale === 'en' ? 'en/' : ''}${plain}`;
}
