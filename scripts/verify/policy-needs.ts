import { createHash } from 'node:crypto';
import type { Tag } from './html-tags.ts';

/** The directives of a content security policy that a page of ours can need. */
export const directives = [
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'connect-src',
  'frame-src',
  'media-src',
  'manifest-src',
] as const;
export type Directive = (typeof directives)[number];

/** What a page makes a browser run, load or send, as the sources that its policy must name. */
export interface PolicyNeeds {
  sources: ReadonlyMap<Directive, ReadonlySet<string>>;
  /** Code that no strict policy can allow: it would be dead on the page. In words for the maintainer. */
  refused: readonly string[];
}

/** Types of `<script>` that a browser runs; all others hold data, which no policy concerns. */
const runs = /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/i;

const loadedBy: Readonly<Record<string, Directive>> = {
  img: 'img-src',
  image: 'img-src',
  input: 'img-src',
  feimage: 'img-src',
  iframe: 'frame-src',
  frame: 'frame-src',
  video: 'media-src',
  audio: 'media-src',
  track: 'media-src',
};

const linkedAs: readonly (readonly [RegExp, Directive])[] = [
  [/(?:^|\s)stylesheet(?:\s|$)/i, 'style-src'],
  [/(?:^|\s)modulepreload(?:\s|$)/i, 'script-src'],
  [/(?:^|\s)(?:icon|apple-touch-icon|mask-icon)(?:\s|$)/i, 'img-src'],
  [/(?:^|\s)manifest(?:\s|$)/i, 'manifest-src'],
];

const preloadedAs: Readonly<Record<string, Directive>> = {
  font: 'font-src',
  image: 'img-src',
  script: 'script-src',
  style: 'style-src',
  fetch: 'connect-src',
};

/** Collects the needs of one page from its start tags, in the order in which they stand. */
export function policyNeedsCollector(): { add(tag: Tag): void; needs: PolicyNeeds } {
  const sources = new Map<Directive, Set<string>>();
  const refused: string[] = [];
  const need = (directive: Directive, source: string): void => {
    const known = sources.get(directive);
    if (known) known.add(source);
    else sources.set(directive, new Set([source]));
  };
  const add = (tag: Tag): void => {
    refused.push(...refusedIn(tag));
    if (tag.name === 'script') addScript(tag, need);
    else if (tag.name === 'style') addStyle(tag, need);
    else if (tag.name === 'link') addLink(tag, need);
    else {
      const directive = loadedBy[tag.name];
      if (directive) need(directive, isData(tag) ? 'data:' : "'self'");
    }
  };
  return { add, needs: { sources, refused } };
}

type Need = (directive: Directive, source: string) => void;

function addScript(tag: Tag, need: Need): void {
  if (!runs.test(tag.attributes.get('type') ?? '')) return;
  need('script-src', tag.attributes.has('src') ? "'self'" : hashSource(tag.text));
  // A script may ask for more of the site; without one nothing does.
  need('connect-src', "'self'");
}

function addStyle(tag: Tag, need: Need): void {
  need('style-src', hashSource(tag.text));
  if (tag.text.includes('@font-face')) need('font-src', "'self'");
  if (/url\(\s*["']?data:/i.test(tag.text)) need('img-src', 'data:');
}

function addLink(tag: Tag, need: Need): void {
  const rel = tag.attributes.get('rel') ?? '';
  for (const [relation, directive] of linkedAs)
    if (relation.test(rel)) need(directive, isData(tag) ? 'data:' : "'self'");
  const preloaded = /(?:^|\s)preload(?:\s|$)/i.test(rel)
    ? preloadedAs[tag.attributes.get('as') ?? '']
    : undefined;
  if (preloaded) need(preloaded, "'self'");
}

/** The same few styles and scripts stand in thousands of pages. */
const hashed = new Map<string, string>();
const mostHashed = 200;

/** The source that allows exactly this inline text. A browser hashes it with its line ends normalised. */
export function hashSource(text: string): string {
  const before = hashed.get(text);
  if (before !== undefined) return before;
  const read = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const source = `'sha256-${createHash('sha256').update(read).digest('base64')}'`;
  if (hashed.size < mostHashed) hashed.set(text, source);
  return source;
}

function isData(tag: Tag): boolean {
  return ['src', 'href', 'xlink:href', 'srcset'].some((name) =>
    /^\s*data:/i.test(tag.attributes.get(name) ?? ''),
  );
}

function refusedIn(tag: Tag): string[] {
  const refused: string[] = [];
  for (const [name, value] of tag.attributes) {
    if (name === 'style') refused.push(`<${tag.name} style="${value.slice(0, 40)}">`);
    else if (/^on[a-z]/.test(name)) refused.push(`<${tag.name} ${name}="…">`);
  }
  return refused;
}
