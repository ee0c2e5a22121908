/** The one way in which Markdown and MDX bodies are written, off the hot path: for `format` and `import`. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified, type Processor } from 'unified';

export type BodyFormat = '.mdx' | '.md';

const style: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '_',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  incrementListMarker: true,
  resourceLink: true,
  setext: false,
  closeAtx: false,
};

const gfm = { singleTilde: false, tablePipeAlign: false } as const;
const markdown = unified()
  .use(remarkParse)

  .use(remarkGfm, gfm)
  .use(remarkStringify, style)
  .freeze();
const mdx = markdown().use(remarkMdx).use(wordsNotCode).freeze();

/** A line of prose that begins with "import" or "export" would be a module to MDX: its first letter is written as a code. */
function wordsNotCode(this: Processor): void {
  const data = this.data() as { toMarkdownExtensions?: object[] };
  const unsafe = [
    { atBreak: true, character: 'i', after: String.raw`mport(?![\p{L}\p{N}])` },
    { atBreak: true, character: 'e', after: String.raw`xport(?![\p{L}\p{N}])` },
  ];
  (data.toMarkdownExtensions ??= []).push({ unsafe });
}

function languageOf(format: BodyFormat): typeof markdown {
  return format === '.mdx' ? (mdx as unknown as typeof markdown) : markdown;
}

/** The tree of a body. Throws on what is no MDX. */
export function parseMarkdown(text: string, format: BodyFormat): Root {
  return languageOf(format).parse(text);
}

/** A tree as text, with a line break at its end; '' for an empty tree. Escapes what the format would read as code. */
export function writeMarkdown(tree: Root, format: BodyFormat): string {
  return languageOf(format).stringify(tree);
}
