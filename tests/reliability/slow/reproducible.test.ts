import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { build, fingerprint, note, projectCopy, roomyFolder, smallContent, testDay } from '../small-site.ts';

const folder = roomyFolder();
const content = smallContent(folder);
const timeZones = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'];
const locales = ['vi_VN.UTF-8', 'tr_TR.UTF-8'];

test('the same bytes in two folders, three time zones, two locales, cold and warm', async () => {
  const projects = [projectCopy(path.join(folder, 'một')), projectCopy(path.join(folder, 'hai nơi khác'))];
  const prints = new Set<string | undefined>();
  let builds = 0;
  for (const project of projects) {
    for (const timeZone of timeZones) {
      for (const locale of locales) {
        const out = path.join(project, 'dist');
        for (const start of ['cold', 'warm']) {
          if (start === 'cold')
            for (const trace of ['dist', '.build', '.astro'])
              rmSync(path.join(project, trace), { recursive: true, force: true });
          const environment = { TZ: timeZone, LANG: locale, LC_ALL: locale };
          const run = await build({ project, out, content, environment });
          expect(run.code, run.output).toBe(0);
          prints.add(fingerprint(out));
          builds += 1;
        }
      }
    }
  }
  expect([...prints]).toHaveLength(1);
  note(`${builds} builds, ${prints.size} result`);
});

test('a published site is built anew and compared, as a folder and as a zip file', async () => {
  const out = path.join(folder, 'công bố', 'dist');
  const environment = { SITE_URL: 'https://so.example', BASE_PATH: '/minh-bach/' };
  const run = await build({ out, content, environment });
  expect(run.code, run.output).toBe(0);
  const command = (name: string, ...args: string[]): string =>
    execFileSync(process.execPath, [path.join(projectRoot, 'scripts', name), ...args], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, AS_OF: testDay },
    });
  command('pack.ts', '--out', out, '--to', `${out}.zip`);
  const facts = ['--day', testDay, '--snapshot', '--content', content];
  expect(command('rebuild-compare.ts', out, ...facts)).toContain('giống từng byte');
  expect(command('rebuild-compare.ts', `${out}.zip`, ...facts)).toContain('giống từng byte');
  const touched = path.join(folder, 'bị sửa');
  cpSync(out, touched, { recursive: true });
  writeFileSync(path.join(touched, 'dau.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(() => command('rebuild-compare.ts', touched, ...facts)).toThrow(/dau\.svg|Command failed/);
});

test('a site of another day, not a snapshot, is built anew as it was then', async () => {
  const out = path.join(folder, 'hôm trước', 'dist');
  const preload = path.join(projectRoot, 'scripts', 'rebuild', 'fixed-day.mjs');
  const environment = {
    AS_OF: '',
    REBUILD_DAY: '2025-02-03',
    NODE_OPTIONS: `--import=file://${preload.split('/').map(encodeURIComponent).join('/')}`,
  };
  const run = await build({ out, content, environment });
  expect(run.code, run.output).toBe(0);
  expect(run.output).toContain('2025-02-03');
  const args = [
    path.join(projectRoot, 'scripts', 'rebuild-compare.ts'),
    out,
    '--day',
    '2025-02-03',
    '--content',
    content,
  ];
  expect(execFileSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' })).toContain(
    'giống từng byte',
  );
});
