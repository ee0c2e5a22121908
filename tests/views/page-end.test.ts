import { describe, expect, test } from 'vitest';
import { bibtexText, citationOf } from '../../src/views/citation.ts';
import { pageEnd } from '../../src/views/page-end.ts';
import { contextOf } from './register-of.ts';

const bacGiang = '/chuong-trinh/bac-giang-2022-lien-minh-htx-lien-hiep-hoi/';

describe('a citation', () => {
  test('names operator, year, title, site, as-of day and address in the Vietnamese order', async () => {
    const { text } = citationOf(await contextOf('2026-11-21'), {
      key: 'k',
      title: 'Tên',
      address: 'https://so-thu.example/a/',
    });
    expect(text).toBe(
      'Nhóm thử (2026), “Tên”, Sổ thử, bản tính đến ngày 21/11/2026, https://so-thu.example/a/, truy cập ngày …',
    );
  });

  test('writes out what LaTeX would take as commands, so that "KH&KT" and "100%" can be printed', () => {
    expect(bibtexText('KH&KT 100% a_b #1 {x} $ ~ ^ \\')).toBe(
      'KH\\&KT 100\\% a\\_b \\#1 \\{x\\} \\$ \\textasciitilde{} \\textasciicircum{} \\textbackslash{}',
    );
  });

  test('as BibTeX has one entry with balanced braces and a key of plain letters', async () => {
    const end = pageEnd(await contextOf(), bacGiang, 'Liên minh & {KH_KT}');
    const bibtex = end.citation?.bibtex ?? '';
    expect(bibtex).toMatch(/^@misc\{[a-z0-9-]+,\n/);
    const plain = bibtex.replaceAll('\\{', '').replaceAll('\\}', '');
    expect(plain.split('{').length).toBe(plain.split('}').length);
    expect(bibtex).toContain('year = {2026}');
  });
});

describe('the end of a page', () => {
  test('a record can be shown elsewhere by an absolute address, in the language of the page', async () => {
    const vi = pageEnd(await contextOf(), bacGiang, 'Một "tên" & <b>');
    expect(vi.embed?.code).toContain(`src="https://so-thu.example/nhung${bacGiang}"`);
    expect(vi.embed?.code).toContain('title="Một &quot;tên&quot; &amp; &lt;b>');
    const en = pageEnd(await contextOf(undefined, 'en'), `/en${bacGiang}`, 'x');
    expect(en.embed?.code).toContain(`https://so-thu.example/en/nhung${bacGiang}`);
  });

  test('a list has an address to copy and nothing to cite', async () => {
    const end = pageEnd(await contextOf(), '/cam-ket/', 'Sổ');
    expect(end).toEqual({ address: 'https://so-thu.example/cam-ket/', title: 'Sổ' });
  });

  test('a document can be cited but not shown in a frame', async () => {
    const end = pageEnd(await contextOf(), '/van-ban/20-nq-tw-2022/', 'Nghị quyết');
    expect(end.citation).toBeDefined();
    expect(end.embed).toBeUndefined();
  });
});
