/**
 * `npm run test:slow`: the tests that need minutes or servers of the system. What follows `--` goes to Vitest.
 * A complete run writes what it said into docs/reliability.md, between two marks.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { astroEnvironment } from './pipeline/astro-stage.ts';
import { projectRoot } from './pipeline/project-root.ts';

const record = path.join(projectRoot, 'docs', 'reliability.md');
const marks = ['<!-- kết quả: bắt đầu -->', '<!-- kết quả: hết -->'] as const;
/** Colours of the terminal. */
const colours = /\u001B\[[0-9;]*m/g;

const chosen = process.argv.slice(2);
const vitest = path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', '--project', 'slow', '--reporter=verbose', ...chosen], {
  cwd: projectRoot,
  env: { ...process.env, ...astroEnvironment, SLOW_TESTS: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let output = '';
child.stdout.on('data', (chunk: Buffer) => {
  output += chunk.toString();
  process.stdout.write(chunk);
});
child.on('close', (code) => {
  process.exitCode = code ?? 1;
  if (chosen.length === 0) writeRecord(resultLines(output.replaceAll(colours, '')));
});

/** The lines that name a test, the figures that tests print, and the totals; no path of the machine. */
function resultLines(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*[✓×↓]|^\s*(?:Test Files|Tests|Duration) |^» /.test(line))
    .map((line) => line.replace(/^\s*([✓×↓])\s+(?:slow\s+)?tests\/reliability\/slow\//, '$1 ').trimEnd());
}

function writeRecord(lines: readonly string[]): void {
  const text = readFileSync(record, 'utf8');
  const [start, end] = marks.map((mark) => text.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start)
    throw new Error('docs/reliability.md has lost the marks between which the results stand.');
  const results = ['```text', ...lines, '```'].join('\n');
  writeFileSync(record, `${text.slice(0, start)}${marks[0]}\n\n${results}\n\n${text.slice(end)}`);
}
