import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pullAll } from '../../../scripts/pull/pull-all.ts';
import { readMemberList, readMembers } from '../../../src/reader/members.ts';
import { memberSite, serve, type LoopbackSite } from './member-site.ts';

const limits = { timeout: 2000, bytes: 1_000_000 };
let folder: string;
let open: LoopbackSite[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thành viên-'));
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((site) => site.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function member(): Promise<Awaited<ReturnType<typeof memberSite>>> {
  const site = await memberSite();
  open.push(site);
  return site;
}

/** Names the members and pulls them; returns how many failed and what was said. */
async function pull(
  urls: readonly string[],
  day = '2026-11-21',
  allowed = limits,
): Promise<{ failed: number; said: string }> {
  const list = urls.map((url, index) => ({ id: `tinh-${index + 1}`, name: `Tỉnh ${index + 1}`, url }));
  writeFileSync(path.join(folder, 'members.json'), JSON.stringify(list));
  const said: string[] = [];
  const failed = await pullAll(folder, readMemberList(folder), day, allowed, (line) => said.push(line));
  return { failed, said: said.join('\n') };
}

describe('pulling the members of a hub', () => {
  test('keeps three members on loopback as data, byte for byte, with where they came from', async () => {
    const sites = [await member(), await member(), await member()];
    expect((await pull(sites.map(({ url }) => url))).failed).toBe(0);
    const copies = readMembers(folder);
    expect(copies.map(({ copy }) => copy?.promises.agreements[0]?.title)).toEqual(
      Array(3).fill('Hội A và Sở B, 2022–2025'),
    );
    expect(copies[0]?.copy?.provenance).toMatchObject({
      url: sites[0]?.url,
      takenOn: '2026-11-21',
      asOf: '2026-11-21',
    });
    const stored = readFileSync(path.join(folder, 'tinh-1', 'cam-ket.json'), 'utf8');
    expect(stored).toBe(sites[0]?.files.get('/du-lieu/cam-ket.json'));
  });

  test('a member that is down is told, the others are taken, its last good copy stays', async () => {
    const [first, second] = [await member(), await member()];
    await pull([first.url, second.url]);
    await first.close();
    const later = await pull([first.url, second.url], '2026-11-22');
    expect(later).toMatchObject({ failed: 1, said: expect.stringContaining('không kết nối được') as string });
    const [down, up] = readMembers(folder);
    expect(down?.copy?.provenance.takenOn).toBe('2026-11-21');
    expect(down?.failure?.on).toBe('2026-11-22');
    expect(up?.copy?.provenance.takenOn).toBe('2026-11-22');
    expect(up?.failure).toBeUndefined();
  });

  test('a member that is late is waited for no longer than the limit', async () => {
    const late = await serve(() => undefined);
    open.push(late);
    const { failed, said } = await pull([late.url], '2026-11-21', { ...limits, timeout: 50 });
    expect(failed).toBe(1);
    expect(said).toContain('không trả lời xong trong 0.05 giây');
  });

  test('an endless answer ends at the limit', async () => {
    const site = await member();
    const { said } = await pull([site.url], '2026-11-21', { ...limits, bytes: 100 });
    expect(said).toContain('lớn hơn 100 byte');
  });

  test('a failure is forgotten when the member is well again', async () => {
    const site = await member();
    const catalogue = site.files.get('/du-lieu/datapackage.json') ?? '';
    site.files.delete('/du-lieu/datapackage.json');
    expect((await pull([site.url])).said).toContain('trả lời 404');
    site.files.set('/du-lieu/datapackage.json', catalogue);
    expect((await pull([site.url])).failed).toBe(0);
    expect(readMembers(folder)[0]?.failure).toBeUndefined();
  });

  test.each<[string, (files: Map<string, string>) => void, string]>([
    [
      'a table that differs from its checksum',
      (files) => files.set('/du-lieu/cam-ket.json', `${files.get('/du-lieu/cam-ket.json')} `),
      'không khớp mã kiểm tra',
    ],
    [
      'a catalogue that is none',
      (files) => files.set('/du-lieu/datapackage.json', '<!doctype html>'),
      'không phải là danh mục dữ liệu',
    ],
    [
      'a catalogue without checksums',
      (files) =>
        files.set(
          '/du-lieu/datapackage.json',
          (files.get('/du-lieu/datapackage.json') ?? '').replaceAll('alternates', 'others'),
        ),
      'không có bảng chuong-trinh.json',
    ],
  ])('%s is refused', async (_, spoil, reason) => {
    const site = await member();
    spoil(site.files);
    const { failed, said } = await pull([site.url]);
    expect(failed).toBe(1);
    expect(said).toContain(reason);
    expect(readMembers(folder)[0]?.copy).toBeUndefined();
  });

  test('a row that leads away from the member is refused, though its checksum is right', async () => {
    const [site, other] = [await member(), await member()];
    for (const [name, text] of other.files) site.files.set(name, text);
    expect((await pull([site.url])).said).toContain('dẫn ra ngoài trang của thành viên');
  });

  test('a member that sends the hub elsewhere is refused', async () => {
    const target = await member();
    const away = target.url.replace('127.0.0.1', 'localhost');
    const site = await serve((request, response) =>
      response.writeHead(302, { location: new URL(request.url ?? '/', away).href }).end(),
    );
    open.push(site);
    expect((await pull([site.url])).said).toContain('chuyển sang trang khác');
  });

  test('a stored copy that somebody changed counts as none', async () => {
    const site = await member();
    await pull([site.url]);
    writeFileSync(path.join(folder, 'tinh-1', 'cam-ket.json'), '{}');
    expect(readMembers(folder)[0]?.copy).toBeUndefined();
  });

  test('nothing half-written stays in the folder', async () => {
    const site = await member();
    await pull([site.url]);
    await pull([site.url], '2026-11-22');
    expect(readdirSync(folder).sort()).toEqual(['members.json', 'tinh-1']);
  });
});

test('a list of members with a mistake says where it is', () => {
  mkdirSync(folder, { recursive: true });
  const twice = { id: 'a', name: 'A', url: 'https://a.example/' };
  writeFileSync(path.join(folder, 'members.json'), JSON.stringify([twice, twice]));
  expect(() => readMemberList(folder)).toThrow('mã "a" đã dùng ở trên');
  writeFileSync(path.join(folder, 'members.json'), JSON.stringify([{ ...twice, url: 'https://a.example' }]));
  expect(() => readMemberList(folder)).toThrow('kết thúc bằng "/"');
});
