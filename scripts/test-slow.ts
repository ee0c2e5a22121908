/**
 * `npm run test:slow`: the tests that need minutes or servers of the system. What follows `--` goes to Vitest. A complete run
 * of a suite writes what it said into the suite's document, between two marks; the folder of a suite as the only word runs
 * that suite completely.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { astroEnvironment } from './pipeline/astro-stage.ts';
import { projectRoot } from './pipeline/project-root.ts';

interface Suite {
  /** The name of its project in vitest.config.ts. */
  project: string;
  folder: string;
  /** The document that keeps the result of the last complete run. */
  record: string;
}

const suites: readonly Suite[] = [
  { project: 'slow', folder: 'tests/reliability/slow/', record: 'docs/reliability.md' },
  { project: 'slow-built', folder: 'tests/browser/slow/', record: 'docs/accessibility.md' },
];
const marks = ['<!-- kết quả: bắt đầu -->', '<!-- kết quả: hết -->'] as const;
/** Colours of the terminal. */
const colours = /\u001B\[[0-9;]*m/g;

const chosen = process.argv.slice(2);
const whole = suites.find(({ folder }) => chosen.length === 1 && chosen[0] === folder);
for (const suite of whole ? [whole] : suites) {
  const complete = whole !== undefined || chosen.length === 0;
  const { code, output } = await run(suite, complete ? [] : ['--passWithNoTests', ...chosen]);
  process.exitCode ||= code;
  if (complete) writeRecord(suite, resultLines(output.replaceAll(colours, ''), suite));
}

/** Runs a suite with Vitest, showing what it says; the exit code and all that it said. */
function run({ project }: Suite, words: readonly string[]): Promise<{ code: number; output: string }> {
  const vitest = path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', project, '--reporter=verbose', ...words],
    {
      cwd: projectRoot,
      env: { ...process.env, ...astroEnvironment, SLOW_TESTS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, output })));
}

/** The lines that name a test, the figures that tests print, and the totals; no path of the machine. */
function resultLines(text: string, { project, folder }: Suite): string[] {
  const test = new RegExp(`^\\s*([✓×↓])\\s+(?:${project}\\s+)?${folder}`);
  return text
    .split('\n')
    .filter((line) => test.test(line) || /^\s*(?:Test Files|Tests|Duration) |^» /.test(line))
    .map((line) => line.replace(test, '$1 ').trimEnd());
}

function writeRecord({ record }: Suite, lines: readonly string[]): void {
  const file = path.join(projectRoot, record);
  const text = readFileSync(file, 'utf8');
  const [start, end] = marks.map((mark) => text.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start)
    throw new Error(`${record} has lost the marks between which the results stand.`);
  const results = ['```text', ...lines, '```'].join('\n');
  writeFileSync(file, `${text.slice(0, start)}${marks[0]}\n\n${results}\n\n${text.slice(end)}`);
}
