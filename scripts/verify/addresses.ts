import type { Tag } from './html-tags.ts';

/** An address in a page: `link` is followed by a reader, `resource` is loaded by the browser by itself. */
export interface Address {
  kind: 'link' | 'resource';
  value: string;
  /** Where it stands, for the message: `a`, `img`, `style` … */
  element: string;
}

/** Attributes that make a browser load something at once. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
};

/** Relations of `<link>` that load or connect; all others only point. */
const loadingRelations =
  /(?:^|\s)(?:stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)(?:\s|$)/i;

const cssAddress = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** Every address in one start tag, in its attributes and, for `<style>`, in its text. */
export function addressesIn(tag: Tag): Address[] {
  const found: Address[] = [];
  const add = (kind: Address['kind'], value: string | undefined): void => {
    if (value !== undefined) found.push({ kind, value: value.trim(), element: tag.name });
  };
  for (const name of loading[tag.name] ?? []) add('resource', tag.attributes.get(name));
  for (const candidate of sourceSet(tag)) add('resource', candidate);
  if (tag.name === 'a' || tag.name === 'area')
    add('link', tag.attributes.get('href') ?? tag.attributes.get('xlink:href'));
  if (tag.name === 'form') add('link', tag.attributes.get('action'));
  if (tag.name === 'link') {
    add(
      loadingRelations.test(tag.attributes.get('rel') ?? '') ? 'resource' : 'link',
      tag.attributes.get('href'),
    );
  }
  if (tag.name === 'meta') add('link', refreshTarget(tag));
  if (tag.name === 'style') for (const value of addressesInCss(tag.text)) add('resource', value);
  for (const value of addressesInCss(tag.attributes.get('style') ?? '')) add('resource', value);
  return found;
}

/** Every address that a style sheet loads. */
export function addressesInCss(css: string): string[] {
  if (css === '') return [];
  return [...css.matchAll(cssAddress)].map(
    (match) => match.slice(1).find((group) => group !== undefined) ?? '',
  );
}

function sourceSet(tag: Tag): string[] {
  const value = tag.attributes.get('srcset') ?? tag.attributes.get('imagesrcset');
  if (value === undefined) return [];
  return value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

function refreshTarget(tag: Tag): string | undefined {
  if (tag.attributes.get('http-equiv')?.toLowerCase() !== 'refresh') return undefined;
  return /url\s*=\s*['"]?([^'"]+)/i.exec(tag.attributes.get('content') ?? '')?.[1];
}
