import { createHash } from 'node:crypto';
import ts from 'typescript';
import { readApache, readIis, readNetlify } from '../../reliability/host-files-readers.ts';
import { eachFile, unequal, type Kind } from './kind.ts';
import { wellFormed } from './xml.ts';

const picture: Kind = {
  name: 'picture: PNG of the size that a network or a telephone asks for',
  of: /\.png$/,
  wrong: eachFile((file, site) => {
    const bytes = site.bytes(file);
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    const expected = file.startsWith('anh/') ? [1200, 630] : [180, 180];
    return [
      ...unequal('signature', bytes.toString('latin1', 1, 8), 'PNG\r\n\u001A\n'),
      ...unequal('size', size, expected),
    ];
  }),
};

const icon: Kind = {
  name: 'icon: ICO with at least one picture',
  of: /\.ico$/,
  wrong: eachFile((file, site) => unequal('start', [...site.bytes(file).subarray(0, 4)], [0, 0, 1, 0])),
};

const font: Kind = {
  name: 'letters: WOFF2 of the length that its head says',
  of: /^_tep\/.+\.woff2$/,
  wrong: eachFile((file, site) => {
    const bytes = site.bytes(file);
    return unequal('head', [bytes.toString('latin1', 0, 4), bytes.readUInt32BE(8)], ['wOF2', bytes.length]);
  }),
};

const script: Kind = {
  name: 'program for the browser: JavaScript without an error of grammar',
  of: /\.js$/,
  wrong: eachFile((file, site) =>
    (ts.transpileModule(site.text(file), { reportDiagnostics: true, fileName: file }).diagnostics ?? []).map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '),
    ),
  ),
};

/** What a host sends with the home page, read as the host reads its file. */
const hosts: Readonly<Record<string, (text: string, base: string) => ReadonlyMap<string, string>>> = {
  _headers: readNetlify,
  '.htaccess': readApache,
  'web.config': (text) => readIis(text, 'index.html'),
};

const hostFile: Kind = {
  name: 'file for a host: read as the host reads it, the home page gets the headers of safety',
  of: /^(?:_headers|\.htaccess|web\.config)$/,
  wrong: async (files, site) => [
    ...(await wellFormed(
      files.filter((file) => file === 'web.config'),
      site,
    )),
    ...(await eachFile((file) => {
      const sent = hosts[file]?.(site.text(file), site.register.config.basePath);
      return ['x-content-type-options', 'referrer-policy', 'content-security-policy'].filter(
        (name) => !sent?.has(name),
      );
    })(files, site)),
  ],
};

const redirects: Kind = {
  name: 'redirects: address, address and number in each line, the second a page of the site',
  of: /^_redirects$/,
  wrong: eachFile((file, site) =>
    site
      .text(file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .filter((line) => {
        const [, to = ''] = /^\S+ (\/\S*) (?:301|302|404)!?$/.exec(line) ?? [];
        return to === '' || !(to.includes(':') || site.files.has('404.html') || site.leadsSomewhere(to));
      }),
  ),
};

const mark: Kind = {
  name: 'mark for a host: empty',
  of: /^\.nojekyll$/,
  wrong: eachFile((file, site) => unequal('length', site.bytes(file).length, 0)),
};

const sums: Kind = {
  name: 'checksums: every other file with its SHA-256',
  of: /^SHA256SUMS$/,
  wrong: eachFile((file, site) => {
    const lines = site.text(file).trimEnd().split('\n');
    const others = [...site.files].filter((each) => each !== file);
    const expected = others.map(
      (each) => `${createHash('sha256').update(site.bytes(each)).digest('hex')}  ${each}`,
    );
    return [
      ...lines.filter((line) => !expected.includes(line)),
      ...unequal('lines', lines.length, expected.length),
    ];
  }),
};

const robots: Kind = {
  name: 'robots.txt: rules of known names, the map of the site at its address',
  of: /^robots\.txt$/,
  wrong: eachFile((file, site) => {
    const lines = site.text(file).split('\n').filter(Boolean);
    const [, address = ''] = /^Sitemap: (\S+)$/m.exec(site.text(file)) ?? [];
    return [
      ...lines.filter((line) => !/^(?:User-agent|Allow|Disallow|Sitemap): \S+$/.test(line)),
      ...(site.leadsSomewhere(address) ? [] : [`nothing at ${address}`]),
    ];
  }),
};

const llms: Kind = {
  name: 'llms.txt: a title, a summary, sections of links as llmstxt.org has it, each link leading somewhere',
  of: /^llms\.txt$/,
  wrong: eachFile((file, site) => {
    const [title = '', summary = '', , ...sections] = site.text(file).trimEnd().split('\n\n');
    const items = sections.filter((part) => !part.startsWith('## ')).flatMap((part) => part.split('\n'));
    const links = items.map((line) => /^- \[[^\]]+\]\((\S+)\): \S/.exec(line)?.[1] ?? line);
    return [
      ...(/^# \S/.test(title) && /^> \S/.test(summary) && links.length > 0
        ? []
        : ['no title, summary or links']),
      ...links.filter((link) => !URL.canParse(link) || !site.leadsSomewhere(link)),
    ];
  }),
};

export const plainKinds: readonly Kind[] = [
  ...[picture, icon, font, script],
  ...[hostFile, redirects, mark, sums, robots, llms],
];
