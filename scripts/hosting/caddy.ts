import {
  adminFolder,
  attachmentFolder,
  commonHeaders,
  dataEndings,
  dataTypes,
  embedFolders,
  headersOf,
  immutableFolders,
  kindHeaders,
  otherTypes,
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
    ['data', `path ${dataEndings.map((ending) => `*.${ending}`).join(' ')}`],
    ['page', 'path */ *.html'],
    ['other', 'path *'],
  ];
  return `${[
    `${host} {`,
    '\troot * /srv/so-cam-ket',
    '\tencode zstd gzip',
    `\t@hidden path */.* ${base}_headers ${base}_redirects ${base}web.config`,
    // A `respond` of the site would come after the `handle` blocks, whatever the order here.
    '\thandle @hidden {',
    '\t\terror 404',
    '\t}',
    ...commonHeaders.map(([name, value]) => `\theader ${name} "${value}"`),
    ...Object.entries({ ...dataTypes, ...otherTypes }).flatMap(typeLines),
    ...kinds.flatMap(([kind, matcher]) => [
      `\t@${kind} ${matcher}`,
      `\thandle @${kind} {`,
      ...kindHeaders[kind].map(([name, value]) => `\t\theader ${name} "${value}"`),
      '\t\tfile_server',
      '\t}',
    ]),
    '\thandle_errors {',
    `\t\trewrite * ${base}404.html`,
    '\t\theader Content-Type "text/html; charset=utf-8"',
    ...headersOf('page').map(([name, value]) => `\t\theader ${name} "${value}"`),
    '\t\tfile_server',
    '\t}',
    '}',
  ].join('\n')}\n`;
}

/** Caddy asks the list of the machine, which knows less, and other names. */
function typeLines([ending, type]: [ending: string, type: string]): string[] {
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  return [`\t@type_${ending} path *.${ending}`, `\theader @type_${ending} Content-Type "${type}${charset}"`];
}
