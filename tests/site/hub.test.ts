import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pullAll } from '../../scripts/pull/pull-all.ts';
import { readMemberList } from '../../src/reader/members.ts';
import { memberSite, type LoopbackSite } from '../scripts/pull/member-site.ts';
import { smallContent } from '../reliability/small-site.ts';
import { runBuild } from './build-command.ts';

/** A national hub over three provinces on loopback: one well, one that went down, one that never answered rightly. */
describe('a hub of three members', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sổ chung-'));
  const out = path.join(folder, 'dist');
  const sites: LoopbackSite[] = [];
  /** The number of the last file of a folder: members' records close the list of names. */
  const lastOf = (folder: string): number => readdirSync(path.join(out, folder)).length - 1;
  const page = (address: string): string => readFileSync(path.join(out, address, 'index.html'), 'utf8');

  beforeAll(async () => {
    const members = path.join(folder, 'members');
    const [well, down, malformed] = [await memberSite(), await memberSite(), await memberSite()];
    sites.push(well, malformed);
    malformed.files.set('/du-lieu/datapackage.json', '{"resources":');
    const list = Object.entries({ 'tinh-khoe': well, 'tinh-nghi': down, 'tinh-hong': malformed });
    mkdirSync(members);
    writeFileSync(
      path.join(members, 'members.json'),
      JSON.stringify(list.map(([id, { url }]) => ({ id, name: `Sổ ${id}`, url }))),
    );
    const limits = { timeout: 5000, bytes: 1_000_000 };
    const pull = (day: string): Promise<number> =>
      pullAll(members, readMemberList(members), day, limits, () => undefined);
    expect(await pull('2026-11-20')).toBe(1);
    await down.close();
    expect(await pull('2026-11-21')).toBe(2);
    const run = await runBuild({
      content: smallContent(folder),
      out,
      environment: { AS_OF: '2026-11-21', MEMBERS_DIR: members },
    });
    expect(run.output).toContain('Xong');
  });
  afterAll(async () => {
    await Promise.all(sites.map((site) => site.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  test('its build is well whatever its members are; every page leads to the list of members', () => {
    expect(page('')).toContain('href="/thanh-vien/"');
    for (const id of ['tinh-khoe', 'tinh-nghi', 'tinh-hong'])
      expect(page('thanh-vien')).toContain(`href="/thanh-vien/${id}/"`);
  });

  test('shows a record of a member as its own page, with the member’s state and a link home', () => {
    const text = page('thanh-vien/tinh-khoe/chuong-trinh/a-b-2022');
    const home = sites[0]?.url ?? '';
    expect(text).toContain(`href="${home}chuong-trinh/a-b-2022/"`);
    expect(text).toContain('Theo sổ của Sổ tinh-khoe, tính đến ngày 21/11/2026.');
    expect(text).toMatch(/data-state="[a-z-]+"/);
    expect(page('en/thanh-vien/tinh-khoe/chuong-trinh/a-b-2022')).toContain('According to the register of');
  });

  test('a member that is down is shown as of its last good copy, and says so', () => {
    const text = page('thanh-vien/tinh-nghi');
    expect(text).toContain('chép về ngày 20/11/2026');
    expect(text).toContain('Ngày 21/11/2026 không đọc được');
    expect(page('thanh-vien/tinh-nghi/chuong-trinh/a-b-2022')).toContain('Hội A và Sở B');
  });

  test('a member that never gave a good copy has a page that says so, and no records', () => {
    expect(page('thanh-vien/tinh-hong')).toContain('Chưa chép được lần nào.');
    expect(existsSync(path.join(out, 'thanh-vien/tinh-hong/chuong-trinh'))).toBe(false);
  });

  test('the search finds the records of members by their names', () => {
    const names = readFileSync(path.join(out, 'tim-kiem/ten', `${lastOf('tim-kiem/ten')}.json`), 'utf8');
    expect(names).toContain('/thanh-vien/tinh-khoe/chuong-trinh/a-b-2022/');
    expect(page('thanh-vien/tinh-khoe/chuong-trinh/a-b-2022')).toContain('data-pagefind-body');
    expect(readFileSync(path.join(out, 'sitemap.xml'), 'utf8')).toContain('/thanh-vien/tinh-khoe/');
  });
});
