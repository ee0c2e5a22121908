import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';
import type { BuildRun } from '../site/build-command.ts';

/** The day of all slow tests. */
export const testDay = '2026-11-21';

// A copy of the project has no version history; all builds of these tests name one commit.
process.env['SOURCE_COMMIT'] = 'thu-nghiem';

/** A folder for the tests of one file, with a space and Vietnamese letters in its name. */
export function roomyFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(path.join(parent, 'thử độ bền-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * A small register that the site accepts: the valid fixtures and the real provinces, which the map needs.
 * Returns its folder.
 */
export function smallContent(folder: string): string {
  const content = path.join(folder, 'nội dung');
  cpSync(path.join(projectRoot, 'tests', 'fixtures', 'content', 'valid'), content, { recursive: true });
  cpSync(path.join(projectRoot, 'src', 'content', 'provinces'), path.join(content, 'provinces'), {
    recursive: true,
  });
  return content;
}

/** A copy of the project as a clone would have it; the packages are linked. */
export function projectCopy(folder: string): string {
  const copy = path.join(folder, 'bản sao dự án');
  mkdirSync(copy, { recursive: true });
  const own = ['src', 'public', 'scripts', 'docs'];
  for (const entry of readdirSync(projectRoot, { withFileTypes: true })) {
    // The list of addresses is the real register's; the small one has others.
    const wanted = entry.isFile() ? entry.name !== 'published-addresses.json' : own.includes(entry.name);
    if (wanted) cpSync(path.join(projectRoot, entry.name), path.join(copy, entry.name), { recursive: true });
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

interface Start {
  project?: string;
  out: string;
  content?: string;
  environment?: Readonly<Record<string, string>>;
  args?: readonly string[];
  /** Before the program: `unshare -n`, `setpriv …`. */
  under?: readonly string[];
  /** Code that is loaded first. */
  preload?: string;
}

export interface Running {
  pid: number;
  done: Promise<BuildRun & { milliseconds: number }>;
  /** Ends the build; with `all`, its children too. */
  kill(all: boolean): void;
}

/** Starts `npm run build` in a process group of its own. */
export function startBuild({
  project = projectRoot,
  out,
  content,
  environment = {},
  args = [],
  under = [],
  preload,
}: Start): Running {
  const started = performance.now();
  const [program = process.execPath, ...before] = [...under, process.execPath];
  const child = spawn(
    program,
    [
      ...before,
      ...(preload === undefined ? [] : ['--import', preload]),
      path.join(project, 'scripts', 'build.ts'),
      '--out',
      out,
      ...(content === undefined ? [] : ['--content', content]),
      ...args,
    ],
    {
      cwd: project,
      env: { ...process.env, AS_OF: testDay, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const done = new Promise<BuildRun & { milliseconds: number }>((resolve, reject) => {
    child.once('error', reject);
    // Not "close": a killed build may leave a child that still holds the pipe.
    child.once('exit', (code, signal) =>
      setImmediate(() => resolve({ code, signal, output, milliseconds: performance.now() - started })),
    );
  });
  const pid = child.pid ?? 0;
  return {
    pid,
    done,
    kill: (all) => {
      try {
        process.kill(all ? -pid : pid, 'SIGKILL');
      } catch {
        // It ended by itself a moment before.
      }
    },
  };
}

/** Builds and expects nothing. */
export function build(start: Start): Running['done'] {
  return startBuild(start).done;
}

/** One number for all names and bytes of a folder; undefined when there is none. */
export function fingerprint(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const hash = createHash('sha256');
  for (const file of listFiles(folder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A line that the record of the slow tests keeps. */
export function note(line: string): void {
  console.log(`» ${line}`);
}
