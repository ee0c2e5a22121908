import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitIn } from './git.ts';
import { sha256 } from '../../scripts/pipeline/checksums.ts';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { replaceFiles } from '../../scripts/supply/replace-files.ts';
import { unzip } from '../../src/outputs/zip.ts';
import { contentOf, temporaryFolder, writeFiles } from './temporary-folder.ts';

/** A small copy of the project with a history of its own. */
function project(): {
  folder: string;
  git(...args: string[]): string;
  release(...args: string[]): { code: number | null; said: string };
} {
  const folder = path.join(temporaryFolder(), 'dự án');
  for (const name of [
    'scripts',
    'src/domain',
    'src/i18n',
    'src/outputs',
    'src/reader',
    'src/schemas',
    'src/views',
  ])
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  for (const name of [
    'package.json',
    'package-lock.json',
    'CHANGELOG.md',
    '.gitignore',
    'src/clock.ts',
    'site.config.ts',
  ])
    cpSync(path.join(projectRoot, name), path.join(folder, name));
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const git = gitIn(folder);
  git('init', '--quiet');
  writeFileSync(path.join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Đầu tiên');
  const release = (...args: string[]): { code: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(folder, 'scripts', 'release.ts'), ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, AS_OF: '2026-11-21' },
      },
    );
    return { code: status, said: stdout + stderr };
  };
  return { folder, git, release };
}

describe('npm run release', () => {
  test('writes version and change log, the archive, the bill of materials, the notes and their checksums', () => {
    const { folder, git, release } = project();
    const before = (
      JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    ).version;
    const { code, said } = release('9.8.7');
    expect(code, said).toBe(0);
    expect(said).toContain('git tag v9.8.7');
    expect(
      git('status', '--porcelain')
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['M CHANGELOG.md', 'M package-lock.json', 'M package.json']);
    expect(readFileSync(path.join(folder, 'CHANGELOG.md'), 'utf8')).toContain('## 9.8.7 – 2026-11-21');
    const made = path.join(folder, 'release');
    expect(readdirSync(made).sort()).toEqual([
      'NOTES.md',
      'SHA256SUMS',
      'so-cam-ket-9.8.7.cdx.json',
      'so-cam-ket-9.8.7.zip',
    ]);
    for (const line of readFileSync(path.join(made, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
      const [sum = '', name = ''] = line.split('  ');
      expect(sha256(readFileSync(path.join(made, name)))).toBe(sum);
    }
    const archived = new Map(
      unzip(readFileSync(path.join(made, 'so-cam-ket-9.8.7.zip'))).map(({ name, bytes }) => [
        name,
        Buffer.from(bytes).toString('utf8'),
      ]),
    );
    // The archive is of the released state, not of the one before.
    for (const name of ['package.json', 'package-lock.json', 'CHANGELOG.md'])
      expect(archived.get(`so-cam-ket-9.8.7/${name}`)).toBe(readFileSync(path.join(folder, name), 'utf8'));
    expect(archived.size).toBe(git('ls-files').split('\n').length);
    expect(readFileSync(path.join(made, 'so-cam-ket-9.8.7.cdx.json'), 'utf8')).toContain(
      '"version": "9.8.7"',
    );
    expect(before).not.toBe('9.8.7');
    // The same state gives the same release.
    const first = contentOf(made);
    git('checkout', '--quiet', '--', '.');
    expect(release('9.8.7').code).toBe(0);
    expect(contentOf(made)).toEqual(first);
  });

  test('changes nothing when the version is no later one, when something is not committed, when there is nothing to release', () => {
    const { folder, git, release } = project();
    expect(release()).toMatchObject({ code: 2 });
    expect(release('0.0.1')).toMatchObject({ code: 2 });
    expect(release('1')).toMatchObject({ code: 2 });
    writeFileSync(path.join(folder, 'ghi-chu.txt'), 'x');
    expect(release('9.8.7').said).toContain('Còn thay đổi chưa ghi vào lịch sử');
    git('clean', '-fdq', '--exclude', 'node_modules');
    const changelog = path.join(folder, 'CHANGELOG.md');
    writeFileSync(changelog, '# Changelog\n\n## Unreleased\n');
    git('commit', '--quiet', '--all', '--message', 'Không có gì');
    const refused = release('9.8.7');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said).toContain('không có gì dưới "Unreleased"');
    // A lock file of another project's form: found out before the change log is cut.
    writeFileSync(changelog, '# Changelog\n\n## Unreleased\n\n- A.\n');
    writeFileSync(path.join(folder, 'package-lock.json'), '{"lockfileVersion": 3, "packages": {}}\n');
    git('commit', '--quiet', '--all', '--message', 'Hỏng');
    expect(release('9.8.7').said).toContain('Không thấy phiên bản');
    expect(git('status', '--porcelain')).toBe('');
    expect(existsSync(path.join(folder, 'release'))).toBe(false);
  });
});

test('several files change together or not at all', () => {
  const folder = temporaryFolder();
  const file = (name: string): string => path.join(folder, name);
  writeFiles(folder, { a: 'a1', b: 'b1', 'd/x': 'thư mục không rỗng' });
  replaceFiles(
    new Map([
      [file('a'), 'a2'],
      [file('b'), 'b2'],
    ]),
  );
  expect(readFileSync(file('a'), 'utf8') + readFileSync(file('b'), 'utf8')).toBe('a2b2');
  const before = contentOf(folder);
  // The third cannot be written at all, then cannot take its place.
  expect(() =>
    replaceFiles(
      new Map([
        [file('a'), 'a3'],
        [file('khong-co/c'), 'c'],
      ]),
    ),
  ).toThrow('ENOENT');
  expect(contentOf(folder)).toEqual(before);
  mkdirSync(file('e'));
  expect(() =>
    replaceFiles(
      new Map([
        [file('a'), 'a3'],
        [file('moi'), 'm'],
        [file('d'), 'd'],
      ]),
    ),
  ).toThrow();
  expect(contentOf(folder)).toEqual(before);
});
