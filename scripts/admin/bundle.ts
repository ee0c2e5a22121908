/** Bundles the programs of the form into the published folder: everything from this host, nothing from another. */
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { fromThisHost } from './fonts-plugin.ts';
import { ownWords } from './words-plugin.ts';
import { projectRoot } from '../pipeline/project-root.ts';

/** Parts of Sveltia that the register has no use for: languages of code, maps, pictures of telephones, other tongues. */
const unused =
  /^@shikijs\/|^terra-draw|^leaflet|^exifr|^svgo|^turndown|\/(?:heic|webp_enc)[^/]*\.js$|\/locales\/(?!vi\.json)[^/]+\.json$/;

const withoutUnused: Plugin = {
  name: 'without-unused',
  enforce: 'pre',
  resolveId: (source) => (unused.test(source) ? '\0unused' : undefined),
  load: (id) => (id === '\0unused' ? 'export default {}' : undefined),
};

/** Writes `bieu-mau.js` and `huong-dan.js` with their parts into `folder`. */
export async function bundleForm(folder: string): Promise<void> {
  const source = path.join(import.meta.dirname, 'browser');
  await build({
    configFile: false,
    root: projectRoot,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [withoutUnused, ownWords, fromThisHost],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: { 'bieu-mau': path.join(source, 'form.ts'), 'huong-dan': path.join(source, 'guide.ts') },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'phan/[name]-[hash].js',
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.css')) ? '[name][extname]' : 'phan/[name]-[hash][extname]',
        },
      },
    },
  });
}
