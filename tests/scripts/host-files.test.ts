import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { caddyFile } from '../../scripts/hosting/caddy.ts';
import { headersOf, kindOf } from '../../scripts/hosting/header-table.ts';
import { hostFacts } from '../../scripts/hosting/host-facts.ts';
import { hostFiles } from '../../scripts/hosting/host-files.ts';
import { limits } from '../../scripts/hosting/netlify.ts';
import { nginxFile } from '../../scripts/hosting/nginx.ts';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { readPage } from '../../scripts/verify/page.ts';
import { xmlProblem } from '../../scripts/verify/xml.ts';
import { readApache, readCaddy, readIis, readNetlify, readNginx } from '../reliability/host-files-readers.ts';
import { observatoryScore } from '../reliability/observatory.ts';
import type { SentHeaders } from '../reliability/observatory.ts';

/** One file of every kind, with the address at which a reader asks for it. */
const samples = [
  'index.html',
  '404.html',
  'en/index.html',
  'chuong-trinh/x/index.html',
  'chuong-trinh/x.json',
  'en/chuong-trinh/x/index.html',
  'gioi-thieu/index.html',
  'du-lieu/cam-ket.csv',
  'du-lieu/tat-ca.zip',
  'phien-ban.json',
  'tin-tuc/rss.xml',
  'tin-tuc/lich.ics',
  'nhung/x/index.html',
  'en/nhung/x/index.html',
  'quan-tri/index.html',
  'tep/ke-hoach.pdf',
  'tep/so-lieu.csv',
  '_tep/a.B1.woff2',
  'pagefind/pagefind.js',
  'pagefind/fragment/vi_1.pf_fragment',
  'dau.svg',
];

const moved =
  '<!doctype html><html lang="vi"><head><title>x</title><meta http-equiv="refresh" content="0; url=/so/chuong-trinh/x/"></head></html>';

/** A site of these files, as it would be read from its folder. */
function facts(base: string): ReturnType<typeof hostFacts> {
  const pages = { 'chuong-trinh/cu/index.html': moved.replace('/so/', base) };
  const files = new Set([...samples, ...Object.keys(pages)]);
  return hostFacts({
    folder: '',
    origin: 'https://so.example',
    base,
    files,
    pages: Object.entries(pages).map(([file, html]) => readPage(file, html)),
    bytes: 0,
  });
}

function addressOf(base: string, file: string): string {
  return base + file.replace(/index\.html$/, '');
}

function tableOf(file: string): Record<string, string> {
  return Object.fromEntries(headersOf(kindOf(file)).map(([name, value]) => [name.toLowerCase(), value]));
}

describe.each(['/', '/so/'])('below %s', (base) => {
  const files = hostFiles(facts(base));

  test.each(samples)('Apache, nginx and Caddy send the headers of the table for %s', (file) => {
    const address = addressOf(base, file);
    const expected = tableOf(file);
    expect(Object.fromEntries(readApache(files['.htaccess'] ?? '', address))).toEqual(expected);
    expect(Object.fromEntries(readNginx(nginxFile(base), address))).toEqual(expected);
    expect(Object.fromEntries(readCaddy(caddyFile(base, 'so.example'), address))).toEqual(expected);
  });

  test.each(samples)('hosts that know folders only are never laxer about framing and code: %s', (file) => {
    const expected = tableOf(file);
    for (const sent of [
      readNetlify(files['_headers'] ?? '', addressOf(base, file)),
      readIis(files['web.config'] ?? '', file),
    ]) {
      for (const name of [
        'content-security-policy',
        'x-frame-options',
        'strict-transport-security',
        'x-content-type-options',
      ])
        expect.soft(sent.get(name), name).toBe(expected[name]);
      // Public data may be read by others everywhere it must be.
      if (expected['access-control-allow-origin'] !== undefined)
        expect.soft(sent.get('access-control-allow-origin')).toBe('*');
      expect.soft([...sent.values()].join('\n')).not.toContain('same-origin, ');
    }
  });

  test('Netlify and Cloudflare take the file: rules and lines within their limits', () => {
    const lines = (files['_headers'] ?? '').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(limits.rules);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(limits.lineLength);
  });

  test('a page that moved is a redirect of the host', () => {
    expect(files['_redirects']).toBe(`${base}chuong-trinh/cu/ ${base}chuong-trinh/x/ 301\n`);
    expect(files['.htaccess']).toContain(
      `RedirectMatch 301 "^${base}chuong-trinh/cu/$" "${base}chuong-trinh/x/"`,
    );
    expect(files['web.config']).toContain(
      `<add wildcard="${base}chuong-trinh/cu/" destination="${base}chuong-trinh/x/" />`,
    );
  });

  test('web.config is well-formed', () => {
    expect(xmlProblem(files['web.config'] ?? '')).toBeUndefined();
  });
});

describe('the score of the shipped files', () => {
  const files = hostFiles(facts('/'));
  const sent: Readonly<Record<string, SentHeaders>> = {
    _headers: readNetlify(files['_headers'] ?? '', '/'),
    '.htaccess': readApache(files['.htaccess'] ?? '', '/'),
    'web.config': readIis(files['web.config'] ?? '', 'index.html'),
    nginx: readNginx(nginxFile('/'), '/'),
    Caddyfile: readCaddy(caddyFile('/', 'so.example'), '/'),
  };
  const ownPolicy = "default-src 'none'; style-src 'sha256-x'; base-uri 'none'; form-action 'self'";

  test.each(Object.keys(sent))('%s: A+ with the page’s own policy and from the headers alone', (name) => {
    const headers = sent[name] ?? new Map();
    expect(observatoryScore(headers, ownPolicy)).toMatchObject({ grade: 'A+', points: 130 });
    expect(observatoryScore(headers)).toMatchObject({ grade: 'A+', points: 120 });
  });

  test('a host that sends none of them gets no such grade: the page’s policy alone cannot give it', () => {
    expect(observatoryScore(new Map(), ownPolicy)).toMatchObject({ grade: 'C', points: 55 });
    expect(observatoryScore(new Map())).toMatchObject({ grade: 'D', points: 30 });
  });
});

describe('the files as they were looked at', () => {
  const files = hostFiles(facts('/'));

  test.each(['.htaccess', '_headers', 'web.config'])('%s', async (name) => {
    const golden = path.join(projectRoot, 'tests', 'golden', 'hosting', name.replace(/^[._]/, ''));
    await expect(files[name]).toMatchFileSnapshot(golden);
  });

  test.each([
    ['nginx.conf', nginxFile('/')],
    ['Caddyfile', caddyFile('/', 'so-cam-ket.example')],
  ])('docs/deploy/%s is what the table says', (name, text) => {
    expect(readFileSync(path.join(projectRoot, 'docs', 'deploy', name), 'utf8')).toBe(text);
  });
});
