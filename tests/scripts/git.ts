import { execFileSync } from 'node:child_process';

/** Runs git in a folder, under a name of its own, and gives what it prints. Throws with git's words when it fails. */
export function gitIn(folder: string): (...args: string[]) => string {
  return (...args) =>
    execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@so.example', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
}
