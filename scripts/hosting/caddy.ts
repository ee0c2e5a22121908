import {
  adminFolder,
  attachmentFolder,
  commonHeaders,
  dataTypes,
  embedFolders,
  headersOf,
  immutableFolders,
  kindHeaders,
  searchFolder,
} from './header-table.ts';
import type { FileKind } from './header-table.ts';

/**
 * A site block for a Caddyfile. `handle` blocks exclude each other, first fit first, so each kind names only its
 * own headers besides the common ones.
 */
export function caddyFile(base: string, host: string): string {
  const kinds: [kind: FileKind, matcher: string][] = [
    ['embed', `path ${embedFolders.map((folder) => `${base}${folder}*`).join(' ')}`],
    ['admin', `path ${base}${adminFolder}*`],
    ['attachment', `path ${base}${attachmentFolder}*`],
    ['immutable', `path ${immutableFolders.map((folder) => `${base}${folder}*`).join(' ')}`],
    ['search', `path ${base}${searchFolder}*`],
    [
      'data',
      `path ${Object.keys(dataTypes)
        .map((ending) => `*.${ending}`)
        .join(' ')}`,
    ],
    ['page', 'path */ *.html'],
    ['other', 'path *'],
  ];
  return `${[
    `${host} {`,
    '\troot * /srv/so-cam-ket',
    '\tencode zstd gzip',
    '\t@hidden path */.* /_headers /_redirects /web.config',
    '\trespond @hidden 404',
    ...commonHeaders.map(([name, value]) => `\theader ${name} "${value}"`),
    ...kinds.flatMap(([kind, matcher]) => [
      `\t@${kind} ${matcher}`,
      `\thandle @${kind} {`,
      ...kindHeaders[kind].map(([name, value]) => `\t\theader ${name} "${value}"`),
      '\t\tfile_server',
      '\t}',
    ]),
    '\thandle_errors {',
    `\t\trewrite * ${base}404.html`,
    ...headersOf('page').map(([name, value]) => `\t\theader ${name} "${value}"`),
    '\t\tfile_server',
    '\t}',
    '}',
  ].join('\n')}\n`;
}
