import { build, type Plugin } from 'vite';

const asked = '?classic';

/**
 * Lets a page write a script where it must run: `import code from './part.ts?classic'` is the whole of that module, with what
 * it imports, as one small text for an inline `<script>`. Astro's own inline scripts are modules, which wait until all
 * of the page has arrived and been read.
 */
export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(asked)) return undefined;
      const file = await this.resolve(id.slice(0, -asked.length), importer);
      return file ? file.id + asked : undefined;
    },
    async load(id) {
      if (!id.endsWith(asked)) return undefined;
      const { code, files } = await bundled(id.slice(0, -asked.length));
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

async function bundled(input: string): Promise<{ code: string; files: string[] }> {
  const made = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { input, output: { format: 'iife' } },
    },
  });
  const [chunk] = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${input}: no script`);
  // No text of the script can end the element that it stands in.
  return { code: chunk.code.trim().replaceAll('</', '<\\/'), files: chunk.moduleIds };
}
