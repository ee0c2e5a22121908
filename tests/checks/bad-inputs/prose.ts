import { expect } from 'vitest';
import { readProse, renderBody } from './prose-tools.ts';
import { news, type Row } from './row.ts';

/** A row whose body stands in a file of its own. */
const body = (
  id: string,
  it: string,
  text: string,
  tells: readonly string[] = [],
  more: Partial<Row> & { format?: 'md' | 'mdx' } = {},
): Row => {
  const name = `${id}-${it}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/-$/, '');
  return {
    id,
    it,
    expect: tells.length === 0 ? 'OK' : 'E',
    files: { [`news/${name}.${more.format ?? 'md'}`]: news(`${id} ${it}`, text) },
    tells,
    ...more,
  };
};

const html = (text: string): string => renderBody(readProse(text), { href: (path) => `/minh-bach${path}` });

/** Group M: Markdown bodies. */
export const markdownRows: readonly Row[] = [
  body('M01', 'script', '«<script>alert(1)</script>', ['body-html']),
  ...[
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe src="https://a.example/"></iframe>',
    '<form action="/"></form>',
    '<style>p{}</style>',
    '<meta http-equiv=refresh content=0>',
    '<base href="https://a.example/">',
  ].map((tag) => body('M02', `tag ${/\w+/.exec(tag)?.[0] ?? ''}`, `«${tag}`, ['body-html'])),
  body('M03', 'plain tags in a line', 'Chữ «<b>đậm«</b> và «<br> xuống dòng.', [
    'body-html',
    'body-html',
    'body-html',
  ]),
  body('M03', 'a comment', '«<!-- ghi chú nội bộ -->', ['body-html']),
  ...[
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](java&Tab;script:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](javascript&colon;alert(1))',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ].map((link, index) => body('M04', `javascript ${index}`, `«${link}`, ['unsafe-link'])),
  ...['data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:https://a.example/1'].map((link) =>
    body('M05', link.replace(/:.*/, ''), `«[a](${link})`, ['unsafe-link']),
  ),
  body('M06', 'http', '«[Trang cũ](http://a.example/)', ['insecure-link'], { expect: 'W' }),
  body('M06', 'another host without its protocol', '«[Trang kia](//evil.example/x)', ['unsafe-link']),
  body('M06', 'an IP address', '«[Trang máy](https://192.0.2.7/)', ['insecure-link'], { expect: 'W' }),
  body('M06', 'a password in the link', '«[Trang kia](https://bank.example:x@evil.example/)', [
    'unsafe-link',
  ]),
  body('M07', 'an image without words', '«![](/tep/a-m07.png)', ['image-alt', 'missing-file'], {
    tells: ['image-alt', 'missing-file news/m07-an-image-without-words.md:12:1'],
  }),
  ...['https://evil.example/pixel.gif', '//evil.example/p.gif', 'data:image/gif;base64,R0lGOD'].map(
    (src, index) => body('M08', `image from elsewhere ${index}`, `«![Hình](${src})`, ['image-source']),
  ),
  body('M09', 'an image that is missing', '«![Hình](/tep/missing.png)', ['missing-file']),
  body('M09', 'an image beside the file', '«![Hình](./missing.png)', ['image-source']),
  body(
    'M09',
    'images outside the site',
    '«![Hình](../../../secret.png)\n\n«![Hình](../../../../etc/hostname)',
    ['image-source', 'image-source'],
  ),
  body('M10', 'headings', '«# Một\n\n### Ba\n\n## Hai\n\n«##\n\n## Hai nữa\n\n«#### Bốn', [
    'heading-order',
    'heading-order',
    'heading-order',
  ]),
  body('M10', 'bold words for a heading', '«**Nội dung phối hợp**\n\nChữ.', ['bold-heading'], {
    expect: 'W',
  }),
  body(
    'M11',
    'links that say nothing',
    '«[tại đây](/ke-hoach/), «[Xem thêm](/van-ban/), «<https://a.example/x>.',
    ['link-text', 'link-text', 'link-text'],
    { expect: 'W' },
  ),
  body('M12', 'a table without its head', '«| Năm | Số |\n| 2022 | 3 |', ['table-shape']),
  body('M12', 'a table with an empty head', '«|  |  |\n| - | - |\n| 2022 | 3 |', ['table-shape']),
  body('M12', 'ragged rows', '| Năm | Số |\n| --- | --- |\n«| 2022 | 3 | 4 |\n«| 2023 |\n| a \\| b | c |', [
    'table-shape',
    'table-shape',
  ]),
  body(
    'M12',
    'thirty columns scroll in a frame of their own',
    [1, 2, 3].map((row) => `|${(row === 2 ? ' --- |' : ' ô |').repeat(30)}`).join('\n'),
    [],
    {
      also: () => {
        expect(html('| a | b |\n| - | - |\n| c | d |')).toContain('tabindex="0"');
      },
    },
  ),
  body('M13', 'footnotes lead to their notes and back', 'Chữ[^1].\n\n[^1]: Lời chú.', [], {
    also: () => {
      const written = html('Chữ[^1].\n\n[^1]: Lời chú.');
      const ids = [...written.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      const targets = [...written.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '');
      expect(targets.length).toBeGreaterThan(1);
      expect(ids).toEqual(expect.arrayContaining(targets));
    },
  }),
  body('M14', 'the heading of footnotes is Vietnamese', 'Chữ[^1].\n\n[^1]: Lời chú.', [], {
    also: () => {
      expect(html('Chữ[^1].\n\n[^1]: Lời chú.')).toContain('>Chú thích</h2>');
    },
  }),
  ...(
    [
      ['quotations', '>'.repeat(15_000), 'body-syntax'],
      ['emphasis', '*a_ '.repeat(4_000), undefined],
      ['brackets', '['.repeat(15_000), undefined],
    ] as const
  ).map(([what, text, rule]): Row => ({
    id: 'M15',
    it: `thousands of nested ${what}`,
    expect: rule === undefined ? 'OK' : 'E',
    files: { [`news/m15-${what}.md`]: news(`M15 ${what}`, text) },
    tells: rule === undefined ? [] : [`${rule} news/m15-${what}.md:*`],
  })),
  ...(['M16', 'M17'] as const).map((id) =>
    body(
      id,
      'a body on which the parser gives up is an error, every time',
      'Chữ.\n\n«<Note',
      ['body-syntax'],
      { format: 'mdx' },
    ),
  ),
  body(
    'M18',
    'braces and directives in Markdown are text',
    '{x} và {process.env.HOME}\n\n:::note{onclick=x}',
  ),
  body(
    'M19',
    'links within the site follow its base',
    'Xem [chương trình](/chuong-trinh/song-mau-2022/).',
    [],
    {
      also: () => {
        expect(html('[a](/chuong-trinh/x/)')).toContain('href="/minh-bach/chuong-trinh/x/"');
      },
    },
  ),
  body(
    'M20',
    'links that name the host of the site or of a trial',
    '«[Chương trình](https://so-cam-ket.example/chuong-trinh/song-mau-2022/), «[thử](https://localhost:4321/van-ban/).',
    ['own-site-link', 'own-site-link'],
    { expect: 'W' },
  ),
];

const secret = 'process.env.CI_SECRET';

/** Group X: MDX, of which nothing is executed. */
export const mdxRows: readonly Row[] = [
  ...(
    [
      ['text', `a «{${secret}} b`],
      ['a heading', `## «{${secret}}`],
      ['a list', `- «{${secret}}`],
      ['a table', `| a |\n| - |\n| «{${secret}} |`],
      ['a quotation', `> «{${secret}}`],
      ['a footnote', `a[^1]\n\n[^1]: «{${secret}}`],
      ['the words of a link', `[«{${secret}}](https://a.example/)`],
      ['emphasis', `*«{${secret}}*`],
    ] as const
  ).map(([where, text]) =>
    body(
      'X01',
      `an expression in ${where}`,
      text,
      where === 'the words of a link'
        ? ['body-code', 'link-text news/x01-an-expression-in-the-words-of-a-link.mdx:12:1']
        : where === 'a heading'
          ? ['body-code', 'heading-order news/x01-an-expression-in-a-heading.mdx:12:1']
          : ['body-code'],
      { format: 'mdx' },
    ),
  ),
  body('X02', 'an import', "«import fs from 'node:fs'\n\nabc", ['body-code'], { format: 'mdx' }),
  body('X02', 'an export', '«export const x = await fetch("https://evil.example")\n\nabc', ['body-code'], {
    format: 'mdx',
  }),
  body(
    'X03',
    'attributes that compute',
    `«<Note kind={${secret}}>\na\n</Note>\n\n«<Note {...process.env}>\na\n</Note>`,
    ['body-code', 'body-code'],
    { format: 'mdx' },
  ),
  body('X03', 'an attribute with a tag', '«<Note kind=<b/>>\na\n</Note>', ['body-syntax'], { format: 'mdx' }),
  body(
    'X04',
    'tags and components that are not in the list',
    '«<div>a</div>\n\n«<script>a</script>\n\n«<Unknown/>\n\n«<Note.X/>\n\n«<a:b/>',
    ['body-html', 'body-html', 'body-component', 'body-component', 'body-component'],
    { format: 'mdx' },
  ),
  body('X05', 'an expression between comments', `«{/* a */ ${secret} /* b */}`, ['body-code'], {
    format: 'mdx',
  }),
  {
    id: 'X06',
    it: 'a layout to run',
    expect: 'E',
    files: { 'news/x06.mdx': news('X06', 'Chữ.', '«layout: ./evil.js\n') },
    tells: ['unknown-key'],
  },
  body(
    'X07',
    'code that holds braces and imports is text',
    `\`{${secret}}\`\n\n\`\`\`js\nimport fs from 'node:fs'\n\`\`\``,
    [],
    { format: 'mdx' },
  ),
  body('X08', 'literal attributes', '<Indicator id="htx-so-luong" />', [], { format: 'mdx' }),
  body(
    'X09',
    'wrong, missing and unknown attributes',
    '«<Note kind="wrning">\na\n</Note>\n\nChữ «<Indicator /> và «<Indicator id="htx-so-luong" mau="x" />.',
    ['component-attribute', 'component-attribute', 'component-attribute'],
    { format: 'mdx' },
  ),
  body('X10', 'what a sanitiser would drop in silence is an error', 'a «{1+1} b', ['body-code'], {
    format: 'mdx',
  }),
];
