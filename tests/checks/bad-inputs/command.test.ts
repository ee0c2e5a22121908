import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../../../src/reader/problem.ts';
import { foretold, registerOf, told } from './row.ts';
import { furtherRows } from './further.ts';
import { rows } from './rows.ts';

const script = join(import.meta.dirname, '../../../scripts/check.ts');

interface Report {
  errors: number;
  warnings: number;
  problems: Problem[];
}

function run(
  given: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { status: number | null; output: string; told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...given], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 50_000_000,
  });
  return { status, output: stdout, told: stderr };
}

const together = [...rows, ...furtherRows].filter(({ alone }) => alone !== true);

test('one run of the command tells every mistake of all cases that can stand in one register', () => {
  const { content, shared } = registerOf(together);
  const { status, output, told: errors } = run(['--json', '--content', content, '--public', shared]);
  expect(errors).toBe('');
  expect(status).toBe(1);
  const report = JSON.parse(output) as Report;
  const expected = together.flatMap(foretold);
  expect(told(report.problems, content, expected)).toEqual(expected.sort());
  expect(report.errors + report.warnings).toBe(report.problems.length);
  console.log(
    `One run of the check: ${together.length} cases, ${report.errors} errors and ${report.warnings} warnings.`,
  );
}, 60_000);

test('the report is the same in every time zone and language of the machine, and its terminal form has no trace', () => {
  const { content, shared } = registerOf(together);
  const given = ['--content', content, '--public', shared];
  const [first, second] = [
    run(given, { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8' }),
    run(given, { TZ: 'Pacific/Kiritimati', LANG: 'vi_VN.UTF-8' }),
  ];
  expect(first).toEqual(second);
  expect(first.status).toBe(1);
  expect(first.output).not.toMatch(/\n\s+at .*\.ts:\d+/);
  expect(first.output).not.toContain('\u202E');
  for (const { tells = [] } of together)
    for (const each of tells) expect(first.output).toContain(`[${each.split(' ')[0] ?? ''}]`);
}, 60_000);
