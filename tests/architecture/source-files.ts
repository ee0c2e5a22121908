import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';

/** One import of one of our own files. Paths are from the project's root, with `/`. */
export interface Import {
  from: string;
  to: string;
  /** Erased before running: only types cross. */
  typeOnly: boolean;
  /** The names that are taken, as the other file calls them; `*` for all of them. */
  names: readonly string[];
}

/** Our own source files below a folder; the packages of the bench's peers are none. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|mjs|js|css|mdx)$/.test(entry.name))
    .map((entry) =>
      path.relative(projectRoot, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .filter((file) => !file.startsWith('src/content/') && !file.includes('/node_modules/'))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

const importing =
  /^[ \t]*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]\s*\)/gm;

/** The relative imports of a file, in TypeScript and in both parts of an Astro file. */
export function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(importing)].flatMap(([, typeWord, names, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? '';
    if (!target.startsWith('.')) return [];
    const to = path.posix.join(path.posix.dirname(file), target.replace(/\?.*$/, ''));
    const typeOnly = typeWord !== undefined || everyNameIsType(names);
    return [{ from: file, to, typeOnly, names: namesIn(names) }];
  });
}

/** `{ a, type B as C }` takes `a` and `B`; a whole module, or an import() whose names stand elsewhere, takes `*`. */
function namesIn(names: string | undefined): string[] {
  if (names === undefined || names.includes('*')) return ['*'];
  const list = /\{([^}]*)\}/.exec(names)?.[1] ?? '';
  const named = list.split(',').map(
    (name) =>
      name
        .trim()
        .replace(/^type /, '')
        .split(' as ')[0] ?? '',
  );
  return [...named, ...(/^\w/.test(names) ? ['default'] : [])].filter(Boolean);
}

/** `{ type A, type B }` imports nothing at run time either. */
function everyNameIsType(names: string | undefined): boolean {
  const list = /^\{([^}]*)\}$/.exec(names?.trim() ?? '')?.[1];
  const parts =
    list
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return parts.length > 0 && parts.every((name) => name.startsWith('type '));
}
