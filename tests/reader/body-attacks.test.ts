import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { readProse } from '../../src/reader/body.ts';
import { renderBody } from '../../src/reader/render-body.ts';
import { attacks } from './attack-bodies.ts';

const unsafe =
  /<script|javascript:|vbscript:|data:|file:|blob:|onerror|onload|onclick|<iframe|<svg|<form|<style|<base|<meta|process\.env|evil\.example|style=|<!--|\u202E/i;

describe.each(attacks)('%s', (_name, body, formats = ['.mdx', '.md']) => {
  test.each(formats)('is refused in %s, and nothing of it is written', (format) => {
    const { tree, problems } = readProse(body, { file: 'x', format, linesAbove: 0 });
    expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    const html = renderBody(tree, { href: (path) => path });
    // As text "javascript:alert(1)" is harmless: only marks and attributes can act.
    const acting = html.replace(/>[^<]*</g, '><');
    expect(acting).not.toMatch(unsafe);
    expect(toHtml(tree).replace(/>[^<]*</g, '><')).not.toMatch(unsafe);
    if (formats.length === 1) expect(html).not.toContain('process.env');
  });
});

test('there are enough of them', () => {
  const forFormat = (format: '.mdx' | '.md'): number =>
    attacks.filter(([, , formats = ['.mdx', '.md']]) => formats.includes(format)).length;
  expect(forFormat('.mdx')).toBeGreaterThanOrEqual(35);
  expect(forFormat('.md')).toBeGreaterThanOrEqual(40);
  console.log(`Attack bodies: ${forFormat('.mdx')} in MDX, ${forFormat('.md')} in Markdown.`);
});

describe('what only looks dangerous', () => {
  const harmless: readonly [string, string, '.mdx' | '.md', string][] = [
    ['braces in Markdown are text', 'a {x} b', '.md', '<p>a {x} b</p>'],
    ['a directive in Markdown is text', ':::note{onclick=x}', '.md', '<p>:::note{onclick=x}</p>'],
    [
      'code may hold braces and imports',
      '`{process}`\n\n```js\nimport fs from "fs"\n```',
      '.mdx',
      '<p><code>{process}</code></p>\n<pre><code>import fs from "fs"\n</code></pre>',
    ],
    ['escaped signs are text', 'a \\{b\\} \\< 5', '.mdx', '<p>a {b} &#x3C; 5</p>'],
    [
      'a link in the text of a link stays text',
      '[javascript:alert(1)](https://a.example/)',
      '.md',
      '<p><a href="https://a.example/">javascript:alert(1)</a></p>',
    ],
  ];
  test.each(harmless)('%s', (_name, body, format, html) => {
    const prose = readProse(body, { file: 'x', format, linesAbove: 0 });
    expect(prose.problems).toEqual([]);
    expect(renderBody(prose.tree, { href: (path) => path })).toBe(html);
  });
});

test.each([
  ['quotations', '>'.repeat(20_000)],
  ['brackets', '['.repeat(15_000)],
  ['emphasis', '*a_ '.repeat(4_000)],
  ['open lists', '- '.repeat(9_000)],
])('thousands of nested %s end in good time', (_name, body) => {
  const start = performance.now();
  readProse(body, { file: 'x', format: '.md', linesAbove: 0 });
  readProse(body, { file: 'x', format: '.mdx', linesAbove: 0 });
  expect(performance.now() - start).toBeLessThan(10_000);
});
