import {
  adminFolder,
  attachmentFolder,
  commonHeaders,
  dataTypes,
  kindHeaders,
  otherTypes,
} from './header-table.ts';
import { embedFolders, immutableFolders, searchFolder } from './header-table.ts';
import type { FileKind, Header } from './header-table.ts';
import type { HostFacts } from './host-facts.ts';

/**
 * `web.config` for IIS 8 and later, in the published folder. IIS tells files apart by folder only (without further
 * modules), as Netlify's file does: folders of pages and data may be read by other sites, framing stays forbidden.
 */
export function iisFile({ base, folders, rootFiles, moved }: HostFacts): string {
  const types = { ...dataTypes, ...otherTypes };
  const special: [folder: string, kind: FileKind][] = [
    [searchFolder, 'search'],
    ...immutableFolders.map((folder): [string, FileKind] => [folder, 'immutable']),
    [attachmentFolder, 'attachment'],
    [adminFolder, 'admin'],
    ...embedFolders.map((folder): [string, FileKind] => [folder, 'embed']),
  ];
  const mixed = folders
    .filter(({ kind }) => kind === 'mixed' || kind === 'data')
    .map(({ path }): [string, FileKind] => [path, 'data']);
  const files = rootFiles
    .filter(({ kind }) => kind === 'data')
    .map(({ file }): [string, FileKind] => [file, 'data']);
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '  <system.webServer>',
    '    <directoryBrowse enabled="false" />',
    '    <defaultDocument enabled="true">',
    '      <files>',
    '        <clear />',
    '        <add value="index.html" />',
    '      </files>',
    '    </defaultDocument>',
    '    <httpErrors errorMode="Custom" existingResponse="Replace">',
    '      <remove statusCode="404" subStatusCode="-1" />',
    // "File", below the root of the site: with "ExecuteURL" IIS answers 200 for a page that is not there.
    `      <error statusCode="404" prefixLanguageFilePath="" path="${`${base}404.html`.slice(1).replaceAll('/', '\\')}" responseMode="File" />`,
    '    </httpErrors>',
    '    <staticContent>',
    ...Object.entries(types).flatMap(([ending, type]) => [
      `      <remove fileExtension=".${ending}" />`,
      `      <mimeMap fileExtension=".${ending}" mimeType="${type}${type.startsWith('text/') ? '; charset=utf-8' : ''}" />`,
    ]),
    // Files without an ending, such as SHA256SUMS.
    '      <remove fileExtension="." />',
    '      <mimeMap fileExtension="." mimeType="text/plain; charset=utf-8" />',
    '    </staticContent>',
    '    <security>',
    '      <requestFiltering>',
    '        <hiddenSegments>',
    ...['_headers', '_redirects', '.htaccess'].map((name) => `          <add segment="${name}" />`),
    '        </hiddenSegments>',
    '      </requestFiltering>',
    '    </security>',
    ...redirects(base, moved),
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <remove name="X-Powered-By" />',
    ...[...commonHeaders, ...kindHeaders.page].map((header) => `        ${add(header)}`),
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    ...[...files, ...mixed, ...special].flatMap(([folder, kind]) => location(folder, kind)),
    '</configuration>',
  ].join('\n')}\n`;
}

/** The own headers of a folder or file: those of the pages go first, for a name can be added only once. */
function location(place: string, kind: FileKind): string[] {
  return [
    `  <location path="${place.replace(/\/$/, '')}">`,
    '    <system.webServer>',
    '      <httpProtocol>',
    '        <customHeaders>',
    ...kindHeaders.page.map(([name]) => `          <remove name="${name}" />`),
    ...kindHeaders[kind].map((header) => `          ${add(header)}`),
    '        </customHeaders>',
    '      </httpProtocol>',
    '    </system.webServer>',
    '  </location>',
  ];
}

/** `location` elements with httpRedirect need no further module; a rewrite rule would. */
function redirects(base: string, moved: HostFacts['moved']): string[] {
  if (moved.length === 0) return [];
  return [
    '    <httpRedirect enabled="true" exactDestination="true" httpResponseStatus="Permanent">',
    ...moved.map(
      ({ from, to }) => `      <add wildcard="${escape(base + from)}" destination="${escape(to)}" />`,
    ),
    '    </httpRedirect>',
  ];
}

function add([name, value]: Header): string {
  return `<add name="${name}" value="${escape(value)}" />`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
