import type { Root } from 'hast';
import { readProse as read } from '../../../src/reader/body.ts';

export { renderBody } from '../../../src/reader/render-body.ts';

/** The tree of a Markdown body. */
export function readProse(text: string): Root {
  return read(text, { file: 'x.md', format: '.md', linesAbove: 0 }).tree;
}
