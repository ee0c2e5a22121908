import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { readProse } from '../../src/reader/body.ts';
import { renderBody } from '../../src/reader/render-body.ts';

/** Bodies that must be refused; each is tried as .mdx and, where it is the same there, as .md. */
const attacks: readonly [name: string, body: string, formats?: readonly ('.mdx' | '.md')[]][] = [
  ['expression in text', 'a {process.env.HOME} b', ['.mdx']],
  ['expression in a heading', '## {process.env.HOME}', ['.mdx']],
  ['expression in a list', '- {process.env.HOME}', ['.mdx']],
  ['expression in a table', '| a |\n| - |\n| {process.env.HOME} |', ['.mdx']],
  ['expression in a quotation', '> {process.env.HOME}', ['.mdx']],
  ['expression in a footnote', 'a[^1]\n\n[^1]: {process.env.HOME}', ['.mdx']],
  ['expression in the words of a link', '[{process.env.HOME}](https://a.example/)', ['.mdx']],
  ['expression in emphasis', '**{process.env.HOME}**', ['.mdx']],
  ['expression on its own line', '{process.env.HOME}', ['.mdx']],
  ['expression between comments', '{/* a */ process.env.HOME /* b */}', ['.mdx']],
  ['comment expression', '{/* ghi chú nội bộ */}', ['.mdx']],
  ['broken expression', '{ 1 + }', ['.mdx']],
  ['import', "import fs from 'node:fs'\n\nabc", ['.mdx']],
  ['export', 'export const x = await fetch("https://evil.example")\n\nabc', ['.mdx']],
  ['broken import', 'import fs from\n\nabc', ['.mdx']],
  ['attribute expression', '<Note kind={process.env.HOME}>\na\n</Note>', ['.mdx']],
  ['attribute spread', '<Note {...process.env}>\na\n</Note>', ['.mdx']],
  ['attribute with JSX', '<Note kind=<b/>>\na\n</Note>', ['.mdx']],
  ['event attribute', '<Note onclick="alert(1)">\na\n</Note>', ['.mdx']],
  ['__proto__ attribute', '<Note __proto__="x">\na\n</Note>', ['.mdx']],
  ['unknown component', '<Unknown />', ['.mdx']],
  ['component of an object', '<constructor.name />', ['.mdx']],
  ['component with inherited name', '<toString />', ['.mdx']],
  ['member component', '<Note.X />', ['.mdx']],
  ['namespaced component', '<a:b />', ['.mdx']],
  ['fragment', '<>abc</>', ['.mdx']],
  ['expression inside an unknown component', '<Unknown>{process.env.HOME}</Unknown>', ['.mdx']],
  ['expression inside a note', '<Note>\n{process.env.HOME}\n</Note>', ['.mdx']],
  ['script', '<script>alert(1)</script>'],
  ['script in a line', 'a <script>alert(1)</script> b'],
  ['image with handler', '<img src=x onerror=alert(1)>'],
  ['svg', '<svg onload="alert(1)" />'],
  ['iframe', '<iframe src="https://evil.example" />'],
  ['form', '<form action="https://evil.example"></form>'],
  ['style', '<style>body{display:none}</style>'],
  ['meta refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example" />'],
  ['base', '<base href="https://evil.example" />'],
  ['plain tags', 'a <b>b</b> c'],
  ['div', '<div>abc</div>'],
  ['HTML comment', 'a\n\n<!-- ghi chú nội bộ -->'],
  ['processing instruction', '<?php echo 1 ?>'],
  ['doctype', '<!DOCTYPE html>'],
  ['CDATA', '<![CDATA[ x ]]>'],
  ['javascript link', '[a](javascript:alert(1))'],
  ['javascript link in mixed case', '[a](JaVaScRiPt:alert(1))'],
  ['javascript link by character reference', '[a](&#106;avascript:alert(1))'],
  ['javascript link with a tab reference', '[a](java&Tab;script:alert(1))'],
  ['javascript link with a newline reference', '[a](java&NewLine;script:alert(1))'],
  ['javascript link with a colon reference', '[a](javascript&colon;alert(1))'],
  ['javascript link in angle brackets', '[a](<java\tscript:alert(1)>)'],
  ['javascript link after a control', '[a](&#1;javascript:alert(1))'],
  ['javascript reference definition', '[a][b]\n\n[b]: javascript:alert(1)'],
  ['javascript autolink', 'a <javascript:alert(1)> b'],
  ['data link', '[a](data:text/html,<script>alert(1)</script>)'],
  ['vbscript link', '[a](vbscript:x)'],
  ['file link', '[a](file:///etc/passwd)'],
  ['blob link', '[a](blob:https://a.example/1)'],
  ['protocol-relative link', '[a](//evil.example/x)'],
  ['backslash link', '[a](/\\\\evil.example/x)'],
  ['link with password', '[a](https://bank.example:x@evil.example/)'],
  ['relative link', '[a](../../etc/passwd)'],
  ['empty link', '[a]()'],
  ['image without description', '![](/tep/a.png)'],
  ['image from elsewhere', '![a](https://evil.example/pixel.gif)'],
  ['protocol-relative image', '![a](//evil.example/p.gif)'],
  ['data image', '![a](data:image/svg+xml,<svg/onload=alert(1)>)'],
  ['javascript image', '![a](javascript:alert(1))'],
  ['image outside the folder', '![a](/../../etc/hostname)'],
  ['relative image', '![a](./a.png)'],
  ['direction override by reference', 'a &#x202E; b'],
  ['direction override in a title', '[a](https://a.example/ "b&#x202E;c")'],
  ['deep quotation', `${'> '.repeat(500)}a`],
  ['deep list', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
];

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
