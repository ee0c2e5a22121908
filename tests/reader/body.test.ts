import { describe, expect, test } from 'vitest';
import { readProse } from '../../src/reader/body.ts';
import { readBody, renderBody } from '../../src/reader/site.ts';
import { registerWith } from './register.ts';

function render(body: string, format: '.mdx' | '.md' = '.mdx'): string {
  const { tree, problems } = readProse(body, { file: 'x', format, linesAbove: 0 });
  expect(problems).toEqual([]);
  return renderBody(tree, {
    href: (path) => `/base/en${path}`,
    asset: (path) => `/base${path}`,
    component: (name, { id = '' }) =>
      id === 'khong-co' ? undefined : { href: `/base/en/x/${id}/`, label: `${name} ${id}` },
  });
}

describe('rendering', () => {
  test('headings get anchors that no part of the page has', () => {
    expect(render('## Mục đích\n\n### Việc 1\n\n## Mục đích')).toBe(
      '<h2 id="muc-muc-dich">Mục đích</h2>\n<h3 id="muc-viec-1">Việc 1</h3>\n<h2 id="muc-muc-dich-2">Mục đích</h2>',
    );
  });

  test('addresses of the site get base and locale, files of the public folder only the base', () => {
    expect(
      render('[kế hoạch](/ke-hoach/a/#b) [báo](https://a.example/x) [dưới](#muc-a) ![ảnh](/tep/a.jpg)'),
    ).toBe(
      '<p><a href="/base/en/ke-hoach/a/#b">kế hoạch</a> <a href="https://a.example/x">báo</a> <a href="#muc-a">dưới</a> <img src="/base/tep/a.jpg" alt="ảnh" loading="lazy" decoding="async"></p>',
    );
  });

  test('a table scrolls in a region of its own, with its alignment as classes', () => {
    expect(render('| a | b |\n| :-: | --: |\n| 1 | 2 |')).toMatchInlineSnapshot(`
      "<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng"><table>
      <thead>
      <tr>
      <th scope="col" class="align-center">a</th>
      <th scope="col" class="align-right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="align-center">1</td>
      <td class="align-right">2</td>
      </tr>
      </tbody>
      </table></div>"
    `);
  });

  test('footnotes are labelled in Vietnamese and their links meet', () => {
    const html = render('a[^1] b[^1]\n\n[^1]: Ghi chú.');
    expect(html).toContain('>Chú thích</h2>');
    expect(html).toContain('aria-label="Về chỗ dẫn 1"');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toHaveLength(4);
    for (const target of targets) expect(ids).toContain(target);
  });

  test('components become a block and links', () => {
    expect(render('<Note kind="warning">\n  Con số **chưa** kiểm.\n</Note>')).toBe(
      '<div class="prose-note prose-note-warning" role="note"><p>Con số <strong>chưa</strong> kiểm.</p></div>',
    );
    expect(render('Xem <Indicator id="htx" />.')).toBe(
      '<p>Xem <a class="prose-indicator" href="/base/en/x/htx/">Indicator htx</a>.</p>',
    );
    expect(render('<Commitment record="plans/a" id="tap-huan" />')).toBe(
      '<p><a class="prose-commitment" href="/base/en/x/tap-huan/">Commitment tap-huan</a></p>',
    );
    expect(render('Xem <Indicator id="khong-co" />.')).toBe('<p>Xem khong-co.</p>');
  });

  test('task lists show signs, lists keep their start, code stays code', () => {
    expect(render('- [x] xong\n- [ ] chưa\n\n3. ba\n\n`a < b`')).toBe(
      '<ul>\n<li>☑ xong</li>\n<li>☐ chưa</li>\n</ul>\n<ol start="3">\n<li>ba</li>\n</ol>\n<p><code>a &#x3C; b</code></p>',
    );
  });

  test('a no-break space stays in prose', () => {
    expect(render('2.421\u00A0tỷ')).toBe('<p>2.421\u00A0tỷ</p>');
  });
});

