import path from 'node:path';
import { parseArgs } from 'node:util';
import { BuildFailure, usageExitCode } from './failure.ts';
import { projectRoot } from './project-root.ts';
import { readShard, type Shard } from './shard.ts';

/** What one build reads and where it publishes. */
export interface BuildOptions {
  /** The published folder, replaced as a whole when everything went well. */
  out: string;
  /** The content folder; absent means the project's own `src/content`. */
  contentDir?: string;
  /** Whether the person knows that many pages disappear with this build. */
  fewerPages?: boolean;
  /** Whether the editors' form is built too (`npm run admin`). */
  admin?: boolean;
  /** Whether every page is made anew, whatever is left of the last build. */
  fresh?: boolean;
  /** Which part of the site is made; `out` then holds a part for `npm run join`. */
  shard?: Shard;
}

/**
 * Reads `--out`, `--content` (or the variable CONTENT_DIR), `--fewer-pages`, `--fresh` and `--shard` of `npm run build`.
 * Throws a BuildFailure on an unknown option, on a part that is none and on an output folder that a swap would destroy.
 */
export function readBuildOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): BuildOptions {
  const { out, content, 'fewer-pages': fewerPages = false, fresh = false, shard: part } = parse(args);
  const shard = part === undefined ? undefined : shardOf(part);
  const usual = shard === undefined ? ['dist'] : ['parts', String(shard.index)];
  const folder = path.resolve(out ?? path.join(projectRoot, ...usual));
  refuseDangerousOutput(folder);
  const contentDir = content ?? environment['CONTENT_DIR'];
  return {
    ...{ out: folder, fewerPages, fresh },
    ...(contentDir ? { contentDir: path.resolve(contentDir) } : {}),
    ...(shard ? { shard } : {}),
  };
}

function shardOf(text: string): Shard {
  const shard = readShard(text);
  if (shard) return shard;
  throw new BuildFailure(
    `--shard="${text}": hãy viết phần thứ mấy trên tổng số phần, như 2/4.`,
    usageExitCode,
  );
}

const known = {
  out: { type: 'string' },
  content: { type: 'string' },
  'fewer-pages': { type: 'boolean' },
  fresh: { type: 'boolean' },
  shard: { type: 'string' },
} as const;

function parse(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof known }>>['values'] {
  try {
    return parseArgs({ args: [...args], options: known, strict: true, allowPositionals: false }).values;
  } catch {
    throw new BuildFailure(
      'Cách dùng: npm run build [-- --out thư-mục-kết-quả] [--content thư-mục-nội-dung] [--fewer-pages] [--fresh] [--shard 1/4]',
      usageExitCode,
    );
  }
}

/** The swap replaces the whole output folder, so it must never be the project or a folder that holds it. */
function refuseDangerousOutput(out: string): void {
  const down = path.relative(out, projectRoot);
  const holdsProject = down === '' || (!down.startsWith('..') && !path.isAbsolute(down));
  const sources = ['src', 'public', 'scripts', 'tests', 'docs', 'node_modules', '.git'];
  const insideSources = sources.some((name) => {
    const up = path.relative(path.join(projectRoot, name), out);
    return up === '' || (!up.startsWith('..') && !path.isAbsolute(up));
  });
  if (holdsProject || insideSources) {
    throw new BuildFailure(
      '--out phải là một thư mục riêng cho kết quả, không phải thư mục của dự án.',
      usageExitCode,
    );
  }
}
