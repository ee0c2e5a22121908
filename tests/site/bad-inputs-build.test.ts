import path from 'node:path';
import { expect, test } from 'vitest';
import { registerOf } from '../checks/bad-inputs/row.ts';
import { rows } from '../checks/bad-inputs/rows.ts';
import { contentOf, temporaryFolder, writeFiles } from '../scripts/temporary-folder.ts';
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