describe('places and advice', () => {
  const said = (body: string, format: '.mdx' | '.md' = '.mdx'): string[] =>
    readProse(body, { file: 'x', format, linesAbove: 10 }).problems.map(
      ({ rule, line, column, fix = '' }) => `${rule} ${line}:${column} ${fix}`,
    );

  test.each([
    ['# Tên', 'heading-order 11:1 Viết "## Tên".'],
    ['## a\n\n#### b', 'heading-order 13:1 Viết "### b".'],
    ['##', 'heading-order 11:1 Viết chữ hoặc xóa dòng "#".'],
    ['**Mục đích**', 'bold-heading 11:1 Viết "## Mục đích" để người dùng trình đọc màn hình tìm được.'],
    [
      '[tại đây](https://a.example/)',
      'link-text 11:1 Viết tên trang hoặc tên văn bản, ví dụ [Kế hoạch 64/KH-HND](https://…).',
    ],
    [
      'Xem https://a.example/x',
      'link-text 11:5 Viết tên trang hoặc tên văn bản, ví dụ [Kế hoạch 64/KH-HND](https://…).',
    ],
    [
      '[báo](http://a.example/)',
      'insecure-link 11:1 Đổi thành https:// nếu trang có; nếu không thì để nguyên.',
    ],
    ['[báo](https://10.0.0.1/)', 'insecure-link 11:1 Dùng tên miền của trang.'],
    ['a <b>b</b>', 'body-html 11:3 Viết theo Markdown: **chữ đậm**.'],
    ['dưới <5 tỷ', 'body-syntax 11:6 Viết \\< nếu là dấu nhỏ hơn; liên kết thì viết [chữ](https://…).'],
    ['<Note>\na', 'body-syntax 11:1 Thêm </Note>, hoặc xóa thẻ.'],
    [
      '<Noet>\na\n</Noet>',
      'body-component 11:1 Ý bạn là <Note>? Các thành phần: Note, Indicator, Abbr, Commitment.',
    ],
    ['<Note knd="info">\na\n</Note>', 'component-attribute 11:1 Ý bạn là "kind"?'],
    ['<Note kind="inf">\na\n</Note>', 'component-attribute 11:1 Các giá trị: info, warning.'],
    ['<Note kind>\na\n</Note>', 'component-attribute 11:1 Viết kind="giá trị" trong dấu nháy.'],
    ['<Note kind="info" kind="info">\na\n</Note>', 'component-attribute 11:1 '],
    ['a <Note>b</Note> c', 'body-component 11:3 Đặt <Note> và </Note> trên dòng riêng.'],
    ['a <Indicator />', 'component-attribute 11:3 Thêm id="…".'],
    ['a <Indicator id="a">b</Indicator>', 'body-component 11:3 Viết <Indicator … /> rồi để chữ ra ngoài.'],
    ['a <Commitment record="bodies/x" id="a" />', 'component-attribute 11:3 '],
  ])('%j', (body, expected) => {
    expect(said(body)[0]).toBe(expected);
  });

  test('a syntax error does not hide the other mistakes', () => {
    expect(
      said('# Tên\n\n{ 1 + }\n\n![](https://evil.example/a.gif)').map((each) =>
        each.split(' ').slice(0, 2).join(' '),
      ),
    ).toEqual(['body-code 13:7', 'heading-order 11:1', 'image-source 15:1', 'image-alt 15:1']);
  });
});

test('readBody gives the tree of a record with problems at the lines of its file', async () => {
  const folder = registerWith({ 'plans/song-mau-2023.md': ['Trong tệp', '<b>Trong</b> tệp'] });
  const { tree, problems } = await readBody(`${folder}/plans/song-mau-2023.md`);
  expect(problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
    'body-html 33:1',
    'body-html 33:9',
  ]);
  expect(renderBody(tree, { href: (path) => path })).toBe('<p>Trong tệp .md, dấu {ngoặc} là chữ thường.</p>');
});
