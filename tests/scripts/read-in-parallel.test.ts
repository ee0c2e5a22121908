import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import { readInParallel } from '../../scripts/verify/read-in-parallel.ts';
import { verify } from '../../scripts/verify/verify.ts';
import { lastingFolder, temporaryFolder, writeFiles } from './temporary-folder.ts';

const address = { siteUrl: 'https://so.example', basePath: '/' };

/** A folder of pages, large enough that other threads are started for it, with something wrong here and there. */
function writeManyPages(folder: string): void {
  const page = (n: number): string =>
    `<!doctype html><html lang="${n % 2 === 0 ? 'vi' : 'en'}"><head><title>Trang ${n % 97 === 0 ? 0 : n}</title><style>p{margin:${n % 5}px}</style></head>` +
    `<body><h1 id="x">${n}</h1><p id="${n % 89 === 0 ? 'x' : 'y'}"><a href="/${(n * 7) % 3300}.html#x">a</a> <a href="/chung/">b</a></p><img src="/a.png" alt=""></body></html>`;
  writeFiles(folder, Object.fromEntries(Array.from({ length: 3200 }, (_, n) => [`${n}.html`, page(n)])));
}

const folder = lastingFolder();
beforeAll(() => writeManyPages(folder));

test('a large folder read in several threads is what one thread reads, in its order, with the same findings', async () => {
  const alone = readPublishedSite(folder, address);
  const together = await readInParallel(folder, address);
  expect(together).toEqual(alone);
  expect(verify(together)).toEqual(verify(alone));
  expect(verify(together).length).toBeGreaterThan(3000);
});

test('pages of all threads share what they name: an address is kept once', async () => {
  const { pages } = await readInParallel(folder, address);
  const shared = pages.flatMap(({ addresses }) => addresses.filter(({ value }) => value === '/chung/'));
  expect(shared).toHaveLength(3200);
  expect(new Set(shared).size).toBe(1);
});

test('a page that cannot be read fails the whole, whichever thread meets it', async () => {
  const broken = temporaryFolder();
  writeManyPages(broken);
  symlinkSync(path.join(broken, 'khong-co'), path.join(broken, '150-a.html'));
  await expect(readInParallel(broken, address)).rejects.toThrow(/ENOENT/);
});
