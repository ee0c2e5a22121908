import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';

/** How a run of `npm run build` ended. */
export interface BuildRun {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

interface BuildArguments {
  /** Which command builds; `npm run admin` builds with the editors' form. */
  command?: 'build' | 'admin';
  content?: string;
  out: string;
  environment?: Readonly<Record<string, string>>;
  /** Ends the build with this signal as soon as its output holds the text. */
  stopAt?: { text: string; signal: NodeJS.Signals };
}

/** Runs a command that builds as a person does, in a process of its own. */
export async function runBuild({
  command = 'build',
  content,
  out,
  environment = {},
  stopAt,
}: BuildArguments): Promise<BuildRun> {
  const program = path.join(projectRoot, 'scripts', `${command}.ts`);
  const args = [program, '--out', out, ...(content === undefined ? [] : ['--content', content])];
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let stopped = false;
  const read = (chunk: Buffer): void => {
    output += chunk.toString();
    if (stopAt && !stopped && output.includes(stopAt.text)) stopped = child.kill(stopAt.signal);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, output }));
  });
}
