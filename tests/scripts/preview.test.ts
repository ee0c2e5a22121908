import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPreview } from '../../scripts/preview/static-server.ts';
import type { PreviewServer } from '../../scripts/preview/static-server.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

let server: PreviewServer;
beforeEach(async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'bí mật.txt': 'x',
    'dist/index.html': 'chủ',
    'dist/a/index.html': 'A',
    'dist/404.html': 'lạc',
    'dist/d.csv': 'a',
  });
  server = await startPreview({ folder: path.join(folder, 'dist'), base: '/so/', port: 0 });
});
afterEach(() => server.close());

function get(address: string): Promise<Response> {
  return fetch(new URL(address, server.url), { redirect: 'manual' });
}

describe('preview', () => {
  test.each([
    ['/so/', 200, 'chủ'],
    ['/so/a/', 200, 'A'],
    ['/so/a/?q=1', 200, 'A'],
    ['/so/khong-co/', 404, 'lạc'],
    ['/', 404, 'lạc'],
    ['/so/%2e%2e%2fb%C3%AD%20m%E1%BA%ADt.txt', 404, 'lạc'],
    ['/so/%', 404, 'lạc'],
    ['/so//a', 404, 'lạc'],
  ])('%s answers %i', async (address, status, text) => {
    const response = await get(address);
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  test.each([
    ['/so', '/so/'],
    ['/so/a', '/so/a/'],
  ])('%s moves to %s', async (from, to) => {
    const response = await get(from);
    expect([response.status, response.headers.get('location')]).toEqual([301, to]);
  });

  test('says what a file is', async () => {
    expect((await get('/so/d.csv')).headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });
});
