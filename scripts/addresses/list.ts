import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BuildFailure } from '../pipeline/failure.ts';
import { projectRoot } from '../pipeline/project-root.ts';
import { listFiles } from '../verify/published-site.ts';
import type { PublishedSite } from '../verify/published-site.ts';
import { finalTargets, lostAddresses } from './lost.ts';
import type { Redirects } from './lost.ts';

/** Where a site will stand: `https://host` and `/` or `/folder/`. */
export interface SiteAddress {
  siteUrl: string;
  basePath: string;
}

/** The committed list of addresses that were published, and what became of those that moved. */
export const addressFile = 'published-addresses.json';
export const redirectFile = 'redirects.json';

/**
 * Further parts of a list of commitments come and go as lists grow and shrink; their first part is permanent. So do
 * the changes of a month: a copy without the whole version history lacks them. The error page is no address.
 */
const passing = /\/trang\/\d+\/$|\/thay-doi\/\d{4}-\d{2}\/$|^\/404\.html$/;

/** The address of a page below the base path, from its file: `/chuong-trinh/x/`. */
function addressOfFile(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

/** The permanent addresses of a built site, sorted by code unit, in every language. */
export function permanentAddresses(site: PublishedSite): string[] {
  return sorted(
    site.pages.map(({ file }) => addressOfFile(file)).filter((address) => !passing.test(address)),
  );
}

function sorted(addresses: Iterable<string>): string[] {
  return [...new Set(addresses)].sort((a, b) => (a < b ? -1 : 1));
}

/** The list of a project; undefined where nothing was published yet. Throws a BuildFailure when it cannot be read. */
export function readAddresses(root: string = projectRoot): string[] | undefined {
  const list = readJson(path.join(root, addressFile));
  if (list === undefined) return undefined;
  if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
  throw new BuildFailure(`${addressFile} phải là một danh sách địa chỉ.`);
}

/** The redirects of a project; none where there is no file. Throws a BuildFailure when it cannot be read. */
function readRedirects(root: string = projectRoot): Redirects {
  const table = readJson(path.join(root, redirectFile)) ?? {};
  const isTable =
    typeof table === 'object' &&
    !Array.isArray(table) &&
    Object.values(table).every((each) => typeof each === 'string');
  if (isTable) return table as Redirects;
  throw new BuildFailure(`${redirectFile} phải có dạng {"/địa-chỉ-cũ/": "/địa-chỉ-mới/"}.`);
}

function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    throw new BuildFailure(`${path.basename(file)} không phải là JSON đúng.`);
  }
}

/** Adds the addresses of a built site to the list; what was published once stays in it. Returns the new ones. */
export function writeAddresses(site: PublishedSite, root: string = projectRoot): string[] {
  const before = new Set(readAddresses(root));
  const added = permanentAddresses(site).filter((address) => !before.has(address));
  const text = JSON.stringify(sorted([...before, ...added]), null, 2);
  writeFileSync(path.join(root, addressFile), `${text}\n`);
  return added;
}

/** The addresses of a built site that hold a page of their own. */
function contentAddresses(site: PublishedSite): Set<string> {
  return new Set(site.pages.filter(({ redirect }) => !redirect).map(({ file }) => addressOfFile(file)));
}

/**
 * Writes a page at each old address that sends the reader on, for hosts that know no redirects; the files for
 * hosts are made from the same pages. Called before the built folder is read. Returns how many.
 */
export function writeRedirectPages(folder: string, place: SiteAddress, root: string = projectRoot): number {
  const pages = listFiles(folder).filter((file) => file.endsWith('.html'));
  const targets = finalTargets(readRedirects(root), new Set(pages.map(addressOfFile)));
  for (const [from, to] of targets) {
    mkdirSync(path.join(folder, from), { recursive: true });
    writeFileSync(path.join(folder, from, 'index.html'), redirectPage(place, from, to));
  }
  return targets.size;
}

/** Addresses are of a closed grammar, so nothing in them needs escaping. */
function redirectPage({ siteUrl, basePath }: SiteAddress, from: string, to: string): string {
  const target = basePath + to.slice(1);
  const [lang, title] = from.startsWith('/en/')
    ? ['en', 'This page has moved']
    : ['vi', 'Trang đã chuyển chỗ'];
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><meta http-equiv="refresh" content="0;url=${target}"><meta name="robots" content="noindex"><link rel="canonical" href="${new URL(target, siteUrl).href}"></head><body><a href="${target}">${title}</a></body></html>\n`;
}

/** Throws a BuildFailure when a built site loses an address or a redirect is wrong. */
export function refuseLostAddresses(site: PublishedSite, root: string = projectRoot): void {
  const lost = lostAddresses(readAddresses(root) ?? [], contentAddresses(site), readRedirects(root));
  if (lost.length === 0) return;
  const shown = lost.slice(0, 20).map(({ address, message }) => `  ${address}: ${message}`);
  if (lost.length > shown.length) shown.push(`  … và ${lost.length - shown.length} địa chỉ nữa`);
  throw new BuildFailure(
    `${lost.length} địa chỉ có lỗi. Địa chỉ đã công bố phải dẫn tới một nơi mãi mãi:\n${shown.join('\n')}\nXem phần "Addresses that last" trong docs/data.md.`,
  );
}
