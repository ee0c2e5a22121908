import {
  adminFolder,
  attachmentFolder,
  dataEndings,
  dataTypes,
  embedFolders,
  headersOf,
  immutableFolders,
  otherTypes,
  searchFolder,
} from './header-table.ts';
import type { FileKind } from './header-table.ts';
import type { HostFacts } from './host-facts.ts';

/**
 * `.htaccess` for Apache 2.4. Headers are set by the address asked for, below the folder in which the file lies.
 * Without mod_headers the pages still work; the policy in each page stays.
 */
export function apacheFile({ base, moved }: HostFacts): string {
  const below = (folder: string): string => `^${escapeRegex(base + folder)}`;
  const data = dataEndings.join('|');
  const blocks: [condition: string, kind: FileKind][] = [
    [`^${escapeRegex(base)}`, 'other'],
    [`(?:/|\\.html)$`, 'page'],
    [`\\.(?:${data})$`, 'data'],
    [below(searchFolder), 'search'],
    ...immutableFolders.map((folder): [string, FileKind] => [below(folder), 'immutable']),
    [below(attachmentFolder), 'attachment'],
    [below(adminFolder), 'admin'],
    ...embedFolders.map((folder): [string, FileKind] => [below(folder), 'embed']),
  ];
  return `${[
    'Options -Indexes',
    'DirectoryIndex index.html',
    'DirectorySlash On',
    'AddDefaultCharset utf-8',
    `ErrorDocument 404 ${base}404.html`,
    '<FilesMatch "^(?:\\.|_headers$|_redirects$|web\\.config$)">',
    '  Require all denied',
    '</FilesMatch>',
    '<Files "SHA256SUMS">',
    '  ForceType text/plain',
    '</Files>',
    ...Object.entries({ ...dataTypes, ...otherTypes }).map(([ending, type]) => `AddType ${type} .${ending}`),
    `AddCharset utf-8 ${[...Object.keys(dataTypes), 'js', 'svg'].map((ending) => `.${ending}`).join(' ')}`,
    ...moved.map(({ from, to }) => `RedirectMatch 301 "^${escapeRegex(base + from)}$" "${to}"`),
    '<IfModule mod_headers.c>',
    ...blocks.flatMap(([condition, kind]) => block(condition, kind)),
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE text/html text/css ${[...new Set([...Object.values(dataTypes), 'text/javascript', 'image/svg+xml'])].join(' ')}`,
    '</IfModule>',
  ].join('\n')}\n`;
}

/** Later blocks win; a header that a kind does not have is taken away again. */
function block(condition: string, kind: FileKind): string[] {
  const lines = headersOf(kind).map(([name, value]) => `    Header always set ${name} "${value}"`);
  const absent = ['X-Frame-Options', 'Access-Control-Allow-Origin']
    .filter((name) => !headersOf(kind).some(([own]) => own === name))
    .map((name) => `    Header always unset ${name}`);
  return [`  <If "%{REQUEST_URI} =~ m#${condition}#">`, ...lines, ...absent, '  </If>'];
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
