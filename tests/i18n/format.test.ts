import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/domain/quantity.ts';
import { readVietnameseDate } from '../../src/domain/vietnamese-date.ts';
import { readVietnameseNumber } from '../../src/domain/vietnamese-number.ts';
import {
  formatDate,
  formatMoney,
  moneyUnitFor,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatQuantity,
} from '../../src/i18n/format.ts';
import { partialDate } from '../domain/arbitrary-dates.ts';

// Every number and date must survive being written and read again: ten thousand tries each.
fc.configureGlobal({ numRuns: 10_000 });

describe('numbers', () => {
  test.each<[number, string, string]>([
    [1012, '1.012', '1,012'],
    [65.4, '65,4', '65.4'],
    [2, '2', '2'],
    [-12.5, '-12,5', '-12.5'],
    [1_234_567.891, '1.234.567,891', '1,234,567.891'],
    [0.0004, '0', '0'],
    [-0.0004, '0', '0'],
    [-0, '0', '0'],
  ])('%d is %s and %s', (n, vi, en) => {
    expect([formatNumber(n, 'vi'), formatNumber(n, 'en')]).toEqual([vi, en]);
  });
  test('decimals can be limited', () => {
    expect(formatNumber(2.45, 'vi', { maxDecimals: 1 })).toBe('2,5');
    expect(formatNumber(1012.5, 'vi', { maxDecimals: 0 })).toBe('1.013');
  });
  test('a share is in percent already', () => {
    expect([formatPercent(65.4, 'vi'), formatPercent(65.4, 'en')]).toEqual(['65,4%', '65.4%']);
  });
  test('what is no number is not printed', () => {
    expect(() => formatNumber(NaN, 'vi')).toThrow(RangeError);
    expect(() => formatMoney(Infinity, 'en')).toThrow(RangeError);
  });
  test('a whole number reads back as it was', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(readVietnameseNumber(formatNumber(n, 'vi'))).toBe(n);
      }),
    );
  });
  test('a number with up to three decimals reads back as it was', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom(10, 100, 1000))
      .map(([n, step]) => n / step + 0);
    fc.assert(
      fc.property(decimal, (n) => {
        expect(readVietnameseNumber(formatNumber(n, 'vi'))).toBe(n);
      }),
    );
  });
});

describe('money', () => {
  test.each<[number, string, string]>([
    [2_421e9, '2.421 tỷ đồng', 'VND 2,421 billion'],
    [11e12, '11 nghìn tỷ đồng', 'VND 11 trillion'],
    [2.4e9, '2,4 tỷ đồng', 'VND 2.4 billion'],
    [45e6, '45 triệu đồng', 'VND 45 million'],
    [2_421_000_000, '2.421 triệu đồng', 'VND 2,421 million'],
    [1_234_567, '1.234.567 đồng', 'VND 1,234,567'],
    [500_000, '500.000 đồng', 'VND 500,000'],
    [0, '0 đồng', 'VND 0'],
    [-45e6, '-45 triệu đồng', 'VND -45 million'],
  ])('%d is %s and %s', (vnd, vi, en) => {
    expect([formatMoney(vnd, 'vi'), formatMoney(vnd, 'en')]).toEqual([vi, en]);
  });
  test.each([
    [[717_716e6, 736_310e6], 'billion'],
    [[2_421e9, 788e9], 'billion'],
    [[600e6, 2_421e9], 'million'],
    [[45_000, 2e9], 'dong'],
    [[0, 3e9], 'billion'],
    [[1_234_567_891, 2e9], 'dong'],
    [[], 'billion'],
  ])('amounts %j together are written in one unit: %s', (amounts, unit) => {
    expect(moneyUnitFor(amounts)).toBe(unit);
  });
  test('in the unit of others loses nothing', () => {
    expect(formatMoney(717_716e6, 'vi', 'billion')).toBe('717,716 tỷ đồng');
    expect(formatMoney(717_716e6, 'en', 'billion')).toBe('VND 717.716 billion');
    expect(formatMoney(2_421e9, 'vi', 'million')).toBe('2.421.000 triệu đồng');
  });
  test('loses no đồng', () => {
    const units = new Map([
      ['nghìn tỷ đồng', 1e12],
      ['tỷ đồng', 1e9],
      ['triệu đồng', 1e6],
      ['đồng', 1],
    ]);
    const amount = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 11 }))
      .map(([n, zeros]) => n * 10 ** zeros);
    fc.assert(
      fc.property(amount, (vnd) => {
        const [, figure = '', unit = ''] = /^(\S+) (.*)$/u.exec(formatMoney(vnd, 'vi')) ?? [];
        expect(Math.round((readVietnameseNumber(figure) ?? NaN) * (units.get(unit) ?? NaN))).toBe(vnd);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2022-08-22', '22/8/2022', 'ngày 22/8/2022', 'ngày 22 tháng 8 năm 2022', '22 August 2022'],
    ['2018-02-05', '5/2/2018', 'ngày 5/2/2018', 'ngày 05 tháng 02 năm 2018', '5 February 2018'],
    ['2018-07-17', '17/7/2018', 'ngày 17/7/2018', 'ngày 17 tháng 7 năm 2018', '17 July 2018'],
    ['2018-10', 'tháng 10/2018', 'tháng 10/2018', 'tháng 10 năm 2018', 'October 2018'],
    ['2018-01', 'tháng 1/2018', 'tháng 1/2018', 'tháng 01 năm 2018', 'January 2018'],
    ['2018-Q4', 'quý IV/2018', 'quý IV/2018', 'quý IV năm 2018', 'Q4 2018'],
    ['2030', 'năm 2030', 'năm 2030', 'năm 2030', '2030'],
    [
      '2021-09-20T15:51',
      '15:51 ngày 20/9/2021',
      '15:51 ngày 20/9/2021',
      '15:51 ngày 20 tháng 9 năm 2021',
      '20 September 2021, 15:51',
    ],
  ])('%s', (date, short, prose, official, english) => {
    expect(formatDate(date, 'vi')).toBe(short);
    expect(formatDate(date, 'vi', 'prose')).toBe(prose);
    expect(formatDate(date, 'vi', 'official')).toBe(official);
    expect(formatDate(date, 'en', 'official')).toBe(english);
  });
  test('every Vietnamese style reads back as the same date', () => {
    fc.assert(
      fc.property(partialDate, fc.constantFrom('short', 'prose', 'official'), (date, style) => {
        expect(readVietnameseDate(formatDate(date, 'vi', style))).toBe(date);
      }),
    );
  });
  test('what is no date is not printed', () => {
    expect(() => formatDate('2018-02-30', 'vi')).toThrow(RangeError);
  });
});

