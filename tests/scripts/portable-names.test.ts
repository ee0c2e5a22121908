import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { longestPath, unportablePaths } from '../../scripts/verify/portable-names.ts';

describe('names that lie on Windows, macOS and Linux alike', () => {
  test.each([
    ['a/CON/index.html', 'dành riêng'],
    ['aux.html', 'dành riêng'],
    ['lpt1', 'dành riêng'],
    ['a/b./c', 'dấu chấm'],
    ['a/b ', 'dấu cách'],
    ['a/x?.html', '"?"'],
    ['a/<b>', '"<"'],
    ['a|b', '"|"'],
    ['a*', '"*"'],
    ['a:b', '":"'],
    ['a"b', 'ký tự'],
    ['a\\b', 'ký tự'],
    ['a\u0001b', 'ký tự'],
    [`${'a'.repeat(longestPath)}/b`, 'quá 180'],
  ])('%j is refused', (file, why) => {
    expect(unportablePaths([file]).map(({ message }) => message)).toEqual([expect.stringContaining(why)]);
  });

  test.each([
    [['a/Ha-Noi/index.html', 'a/ha-noi/index.html'], 2],
    [['A/b', 'a/c'], 1],
    [['h\u1ee3p.html', 'ho\u031b\u0323p.html'], 1],
  ])('%j cannot lie side by side', (files, count) => {
    expect(unportablePaths(files)).toHaveLength(count);
  });

  test.each([['console/index.html'], ['a/.htaccess'], ['com10'], ['pagefind/fragment/vi_0a1b.pf_fragment']])(
    '%s is right',
    (file) => {
      expect(unportablePaths([file])).toEqual([]);
    },
  );
});

test('every file of the project can be checked out on Windows', () => {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' });
  const files = listed.split('\0').filter((file) => file !== '');
  expect(files.length).toBeGreaterThan(500);
  expect(unportablePaths(files)).toEqual([]);
});
