import { commonHeaders, immutableFolders, kindHeaders, searchFolder } from './header-table.ts';
import type { FileKind, Header } from './header-table.ts';
import type { HostFacts } from './host-facts.ts';

/** Cloudflare's limits for `_headers`; Netlify's are wider. */
export const limits = { rules: 100, lineLength: 2000 } as const;

/**
 * `_headers` for Netlify and Cloudflare Pages. Both join the values of all rules that fit an address, so each
 * header stands either in the rule for everything or in rules of which only one can fit.
 */
export function headersFile({ base, folders, rootFiles }: HostFacts): string {
  const rules: (readonly [pattern: string, headers: readonly Header[]])[] = [
    [`${base}*`, commonHeaders],
    ...rootFiles
      .filter(({ file }) => isAsked(file))
      .map(({ file, kind }) => [base + file.replace(/index\.html$/, ''), kindHeaders[kind]] as const),
    ...folders.map(({ path, kind }) => [`${base}${path}*`, headersOfFolder(kind)] as const),
    ...immutableFolders
      .filter((folder) => folder.startsWith(searchFolder))
      .map((folder) => [`${base}${folder}*`, kindHeaders.immutable.filter(isCaching)] as const),
  ];
  const text = rules.map(([pattern, headers]) =>
    [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${text.join('\n')}\n`;
}

/** Files for other hosts are not for readers. */
function isAsked(file: string): boolean {
  return !/^(?:_|\.)|^web\.config$/.test(file);
}

/**
 * A folder of pages and data: these files cannot tell the two apart, so everything in it may be read by other
 * sites – it is public – while framing stays forbidden.
 */
function headersOfFolder(kind: FileKind | 'mixed'): readonly Header[] {
  // How long the index may be kept is said for each of its folders; the rest is asked for anew by default.
  if (kind === 'search') return kindHeaders.search.filter((header) => !isCaching(header));
  return kindHeaders[kind === 'mixed' ? 'data' : kind];
}

function isCaching([name]: Header): boolean {
  return name === 'Cache-Control';
}

/** `_redirects` for Netlify and Cloudflare Pages: the pages that only send the reader on. */
export function redirectsFile({ base, moved }: HostFacts): string {
  const lines = moved.map(({ from, to }) => `${base}${from} ${to} 301`);
  return lines.length > 0 ? `${lines.join('\n')}\n` : '# Chưa có trang nào chuyển chỗ.\n';
}
