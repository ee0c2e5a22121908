import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEverydayText, mayHoldCapitals } from '../../src/reader/everyday-text.ts';

/** The same as a regular expression: every letter of Vietnamese, ASCII, and the signs of its prose. */
const OTHER = /[^\t\n -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9–—‘’“”…\u00A0°²³]/;

test('every code unit is everyday exactly when the list of letters and signs says so', () => {
  const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => isEverydayText(sign) === OTHER.test(sign),
  );
  expect(wrong).toEqual([]);
});

test('no two capitals side by side are overlooked', () => {
  const piece = fc.oneof(
    fc.constantFrom('A', 'Đ', 'Ạ', 'ạ', 'Ỹ', 'ỹ', '&', 'a', ' ', 'É', 'Ж', 'ж', '\u{1D400}', '\u0301', '1'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      if (/\p{Lu}[\p{Lu}&]/u.test(text)) expect(mayHoldCapitals(text)).toBe(true);
    }),
  );
  expect(mayHoldCapitals('Liên minh Hợp tác xã Ả Rập, ỷ lại')).toBe(false);
});
