import { Renderer, type Node } from '@takumi-rs/core';
import type { SocialImage } from '../views/social-image.ts';

/** Width and height in pixels that the large social networks show without cutting. */
export const socialSize = { width: 1200, height: 630 } as const;

/** A font file of the site with the letters that it serves. */
export interface SocialFont {
  name: string;
  data: Uint8Array;
  unicodeRange: [number, number][];
}

/** The colours of paper, ink and mark, from the site's own tokens. */
export interface SocialColours {
  paper: string;
  surface: string;
  ink: string;
  soft: string;
  mark: string;
  accent: string;
}

/** `@font-face` rules as `fonts.css` writes them: family, file name, ranges. */
export function fontFaces(css: string): { name: string; file: string; unicodeRange: [number, number][] }[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']) => ({
    name: /font-family:\s*'([^']+)'/.exec(rule)?.[1] ?? '',
    file: /fonts\/([\w-]+\.woff2)/.exec(rule)?.[1] ?? '',
    unicodeRange: [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
      ([, from = '0', to = from]): [number, number] => [Number.parseInt(from, 16), Number.parseInt(to, 16)],
    ),
  }));
}

/** A colour of `tokens.css` in light: the first value that its token has. */
function token(css: string, name: string): string {
  return new RegExp(`--${name}:[^;#]*(#[0-9a-f]{6})`, 'i').exec(css)?.[1] ?? '';
}

/** The colours that a picture takes from `tokens.css`. */
export function socialColours(css: string): SocialColours {
  return {
    paper: token(css, 'paper'),
    surface: token(css, 'surface'),
    ink: token(css, 'ink'),
    soft: token(css, 'ink-2'),
    mark: token(css, 'focus'),
    accent: token(css, 'accent'),
  };
}

const head = 'Bitter Variable';
const text = 'IBM Plex Sans Variable';

/** Long names take smaller letters: three lines at most. */
function nameSize(name: string): number {
  if (name.length <= 24) return 96;
  return name.length <= 36 ? 78 : 62;
}

/** The picture as a tree of boxes: a sheet with a black keyline and one offset block, as everywhere on the site. */
export function socialTree(image: SocialImage, colours: SocialColours): Node {
  const { paper, surface, ink, soft, mark, accent } = colours;
  const line = (words: string, style: Record<string, unknown>): Node => ({
    type: 'text',
    text: words,
    style,
  });
  return {
    type: 'container',
    style: { width: socialSize.width, height: socialSize.height, backgroundColor: paper, padding: 52 },
    children: [
      {
        type: 'container',
        style: {
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: '100%',
          height: '100%',
          padding: 60,
          backgroundColor: surface,
          border: `4px solid ${ink}`,
          boxShadow: `16px 16px 0 ${mark}`,
        },
        children: [
          line(image.kicker, {
            fontFamily: text,
            fontSize: 34,
            fontWeight: 600,
            color: accent,
            lineHeight: 1.3,
          }),
          line(image.name, {
            fontFamily: head,
            fontSize: nameSize(image.name),
            fontWeight: 750,
            color: ink,
            lineHeight: 1.26,
          }),
          {
            type: 'container',
            style: {
              display: 'flex',
              justifyContent: 'space-between',
              borderTop: `3px solid ${ink}`,
              paddingTop: 22,
            },
            children: [
              line(image.line, { fontFamily: text, fontSize: 30, color: soft, lineHeight: 1.3 }),
              line(image.site, {
                fontFamily: head,
                fontSize: 30,
                fontWeight: 750,
                color: ink,
                lineHeight: 1.3,
              }),
            ],
          },
        ],
      },
    ],
  };
}

/** Draws pictures with the fonts of the site. The same tree gives the same bytes. */
export async function socialRenderer(
  fonts: readonly SocialFont[],
): Promise<(tree: Node) => Promise<Uint8Array>> {
  const renderer = new Renderer();
  for (const font of fonts) await renderer.registerFont(font);
  return (tree) => renderer.render(tree, { ...socialSize, format: 'png' });
}
