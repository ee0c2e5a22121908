import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PeerPage } from './page-text.ts';
import * as text from './templates.ts';

/** A generator to measure ours against. */
export interface Peer {
  name: string;
  /** Files of the project beside its pages, by path. */
  files: Record<string, string>;
  pageFile(page: PeerPage): string;
  pageText(page: PeerPage): string;
  /** The file that holds the frame of every page. */
  template: string;
  /** Where pages are written, and what must go for a cold build. */
  out: string;
  caches: string[];
  command(modules: string): [program: string, ...args: string[]];
}

const bin = (modules: string, ...names: string[]): string => path.join(modules, ...names);
const front = ({ title }: PeerPage, more = ''): string =>
  `---\ntitle: ${JSON.stringify(title)}\n${more}---\n\n`;

function astro(name: string, extension: 'md' | 'mdx'): Peer {
  return {
    name,
    files: {
      'astro.config.mjs': text.astroConfig(extension),
      'src/content.config.ts': text.astroContent(extension),
      'src/layouts/Page.astro': text.astroLayout,
      'src/pages/[...path].astro': text.astroPage,
    },
    pageFile: ({ path: file }) => `src/content/${file}.${extension}`,
    pageText: (page) => front(page) + page.text,
    template: 'src/layouts/Page.astro',
    out: 'dist',
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    command: (modules) => [process.execPath, bin(modules, 'astro', 'bin', 'astro.mjs'), 'build'],
  };
}

/** Every peer, in the order of the table. */
export const peers: readonly Peer[] = [
  {
    name: 'Eleventy',
    files: { 'eleventy.config.js': text.eleventyConfig, '_includes/page.njk': text.nunjucksLayout },
    pageFile: ({ path: file }) => `pages/${file}.md`,
    pageText: (page) => front(page, 'layout: page.njk\n') + page.text,
    template: '_includes/page.njk',
    out: 'dist',
    caches: ['dist'],
    command: (modules) => [process.execPath, bin(modules, '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'],
  },
  astro('Astro .md', 'md'),
  astro('Astro .mdx', 'mdx'),
  {
    name: 'Starlight',
    files: { 'astro.config.mjs': text.starlightConfig, 'src/content.config.ts': text.starlightContent },
    pageFile: ({ path: file }) => `src/content/docs/${file}.md`,
    pageText: (page) => front(page) + page.text,
    template: 'astro.config.mjs',
    out: 'dist',
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    command: (modules) => [process.execPath, bin(modules, 'astro', 'bin', 'astro.mjs'), 'build'],
  },
  {
    name: 'Hugo',
    files: {
      'hugo.toml': text.hugoConfig,
      'config.toml': text.hugoConfig,
      'layouts/_default/single.html': text.hugoLayout,
      'layouts/_default/list.html': text.hugoLayout,
      'layouts/index.html': text.hugoLayout,
    },
    pageFile: ({ path: file }) => `content/${file}.md`,
    pageText: (page) => front(page) + page.text,
    template: 'layouts/_default/single.html',
    out: 'public',
    caches: ['public', 'resources'],
    command: () => ['hugo', '--quiet'],
  },
];

/** Whether a peer can be run here. */
export function isThere(peer: Peer): boolean {
  if (peer.name !== 'Hugo') return true;
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Writes the project of a peer with all its pages into an empty folder. */
export function writePeer(peer: Peer, folder: string, pages: readonly PeerPage[], modules: string): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, content: string): void => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  for (const [file, content] of Object.entries(peer.files)) write(file, content);
  // Astro looks here for the packages that it must bundle.
  const dependencies = { astro: '*', '@astrojs/mdx': '*', '@astrojs/starlight': '*' };
  write('package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
  for (const page of pages) write(peer.pageFile(page), peer.pageText(page));
  symlinkSync(modules, path.join(folder, 'node_modules'), 'junction');
}
