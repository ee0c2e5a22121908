import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { classicScripts } from './scripts/pipeline/classic-script.ts';
import { bundledPages } from './scripts/pipeline/renderer.ts';
import site from './site.config.ts';

// outDir and cacheDir are chosen by scripts/build.ts: every build goes into a fresh folder, so that a
// failed one can never damage the published site (docs/decisions/0004-all-or-nothing.md).
export default defineConfig({
  site: site.siteUrl,
  base: site.basePath,
  outDir: process.env.BUILD_OUT_DIR ?? './dist',
  cacheDir: process.env.BUILD_CACHE_DIR ?? './node_modules/.astro',
  // The build copies public files itself.
  publicDir: process.env.BUILD_RENDERER ? './.build/none' : './public',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // The default 'jsx' glues words of neighbouring lines together.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always', assets: '_tep' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Writes the list of record files by collection that VS Code needs for hints in the front matter of .mdx files.
  experimental: { contentIntellisense: true },
  integrations: [mdx(), bundledPages()],
  vite: { plugins: [classicScripts()] },
});
