import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The number of the system call renameat2 of Linux, by processor. */
const renameat2: Partial<Record<NodeJS.Architecture, number>> = { x64: 316, arm64: 276 };
/** AT_FDCWD, and the flag RENAME_EXCHANGE. */
const [workingFolder, exchangeFlag] = [-100, 2];

/**
 * Lets two folders of one disk change places in one step of the system, so that at no moment either of them is
 * missing. Returns whether that happened: Node has no such call, so programs of the system are asked, and on Windows,
 * macOS and old or small Linux systems none can. Nothing is changed then.
 */
export function exchange(one: string, other: string): boolean {
  if (process.platform !== 'linux') return false;
  const before = identity(other);
  for (const [program, ...args] of waysTo(one, other)) {
    spawnSync(program, args, { stdio: 'ignore' });
    // What counts is what stands there now, whatever the program says.
    if (identity(one) === before) return true;
  }
  return false;
}

function waysTo(one: string, other: string): [program: string, ...args: string[]][] {
  const call = renameat2[process.arch];
  const places = `${workingFolder}, $ARGV[0], ${workingFolder}, $ARGV[1]`;
  return [
    // GNU coreutils from 9.5 on, as in Debian 13.
    ['mv', '--exchange', '--no-copy', '--no-target-directory', one, other],
    // Perl is part of every Debian and Ubuntu.
    ...(call === undefined
      ? []
      : ([['perl', '-e', `syscall(${call}, ${places}, ${exchangeFlag})`, one, other]] as [
          string,
          ...string[],
        ][])),
  ];
}

/** What the system itself tells folders apart by. */
function identity(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `${dev}:${ino}`;
}
