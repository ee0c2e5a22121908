import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { listFiles } from '../../../scripts/verify/published-site.ts';
import { contentVersion } from '../../../src/reader/content-version.ts';
import { contentOf, temporaryFolder } from '../temporary-folder.ts';

const commented = 'plans/bac-giang-2018-64-kh-khcn.mdx';
const crlf = 'plans/can-tho-2023-162-kh-ubnd.mdx';
const marked = 'figures/bac-giang-2022-hop-tac-xa.yaml';

/** A copy of the real content, with a comment at every field, line ends of Windows and a byte order mark in some files. */
function copiedContent(): { content: string; text(file: string): string } {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(path.join(projectRoot, 'src', 'content'), content, { recursive: true });
  const edit = (file: string, change: (text: string) => string): void => {
    const place = path.join(content, file);
    writeFileSync(place, change(readFileSync(place, 'utf8')));
  };
  edit(commented, (text) =>
    text.replace(/^([a-z][A-Za-z]*:.*)$/gm, '# trước $&\n$1 # sau').replace('# sau\n---', '\n---'),
  );
  edit(crlf, (text) => text.replaceAll('\n', '\r\n'));
  edit(marked, (text) => `\uFEFF${text}`);
  return { content, text: (file) => readFileSync(path.join(content, file), 'utf8') };
}

function run(program: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(projectRoot, program), ...args], {
    encoding: 'utf8',
    cwd: projectRoot,
    maxBuffer: 50_000_000,
  });
  return { code: status, said: stdout + stderr };
}

const later = 'tests/scripts/migrate/later-program.ts';

describe('the command over the real content', () => {
  test('shows the changes first, then makes exactly those; the older program refuses what came out', () => {
    const { content, text } = copiedContent();
    const before = contentOf(content);
    const texts = new Map(listFiles(content).map((file) => [file, text(file)]));

    const shown = run(later, '--content', content);
    expect(shown.code, shown.said).toBe(0);
    expect(shown.said).toContain('Bước 2: Số của kế hoạch gọi là symbol');
    expect(shown.said).toContain('- number: 64/KH-KHCN');
    expect(shown.said).toContain('Chưa sửa gì');
    expect(contentOf(content)).toEqual(before);

    const done = run(later, '--content', content, '--yes');
    expect(done.code, done.said).toBe(0);
    const told = [...done.said.matchAll(/^ {2}\d+: \+ /gm)].length;
    let changed = 0;
    for (const [file, old] of texts) {
      const [was, is] = [old.split('\n'), text(file).split('\n')];
      if (file === 'content-version.yaml') continue;
      expect(is, file).toHaveLength(was.length);
      is.forEach((line, index) => {
        const earlier = was[index] ?? '';
        if (line === earlier) return;
        changed += 1;
        // Every other character of the line stays: its comment, its indent, its "\r".
        const back = line
          .replace('symbol:', 'number:')
          .replace('organisation:', 'body:')
          .replace('measure:', 'unit:')
          .replace('kind: counted', 'kind: measurable');
        expect(back, `${file}:${index + 1}`).toBe(earlier);
      });
    }
    expect(changed).toBe(told);
    expect(changed).toBeGreaterThan(150);
    expect(text(commented)).toContain('symbol: 64/KH-KHCN # sau');
    expect(text(crlf)).not.toMatch(/[^\r]\n/);
    expect(text(marked).startsWith('\uFEFF')).toBe(true);
    expect(text('content-version.yaml')).toContain('contentVersion: 3');
    console.log(`Migrated ${changed} lines of ${texts.size} files; every other character stayed.`);

    expect(run(later, '--content', content).said).toContain('không có gì phải chuyển');
    const older = run('scripts/migrate.ts', '--content', content);
    expect(older.code).toBe(1);
    expect(older.said).toContain('mới hơn phiên bản');
    const checked = run('scripts/check.ts', '--content', content);
    expect(checked.code).toBe(1);
    expect(checked.said).toContain('[content-version]');
  });

  test('content of today has nothing to be carried over', () => {
    const { code, said } = run('scripts/migrate.ts');
    expect(code, said).toBe(0);
    expect(said).toContain(`phiên bản ${contentVersion}; không có gì phải chuyển`);
  });

  test('an unknown option is told, nothing is done', () => {
    const { code, said } = run('scripts/migrate.ts', '--force');
    expect(code).toBe(2);
    expect(said).toContain('Cách dùng');
  });
});
