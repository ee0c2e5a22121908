import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { smallContent } from '../reliability/small-site.ts';

const run = promisify(execFile);

describe('a site that several machines build together', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhiều máy-'));
  const at = (name: string): string => path.join(folder, name);
  const command = (script: string, ...args: string[]): Promise<unknown> =>
    run(process.execPath, [path.join(projectRoot, 'scripts', script), '--content', at('nội dung'), ...args], {
      cwd: projectRoot,
      env: { ...process.env, AS_OF: '2026-11-21' },
    });

  beforeAll(async () => {
    smallContent(folder);
    await command('build.ts', '--out', at('một máy'));
    await command('build.ts', '--out', at('phần 1'), '--shard', '1/2');
    await command('build.ts', '--out', at('phần 2'), '--shard', '2/2');
    await command('join.ts', at('phần 2'), at('phần 1'), '--out', at('ghép lại'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is, byte for byte, the site that one machine builds, search index and all', () => {
    const sums = (name: string): string => readFileSync(path.join(at(name), 'SHA256SUMS'), 'utf8');
    expect(sums('ghép lại')).toBe(sums('một máy'));
  });

  test('a part holds a part of the pages and says which', () => {
    expect(existsSync(path.join(at('phần 1'), 'index.html'))).not.toBe(
      existsSync(path.join(at('phần 2'), 'index.html')),
    );
    expect(readFileSync(path.join(at('phần 1'), 'part.json'), 'utf8')).toContain('"count": 2');
  });

  test('with a part missing nothing is published, and the message names it', async () => {
    await expect(command('join.ts', at('phần 1'), '--out', at('thiếu'))).rejects.toMatchObject({
      stderr: expect.stringContaining('Còn thiếu phần 2/2.') as string,
    });
    expect(existsSync(at('thiếu'))).toBe(false);
  });
});
