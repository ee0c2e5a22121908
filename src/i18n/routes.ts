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
  accessibility: 'tro-nang',
  changes: 'thay-doi',
  visits: 'luot-xem',
} as const;
export type PageName = keyof typeof pages;

/** Every general page of the site. */
export const pageNames = Object.keys(pages) as PageName[];

/** The plain pages of a list by one filter; combinations are the script's. */
const filters = {
  state: 'tinh-trang',
  kind: 'loai',
  voice: 'ben-cong-bo',
  level: 'cap',
  category: 'linh-vuc',
  topic: 'chu-de',
  place: 'noi',
  year: 'nam',
  body: 'to-chuc',
} as const;
export type FilterKind = keyof typeof filters;
export type CommitmentFilterKind = Extract<FilterKind, 'state' | 'place' | 'year' | 'body'>;

/** One value of a filter: the list holds only what has it. */
export interface ListFilter {
  kind: FilterKind;
  value: string;
}

/** The longer tables of the reporting status and its promises one by one, each a list of pages. */
const reportingLists = { body: 'to-chuc', programme: 'van-ban', promise: 'tung-loi-hua' } as const;
export type ReportingList = keyof typeof reportingLists;

/** The lists of the page on checks: their first pages stand on it, the later ones below it. */
const checksLists = { sums: 'phep-cong', waived: 'duoc-mien', warnings: 'canh-bao' } as const;
export type ChecksList = keyof typeof checksLists;

