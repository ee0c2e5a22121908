import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const program = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The version of axe-core that looks. */
export const { version: axeVersion } = require('axe-core/package.json') as { version: string };

// axe leaves target-size (24 px, WCAG 2.2) out of its defaults.
const options = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

interface Violation {
  id: string;
  help: string;
  nodes: { html: string }[];
}

/**
 * What axe finds against WCAG 2.2 (A, AA) and its own best practice on an open page, one text a rule with the first
 * places. The page's context must have `bypassCSP`: the program is put into the page.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(program);
  const found = await page.evaluate(async (settings) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, settings)).violations;
  }, options);
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes
        .slice(0, 8)
        .map(({ html }) => html.slice(0, 160))
        .join('\n  ')}`,
  );
}
