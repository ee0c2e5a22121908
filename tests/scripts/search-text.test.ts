import { describe, expect, test } from 'vitest';
import { searchedPage, searchedTextOf } from '../../scripts/search-index/text.ts';

const page =
  Buffer.from(`<!doctype html><html lang="vi"><head><title>x</title></head><body><header>đầu</header>
<main id="noi-dung" class="wrap" data-pagefind-body> <div hidden data-pagefind-ignore> <span data-pagefind-filter="kind">Kế hoạch</span>
<span data-pagefind-meta="fold">dầu cuối dâu</span> </div> <header class="head"><p class="kicker"><b>Kế hoạch</b></p>
<h1 data-pagefind-meta="title">Kế hoạch <abbr>HTX</abbr> Đắk Nông</h1><p class="lede">Tóm tắt.</p><dl class="facts" data-pagefind-ignore><dt>a</dt></dl></header>
<section class="strip" data-pagefind-ignore><h2>4 cam kết</h2><section><h3>sâu</h3></section><h3>vẫn bỏ</h3></section>
<section><h2>Cam kết</h2><ol><li><h3>Mở lớp.</h3><p>Văn xuôi có đường.</p></li></ol></section></main><footer>cuối</footer></body></html>`);

function textOf(amount: 'all' | 'headings' | 'summary'): string {
  return searchedPage(page, amount) ?? '';
}

describe('what of a page is searched', () => {
  test('its marked part and its language, nothing of the frame around it', () => {
    const found = searchedPage(page, 'all');
    expect(found).toContain('<html lang="vi">');
    expect(found).toContain('Văn xuôi có đường.');
    expect(found).not.toMatch(/đầu|cuối<|footer/);
  });

  test('in a large register its headings, among them what was promised, and its summary', () => {
    const html = textOf('headings');
    for (const words of ['<b>Kế hoạch</b>', 'HTX</abbr> Đắk Nông', 'Tóm tắt.', 'Cam kết', 'Mở lớp.'])
      expect(html).toContain(words);
    expect(html).not.toMatch(/Văn xuôi|4 cam kết|sâu|vẫn bỏ|facts/);
  });

  test('in a very large one its name and summary', () => {
    expect(textOf('summary')).toContain('Tóm tắt.');
    expect(textOf('summary')).not.toMatch(/Mở lớp|<h2/);
  });

  test('with its filters, and the words with đ of the text that is kept', () => {
    for (const amount of ['headings', 'summary'] as const) {
      expect(textOf(amount)).toContain('<span data-pagefind-filter="kind">Kế hoạch</span>');
      expect(textOf(amount)).toContain('data-pagefind-meta="fold">Dắk</span>');
    }
    expect(textOf('all')).toContain('>dầu cuối dâu<');
  });

  test('a page without the mark is not searched, even when it speaks of it', () => {
    const plain = Buffer.from('<html lang="vi"><body><main><p>data-pagefind-body</p></main></body></html>');
    expect(searchedPage(plain, 'all')).toBeUndefined();
  });

  test('less of each page, the more pages there are', () => {
    expect([680, 4000, 20_000].map(searchedTextOf)).toEqual(['all', 'headings', 'summary']);
  });
});
