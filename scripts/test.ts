/**
 * `npm test`: formatting, lint, types, then every test. All stages run even when one fails, so that one run
 * shows everything; the last line says what passed. What follows `--` goes to Vitest alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { astroEnvironment, astroProgram } from './pipeline/astro-stage.ts';
import { seconds } from './pipeline/progress.ts';
import { projectRoot } from './pipeline/project-root.ts';

interface Counts {
  passed: number;
  failed: number;
}

const chosen = process.argv.slice(2);
const reportFile = path.join(projectRoot, '.build', 'test-results.json');

const stages: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['Định dạng', inModules('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['Lint', inModules('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
  ['Kiểu', astroProgram, 'check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'],
];

let failedStages = 0;
for (const [name, program, ...args] of chosen.length > 0 ? [] : stages) {
  if (!run(name, program, args)) failedStages += 1;
}
mkdirSync(path.dirname(reportFile), { recursive: true });
rmSync(reportFile, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
const testsRan = run('Kiểm thử', inModules('vitest', 'vitest.mjs'), ['run', ...reporters, ...chosen]);
const { passed, failed } = readCounts();
// A stage counts as one failure, so that the last line never looks better than the exit code.
const allFailed = failed + failedStages + (!testsRan && failed === 0 ? 1 : 0);
process.exitCode = allFailed > 0 ? 1 : 0;
console.log(`${passed} passed, ${allFailed} failed`);

function run(name: string, program: string, args: readonly string[]): boolean {
  const started = performance.now();
  console.log(`\n• ${name} …`);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...astroEnvironment },
    stdio: 'inherit',
  });
  console.log(`  ${status === 0 ? '✓' : '✗'} ${name} (${seconds(started)} giây)`);
  return status === 0;
}

function readCounts(): Counts {
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function inModules(...parts: readonly string[]): string {
  return path.join(projectRoot, 'node_modules', ...parts);
}
