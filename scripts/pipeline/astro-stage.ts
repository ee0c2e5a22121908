import { spawn } from 'node:child_process';
import path from 'node:path';
import { BuildFailure } from './failure.ts';
import { projectRoot } from './project-root.ts';
import type { BuildOptions } from './options.ts';
import { sourceFolder } from './source-folder.ts';
import { systemFailureIn } from './system-error.ts';
import type { FreshFolder } from './work-folder.ts';

/** The file that `astro` on the command line runs; started by path, so that no shell is needed anywhere. */
export const astroProgram = path.join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** Variables for every Astro command of this project. */
export const astroEnvironment = { ASTRO_TELEMETRY_DISABLED: '1' } as const;

const keptLines = 60;

/**
 * Runs `astro build` in a process of its own, into the fresh folder. Its output is kept and shown only when
 * it fails: a person needs the reason then, and a few lines of ours otherwise.
 */
export async function buildPages(
  options: BuildOptions,
  fresh: FreshFolder,
  signal: AbortSignal,
): Promise<void> {
  const source = sourceFolder(fresh);
  const child = spawn(process.execPath, [astroProgram, 'build'], {
    cwd: source.folder,
    env: {
      ...process.env,
      ...source.environment,
      ...astroEnvironment,
      NO_COLOR: '1',
      BUILD_OUT_DIR: fresh.site,
      BUILD_CACHE_DIR: fresh.cache,
      CHANGES_FILE: fresh.history,
      ...(options.contentDir === undefined ? {} : { CONTENT_DIR: options.contentDir }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    windowsHide: true,
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  throw systemFailureIn(output) ?? new BuildFailure(`Astro không dựng được trang:\n${tail(output)}`);
}

function tail(output: string): string {
  const lines = output.trimEnd().split('\n');
  return lines.slice(-keptLines).join('\n');
}
