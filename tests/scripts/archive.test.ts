import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync, crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { archiveSite } from '../../scripts/archive/archive-site.ts';
import { forDisk } from '../../scripts/archive/for-disk.ts';
import { sha256, writeChecksums } from '../../scripts/pipeline/checksums.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const facts = { siteName: 'Sổ', siteUrl: 'https://so.example', basePath: '/', licence: 'CC BY 4.0' };

/** Reads a zip file by its directory, without the code that wrote it. */
function unzip(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    expect(crc32(bytes)).toBe(zip.readUInt32LE(at + 16));
    expect(bytes.length).toBe(zip.readUInt32LE(at + 24));
    files[name] = bytes.toString('base64');
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

function builtSite(): string {
  const folder = path.join(temporaryFolder(), 'dist');
  writeFiles(folder, {
    'index.html': `<h1>${'Sổ cam kết '.repeat(50)}</h1>`,
    'phien-ban.json': '{"asOf":"2026-11-22","commit":"af19db8f1569cd75b0af6624274af404ea6b5da5"}',
    'tep/bằng chứng.txt': 'ạ',
  });
  writeChecksums(folder);
  return folder;
}

test('the copy of a site holds every file, its day, its version and its checksums', () => {
  const folder = builtSite();
  const target = path.join(temporaryFolder(), 'archive');
  const file = archiveSite(folder, target, facts);
  expect(path.basename(file)).toBe('so-cam-ket-2026-11-22-af19db8f1569.zip');
  const files = unzip(readFileSync(file));
  const root = 'so-cam-ket-2026-11-22-af19db8f1569';
  expect(Object.keys(files)).toEqual([
    `${root}/DOC-TRUOC.txt`,
    ...['SHA256SUMS', 'index.html', 'phien-ban.json', 'tep/bằng chứng.txt'].map(
      (name) => `${root}/trang/${name}`,
    ),
  ]);
  const bytesOf = (name: string): Buffer => Buffer.from(files[`${root}/trang/${name}`] ?? '', 'base64');
  const sums = bytesOf('SHA256SUMS').toString('utf8').trimEnd().split('\n');
  for (const line of sums) {
    const [sum = '', name = ''] = line.split(/ {2}/);
    expect([name, sha256(bytesOf(name))]).toEqual([name, sum]);
  }
  expect(sums).toHaveLength(3);
  expect(files[`${root}/trang/tep/bằng chứng.txt`]).toBe(Buffer.from('ạ').toString('base64'));
  expect(readFileSync(path.join(target, 'SHA256SUMS'), 'utf8')).toBe(
    `${sha256(readFileSync(file))}  ${path.basename(file)}\n`,
  );
});

test('a page opened from a disk leads to the files beside it and runs nothing', () => {
  const html = `<head><meta http-equiv="Content-Security-Policy" content="script-src 'sha256-x'"><style>a{src:url(/b/_tep/x.woff2)}</style><script type="application/ld+json">{"a":"/b/"}</script><script>alert(1)</script></head><a href="/b/">1</a><a href="/b/chuong-trinh/x/#cam-ket-a">2</a><a href="/b/x.csv" download>3</a><a href="https://khac.example/">4</a><a href="//khac.example/">5</a><form action="/b/tim-kiem/"><noscript><p>A–Z</p></noscript>`;
  const local = forDisk(html, 'en/chuong-trinh/y/index.html', '/b/');
  expect([...local.matchAll(/ (?:href|action)="([^"]*)"/g)].map(([, to]) => to)).toEqual([
    '../../../index.html',
    '../../../chuong-trinh/x/index.html#cam-ket-a',
    '../../../x.csv',
    'https://khac.example/',
    '//khac.example/',
    '../../../tim-kiem/index.html',
  ]);
  expect(local).toContain('url(../../../_tep/x.woff2)');
  expect(local).toContain('{"a":"/b/"}');
  expect(local).not.toMatch(/alert|noscript|script-src/);
});

test('the same site gives the same bytes, and an archived copy is never replaced by another', () => {
  const folder = builtSite();
  const target = path.join(temporaryFolder(), 'archive');
  const first = readFileSync(archiveSite(folder, target, facts));
  expect(readFileSync(archiveSite(folder, target, facts)).equals(first)).toBe(true);
  writeFileSync(path.join(folder, 'index.html'), 'khác');
  writeChecksums(folder);
  expect(() => archiveSite(folder, target, facts)).toThrow(/Bản lưu không thay đổi/);
  expect(readdirSync(target).sort()).toEqual(['SHA256SUMS', 'so-cam-ket-2026-11-22-af19db8f1569.zip']);
});

test('a folder that was changed after the build, or never built, is not archived', () => {
  const folder = builtSite();
  writeFileSync(path.join(folder, 'index.html'), 'sửa tay');
  expect(() => archiveSite(folder, path.join(folder, '..', 'archive'), facts)).toThrow(/đã bị sửa/);
  expect(() => archiveSite(temporaryFolder(), path.join(folder, '..', 'archive'), facts)).toThrow(
    /npm run build/,
  );
});

test.skipIf(!existsSync('/usr/bin/unzip'))('the unzip of a Linux system finds nothing wrong', () => {
  const file = archiveSite(builtSite(), path.join(temporaryFolder(), 'archive'), facts);
  expect(execFileSync('/usr/bin/unzip', ['-t', file], { encoding: 'utf8' })).toMatch(/No errors detected/);
});
