import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';

const document = readFileSync(path.join(projectRoot, 'docs', 'reliability.md'), 'utf8');

/** `slow/killed` is a file of tests. */
function textOfTest(short: string): string {
  const file = path.join(projectRoot, 'tests', `${short.replace(/^slow\//, 'reliability/slow/')}.test.ts`);
  expect(existsSync(file), short).toBe(true);
  return readFileSync(file, 'utf8');
}

const rows = [...document.matchAll(/^\| ([BS]\d\d) \| .*? \| (.*) \|$/gm)].map(([, id = '', where = '']) => ({
  id,
  where,
}));
const ids = (group: string, last: number): string[] =>
  Array.from({ length: last }, (_, at) => `${group}${String(at + 1).padStart(2, '0')}`);

test('the table has every row of the groups B and S of the bad inputs, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual([...ids('B', 17), ...ids('S', 7)]);
});

test.each(rows)('$id has a test of its number in each file that the table names', ({ id, where }) => {
  const files = [...where.matchAll(/`([\w/-]+)`/g)].map(([, short = '']) => short);
  for (const short of files)
    expect([short, new RegExp(`\\([^()]*\\b${id}\\b[^()]*\\)`).test(textOfTest(short))]).toEqual([
      short,
      true,
    ]);
  if (files.length > 0) return;
  // Measured by a command instead; its figures stand in a document.
  expect(id).toBe('B13');
  expect(where).toContain('npm run bench');
  expect(readFileSync(path.join(projectRoot, 'docs', 'performance.md'), 'utf8')).toMatch(/10,000/);
});

test('every test that a promise names is there', () => {
  const promises = document.split('## Từng dòng')[0] ?? '';
  const named = [...promises.matchAll(/^\| .* \| (.*) \|$/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`((?:\w[\w-]*\/)+[\w-]+)`/g)].map(([, short = '']) => short),
  );
  expect(named.length).toBeGreaterThan(20);
  for (const short of named) expect(textOfTest(short).length).toBeGreaterThan(0);
});
