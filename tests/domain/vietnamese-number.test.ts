import { describe, expect, test } from 'vitest';
import { readVietnameseNumber } from '../../src/domain/vietnamese-number.ts';

describe('readVietnameseNumber', () => {
  test.each([
    ['1.012', 1012],
    ['2.421', 2421],
    ['65,4', 65.4],
    ['2,0', 2],
    ['01', 1],
    ['-12,5', -12.5],
    ['−12,5', -12.5],
    ['0', 0],
    ['0,654', 0.654],
    ['1.234.567,89', 1_234_567.89],
    [' 28 ', 28],
    ['\u00A0662', 662],
    ['1,012', 1.012],
  ])('%j is %d', (text, value) => {
    expect(readVietnameseNumber(text)).toBe(value);
  });
  test('minus nothing is nothing', () => {
    expect(Object.is(readVietnameseNumber('-0'), 0)).toBe(true);
  });
  test.each([
    '65.4',
    '1,012.5',
    '1.01',
    '0.654',
    '01.012',
    '1012.345',
    '1.0123',
    '1,0,1',
    '1.012,',
    ',5',
    '',
    ' ',
    '-',
    '+5',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '1 012',
    '2.421tỷ',
    '65,4%',
    '١٢',
    '9'.repeat(400),
  ])('%j is refused rather than guessed', (text) => {
    expect(readVietnameseNumber(text)).toBeUndefined();
  });
});
