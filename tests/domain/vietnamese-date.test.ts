import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPartialDate } from '../../src/domain/partial-date.ts';
import { readVietnameseDate } from '../../src/domain/vietnamese-date.ts';

describe('readVietnameseDate', () => {
  test.each([
    ['ngày 17 tháng 7 năm 2018', '2018-07-17'],
    ['Ngày 05 tháng 02 năm 2018', '2018-02-05'],
    ['22/8/2022', '2022-08-22'],
    ['ngày 22/8/2022', '2022-08-22'],
    ['ngày\u00A022/8/2022', '2022-08-22'],
    ['20-09-2021', '2021-09-20'],
    ['tháng 10/2018', '2018-10'],
    ['trong tháng 10/2018', '2018-10'],
    ['tháng 10 năm 2018', '2018-10'],
    ['quý I/2022', '2022-Q1'],
    ['Quý IV năm 2018', '2018-Q4'],
    ['quí 2/2022', '2022-Q2'],
    ['năm 2030', '2030'],
    ['hết năm 2030', '2030'],
    ['đến hết năm 2030', '2030'],
    ['đến năm 2025', '2025'],
    ['15:51 ngày 20/9/2021', '2021-09-20T15:51'],
    ['15 giờ 51 phút, ngày 20 tháng 9 năm 2021', '2021-09-20T15:51'],
    ['8h05 ngày 20/9/2021', '2021-09-20T08:05'],
    ['ngày 17 tháng 7 năm 2018'.normalize('NFD'), '2018-07-17'],
  ])('%j is %s', (text, date) => {
    expect(readVietnameseDate(text)).toBe(date);
  });
  test.each([
    '20/6',
    'ngày 20 tháng 6',
    '30/2/2018',
    'ngày 31 tháng 4 năm 2018',
    'tháng 13/2018',
    'quý V/2018',
    '22/8-2022',
    '2030',
    '2018-07-17',
    'trước ngày 22/8/2022',
    'cuối năm 2030',
    '25:00 ngày 20/9/2021',
    'ký ngày 22/8/2022 tại Bắc Giang',
    '',
  ])('%j is not read', (text) => {
    expect(readVietnameseDate(text)).toBeUndefined();
  });
  test('gives a valid date or nothing, whatever the text', () => {
    const piece = fc.constantFrom(
      'ngày ',
      'tháng ',
      'năm ',
      'quý ',
      'I',
      '/',
      '-',
      '0',
      '31',
      '2',
      '2018',
      ' ',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const date = readVietnameseDate(pieces.join(''));
        expect(date === undefined || readPartialDate(date).ok).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
