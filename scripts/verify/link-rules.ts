import type { Page } from './page.ts';
import type { Finding, PublishedSite } from './published-site.ts';

type Resolved =
  { kind: 'elsewhere' } | { kind: 'missing'; why: string } | { kind: 'file'; file: string; anchor: string };

/** Every address that leads into the site reaches a file of it, and an anchor that exists there. */
export function checkLinks(site: PublishedSite): Finding[] {
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  const known = new Map<string, Resolved>();
  const findings: Finding[] = [];
  for (const page of site.pages) {
    const told = new Set<string>();
    for (const { value, element } of page.addresses) {
      const why = problemOf(value, page, site, pages, known);
      if (why === undefined || told.has(value)) continue;
      told.add(value);
      findings.push({ file: page.file, message: `<${element}> "${value}": ${why}` });
    }
  }
  return findings;
}

function problemOf(
  value: string,
  page: Page,
  site: PublishedSite,
  pages: ReadonlyMap<string, Page>,
  known: Map<string, Resolved>,
): string | undefined {
  if (value === '') return 'địa chỉ trống';
  // A page for wrong addresses is shown at any depth, so nothing in it can be relative.
  if (page.file.endsWith('404.html') && !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(value))
    return 'trang 404 chỉ dùng được địa chỉ bắt đầu bằng "/"';
  const key = value.startsWith('/') ? value : `${page.file}\n${value}`;
  let target = known.get(key);
  if (!target) {
    target = resolve(value, page, site);
    known.set(key, target);
  }
  if (target.kind === 'elsewhere') return undefined;
  if (target.kind === 'missing') return target.why;
  return anchorProblem(target.file, target.anchor, pages);
}

function anchorProblem(file: string, anchor: string, pages: ReadonlyMap<string, Page>): string | undefined {
  if (anchor === '' || anchor === 'top' || anchor.startsWith(':~:')) return undefined;
  const target = pages.get(file);
  if (!target) return undefined;
  return target.ids.has(anchor) ? undefined : `trang đích không có chỗ neo "#${anchor}"`;
}

function resolve(value: string, page: Page, site: PublishedSite): Resolved {
  let url: URL;
  try {
    url = new URL(value, site.origin + site.base + addressOf(page.file));
  } catch {
    return { kind: 'missing', why: 'địa chỉ không hợp lệ' };
  }
  if (url.protocol === 'javascript:') return { kind: 'missing', why: 'không được dùng "javascript:"' };
  if (url.origin !== site.origin) return { kind: 'elsewhere' };
  const pathname = decode(url.pathname);
  if (pathname === undefined) return { kind: 'missing', why: 'địa chỉ mã hóa sai' };
  if (!pathname.startsWith(site.base)) return { kind: 'missing', why: `thiếu thư mục gốc "${site.base}"` };
  const file = fileOf(pathname.slice(site.base.length), site.files);
  if (file !== undefined) return { kind: 'file', file, anchor: decode(url.hash.slice(1)) ?? '' };
  return { kind: 'missing', why: missing(pathname.slice(site.base.length), site.files) };
}

/** The address of a page below the base: `a/index.html` is `a/`. */
function addressOf(file: string): string {
  return file === 'index.html' ? '' : file.replace(/\/index\.html$/, '/');
}

function fileOf(address: string, files: ReadonlySet<string>): string | undefined {
  if (address === '' || address.endsWith('/')) {
    const page = `${address}index.html`;
    return files.has(page) ? page : undefined;
  }
  return files.has(address) ? address : undefined;
}

function missing(address: string, files: ReadonlySet<string>): string {
  return files.has(`${address}/index.html`) ? 'thiếu dấu "/" ở cuối' : 'không có trang hay tệp này';
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
