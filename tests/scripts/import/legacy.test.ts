import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOfText } from '../../../scripts/import/legacy-text.ts';
import { fromTcvn3, tcvn3Letters } from '../../../scripts/import/tcvn3.ts';
import { fromVni, vniLetters } from '../../../scripts/import/vni.ts';
import { importing } from './importing.ts';
import { docx, p } from './office-files.ts';

const small = [...'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ'];
const encode = (text: string, table: ReadonlyMap<string, string>): string =>
  [...text].map((letter) => table.get(letter) ?? letter).join('');

test('both tables hold every Vietnamese letter once', () => {
  expect(small.filter((letter) => !tcvn3Letters.has(letter))).toEqual([]);
  expect(
    small.flatMap((letter) => [letter, letter.toUpperCase()]).filter((letter) => !vniLetters.has(letter)),
  ).toEqual([]);
  expect(new Set(tcvn3Letters.values()).size).toBe(tcvn3Letters.size);
  expect(new Set(vniLetters.values()).size).toBe(vniLetters.size);
});

const letters = fc.constantFrom(...small, ...'bcdghklmnpqrstvx aeiouy');
const syllables = fc.array(letters, { maxLength: 40 }).map((list) => list.join('').normalize('NFC'));

test('what is written in TCVN3 reads back', () => {
  fc.assert(
    fc.property(syllables, (text) => {
      expect(fromTcvn3(encode(text, tcvn3Letters))).toBe(text);
    }),
  );
});

test('what is written in VNI reads back, small and capital', () => {
  fc.assert(
    fc.property(syllables, fc.boolean(), (text, capital) => {
      const word = capital ? text.toUpperCase() : text;
      expect(fromVni(encode(word, vniLetters))).toBe(word);
    }),
  );
});

test.each([
  ['TCVN3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam, n\u00ADíc', 'Cộng hoà xã hội chủ nghĩa Việt Nam, nước'],
  ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, nöôùc', 'Cộng hòa xã hội chủ nghĩa Việt Nam, nước'],
] as const)('a known line of %s', (code, written, read) => {
  expect(codeOfText(written)).toBe(code);
  expect(code === 'TCVN3' ? fromTcvn3(written) : fromVni(written)).toBe(read);
});

test('French, German and Unicode Vietnamese are no old code', () => {
  for (const text of [
    'Café à la crème, où êtes-vous né ?',
    'Müller fährt über die Straße',
    'Hợp tác xã Sông Mẫu',
  ])
    expect(codeOfText(text)).toBeUndefined();
});

test('a Word file with both fonts comes out in Unicode, capitals of .VnTimeH large', async () => {
  const xml = [
    p('KÕ ho¹ch', { font: '.VnTimeH' }),
    p('Hç trî hîp t¸c x·', { font: '.VnTime' }),
    p('Hoã trôï hôïp taùc xaõ', { font: 'VNI-Times' }),
    p('Chữ Unicode', { font: 'Times New Roman' }),
  ].join('');
  const { text, log, errors } = await importing('a.docx', docx({ xml }));
  expect(errors).toEqual([]);
  for (const read of ['KẾ HOẠCH', 'Hỗ trợ hợp tác xã', 'Chữ Unicode'])
    expect(text.toUpperCase()).toContain(read.toUpperCase());
  expect(text.split('Hỗ trợ hợp tác xã').length - 1).toBeGreaterThanOrEqual(1);
  expect(log.guessed.join('\n')).toContain('.VnTime (TCVN3)');
});

test('a text file of TCVN3 bytes is read', async () => {
  const bytes = Buffer.from('Tin thö\nHîp t¸c x· S«ng MÉu më hai líp d¹y nghÒ.', 'latin1');
  const { text, log } = await importing('a.txt', bytes);
  expect(text).toContain('Hợp tác xã Sông Mẫu mở hai lớp dạy nghề.');
  expect(log.guessed.join()).toContain('TCVN3');
});

test('a text file of windows-1258 bytes is read', async () => {
  // "Đường về", windows-1258 writes tone marks after their letters.
  const bytes = Buffer.from([0xd0, 0xfd, 0xf5, 0xcc, 0x6e, 0x67, 0x20, 0x76, 0xea, 0xcc, 0x0a, 0x61]);
  const { text } = await importing('a.txt', bytes);
  expect(text).toContain('Đường về');
});
