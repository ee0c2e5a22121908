import { expect } from 'vitest';
import { news, term, type Row } from './row.ts';

/** An agreement of its own; `more` are further lines of its front matter. */
export function agreement(title: string, more = '', body = ''): string {
  return `---
title: Chương trình ${title}
summary: Bản thử.
parties:
  - who: { body: lien-minh-song-mau }
category: khac
${more}sources:
  - { title: Bài báo thử, publisher: Báo thử, accessedOn: '2026-01-02' }
---
${body}`;
}

/** Group I: identity and references. */
export const identityRows: readonly Row[] = [
  {
    id: 'I01',
    it: 'two files with one id, told with both names',
    expect: 'E',
    files: { 'news/i01.md': news('I01', 'Chữ.'), 'news/i01.mdx': news('I01 hai', 'Chữ.') },
    tells: ['duplicate-id news/i01.mdx'],
    also: ({ problems }) => {
      expect(problems[0]?.message).toContain('news/i01.md;');
    },
  },
  {
    id: 'I02',
    it: 'the same on the first look as on the second: nothing is kept between runs',
    expect: 'E',
    files: { 'news/i02.md': news('I02', 'Chữ.'), 'news/i02.mdx': news('I02 hai', 'Chữ.') },
    tells: ['duplicate-id news/i02.mdx'],
  },
  {
    id: 'I03',
    it: 'the same whatever the order of the folder',
    expect: 'E',
    files: { 'news/i03.mdx': news('I03 hai', 'Chữ.'), 'news/i03.md': news('I03', 'Chữ.') },
    tells: ['duplicate-id news/i03.mdx'],
  },
  {
    id: 'I04',
    it: 'an address of its own choice',
    expect: 'E',
    files: { 'news/i04.md': news('I04', 'Chữ.', '«slug: a\n') },
    tells: ['unknown-key'],
  },
  {
    id: 'I05',
    it: 'names that fold into one address; the message proposes another',
    expect: 'E',
    files: {
      'agreements/i05-hạ-nam.mdx': agreement('I05 Hạ Nam'),
      'agreements/i05-hà-nam.mdx': agreement('I05 Hà Nam'),
    },
    tells: [
      'file-name agreements/i05-hạ-nam.mdx',
      'file-name agreements/i05-hà-nam.mdx',
      'duplicate-id agreements/i05-hạ-nam.mdx',
    ],
    also: ({ problems }) => {
      expect(problems.find(({ rule }) => rule === 'duplicate-id')?.fix).toContain('"i05-ha-nam-2"');
    },
  },
  {
    id: 'I06',
    it: 'a party that does not exist',
    expect: 'E',
    files: { 'agreements/i06.mdx': agreement('I06', 'renews: «song-mau-2202\n') },
    tells: ['unknown-reference'],
    also: ({ problems }) => {
      expect(problems[0]?.fix).toBe('Ý bạn là "song-mau-2022"?');
    },
  },
  {
    id: 'I07',
    it: 'a reference that differs in case and marks',
    expect: 'E',
    files: { 'agreements/i07.mdx': agreement('I07', 'renews: «Sông-Mẫu-2022\n') },
    tells: ['bad-value'],
    also: ({ problems }) => {
      expect(problems[0]?.fix).toBe('Ý bạn là "song-mau-2022"?');
    },
  },
  {
    id: 'I08',
    it: 'a reference to a draft',
    expect: 'E',
    files: {
      'agreements/i08-nhap.mdx': agreement('I08 nháp', 'draft: true\n'),
      'agreements/i08.mdx': agreement('I08', 'renews: «i08-nhap\n'),
    },
    tells: ['draft-reference'],
  },
  {
    id: 'I09',
    it: 'agreements that renew one another',
    expect: 'E',
    files: {
      'agreements/i09-a.mdx': agreement('I09 một', 'renews: «i09-b\n'),
      'agreements/i09-b.mdx': agreement('I09 hai', 'renews: i09-a\n'),
    },
    tells: ['renewal-cycle'],
  },
  {
    id: 'I12',
    it: 'an address that climbs out',
    expect: 'E',
    files: { 'news/i12.md': news('I12', 'Chữ.', '«slug: ../../../evil-out\n') },
    tells: ['unknown-key'],
  },
  ...['/abs', 'a/../../index', 'index.html', 'x?y#z', 'a\\b'].map((slug, index): Row => ({
    id: 'I13',
    it: `the address ${slug}`,
    expect: 'E',
    files: {
      [`provinces/i13-${index}.yaml`]: `title: I13 ${index}\nedition: '63'\nslug: «'${slug}'\ncode: '9${index}'\ntypes:\n  - type: tỉnh\nvalid:\n  from: '2008-08-01'\nregion: Vùng thử\nnameEn: I13\nsources:\n  - { title: Bảng thử, publisher: Bộ thử, accessedOn: '2026-01-02' }\n`,
    },
    tells: ['bad-value'],
  })),
  {
    id: 'I14',
    it: 'links to a page, a place and an image that do not exist',
    expect: 'E',
    files: {
      'news/i14.md': news(
        'I14',
        'Xem «[chương trình kia](/chuong-trinh/song-mau-2202/), «[cam kết kia](/chuong-trinh/song-mau-2022/#cam-ket-htx-mo), «![ảnh](/tep/khong-co.png).\n\n[Đúng](/chuong-trinh/song-mau-2022/#cam-ket-htx-moi), [đúng](/en/van-ban/20-nq-tw-2022/), [đúng](/so-lieu/nguon/).',
      ),
    },
    tells: ['broken-link', 'broken-link', 'missing-file'],
  },
  {
    id: 'I14',
    it: 'a link to a draft',
    expect: 'E',
    files: {
      'terms/i14.yaml': term('I14'),
      'news/i14-nhap.md': news('I14 nháp', 'Chữ.', 'draft: true\n'),
      'news/i14b.md': news('I14 hai', '«[Tin kia](/tin-tuc/i14-nhap/).'),
    },
    tells: ['broken-link'],
  },
];
