import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The version of the software and, where it can be known, the commit that the site was built from. */
export interface SourceVersion {
  version: string;
  commit: string | null;
}

/** `SOURCE_COMMIT` where a host sets it, else what the version history says; null in an exported folder without one. */
function commitOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  const given = environment['SOURCE_COMMIT'];
  if (given !== undefined && given !== '') return given;
  try {
    // A tree with changes of its own says so: its commit alone would not give the same site.
    const args = ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'];
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** Reads the version from package.json in the folder of the project, where every command starts. */
export function sourceVersion(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SourceVersion {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { version, commit: commitOf(environment) };
}