/** What another site may show in a frame: one promise record, one indicator, one place. */
export const embedKinds = ['agreements', 'plans', 'campaigns', 'indicators', 'provinces'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/**
 * What an address can lead to: a page of the site, the list of a collection or the part of it that one filter leaves,
 * all values of a filter, the commitments of one filter (`part` counts from 1), a part of the sources or of the comparison, a list of the reporting status or of the checks, a year of the timeline, a card
 * for other sites, the changes of a month (`2026-11`), the members of a hub (all, one, one record of one), the numbers of
 * an indicator in one place, or one record and a place in it.
 */
export type Target =
  | { page: PageName }
  | { list: CollectionName; by?: ListFilter | undefined; part?: number | undefined }
  | { values: FilterKind; of: CollectionName | 'commitments'; part?: number | undefined }
  | { commitments: CommitmentFilterKind; value: string; part?: number | undefined }
  | { timeline: string; part?: number | undefined }
  | { sources: number }
  | { comparison: number; anchor?: string | undefined }
  | { reporting: ReportingList; part?: number | undefined; anchor?: string | undefined }
  | { checks: ChecksList; part: number }
  | { embed: EmbedKind; id: string }
  | { changes: string }
  | { members: 'all' }
  | { member: string; part?: number | undefined }
  | { member: string; collection: 'agreements' | 'plans' | 'campaigns'; id: string }
  | { numbers: string; place: string; part?: number | undefined; anchor?: string | undefined }
  | { record: CollectionName; id: string; anchor?: string | undefined };

/** The anchor of a commitment on its record's page; written by hand in the content, so that it never moves. */
export function commitmentAnchor(id: string): string {
  return `cam-ket-${id}`;
}

/** `noi/bac-giang/trang/2`: the part of an address below a list; '' for the list itself. The first part has no number. */
export function listPath(by: ListFilter | undefined, part = 1): string {
  const filter = by === undefined ? [] : [filters[by.kind], by.value];
  return [...filter, ...(part > 1 ? ['trang', part] : [])].join('/');
}

/** `to-chuc/trang/2`: the part of an address below a list at which all values of a filter stand. */
export function valuesPath(kind: FilterKind, part = 1): string {
  return `${filters[kind]}${part > 1 ? `/trang/${part}` : ''}`;
}

/** `bac-ninh/trang/2`, `bac-ninh/chuong-trinh/x`: the part of an address below the members of a hub. */
export function memberPath(target: Extract<Target, { member: unknown }>): string {
  if ('id' in target) return `${target.member}/${sections[target.collection]}/${target.id}`;
  return `${target.member}${(target.part ?? 1) > 1 ? `/trang/${target.part}` : ''}`;
}

/** `to-chuc/trang/2`: the part of an address below the reporting status. The first part has no number. */
export function reportingListPath({ reporting, part = 1 }: Extract<Target, { reporting: unknown }>): string {
  return `${reportingLists[reporting]}${part > 1 ? `/trang/${part}` : ''}`;
}

/** `phep-cong/trang/2`: the part of an address below the page on checks; the anchor on it for a first part. */
export function checksPath({ checks, part }: Extract<Target, { checks: unknown }>): string {
  return part > 1 ? `${checksLists[checks]}/trang/${part}` : `#${checksLists[checks]}`;
}

/** `nam/2025/trang/2`: the part of an address below the timeline. The first part has no number. */
export function timelineYearPath({ timeline, part = 1 }: Extract<Target, { timeline: unknown }>): string {
  return `nam/${timeline}${part > 1 ? `/trang/${part}` : ''}`;
}

function fragment(anchor: string | undefined): string {
  return anchor === undefined ? '' : `#${anchor}`;
}

function pathOf(target: Target): string {
  if ('page' in target) return pages[target.page] === '' ? '' : `${pages[target.page]}/`;
  if ('changes' in target) return `${pages.changes}/${target.changes}/`;
  if ('members' in target) return 'thanh-vien/';
  if ('member' in target) return `thanh-vien/${memberPath(target)}/`;
  if ('sources' in target) return `${pages.sources}/${target.sources > 1 ? `trang/${target.sources}/` : ''}`;
  if ('comparison' in target)
    return `${pages.comparison}/${target.comparison > 1 ? `trang/${target.comparison}/` : ''}${fragment(target.anchor)}`;
  if ('timeline' in target) return `${pages.timeline}/${timelineYearPath(target)}/`;
  if ('checks' in target) return `${pages.checks}/${checksPath(target)}${target.part > 1 ? '/' : ''}`;
  if ('reporting' in target)
    return `${pages.reporting}/${reportingListPath(target)}/${fragment(target.anchor)}`;
  if ('numbers' in target) {
    const below = listPath({ kind: 'place', value: target.place }, target.part);
    return `${sections.indicators}/${target.numbers}/${below}/${fragment(target.anchor)}`;
  }
  if ('list' in target) {
    const below = listPath(target.by, target.part);
    return `${sections[target.list]}/${below === '' ? '' : `${below}/`}`;
  }
  if ('values' in target) {
    const list = target.of === 'commitments' ? pages.commitments : sections[target.of];
    return `${list}/${valuesPath(target.values, target.part)}/`;
  }
  if ('commitments' in target) {
    const by = { kind: target.commitments, value: target.value };
    return `${pages.commitments}/${listPath(by, target.part)}/`;
  }
  if ('embed' in target) return `nhung/${sections[target.embed]}/${target.id}/`;
  // A term has no page of its own: it stands in the list of abbreviations.
  if (target.record === 'terms') return `${sections.terms}/#${target.id}`;
  return `${sections[target.record]}/${target.id}/${fragment(target.anchor)}`;
}

/** The address of a target below the site's base path, ready for `href`. The only place that builds one. */
export function addressOf(target: Target, locale: Locale, base: string): string {
  return `${base}${locale === 'en' ? 'en/' : ''}${pathOf(target)}`;
}

/** The record that a path below the base leads to: `/van-ban/x/`; undefined for every other page. */
export function recordOfPath(path: string): { collection: CollectionName; id: string } | undefined {
  const parts = path
    .replace(/^\/en(?=\/)/, '')
    .split('/')
    .filter(Boolean);
  const id = parts.at(-1);
  const section = parts.slice(0, -1).join('/');
  const found = Object.entries(sections).find(([, each]) => each === section);
  // "so-lieu/nguon" is the list of sources, not an indicator of that name; terms have no page each.
  if (found === undefined || id === undefined || isSection(parts.join('/')) || found[0] === 'terms')
    return undefined;
  return { collection: found[0] as CollectionName, id };
}

function isSection(path: string): boolean {
  return Object.values<string>(sections).includes(path);
}

/** The first part of every address that the site makes by itself: a published file there would hide a page. */
export const ownFirstParts: ReadonlySet<string> = new Set(
  [...Object.values(sections), ...Object.values(pages), 'en', 'nhung', 'vi-du', '_tep', 'pagefind']
    .map((path) => path.split('/')[0] ?? '')
    .filter((part) => part !== ''),
);

/** The same page in another language, from its own path below the base. */
export function translatedPath(path: string, locale: Locale, base: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  const plain = below.replace(/^en\//, '');
  return `${base}${locale === 'en' ? 'en/' : ''}${plain}`;
}
