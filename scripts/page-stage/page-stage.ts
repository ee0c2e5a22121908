import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { BuildFailure } from '../pipeline/failure.ts';
import { systemFailureIn } from '../pipeline/system-error.ts';
import { openManifest, type ManifestWriter } from './manifest.ts';
import type { FromWorker, ToWorker, WorkOrder } from './messages.ts';
import { Remembering } from './remembering.ts';
import { workersFor } from './workers.ts';

const program = path.join(import.meta.dirname, 'worker.ts');

/** What the stage made. */
export interface MadeSite {
  made: number;
  kept: number;
  /** Everything that all pages rest on, as one number: two builds with the same one may share their pages. */
  common: string;
}

/**
 * Makes every page and file of the site, in as many processes as the machine has cores for. With an earlier build,
 * pages whose every look into the register finds the same are kept as they are.
 */
export async function makePages(
  order: WorkOrder,
  run: { environment: NodeJS.ProcessEnv; common: string; manifest: string; signal: AbortSignal },
): Promise<MadeSite> {
  const { count, memoryOptions } = workersFor(run.environment);
  const workers = Array.from({ length: count }, () => start(run.environment, memoryOptions, run.signal));
  const remembered = new Remembering();
  let made = 0;
  let kept = 0;
  let manifest: ManifestWriter | undefined;
  let next = 0;
  try {
    await Promise.all(
      workers.map(async (worker) => {
        const answer = await worker.ask({ order });
        if (!('ready' in answer)) return;
        const { ready: shares, commit } = answer;
        const writer = (manifest ??= openManifest(run.manifest, { common: run.common, commit }));
        const remember = remembered.ofProcess();
        while (next < shares) {
          const done = await worker.ask({ share: next++ });
          if (!('made' in done)) continue;
          writer.add(remember(done.made));
          const same = done.made.pages.filter((page) => page.kept).length;
          kept += same;
          made += done.made.pages.length - same;
        }
      }),
    );
  } finally {
    for (const { child } of workers) child.kill();
    manifest?.close();
  }
  return { made, kept, common: run.common };
}

interface Worker {
  child: ChildProcess;
  ask(message: ToWorker): Promise<FromWorker>;
}

/** A process that answers one message after the other. Whatever it says when it dies is part of the failure. */
function start(
  environment: NodeJS.ProcessEnv,
  memoryOptions: readonly string[],
  signal: AbortSignal,
): Worker {
  const child = fork(program, [], {
    execArgv: [...process.execArgv, ...memoryOptions],
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    signal,
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-8000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(
        systemFailureIn(output) ??
          new BuildFailure(`Không dựng được trang (tiến trình dừng với mã ${code ?? '?'}):\n${output}`),
      );
    });
  });
  ended.catch(() => undefined);
  const ask = async (message: ToWorker): Promise<FromWorker> => {
    const answer = new Promise<FromWorker>((resolve) => child.once('message', resolve));
    child.send(message);
    const given = await Promise.race([answer, ended]);
    if ('failed' in given)
      throw systemFailureIn(given.failed) ?? new BuildFailure(`Không dựng được trang:\n${given.failed}`);
    return given;
  };
  return { child, ask };
}
