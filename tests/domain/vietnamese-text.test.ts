import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareVietnamese,
  dWords,
  foldMarks,
  modernTone,
  normalise,
  sameText,
  slugOf,
} from '../../src/domain/vietnamese-text.ts';

/** Second column: the style of the site; words equal in both columns must stay as they are. */
const TONE_PAIRS: [string, string][] = [
  ['hoà', 'hòa'],
  ['Hoà Bình', 'Hòa Bình'],
  ['thuỷ', 'thủy'],
  ['Uỷ ban', 'Ủy ban'],
  ['khoẻ', 'khỏe'],
  ['quý', 'quý'],
  ['Quỳnh', 'Quỳnh'],
  ['hoàn', 'hoàn'],
  ['toán', 'toán'],
  ['loại', 'loại'],
  ['xoáy', 'xoáy'],
  ['thuyền', 'thuyền'],
  ['huỷ', 'hủy'],
  ['thoả thuận', 'thỏa thuận'],
  ['tòa', 'tòa'],
  ['UỶ BAN', 'ỦY BAN'],
  ['chuyển', 'chuyển'],
  ['quà', 'quà'],
  ['Thuý', 'Thúy'],
  ['giỏ', 'giỏ'],
  ['luỹ', 'lũy'],
  ['tuỳ', 'tùy'],
  ['hoặc', 'hoặc'],
  ['khuỷu', 'khuỷu'],
];

const vietnamese = fc
  .array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạòóỏõọùúủũụỳýỷỹỵÐĐUỶOÀ \u00A0'), {
    maxLength: 12,
  })
  .map((letters) => letters.join(''));

describe('tone placement', () => {
  test.each(TONE_PAIRS)('%s is written %s', (other, site) => {
    expect(modernTone(other)).toBe(site);
    expect(modernTone(site)).toBe(site);
    expect(modernTone(other.normalize('NFD'))).toBe(site);
    expect(sameText(other, site)).toBe(true);
  });
  test.each([
    ['QUÝ', 'QUÝ'],
    ['quỳ, quỹ', 'quỳ, quỹ'],
    ['oà khóc', 'òa khóc'],
    ['KHOẺ', 'KHỎE'],
    ['xoè', 'xòe'],
    ['Thuỷ-hoá/uỷ', 'Thủy-hóa/ủy'],
    ['đoạ', 'đọa'],
    ['nghoẻo', 'nghoẻo'],
    ['Lisboá', 'Lisboá'],
    ['thuở', 'thuở'],
    ['huýt', 'huýt'],
  ])('%s is written %s', (other, site) => {
    expect(modernTone(other)).toBe(site);
  });
  test('is settled after one pass', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (s) => {
        expect(modernTone(modernTone(s))).toBe(modernTone(s));
        expect(foldMarks(modernTone(s))).toBe(foldMarks(s));
      }),
    );
  });
});

describe('normalise', () => {
  test.each([
    ['Ðồng Xoài', 'Đồng Xoài'],
    ['\u00D0ồng', '\u0110ồng'],
    ['Bắc Giang'.normalize('NFD'), 'Bắc Giang'],
    ['\u00A0Hội\u00A0 nông  dân\t', 'Hội nông dân'],
    ['hợp\u00ADtác\u202Fxã', 'hợptác xã'],
    ['một \n hai', 'một\nhai'],
    ['e\u00AD\u0301', 'é'],
  ])('%j becomes %j', (s, expected) => {
    expect(normalise(s)).toBe(expected);
  });
  test('is settled after one pass', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (s) => {
        expect(normalise(normalise(s))).toBe(normalise(s));
      }),
    );
  });
});

describe('folding', () => {
  test.each([
    ['Đồng Nai', 'dong nai'],
    ['Ðồng Xoài', 'dong xoai'],
    ['ƯỚC', 'uoc'],
    ['Thủy sản'.normalize('NFD'), 'thuy san'],
    ['İ', 'i'],
  ])('%s folds to %s', (s, expected) => {
    expect(foldMarks(s)).toBe(expected);
  });
  test.each([
    ['Liên minh Hợp tác xã tỉnh Bắc Giang', 'lien-minh-hop-tac-xa-tinh-bac-giang'],
    ['64/KH-KHCN', '64-kh-khcn'],
    ['  Hội KH&KT – 2018. ', 'hoi-kh-kt-2018'],
    ['日本', ''],
  ])('the slug of %s is %s', (s, expected) => {
    expect(slugOf(s)).toBe(expected);
  });
  test('a slug is always safe in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => {
        expect(slugOf(s)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slugOf(slugOf(s))).toBe(slugOf(s));
      }),
    );
  });
});

describe('sameness', () => {
  test('ignores case, spaces, code points and tone placement', () => {
    expect(sameText('UỶ BAN nhân dân', 'Ủy ban\u00A0Nhân  dân'.normalize('NFD'))).toBe(true);
    expect(sameText('Ðồng Xoài', 'đồng xoài')).toBe(true);
  });
  test('two people who look alike stay two', () => {
    expect(sameText('Nguyễn Đức Hiền', 'Nguyễn Đức Kiên')).toBe(false);
    expect(sameText('Nguyễn Đức Hiền', 'Nguyễn Đức Hiển')).toBe(false);
    expect(sameText('dong', 'đong')).toBe(false);
  });
});

describe('dictionary order', () => {
  test('puts Đ after D and Ă, Â after A', () => {
    const sorted = [
      'An Giang',
      'Ăn',
      'Ân Thi',
      'Bắc Giang',
      'Cà Mau',
      'Dầu Tiếng',
      'Đà Nẵng',
      'Điện Biên',
      'Hà Nội',
    ];
    expect(sorted.toReversed().toSorted(compareVietnamese)).toEqual(sorted);
  });
  test('both spellings of a word stand together', () => {
    const sorted = ['Hòa An', 'Hoà Bình', 'Hòa Bình', 'Hoà Vang'];
    const order = sorted.toReversed().toSorted(compareVietnamese).map(modernTone);
    expect(order).toEqual(['Hòa An', 'Hòa Bình', 'Hòa Bình', 'Hòa Vang']);
  });
  test('is total: antisymmetric, transitive, 0 only for identical strings', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, vietnamese, (a, b, c) => {
        expect(compareVietnamese(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0);
        if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0) {
          expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('words for the search index', () => {
  test.each<[string, string[]]>([
    ['Đồng Nai đã đổi mới, đã "Đổi mới".', ['Dồng', 'dã', 'dổi', 'Dổi']],
    ['Ðồng Xoài', ['Dồng']],
    ['theo số 45/QĐ-UBND (điểm b)', ['45/QD-UBND', 'diểm']],
    ['Thủy sản', []],
    ['', []],
  ])('of %j are %j', (s, expected) => {
    expect(dWords(s)).toEqual(expected);
  });
});
