import {
  adminFolder,
  attachmentFolder,
  dataEndings,
  dataTypes,
  embedFolders,
  headersOf,
  immutableFolders,
  knownTypes,
  otherTypes,
  searchFolder,
} from './header-table.ts';
import type { FileKind } from './header-table.ts';

/**
 * The part of an nginx `server` block that serves the site from `root` (the published folder, or the folder above
 * it for a site below a base path). Each location names all its headers, because nginx forgets those of the
 * server block as soon as a location adds one.
 */
export function nginxFile(base: string): string {
  const ends = (types: readonly string[]): string => types.map((type) => type.replace('.', '\\.')).join('|');
  const locations: [match: string, kind: FileKind][] = [
    [base, 'other'],
    [`~ ^${escapeRegex(base)}(?:.*/)?(?:[^/.]*|[^/]*\\.html)$`, 'page'],
    [`~ ^${escapeRegex(base)}.*\\.(?:${ends(dataEndings)})$`, 'data'],
    [`^~ ${base}${searchFolder}`, 'search'],
    ...immutableFolders.map((folder): [string, FileKind] => [`^~ ${base}${folder}`, 'immutable']),
    [`^~ ${base}${attachmentFolder}`, 'attachment'],
    [`^~ ${base}${adminFolder}`, 'admin'],
    ...embedFolders.map((folder): [string, FileKind] => [`^~ ${base}${folder}`, 'embed']),
  ];
  return `${[
    'index index.html;',
    'absolute_redirect off;',
    'server_tokens off;',
    'charset utf-8;',
    `charset_types text/css text/javascript image/svg+xml ${Object.values(dataTypes).join(' ')};`,
    `error_page 404 ${base}404.html;`,
    'gzip on;',
    `gzip_types text/css text/javascript image/svg+xml ${Object.values(dataTypes).join(' ')};`,
    // A `types` block replaces the list of the system, so the usual types stand in it too.
    'types {',
    ...Object.entries({ ...knownTypes, ...dataTypes, ...otherTypes }).map(
      ([ending, type]) => `    ${type} ${ending};`,
    ),
    '}',
    `location ~ ^${escapeRegex(base)}(?:.*/)?(?:\\.(?!well-known/)|_headers$|_redirects$|web\\.config$) { return 404; }`,
    ...locations.flatMap(([match, kind]) => [
      `location ${match} {`,
      ...headersOf(kind).map(([name, value]) => `    add_header ${name} "${value}" always;`),
      '    try_files $uri $uri/ =404;',
      '}',
    ]),
  ].join('\n')}\n`;
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
