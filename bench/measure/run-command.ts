import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What one run of a command took. */
export interface Run {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time of the command and all that it started; undefined where the system does not tell. */
  cpu: number | undefined;
  /** Peak memory in MB: of the largest process, and of all together. Undefined where the system does not tell. */
  largest: number | undefined;
  tree: number | undefined;
  /** Lines of output with the second at which they came. */
  lines: { at: number; text: string }[];
  /** Memory of all processes over time. */
  samples: { at: number; tree: number; largest: number }[];
}

const pageSize = 4096;
const ticksPerSecond = 100;

/** Runs a command to its end and measures it. Throws with the end of its output when it fails. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Run> {
  const before = childTicks();
  const started = performance.now();
  const at = (): number => (performance.now() - started) / 1000;
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Run['lines'] = [];
  const read = (chunk: Buffer): void => {
    for (const text of chunk.toString().split('\n')) if (text.trim() !== '') lines.push({ at: at(), text });
    if (lines.length > 4000) lines.splice(500, lines.length - 1000);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const samples: Run['samples'] = [];
  const sampling = setInterval(() => {
    const memory = memoryOf(child.pid ?? 0);
    if (memory) samples.push({ at: at(), ...memory });
  }, 50);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(sampling);
  const wall = at();
  if (code !== 0)
    throw new Error(
      `${command} ${args.join(' ')} ended with ${code ?? '?'}:\n${lines
        .slice(-30)
        .map(({ text }) => text)
        .join('\n')}`,
    );
  const after = childTicks();
  return {
    wall,
    cpu: before === undefined || after === undefined ? undefined : (after - before) / ticksPerSecond,
    largest: peak(samples.map(({ largest }) => largest)),
    tree: peak(samples.map(({ tree }) => tree)),
    lines,
    samples,
  };
}

/** The largest of some numbers; undefined of none. */
export function peak(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.max(...values);
}

/** Processor time of all ended children of this process, which Linux adds up. */
function childTicks(): number | undefined {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[13]) + Number(fields[14]);
  } catch {
    return undefined;
  }
}

function memoryOf(root: number): { tree: number; largest: number } | undefined {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const parent = parentOf(name);
      if (parent !== undefined) parents.set(Number(name), parent);
    }
    const inTree = (process: number): boolean => {
      for (let at: number | undefined = process; at !== undefined && at > 1; at = parents.get(at))
        if (at === root) return true;
      return false;
    };
    const sizes = [...parents.keys()].filter(inTree).map(residentOf);
    return { tree: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(0, ...sizes) };
  } catch {
    return undefined;
  }
}

function parentOf(process: string): number | undefined {
  try {
    return Number(
      readFileSync(`/proc/${process}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    );
  } catch {
    return undefined;
  }
}

/** Megabytes that a process holds. */
function residentOf(process: number): number {
  try {
    return (Number(readFileSync(`/proc/${process}/statm`, 'utf8').split(' ')[1]) * pageSize) / 1_000_000;
  } catch {
    return 0;
  }
}
