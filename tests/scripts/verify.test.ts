import { describe, expect, test } from 'vitest';
import { checkSecrets } from '../../scripts/verify/secret-rules.ts';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import { verify } from '../../scripts/verify/verify.ts';
import { writePolicies } from '../../scripts/pipeline/policy-stage.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const address = { siteUrl: 'https://so.example', basePath: '/minh-bach/' };

function html(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="vi"><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`;
}

/** What a site with these files is refused for; a home page and a second page are always there. */
function problems(files: Readonly<Record<string, string>>): string[] {
  const folder = temporaryFolder();
  const sound = {
    'index.html': html('Trang chủ', '<p id="dau">a</p>'),
    'a/index.html': html('Trang A', '<p id="x">x</p>'),
  };
  writeFiles(folder, { ...sound, ...files });
  return verify(writePolicies(readPublishedSite(folder, address))).map(
    ({ file, message }) => `${file}: ${message}`,
  );
}

function page(body: string, head = ''): string[] {
  return problems({ 'b/index.html': html('Trang B', body, head) });
}

test('a sound site has no problem', () => {
  expect(
    page(
      '<a href="/minh-bach/a/#x">A</a> <a href="../a/">A</a> <a href="#">đầu</a> <a href="https://khac.example/">ngoài</a><a href="mailto:a@b.example">thư</a><svg><title>hình</title><a href="/minh-bach/"/></svg>',
    ),
  ).toEqual([]);
});

describe('links', () => {
  test.each([
    ['/minh-bach/khong-co/', 'không có trang hay tệp này'],
    ['/a/', 'thiếu thư mục gốc "/minh-bach/"'],
    ['/minh-bach/a', 'thiếu dấu "/" ở cuối'],
    ['/minh-bach/a/#y', 'không có chỗ neo "#y"'],
    ['https://so.example/minh-bach/mat/', 'không có trang hay tệp này'],
    ['javascript:alert(1)', 'không được dùng'],
    ['', 'địa chỉ trống'],
    ['/minh-bach/%E0%A4%A/', 'địa chỉ mã hóa sai'],
  ])('%s', (href, why) => {
    expect(page(`<a href="${href}">x</a>`)).toEqual([expect.stringContaining(why)]);
  });

  test('a page for wrong addresses has no relative link', () => {
    expect(problems({ '404.html': html('Không thấy', '<a href="a/">A</a>') })).toEqual([
      expect.stringContaining('trang 404'),
    ]);
  });
});

describe('resources of other hosts', () => {
  test.each([
    '<script src="https://khac.example/a.js"></script>',
    '<img src="//khac.example/a.png" alt="">',
    '<img srcset="/minh-bach/index.html 1x, https://khac.example/a.png 2x" alt="">',
    '<style>@font-face{src:url("https://khac.example/a.woff2")}</style>',
    '<style>@import "https://khac.example/a.css";</style>',
    '<link rel="preconnect" href="https://khac.example">',
    '<iframe src="https://khac.example/"></iframe>',
  ])('%s', (element) => {
    expect(page(element)).toEqual([expect.stringContaining('từ máy chủ khác')]);
  });

  test('even from an attribute, where style may not stand anyway', () => {
    const findings = page('<p style="background:url(https://khac.example/a.png)">x</p>');
    expect(findings).toContainEqual(expect.stringContaining('từ máy chủ khác'));
  });
});

describe('pages', () => {
  test('a title twice, two main headings, no language, an id twice', () => {
    expect(problems({ 'b/index.html': html('Trang A', '') })).toEqual([
      expect.stringContaining('trùng với a/index.html'),
    ]);
    expect(page('<h1>hai</h1>')).toEqual([expect.stringContaining('có 2 tiêu đề <h1>')]);
    expect(problems({ 'b/index.html': html('B', '').replace(' lang="vi"', '') })).toEqual([
      expect.stringContaining('thiếu thuộc tính lang'),
    ]);
    expect(page('<p id="a"></p><p id="a"></p>')).toEqual([expect.stringContaining('xuất hiện hai lần')]);
  });

  test('the same title in two languages is right', () => {
    expect(problems({ 'en/index.html': html('Trang A', '').replace('lang="vi"', 'lang="en"') })).toEqual([]);
  });

  test('a map without its archipelagos is not published', () => {
    const tile = (name: string): string => `<li class="r1 c1"><a href="/minh-bach/a/">${name}</a></li>`;
    const map = (...names: string[]): string[] =>
      page(`<ol class="map" aria-label="Bản đồ">${names.map(tile).join('')}</ol>`);
    expect(map('Hà Nội', 'Quần đảo Hoàng Sa (Đà Nẵng)', 'Quần đảo Trường Sa (Khánh Hòa)')).toEqual([]);
    expect(map('Hà Nội', 'Hoàng Sa archipelago')).toEqual([
      expect.stringContaining('thiếu quần đảo Trường Sa'),
    ]);
    expect(map('Hà Nội')).toHaveLength(2);
    // Words elsewhere on the page do not stand in for the tiles.
    expect(page('<p>Hoàng Sa, Trường Sa</p><ol class="wide map"></ol>')).toHaveLength(2);
  });

  test('JSON inside a page must be JSON', () => {
    expect(page('<script type="application/ld+json">{"a":}</script>')).toEqual([
      expect.stringContaining('JSON'),
    ]);
  });
});

describe('files', () => {
  test.each([
    ['feed.xml', '<a>&</a>', 'không được mã hóa'],
    ['feed.xml', '<a><b></a>', 'đóng sai'],
    ['feed.xml', '<a>\u000B</a>', 'ký tự mà XML không cho phép'],
    ['feed.xml', '<a/><b/>', '2 thẻ gốc'],
    ['data.json', '{"a": 1,}', 'JSON đọc không được'],
    ['data.csv', '\uFEFFa,b\r\n1,2,3\r\n', 'có 3 ô'],
    ['data.csv', 'a,b\n"1,2\n', 'dấu nháy không đóng'],
    ['.prerender/entry.js', 'x', 'ẩn'],
    ['entry.mjs', 'x', 'mã nguồn'],
    ['aux/data.json', '{}', 'Windows'],
  ])('%s %j', (name, text, why) => {
    expect(problems({ [name]: text })).toEqual([expect.stringContaining(why)]);
  });

  test('sound data files pass', () => {
    const xml = '<?xml version="1.0"?><!-- x --><rss a="1"><t><![CDATA[<&]]></t><e>&amp;&#10;</e></rss>\n';
    expect(
      problems({ 'feed.xml': xml, 'data.json': '[1]', 'data.csv': 'a,b\r\n"1, ""x""\r\n2",3\r\n' }),
    ).toEqual([]);
  });
});

describe('secrets (S06)', () => {
  const token = 'bi-mat&"0123';

  test.each([token, 'bi-mat&amp;&quot;0123', JSON.stringify(token), encodeURIComponent(token)])(
    '%s',
    (written) => {
      const folder = temporaryFolder();
      writeFiles(folder, { 'index.html': html('Trang', ''), 'tep.txt': `x${written}y` });
      const found = checkSecrets(readPublishedSite(folder, address), {
        MY_TOKEN: token,
        HOME: 'x',
        SHORT_KEY: 'Trang',
      });
      expect(found).toEqual([{ file: 'tep.txt', message: 'chứa giá trị của biến môi trường MY_TOKEN' }]);
      expect(JSON.stringify(found)).not.toContain('0123');
    },
  );
});
