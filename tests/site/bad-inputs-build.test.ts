import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { news, registerOf } from '../checks/bad-inputs/row.ts';
import { rows } from '../checks/bad-inputs/rows.ts';
import { attacks } from '../reader/attack-bodies.ts';
import { contentOf, temporaryFolder, writeFiles } from '../scripts/temporary-folder.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';
import { runBuild } from './build-command.ts';

/** Rows of every group, built for real: each build ends with the report, and nothing is published. */
const chosen = ['F01', 'F15', 'F19', 'I01', 'Y14', 'D05', 'M01', 'X01', 'U04', 'P01'];

test.each(chosen)(
  '%s through the whole build: exit code 1, the rule, the published site as it was, no secret told (S06)',
  async (id) => {
    const row = rows.find((each) => each.id === id && each.expect === 'E');
    if (!row) throw new Error(`no case for ${id}`);
    const folder = temporaryFolder();
    const out = path.join(folder, 'dist');
    writeFiles(out, { 'index.html': '<h1>đã công bố</h1>', 'a/b.bin': '\u0000\u0001' });
    const before = contentOf(out);
    const { content } = registerOf([row]);
    const run = await runBuild({ content, out, environment: { CI_SECRET: 'bi-mat-cua-may-dung' } });
    expect(run.code, run.output).toBe(1);
    for (const told of row.tells ?? []) expect(run.output).toContain(`[${told.split(' ')[0] ?? ''}]`);
    expect(run.output).not.toContain('bi-mat-cua-may-dung');
    expect(run.output).not.toMatch(/\n\s+at .*\.ts:\d+/);
    expect(contentOf(out)).toEqual(before);
  },
);

test('every attack body at once through the whole build: each is told, nothing runs, no secret is written anywhere', async () => {
  const bodies = attacks.flatMap(([name, body, formats = ['.mdx', '.md']], index) =>
    formats.map((format) => ({
      file: `news/tan-cong-${index}${format === '.md' ? '-md' : ''}${format}`,
      name,
      body,
    })),
  );
  const folder = temporaryFolder();
  const [out, mark] = [path.join(folder, 'dist'), path.join(folder, 'mark')];
  writeFiles(out, { 'index.html': '<h1>đã công bố</h1>' });
  const before = contentOf(out);
  const { content } = registerOf([]);
  writeFiles(
    content,
    Object.fromEntries(bodies.map(({ file, name, body }) => [file, news(`${name} ${file}`, body)])),
  );
  const secret = 'bi-mat-cua-may-dung';
  const environment = { CI_SECRET: secret, MARK_FILE: mark };
  const run = await runBuild({ content, out, environment });
  expect(run.code, run.output).toBe(1);
  for (const { file, name } of bodies) expect(run.output, name).toContain(`${file}:`);
  expect(existsSync(mark)).toBe(false);
  expect(run.output).not.toContain(secret);
  expect(contentOf(out)).toEqual(before);
  const written = listFiles(folder).filter((file) => readFileSync(path.join(folder, file)).includes(secret));
  expect(written).toEqual([]);
  console.log(`${bodies.length} attack bodies through the build: each refused, none run.`);
});
