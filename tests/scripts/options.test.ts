import path from 'node:path';
import { expect, test } from 'vitest';
import { readBuildOptions } from '../../scripts/pipeline/options.ts';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';

test('without options: the project into dist', () => {
  expect(readBuildOptions([], {})).toEqual({
    out: path.join(projectRoot, 'dist'),
    fewerPages: false,
    fresh: false,
  });
});

test('the content folder comes from the option, then from CONTENT_DIR', () => {
  const environment = { CONTENT_DIR: '/x/b' };
  expect(readBuildOptions(['--content', '/x/a'], environment).contentDir).toBe(path.resolve('/x/a'));
  expect(readBuildOptions([], environment).contentDir).toBe(path.resolve('/x/b'));
});

test.each(['.', '..', 'src', 'src/content', 'public/a', 'node_modules', '.git'])(
  'never publishes over %s',
  (folder) => {
    expect(() => readBuildOptions(['--out', path.join(projectRoot, folder)], {})).toThrow(/--out/);
  },
);

test('an unknown option is told', () => {
  expect(() => readBuildOptions(['--outt', 'x'], {})).toThrow(/Cách dùng/);
});

test('a part of the site goes into a folder of its own number', () => {
  expect(readBuildOptions(['--shard', '2/4'], {})).toMatchObject({
    out: path.join(projectRoot, 'parts', '2'),
    shard: { index: 2, count: 4 },
  });
  expect(() => readBuildOptions(['--shard', '5/4'], {})).toThrow('như 2/4');
});
