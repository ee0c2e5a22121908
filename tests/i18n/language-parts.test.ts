import { describe, expect, test } from 'vitest';
import { asideParts, quantityParts } from '../../src/i18n/language-parts.ts';

describe('words beside a phrase on an English page', () => {
  test.each([
    ['as of 21 November 2026', [['as of 21 November 2026', false]]],
    ['now part of Bac Ninh city', [['now part of Bac Ninh city', false]]],
    ['Chủ tịch', [['Chủ tịch', true]]],
    [
      'printed in the source: “ít nhất 01”',
      [
        ['printed in the source: ', false],
        ['“ít nhất 01”', true],
      ],
    ],
    [
      'inferred: Nguồn chỉ viết “Hiện”; printed in the source: “hiện”',
      [
        ['inferred: ', false],
        ['Nguồn chỉ viết “Hiện”; ', true],
        ['printed in the source: ', false],
        ['“hiện”', true],
      ],
    ],
  ])('%s', (aside, parts) => {
    expect(asideParts(aside).map(({ text, vi }) => [text, vi])).toEqual(parts);
    expect(
      asideParts(aside)
        .map(({ text }) => text)
        .join(''),
    ).toBe(aside);
  });
});

describe('a quantity on an English page', () => {
  test.each([
    ['at least 1 cuộc hội thảo', ['at least 1 ', '[cuộc hội thảo]']],
    ['from 50 to 60 tổ hợp tác', ['from 50 ', 'to ', '60 ', '[tổ hợp tác]']],
    ['VND 70 million/người/năm', ['VND 70 million/', '[người/năm]']],
    ['Target: 248 hợp tác xã (2030).', ['Target: 248 ', '[hợp tác xã ]', '(2030).']],
    ['1,012 ha', ['1,012 ', 'ha']],
    ['12 September 2022', ['12 ', 'September ', '2022']],
  ])('%s', (text, parts) => {
    expect(quantityParts(text).map((part) => (part.vi ? `[${part.text}]` : part.text))).toEqual(parts);
  });
});
