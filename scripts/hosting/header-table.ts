/**
 * The headers of every file that a host of this site sends: the one table from which the files for each host are
 * made. The pages carry their own strict policy (page-policy.ts); the policy here is what only a header can say,
 * and what never changes, so that a configuration installed once stays right for years.
 */
export type FileKind = 'page' | 'embed' | 'admin' | 'attachment' | 'data' | 'immutable' | 'search' | 'other';

export type Header = readonly [name: string, value: string];

const oneYear = 31_536_000;

/** Sent with everything. HSTS speaks of this host alone: a site must not decide for its neighbours. */
export const commonHeaders: readonly Header[] = [
  ['Strict-Transport-Security', `max-age=${oneYear}`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  [
    'Permissions-Policy',
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Styles are left to the pages: they name theirs by hash, which would change here with every new design. */
const policy = [
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const adminPolicy = "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

/**
 * Attached files: a drawing or a table opened by itself runs nothing. Nothing is said of objects, for some browsers show
 * a PDF as an object inside an empty page of its own.
 */
const attachmentPolicy = "script-src 'none'; base-uri 'none'; form-action 'none'";

const brief = 'public, max-age=300';
const asked = 'public, no-cache';
const forever = `public, max-age=${oneYear}, immutable`;

const unframed: readonly Header[] = [
  ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
  ['X-Frame-Options', 'DENY'],
];
const own: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
const anyones: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];
const readable: Header = ['Access-Control-Allow-Origin', '*'];

/** What each kind of file is sent with besides the common headers. */
export const kindHeaders: Readonly<Record<FileKind, readonly Header[]>> = {
  page: [...unframed, own, ['Cache-Control', brief]],
  embed: [['Content-Security-Policy', `${policy}; frame-ancestors *`], anyones, ['Cache-Control', brief]],
  admin: [
    ['Content-Security-Policy', `${adminPolicy}; frame-ancestors 'none'`],
    ['X-Frame-Options', 'DENY'],
    own,
    ['Cache-Control', asked],
  ],
  attachment: [
    ['Content-Security-Policy', `${attachmentPolicy}; frame-ancestors 'none'`],
    ['X-Frame-Options', 'DENY'],
    anyones,
    readable,
    ['Cache-Control', brief],
  ],
  data: [...unframed, anyones, readable, ['Cache-Control', brief]],
  immutable: [...unframed, own, ['Cache-Control', forever]],
  search: [...unframed, own, ['Cache-Control', asked]],
  other: [...unframed, own, ['Cache-Control', brief]],
};

/** All headers of a kind, the common ones first. */
export function headersOf(kind: FileKind): readonly Header[] {
  return [...commonHeaders, ...kindHeaders[kind]];
}

/** Folders whose pages other sites may show in a frame. */
export const embedFolders = ['nhung/', 'en/nhung/'] as const;
/** Folders whose file names change with their content. */
export const immutableFolders = [
  '_tep/',
  'pagefind/fragment/',
  'pagefind/index/',
  'pagefind/filter/',
] as const;
/** The rest of the search index keeps its names, so a browser asks each time whether it changed. */
export const searchFolder = 'pagefind/';
export const adminFolder = 'quan-tri/';
export const attachmentFolder = 'tep/';

/** Types that other sites may read: what the register publishes as data. With the type that a host must send. */
export const dataTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  jsonld: 'application/ld+json',
  txt: 'text/plain',
  xml: 'application/xml',
};

/** The endings of all data: those above, and all of them packed into one file. */
export const dataEndings: readonly string[] = [...Object.keys(dataTypes), 'zip'];

/** Types that many hosts do not know, and that a browser refuses without them because of `nosniff`. */
export const otherTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  js: 'text/javascript',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Types that every host knows; for servers that are given the whole list. */
export const knownTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  zip: 'application/zip',
};

/** What kind a published file is, by its path below the base; the folder decides before the type. */
export function kindOf(file: string): FileKind {
  if (embedFolders.some((folder) => file.startsWith(folder))) return 'embed';
  if (file.startsWith(adminFolder)) return 'admin';
  if (file.startsWith(attachmentFolder)) return 'attachment';
  if (immutableFolders.some((folder) => file.startsWith(folder))) return 'immutable';
  if (file.startsWith(searchFolder)) return 'search';
  const type = /\.([a-z_0-9]+)$/.exec(file)?.[1] ?? '';
  if (type === 'html') return 'page';
  return dataEndings.includes(type) ? 'data' : 'other';
}
