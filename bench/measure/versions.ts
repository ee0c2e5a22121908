import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What was measured, with versions. */
export function versionsOf(root: string, modules: string): string[] {
  const peers = ['@11ty/eleventy', 'astro', '@astrojs/mdx', '@astrojs/starlight'];
  return [
    `Node ${process.version.slice(1)}`,
    `our own ${own(root)}`,
    ...peers.flatMap((name) => version(path.join(modules, name), name)),
    ...hugo(),
  ];
}

function version(folder: string, name: string): string[] {
  try {
    const { version: found } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return [`${name} ${found}`];
  } catch {
    return [];
  }
}

function own(root: string): string {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    // A measurement before this one has written its own results.
    const changed = git('status', '--porcelain', '--', ':/', ':(exclude,top)bench/results.md') !== '';
    return `${git('describe', '--always')}${changed ? '-dirty' : ''}`;
  } catch {
    return 'of no commit';
  }
}

function hugo(): string[] {
  try {
    const text = execFileSync('hugo', ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return [`Hugo ${/v(\d+\.\d+\.\d+)/.exec(text)?.[1] ?? ''}`];
  } catch {
    return [];
  }
}