describe('periods', () => {
  test.each([
    [{ from: '2022', to: '2025' }, '2022–2025', '2022–2025'],
    [{ from: '2021-09', to: '2030-12' }, 'tháng 9/2021 – tháng 12/2030', 'September 2021 – December 2030'],
    [{ from: '2021-09', to: '2030' }, 'tháng 9/2021 – năm 2030', 'September 2021 – 2030'],
    [{ from: '2022-08-22', to: '2023-12-31' }, '22/8/2022 – 31/12/2023', '22 August 2022 – 31 December 2023'],
    [{ from: '2022' }, 'từ năm 2022', 'from 2022'],
    [{ from: '2022-08-22' }, 'từ ngày 22/8/2022', 'from 22 August 2022'],
    [{ from: '2025', to: '2025' }, 'năm 2025', '2025'],
  ])('%j', (period, vi, en) => {
    expect([formatPeriod(period, 'vi'), formatPeriod(period, 'en')]).toEqual([vi, en]);
  });
});

describe('quantities', () => {
  const given = (q: Partial<Quantity>): Quantity => ({
    unit: '',
    asPrinted: 'như in',
    modality: 'exactly',
    ...q,
  });
  test.each<[Partial<Quantity>, string, string]>([
    [
      { modality: 'at-least', value: 1, unit: 'cuộc hội thảo' },
      'ít nhất 1 cuộc hội thảo',
      'at least 1 cuộc hội thảo',
    ],
    [{ modality: 'range', min: 1, max: 2, unit: 'số' }, 'từ 1 đến 2 số', 'from 1 to 2 số'],
    [{ modality: 'range', min: 5, max: 10, unit: '%' }, 'từ 5% đến 10%', 'from 5% to 10%'],
    [{ modality: 'range', min: 5, unit: 'số' }, 'ít nhất 5 số', 'at least 5 số'],
    [{ modality: 'range', max: 5, unit: 'số' }, 'không quá 5 số', 'at most 5 số'],
    [{ modality: 'about', value: 10, unit: 'hợp tác xã' }, 'khoảng 10 hợp tác xã', 'about 10 hợp tác xã'],
    [{ modality: 'more-than', value: 40 }, 'hơn 40', 'more than 40'],
    [{ modality: 'nearly', value: 290 }, 'gần 290', 'nearly 290'],
    [{ modality: 'at-most', value: 3 }, 'không quá 3', 'at most 3'],
    [{ modality: 'less-than', value: 3 }, 'dưới 3', 'less than 3'],
    [
      { modality: 'at-least', value: 1, unit: 'mô hình', aspiration: true },
      'phấn đấu ít nhất 1 mô hình',
      'aims for at least 1 mô hình',
    ],
    [{ value: 65.4, unit: '%' }, '65,4%', '65.4%'],
    [{ value: 2_421e9, unit: 'đồng' }, '2.421 tỷ đồng', 'VND 2,421 billion'],
    [
      { modality: 'range', min: 1e9, max: 2e9, unit: 'đồng' },
      'từ 1 tỷ đồng đến 2 tỷ đồng',
      'from VND 1 billion to VND 2 billion',
    ],
    [{ value: 1, unit: 'mô hình', per: 'huyện' }, '1 mô hình/huyện', '1 mô hình/huyện'],
    [{ value: 1, unit: 'mô hình', per: 'mỗi huyện' }, '1 mô hình/huyện', '1 mô hình/huyện'],
    [{ value: 0.0625, unit: 'ha' }, '0,0625 ha', '0.0625 ha'],
    [{ modality: 'about' }, 'như in', 'như in'],
    [{ modality: 'range' }, 'như in', 'như in'],
  ])('%j', (q, vi, en) => {
    expect([formatQuantity(given(q), 'vi'), formatQuantity(given(q), 'en')]).toEqual([vi, en]);
  });
});
