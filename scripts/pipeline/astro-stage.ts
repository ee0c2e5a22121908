import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import site from '../../site.config.ts';
import { asOfDay } from '../../src/clock.ts';
import { recordFileVariable } from '../../src/reader/record-file.ts';
import { readManifestHead } from '../page-stage/manifest.ts';
import { makePages, type MadeSite } from '../page-stage/page-stage.ts';
import { checksumsOf, sha256 } from './checksums.ts';
import { BuildFailure } from './failure.ts';
import { projectRoot } from './project-root.ts';
import type { BuildOptions } from './options.ts';
import { readRenderer, rendererKey, rendererVariable, storeRenderer, type Renderer } from './renderer.ts';
import { sourceFolder, type SourceFolder } from './source-folder.ts';
import { systemFailureIn } from './system-error.ts';
import type { FreshFolder, WorkFolder } from './work-folder.ts';

/** The file that `astro` on the command line runs; started by path, so that no shell is needed anywhere. */
export const astroProgram = path.join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** Variables for every Astro command of this project. */
export const astroEnvironment = { ASTRO_TELEMETRY_DISABLED: '1' } as const;

const keptLines = 60;

/**
 * Makes all pages into the fresh folder: Astro bundles their code, unless neither code nor settings changed since the
 * last build, and processes of our own render them.
 */
export async function buildPages(
  options: BuildOptions,
  work: WorkFolder,
  fresh: FreshFolder,
  signal: AbortSignal,
): Promise<MadeSite> {
  const source = sourceFolder(fresh);
  const renderer = await rendererFor(work, fresh, source, signal);
  mkdirSync(fresh.site, { recursive: true });
  for (const folder of [path.join(projectRoot, 'public'), renderer.assets])
    if (existsSync(folder)) cpSync(folder, fresh.site, { recursive: true });
  const common = commonKey(renderer, options);
  const known = options.fresh === true ? undefined : readManifestHead(work.manifestFile);
  const earlier = known?.common === common && existsSync(work.out);
  return makePages(
    {
      renderer,
      site: fresh.site,
      origin: new URL(site.siteUrl).origin,
      base: site.basePath,
      shard: options.shard,
      earlier: earlier ? { manifest: work.manifestFile, folder: work.out } : undefined,
    },
    {
      environment: {
        ...process.env,
        ...source.environment,
        [recordFileVariable]: fresh.records,
        CHANGES_FILE: fresh.history,
      },
      common,
      manifest: fresh.manifest,
      signal,
    },
  );
}

/** The pages' code: of the last build where nothing that it is made of changed, else bundled now. */
async function rendererFor(
  work: WorkFolder,
  fresh: FreshFolder,
  source: SourceFolder,
  signal: AbortSignal,
): Promise<Renderer> {
  const key = rendererKey(source.folder, site);
  // Bundled code finds its packages from where it lies, so it is kept inside the project or not at all.
  const isKept = source.folder === projectRoot;
  const folder = isKept ? path.join(work.rendererFolder, key) : path.join(source.folder, '.build', key);
  if (!existsSync(folder)) {
    // Astro keeps the pages' code beside its output only if that lies inside the folder it works in.
    const made = path.join(isKept ? fresh.folder : source.folder, 'ma');
    await bundle(made, fresh, source, signal);
    storeRenderer(made, folder);
  }
  return { key, ...readRenderer(folder) };
}

/** Everything that all pages rest on. A build with another one makes every page anew. */
function commonKey(renderer: Renderer, options: BuildOptions): string {
  const attached = checksumsOf(path.join(projectRoot, 'public'));
  // The bundled code is in the renderer's key; these write the pages, and their policies.
  const writing = checksumsOf(path.join(projectRoot, 'scripts'));
  const visits = path.join(projectRoot, 'data', 'visits.json');
  const counted = existsSync(visits) ? readFileSync(visits, 'utf8') : '';
  const parts = [renderer.key, asOfDay(), attached, writing, counted, options.contentDir ?? ''];
  return sha256(Buffer.from(JSON.stringify(parts)));
}

/**
 * The environment without the names that Vite gives to `import.meta.env`: Astro puts a variable in their place where
 * there is one, and a test runner, or a person with DEV=1, would have the code bundled for editing.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  const taken = new Set(['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !taken.has(name)));
}

/** Runs `astro build` in a process of its own. Its output is kept and shown only when it fails: a person needs the reason then. */
async function bundle(
  folder: string,
  fresh: FreshFolder,
  source: SourceFolder,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(process.execPath, [astroProgram, 'build'], {
    cwd: source.folder,
    env: {
      ...ownEnvironment(),
      ...source.environment,
      ...astroEnvironment,
      NODE_ENV: 'production',
      NO_COLOR: '1',
      BUILD_OUT_DIR: path.join(folder, 'assets'),
      BUILD_CACHE_DIR: fresh.cache,
      [rendererVariable]: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    windowsHide: true,
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  throw systemFailureIn(output) ?? new BuildFailure(`Astro không dựng được trang:\n${tail(output)}`);
}

function tail(output: string): string {
  const lines = output.trimEnd().split('\n');
  return lines.slice(-keptLines).join('\n');
}
