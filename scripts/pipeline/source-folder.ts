import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.ts';
import type { FreshFolder } from './work-folder.ts';

/** Where Astro works, and the variables it needs there. */
export interface SourceFolder {
  folder: string;
  environment: Readonly<Record<string, string>>;
}

/** What no build reads; all else is copied, and the packages are linked. */
const unread = new Set(['node_modules', 'tests', 'bench', 'dist', 'coverage']);

/**
 * The folder in which Astro builds: the project itself, or a copy of its sources beside the new site. Astro puts
 * code into `.astro` of the folder it works in when the site lies elsewhere, so two such builds would disturb each
 * other there, and a project that may only be read could not be built at all.
 */
export function sourceFolder(fresh: FreshFolder): SourceFolder {
  if (isInside(projectRoot, fresh.folder) && isWritable(projectRoot))
    return { folder: projectRoot, environment: {} };
  const folder = path.join(fresh.folder, 'nguon');
  mkdirSync(folder);
  for (const { name } of readdirSync(projectRoot, { withFileTypes: true })) {
    if (name.startsWith('.') || unread.has(name) || isInside(path.join(projectRoot, name), fresh.folder))
      continue;
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  }
  linkPackages(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
  const git = path.join(projectRoot, '.git');
  return {
    folder,
    // The version history stays where it is; a page names the commit that it was built from.
    environment: existsSync(git) ? { GIT_DIR: git, GIT_WORK_TREE: projectRoot } : {},
  };
}

/** A folder of links, one for each package: Vite keeps a cache beside them, which must not be the project's. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.isFile()) continue;
    symlinkSync(path.join(from, entry.name), path.join(to, entry.name), 'junction');
  }
}

function isInside(folder: string, inner: string): boolean {
  const down = path.relative(folder, inner);
  return !down.startsWith('..') && !path.isAbsolute(down);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
