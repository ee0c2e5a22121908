/** Reads the prose of a record as data: it is parsed, checked and copied into a safe tree, never executed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Root } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import type { TreeOptions } from 'satteri';
import { decodeFile } from './decode.ts';
import { takeApart } from './file-parts.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { SafeTree } from './safe-tree.ts';
import type { BodyMention, ParsedNode, TreeFinding } from './parsed-node.ts';
import { mdxFinding } from './mdx-messages.ts';

/** A place in a file's body that names something outside it. */
export type Mention = BodyMention & { file: string };

export interface Prose {
  tree: Root;
  problems: Problem[];
  mentions: Mention[];
}

const options: TreeOptions = {
  features: {
    frontmatter: false,
    gfm: {
      footnotes: { label: 'Chú thích', backLabel: 'Về chỗ dẫn {reference}', clobberPrefix: 'chu-thich-' },
    },
  },
};

/** Parses a body that begins below so many lines of its file. */
export function readProse(
  body: string,
  from: { file: string; format: '.mdx' | '.md' | '.yaml'; linesAbove: number },
): Prose {
  const empty: Root = { type: 'root', children: [] };
  if (from.format === '.yaml' || body.trim() === '') return { tree: empty, problems: [], mentions: [] };
  const findings: TreeFinding[] = [];
  const safe = new SafeTree(body);
  let tree = empty;
  try {
    tree = safe.copy(
      (from.format === '.mdx' ? mdxToHast(body, options) : markdownToHast(body, options)) as ParsedNode,
    );
    findings.push(...safe.findings);
  } catch (error) {
    findings.push(mdxFinding(error));
    if (from.format === '.mdx') findings.push(...restOfFindings(body));
  }
  const place = (at: { line: number; column: number; length?: number | undefined }): typeof at => ({
    ...at,
    line: at.line + from.linesAbove,
  });
  return {
    tree,
    problems: findings.map(({ rule, place: at, message, fix }) =>
      problem(rule, from.file, place(at), message, { fix }),
    ),
    mentions: safe.mentions.map((mention) => ({ ...mention, file: from.file, place: place(mention.place) })),
  };
}

/**
 * What plain Markdown finds in a body that is not MDX: links, images and headings are the same in both, and an
 * author should hear of them now, not after mending the first mistake.
 */
function restOfFindings(body: string): TreeFinding[] {
  try {
    const safe = new SafeTree(body);
    safe.copy(markdownToHast(body, options) as ParsedNode);
    return safe.findings.filter(
      ({ rule }) => rule !== 'body-html' && rule !== 'body-syntax' && rule !== 'bold-heading',
    );
  } catch {
    return [];
  }
}

/** The prose of a record for the page that shows it; `file` is the record's path from the project's root. */
export async function readBody(file: string): Promise<{ tree: Root; problems: Problem[] }> {
  const { text, problems } = decodeFile(readFileSync(resolve(file)), file);
  const format = /\.(?:mdx|md|yaml)$/.exec(file)?.[0] as '.mdx' | '.md' | '.yaml' | undefined;
  if (text === undefined || format === undefined) return { tree: { type: 'root', children: [] }, problems };
  // The front matter was read when the record was; a page only needs to know where it ends.
  const parts = takeApart(text);
  if (typeof parts === 'string') return { tree: { type: 'root', children: [] }, problems };
  const prose = readProse(parts.body, { file, format, linesAbove: parts.bodyLine });
  return Promise.resolve({ tree: prose.tree, problems: [...problems, ...prose.problems] });
}
