import { readBody, renderBody, type RenderOptions } from '../reader/site.ts';

let last: { file: string; body: ReturnType<typeof readBody> } | undefined;

/**
 * The prose of a record as HTML, read when the page that shows it is made; the store never holds it. The pages of both
 * languages are made one after the other, so the last tree is kept for the second.
 */
export async function recordProse(file: string, options: RenderOptions): Promise<string> {
  if (last?.file !== file || import.meta.env.DEV) last = { file, body: readBody(file) };
  const { tree } = await last.body;
  return renderBody(tree, options);
}
