import { expect } from 'vitest';
import { compareVietnamese, sameText, slugOf } from '../../../src/domain/vietnamese-text.ts';
import { hiddenOfficeRows } from './attachments.ts';
import { agreement } from './identity.ts';
import { news, term, type Row } from './row.ts';

const one = (id: string, it: string, text: string, rule?: string, more: Partial<Row> = {}): Row => {
  const name = `${id}-${it}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/-$/, '');
  return {
    id,
    it,
    expect: rule === undefined ? 'OK' : 'E',
    files: { [`terms/${name}.yaml`]: `title: ${id} ${it.slice(0, 40)}\nlong: ${text}\n` },
    tells: rule === undefined ? [] : [rule],
    ...more,
  };
};

/** The places between A and Đ in the order of a Vietnamese dictionary. */
const places = ['An Giang', 'Ăng', 'Âu', 'Bắc Giang', 'Cà Mau', 'Đà Nẵng', 'Điện Biên'];

/** Group U: Unicode and Vietnamese. */
export const unicodeRows: readonly Row[] = [
  one('U01', 'text in NFD is kept in NFC', 'Hợp tác'.normalize('NFD'), undefined, {
    also: ({ site }) => {
      expect(site.records.terms.find(({ id }) => id.startsWith('u01'))?.data.long).toBe(
        'Hợp tác'.normalize('NFC'),
      );
    },
  }),
  one('U02', 'another letter that looks like D with a bar', '«\u00D0ồng Xoài', 'latin-eth', {
    expect: 'W',
    also: ({ site }) => {
      const long = site.records.terms.find(({ id }) => id.startsWith('u02'))?.data.long ?? '';
      expect([long, slugOf('\u00D0ồng Xoài')]).toEqual(['Đồng Xoài', 'dong-xoai']);
    },
  }),
  one('U03', 'a word with a Cyrillic letter', 'Hợp tác «x\u0430', 'mixed-script'),
  one('U03', 'a word with a Greek letter', '«T\u03BFàn', 'mixed-script'),
  ...['\u202A', '\u202E', '\u2066', '\u2069', '\u200B', '\u200F', '\uFEFF'].map((sign) =>
    one('U04', `hidden sign ${sign.codePointAt(0)?.toString(16) ?? ''}`, `a«${sign}b`, 'hidden-character'),
  ),
  one('U05', 'blanks that do not break and soft hyphens', 'hợp\u00A0tác \u00ADxã', undefined, {
    also: ({ site }) => {
      expect(site.records.terms.find(({ id }) => id.startsWith('u05'))?.data.long).toBe('hợp tác xã');
    },
  }),
  {
    id: 'U06',
    it: 'one body in two spellings',
    expect: 'W',
    files: {
      'bodies/u06.yaml':
        "title: Hội Thủy lợi Hòa Mẫu\nkind: association\nsources:\n  - { title: Trang thử, publisher: Hội thử, accessedOn: '2026-01-02' }\n",
      'agreements/u06.mdx': agreement('U06').replace(
        '{ body: lien-minh-song-mau }',
        '{ described: «Hội Thuỷ lợi Hoà Mẫu }',
      ),
    },
    tells: ['body-spelling'],
    also: () => {
      expect(sameText('Hội Thuỷ lợi Hoà Mẫu', 'Hội Thủy lợi Hòa Mẫu')).toBe(true);
    },
  },
  one('U07', 'the font TCVN3', 'Céng ho«µ x· héi chñ nghÜa ViÖt Nam', 'legacy-font'),
  one('U07', 'the font VNI', 'Co«äng hoøa xaõ hoäi chuû nghóa', 'legacy-font'),
  one('U08', 'the order of a dictionary', 'thứ tự từ điển', undefined, {
    also: () => {
      expect([...places].reverse().sort(compareVietnamese)).toEqual(places);
    },
  }),
  one('U09', 'letters in capitals do not depend on the machine', 'ĐƯỜNG', undefined, {
    also: () => {
      expect([slugOf('ĐƯỜNG'), 'đường ư'.toUpperCase(), 'I'.toLowerCase()]).toEqual([
        'duong',
        'ĐƯỜNG Ư',
        'i',
      ]);
    },
  }),
  one('U10', 'an emoji', 'gia đình 👨‍👩‍👧 và 👍🏽'),
  one('U10', 'a mark without a letter', 'a «\u0301b', 'hidden-character'),
  {
    id: 'U10',
    it: 'half a character, as bytes and as an escape',
    expect: 'E',
    files: {
      'terms/u10.yaml': Buffer.from([...Buffer.from('title: U10\nlong: a'), 0xed, 0xa0, 0x80, 0x0a]),
      'terms/u10b.yaml': 'title: U10b\nlong: «"a\\ud800b"\n',
    },
    tells: ['text-encoding terms/u10.yaml:2:8', 'hidden-character'],
  },
];

const sentence = (id: string, it: string, text: string, rule: string, level: 'E' | 'W'): Row => ({
  id,
  it,
  expect: level,
  files: {
    [`news/${`${id}-${it}`
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)}.md`]: news(`${id} ${it}`, text),
  },
  tells: [rule],
});

/** Group P: personal data. */
export const personalRows: readonly Row[] = [
  sentence('P01', 'a number of twelve digits', 'Ông A, «CCCD số 001080012345, đại diện.', 'personal-id', 'E'),
  sentence('P01', 'a number of nine digits', 'Bà B, «CMND 123456789.', 'personal-id', 'E'),
  {
    id: 'P01',
    it: 'an override with a reason, which readers see',
    expect: 'OK',
    files: {
      'news/p01.md': news(
        'P01',
        'Mẫu «CMND 123456789.',
        'waivers:\n  - { rule: personal-id, reason: Số mẫu do cơ quan in trên tờ khai. }\n',
      ).replace('«', ''),
    },
    also: ({ waived }) => {
      expect(waived.map(({ rule }) => rule)).toContain('personal-id');
    },
  },
  sentence('P02', 'a mobile number', 'Liên hệ «0912 345 678.', 'personal-phone', 'W'),
  sentence('P02', 'a private mailbox', 'Gửi về «phong.kh@gmail.com.', 'personal-email', 'W'),
  sentence('P02', 'a home', 'Ông D «thường trú tại thôn Đông.', 'private-life', 'W'),
  sentence('P02', 'a day of birth', 'Bà C, «sinh ngày 5/6/1980, giữ chức chủ tịch.', 'private-life', 'W'),
  {
    id: 'P02',
    it: 'the line of an office',
    expect: 'OK',
    files: { 'news/p02.md': news('P02 máy cơ quan', 'Điện thoại cơ quan 0227.3740.223.') },
  },
  sentence('P03', 'a bank account', 'Ủng hộ vào «số tài khoản 0011 0022 3344 5.', 'bank-account', 'E'),
  sentence('P03', 'the tax code of a person', '«Mã số thuế cá nhân 8012345678.', 'private-life', 'W'),
  sentence('P03', 'the health of a person', '«Ông Nguyễn Văn A mắc bệnh đã lâu.', 'private-life', 'W'),
  {
    id: 'P04',
    it: 'what is taken out of a file is in nothing that is read from it',
    expect: 'OK',
    files: { 'terms/p04.yaml': term('P04') },
    also: ({ site, problems }) => {
      expect(JSON.stringify([site.records, problems])).not.toContain('0912345678');
    },
  },
  {
    id: 'P05',
    it: 'a child named under a picture',
    expect: 'W',
    files: {
      'news/p05.md': news('P05', 'Chữ.', 'image:\n  alt: «Em Nguyễn Thị B nhận quà của hội\n'),
    },
    tells: ['private-life'],
  },
  {
    id: 'P06',
    it: 'a comment in a body',
    expect: 'E',
    files: { 'news/p06.md': news('P06', '«<!-- anh A xem lại -->') },
    tells: ['body-html'],
  },
  ...hiddenOfficeRows,
];
