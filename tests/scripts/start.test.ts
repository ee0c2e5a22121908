import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { temporaryFolder } from './temporary-folder.ts';

const start = path.join(projectRoot, 'scripts', 'start.mjs');

/** Starts a small script as if this were another version of Node. */
function startedWith(version: string): { code: number | null; said: string } {
  const folder = temporaryFolder();
  writeFileSync(
    path.join(folder, 'chao.ts'),
    "const words: string = process.argv.slice(2).join(' ');\nconsole.log(`chào ${words}`);\n",
  );
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', pretend, start, 'chao.ts', 'các', 'bạn'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { code: status, said: stdout + stderr };
}

test.each(['14.21.3', '16.20.0', '18.19.1', '20.20.2', '21.7.3', '22.17.1', '23.11.0'])(
  'Node %s is told in one sentence that it is too old (B15)',
  (version) => {
    const { code, said } = startedWith(version);
    expect(code).toBe(1);
    expect(said).toBe(
      `✗ Cần Node 24 trở lên; máy này chạy Node ${version}. Tải ở https://nodejs.org rồi chạy lại lệnh vừa rồi.\n`,
    );
  },
);

test.each(['22.18.0', '24.0.0', '26.1.0'])('Node %s runs the script with its words (B15)', (version) => {
  expect(startedWith(version)).toEqual({ code: 0, said: 'chào các bạn\n' });
});

test('every npm script of ours begins there', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const others = Object.entries(scripts).filter(
    ([, line]) =>
      /\.ts\b/.test(line) && !/^node (?:--max-semi-space-size=\d+ )?scripts\/start\.mjs \S+\.ts$/.test(line),
  );
  expect(others).toEqual([]);
});
