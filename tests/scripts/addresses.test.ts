import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  permanentAddresses,
  refuseLostAddresses,
  writeAddresses,
  writeRedirectPages,
} from '../../scripts/addresses/list.ts';
import { finalTargets, lostAddresses } from '../../scripts/addresses/lost.ts';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const built = new Set(['/', '/chuong-trinh/moi/', '/en/', '/en/chuong-trinh/moi/']);
const page = '<!doctype html><html lang="vi"><title>A</title><h1>A</h1></html>';

function messages(published: string[], redirects: Record<string, string>): string[] {
  return lostAddresses(published, built, redirects).map(({ address, message }) => `${address} ${message}`);
}

function siteOf(
  root: string,
  files: Record<string, string>,
  basePath = '/',
): ReturnType<typeof readPublishedSite> {
  writeFiles(path.join(root, 'dist'), files);
  return readPublishedSite(path.join(root, 'dist'), { siteUrl: 'https://so.example', basePath });
}

describe('addresses that were published', () => {
  test('an address that disappears without a redirect is an error that names the remedy (I10)', () => {
    expect(messages(['/', '/chuong-trinh/cu/'], {})).toEqual([
      '/chuong-trinh/cu/ địa chỉ đã công bố biến mất: thêm vào redirects.json dòng "/chuong-trinh/cu/": "/địa-chỉ-mới/"',
    ]);
  });

  test('one redirect covers both languages, and a chain leads to its end', () => {
    const redirects = {
      '/chuong-trinh/cu/': '/chuong-trinh/giua/',
      '/chuong-trinh/giua/': '/chuong-trinh/moi/',
    };
    expect(messages(['/chuong-trinh/cu/', '/en/chuong-trinh/cu/'], redirects)).toEqual([]);
    expect(finalTargets(redirects, built).get('/en/chuong-trinh/cu/')).toBe('/en/chuong-trinh/moi/');
  });

  test.each([
    ['a loop', { '/a/': '/b/', '/b/': '/a/' }, /vòng tròn/],
    ['itself', { '/a/': '/a/' }, /vòng tròn/],
    ['a page that does not exist', { '/a/': '/khong-co/' }, /không có trang/],
    ['another host', { '/a/': '//evil.example' }, /không phải địa chỉ của trang này/],
    ['another address', { '/a/': 'https://evil' }, /không phải địa chỉ của trang này/],
    ['a host behind a backslash', { '/a/': '/\\evil.example/' }, /không phải địa chỉ của trang này/],
    ['a folder above', { '/a/': '/../x/' }, /không phải địa chỉ của trang này/],
    ['a second line', { '/a/': '/chuong-trinh/moi/\n/x/ //evil 301' }, /không phải địa chỉ của trang này/],
    ['markup', { '/"><script>/': '/' }, /địa chỉ cũ/],
    ['a page that is still there', { '/chuong-trinh/moi/': '/' }, /vẫn có trang/],
  ])('a redirect to or from %s is an error (I11)', (_, redirects, message) => {
    const found = messages([], redirects as Record<string, string>);
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each).toMatch(message);
    expect(finalTargets(redirects as Record<string, string>, built).size).toBe(0);
  });
});

describe('the list of a project', () => {
  test('holds pages of every language, not the error page nor further parts of a list', () => {
    const site = siteOf(temporaryFolder(), {
      'index.html': page,
      'en/x/index.html': page,
      '404.html': page,
      'cam-ket/tinh-trang/done/trang/2/index.html': page,
    });
    expect(permanentAddresses(site)).toEqual(['/', '/en/x/']);
  });

  test('only grows, and an address missing from a later site stops the build', () => {
    const root = temporaryFolder();
    expect(writeAddresses(siteOf(root, { 'index.html': page, 'cu/index.html': page }), root)).toEqual([
      '/',
      '/cu/',
    ]);
    const later = path.join(root, 'later');
    const site = siteOf(later, { 'index.html': page, 'moi/index.html': page });
    expect(() => refuseLostAddresses(site, root)).toThrow(/\/cu\/: địa chỉ đã công bố biến mất/);
    expect(writeAddresses(site, root)).toEqual(['/moi/']);
    expect(JSON.parse(readFileSync(path.join(root, 'published-addresses.json'), 'utf8'))).toEqual([
      '/',
      '/cu/',
      '/moi/',
    ]);
  });

  test('a redirect becomes a page that the other checks read as one, below the base path', () => {
    const root = temporaryFolder();
    writeFiles(root, {
      'published-addresses.json': '["/", "/cu/"]',
      'redirects.json': '{"/cu/": "/moi/#cam-ket-a"}',
    });
    writeFiles(path.join(root, 'dist'), { 'index.html': page, 'moi/index.html': page });
    const place = { siteUrl: 'https://so.example', basePath: '/minh-bach/' };
    expect(writeRedirectPages(path.join(root, 'dist'), place, root)).toBe(1);
    const again = siteOf(root, {}, '/minh-bach/');
    const sent = again.pages.find(({ file }) => file === 'cu/index.html');
    expect(sent?.redirect).toBe(true);
    expect(sent?.addresses.map(({ value }) => value)).toContain('/minh-bach/moi/#cam-ket-a');
    refuseLostAddresses(again, root);
  });

  test('a list or a table of another form is told, not guessed', () => {
    const root = temporaryFolder();
    const site = siteOf(root, { 'index.html': page });
    writeFiles(root, { 'redirects.json': '["/cu/"]' });
    expect(() => refuseLostAddresses(site, root)).toThrow(/redirects\.json phải có dạng/);
    writeFiles(root, { 'redirects.json': '{}', 'published-addresses.json': '{' });
    expect(() => refuseLostAddresses(site, root)).toThrow(/không phải là JSON đúng/);
  });
});
