import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { AstroIntegration } from 'astro';

/** The variable that names the folder into which `astro build` puts the pages' code instead of making pages. */
export const rendererVariable = 'BUILD_RENDERER';

/** The code of the pages as Astro bundled it. Content is not in it, so it is the same until code or settings change. */
export interface Renderer {
  /** Made of everything that the bundling reads. */
  key: string;
  /** The module to import. */
  entry: string;
  /** What belongs into the published folder beside the pages: fonts and scripts. */
  assets: string;
  pages: RendererPage[];
}

/** What Astro knows of a page beside its code. */
export interface RendererPage {
  key: string;
  styles: unknown[];
}

const pagesFile = 'pages.json';

/**
 * Lets `astro build` stop when the pages' code is bundled: `scripts/pages` makes the pages, in several processes and only
 * those that changed. Without the variable Astro does everything itself.
 */
export function bundledPages(): AstroIntegration {
  return {
    name: 'bundled-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const folder = process.env[rendererVariable];
        if (folder === undefined || folder === '') return;
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            await keep(folder, usual as unknown as WithApp);
            return [];
          },
        }));
      },
    },
  };
}

/** What Astro's own prerenderer holds after its setup (astro 7.3.4, core/build/default-prerenderer.js). */
interface WithApp {
  app: {
    getOptions(): { allPages: Record<string, { key: string; styles: unknown[] }> };
    getSettings(): { config: { outDir: URL } };
  };
}

async function keep(folder: string, { app }: WithApp): Promise<void> {
  const out = app.getSettings().config.outDir;
  const pages = Object.values(app.getOptions().allPages).map(({ key, styles }) => ({ key, styles }));
  mkdirSync(folder, { recursive: true });
  cpSync(new URL('.prerender/', out), path.join(folder, 'code'), { recursive: true });
  writeFileSync(path.join(folder, pagesFile), JSON.stringify(pages));
  await Promise.resolve();
}

/** Reads a renderer's folder. */
export function readRenderer(folder: string): Omit<Renderer, 'key'> {
  const code = path.join(folder, 'code');
  const entry = readdirSync(code).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error(`${code}: không có mã dựng trang`);
  return {
    entry: path.join(code, entry),
    assets: path.join(folder, 'assets'),
    pages: JSON.parse(readFileSync(path.join(folder, pagesFile), 'utf8')) as RendererPage[],
  };
}

/** What the bundling reads besides packages, which the lock file stands for. */
const sources = [
  'src',
  'scripts/pipeline/classic-script.ts',
  'scripts/pipeline/renderer.ts',
  'site.config.ts',
  'astro.config.mjs',
  'package.json',
];
const alsoRead = ['package-lock.json', 'tsconfig.json'];

/** Tells one state of code and settings from another. The content is not part of it. */
export function rendererKey(root: string, settings: object): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, settings]));
  for (const name of [...sources, ...alsoRead]) addTo(hash, root, name);
  return hash.digest('hex').slice(0, 32);
}

function addTo(hash: ReturnType<typeof createHash>, root: string, name: string): void {
  const place = path.join(root, name);
  if (name === 'src/content' || !existsSync(place)) return;
  let entries: string[];
  try {
    entries = readdirSync(place).sort();
  } catch {
    const bytes = readFileSync(place);
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
    return;
  }
  for (const entry of entries) addTo(hash, root, `${name}/${entry}`);
}

/** Puts a new renderer in its place, whole or not at all, and removes those that nothing asks for any more. */
export function storeRenderer(made: string, folder: string): void {
  const all = path.dirname(folder);
  mkdirSync(all, { recursive: true });
  for (const name of readdirSync(all)) rmSync(path.join(all, name), { recursive: true, force: true });
  const waiting = path.join(all, randomUUID());
  cpSync(made, waiting, { recursive: true });
  renameSync(waiting, folder);
}
