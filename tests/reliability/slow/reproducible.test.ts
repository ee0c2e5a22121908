import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { build, fingerprint, note, projectCopy, roomyFolder, smallContent, testDay } from '../small-site.ts';

const folder = roomyFolder();
const content = smallContent(folder);
const timeZones = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'];
const locales = ['vi_VN.UTF-8', 'tr_TR.UTF-8'];

test('the same bytes in two folders, three time zones, two locales, cold and warm (B09)', async () => {
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
});

test('what was changed by hand after the build is found and named, to the byte', async () => {
  const out = path.join(folder, 'bị sửa', 'dist');
  const run = await build({
    out,
    content,
    environment: { SITE_URL: 'https://so.example', BASE_PATH: '/x/y/' },
  });
  expect(run.code, run.output).toBe(0);
  const page = path.join(out, 'chuong-trinh', 'song-mau-2022', 'index.html');
  const bytes = readFileSync(page);
  const at = bytes.indexOf('10 hợp tác xã');
  expect(at).toBeGreaterThan(0);
  bytes[at] = '9'.charCodeAt(0);
  writeFileSync(page, bytes);
  writeFileSync(path.join(out, 'them.txt'), 'x');
  rmSync(path.join(out, 'robots.txt'));
  const compare = (
    environment: Record<string, string> = {},
  ): { status: number | null; stderr: string; stdout: string } =>
    spawnSync(
      process.execPath,
      [path.join(projectRoot, 'scripts', 'rebuild-compare.ts'), out, '--content', content],
      { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, ...environment } },
    );
  const told = compare();
  // The day, the address and the folder are those that the published site names.
  expect(told.stdout).toContain(`Dựng lại cho ngày ${testDay}, https://so.example/x/y/`);
  expect(told.status).toBe(1);
  expect(told.stderr.trim().split('\n')).toEqual([
    '✗ 3 tệp khác nhau:',
    '  khác nội dung: chuong-trinh/song-mau-2022/index.html',
    '  chỉ có ở bản đã công bố: them.txt',
    '  chỉ có ở bản dựng lại: robots.txt',
  ]);
  // From another commit the reason is told too.
  const other = compare({ SOURCE_COMMIT: 'mot-ban-khac' });
  expect(other.status).toBe(1);
  expect(other.stderr).toContain('ghi mã nguồn thu-nghiem, thư mục này là mot-ban-khac: lấy đúng bản ấy');
  note(`rebuild-compare: ${told.stderr.trim().split('\n').join(' |')}`);
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
