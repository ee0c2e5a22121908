import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { runChecks, type CheckResult } from '../../src/checks/run.ts';
import { byPlace, type Problem } from '../../src/reader/problem.ts';
import { readSite, type ReadSite } from '../../src/reader/site.ts';

export const fixtures = join(import.meta.dirname, '../fixtures/content');

/** One change to a file of the valid register: a new text, bytes, a replacement, or null to leave the file out. */
export type Change = string | Uint8Array | readonly [from: string, to: string] | null;

/** A copy of the valid register with changes, removed when the test ends. */
export function registerWith(changes: Readonly<Record<string, Change>> = {}, from = 'valid'): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-cam-ket-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync(join(fixtures, from), folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (change === null) rmSync(path);
    else if (typeof change === 'string' || change instanceof Uint8Array) writeFileSync(path, change);
    else {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(change[0])) throw new Error(`${name} does not contain ${JSON.stringify(change[0])}`);
      writeFileSync(
        path,
        text.replace(change[0], () => change[1]),
      );
    }
  }
  return folder;
}

/** Reads and checks a changed copy of the valid register. */
export async function check(
  changes: Readonly<Record<string, Change>>,
): Promise<CheckResult & { site: ReadSite }> {
  const site = await readSite({ contentDir: registerWith(changes) });
  const result = runChecks(site);
  return { ...result, problems: [...site.problems, ...result.problems].sort(byPlace), site };
}

/** `rule folder/file:line:column` for each problem, without the folder of the machine. */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ rule, file, line, column }) => `${rule} ${file.split('/').slice(-2).join('/')}:${line}:${column}`,
  );
}

/** The places of the problems that one change to the valid register makes. */
export async function placesAfter(changes: Readonly<Record<string, Change>>): Promise<string[]> {
  return places((await check(changes)).problems);
}

/** A change that breaks one rule: `<file> <the text that the problem points at>`, and a piece of what is said. */
export interface Breach {
  rule: string;
  change: Readonly<Record<string, Change>>;
  at: string;
  says: string;
}

/** Each problem as `rule folder/file <the rest of the line it points at>`, with what is said. */
export async function problemsAfter(
  changes: Readonly<Record<string, Change>>,
): Promise<{ at: string; said: string }[]> {
  const { problems, site } = await check(changes);
  return problems.map(({ rule, file, line, column, message, fix = '' }) => ({
    at: `${rule} ${file.split('/').slice(-2).join('/')} ${site.lineOf(file, line)?.slice(column - 1) ?? ''}`,
    said: `${message} ${fix}`,
  }));
}

/** Expects that the change makes one problem and no other, at the right place and with the right words. */
export async function expectOnly({ rule, change, at, says }: Breach): Promise<void> {
  const problems = await problemsAfter(change);
  expect(problems.map((each) => each.at.slice(0, `${rule} ${at}`.length))).toEqual([`${rule} ${at}`]);
  expect(problems[0]?.said).toContain(says);
}
