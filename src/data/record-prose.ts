import { readBody, renderBody, type RenderOptions } from '../reader/site.ts';

/** The prose of a record as HTML, read when the page that shows it is made; the store never holds it. */
export async function recordProse(file: string, options: RenderOptions): Promise<string> {
  const { tree } = await readBody(file);
  return renderBody(tree, options);
}
