import { describe, expect, test } from 'vitest';
import { abbreviator } from '../../src/views/abbreviation.ts';

const spell = abbreviator([
  { title: 'HTX', long: 'hợp tác xã', ambiguous: false },
  { title: 'KH&KT', long: 'khoa học và kỹ thuật', ambiguous: false },
  { title: 'KHCN', long: 'khoa học công nghệ', ambiguous: false },
  { title: 'KT', long: 'kinh tế; kỹ thuật', ambiguous: true },
]);
const full = (long: string, first = false): string =>
  `<span class="full${first ? ' first' : ''}" data-pagefind-ignore> (${long})</span>`;

describe('abbreviations on a page', () => {
  test('the first use in running text is spelled out, later ones on demand', () => {
    expect(spell('<p>HTX và HTX</p>')).toBe(
      `<p><abbr>HTX</abbr>${full('hợp tác xã', true)} và <abbr title="hợp tác xã">HTX</abbr>${full('hợp tác xã')}</p>`,
    );
  });

  test('a heading and a link keep their words and are no first use', () => {
    const html = spell('<h1>HTX Hòa Bình</h1><p><a href="/x/">HTX</a></p><p>HTX</p>');
    expect(html).toContain(`<a href="/x/"><abbr title="hợp tác xã">HTX</abbr>${full('hợp tác xã')}</a>`);
    expect(html).toContain(`<h1><abbr title="hợp tác xã">HTX</abbr>${full('hợp tác xã')} Hòa Bình</h1>`);
    expect(html).toContain(full('hợp tác xã', true));
  });

  test('words quoted from a source are no first use', () => {
    const html = spell('<p>nguồn in: “Liên minh HTX tỉnh”</p><p>HTX</p>');
    expect(html).toContain(`“Liên minh <abbr title="hợp tác xã">HTX</abbr>${full('hợp tác xã')} tỉnh”`);
    expect(html).toContain(`<p><abbr>HTX</abbr>${full('hợp tác xã', true)}</p>`);
  });

  test('an ampersand is found in whatever way the page writes it', () => {
    for (const written of ['KH&amp;KT', 'KH&#38;KT', 'KH&#x26;KT'])
      expect(spell(`<p>Hội ${written}</p>`)).toContain(`<abbr>${written}</abbr>`);
  });

  test('an abbreviation with several meanings is never guessed', () => {
    expect(spell('<p>KT trang trại</p>')).toBe('<p>KT trang trại</p>');
  });

  test('a meaning that its author wrote is spelled out at its first use, each meaning for itself', () => {
    const economy = '<abbr data-means="kinh tế">KT</abbr>';
    const engineering = '<abbr data-means="kỹ thuật">KT</abbr>';
    expect(spell(`<p>${economy}, ${engineering}, ${economy}</p>`)).toBe(
      `<p><abbr>KT</abbr>${full('kinh tế', true)}, <abbr>KT</abbr>${full('kỹ thuật', true)}, ` +
        `<abbr title="kinh tế">KT</abbr>${full('kinh tế')}</p>`,
    );
    expect(abbreviator([])(`<p>${economy} HTX</p>`)).toBe(
      `<p><abbr>KT</abbr>${full('kinh tế', true)} HTX</p>`,
    );
  });

  test.each(['64/KH-KHCN', '20-KHCN', 'SKHCN', 'KHCN2', 'HTX/2021'])('%s is left whole', (text) => {
    expect(spell(`<p>${text}</p>`)).toBe(`<p>${text}</p>`);
  });

  test('a text that explains itself is not explained again', () => {
    expect(spell('<p>hợp tác xã (HTX)</p>')).toBe('<p>hợp tác xã (<abbr>HTX</abbr>)</p>');
    expect(spell('<p>HTX (hợp tác xã)</p><p>HTX</p>')).toContain('<p><abbr>HTX</abbr> (hợp tác xã)</p>');
  });

  test.each([
    '<a title="HTX > 3" href="/HTX/">x</a>',
    '<script>HTX</script>',
    '<pre>HTX</pre>',
    '<svg><title>HTX</title></svg>',
    '<select><option>HTX</option></select>',
    '<dl data-plain><dt>HTX</dt><dl><dd>HTX</dd></dl></dl>',
    '<!-- HTX -->',
    '<p><abbr title="x">HTX</abbr></p>',
  ])('attributes, programs and what explains itself stay as they are: %s', (html) => {
    expect(spell(html)).toBe(html);
  });

  test('text behind a skipped element is read again', () => {
    expect(spell('<p><code>HTX</code> HTX</p>')).toContain('</code> <abbr>HTX</abbr>');
  });

  test('on an English page the short and the long form say that they are Vietnamese', () => {
    expect(spell('<p>HTX</p>', 'vi')).toBe(
      '<p><abbr lang="vi">HTX</abbr><span class="full first" lang="vi" data-pagefind-ignore> (hợp tác xã)</span></p>',
    );
  });
});
