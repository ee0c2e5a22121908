import { describe, expect, test } from 'vitest';
import { nameWithoutPlace } from '../../src/views/comparison-groups.ts';
import { comparison } from '../../src/views/comparison.ts';
import { viewContext } from '../../src/views/context.ts';
import { contextOf, wholeRegisterOf } from './register-of.ts';

describe('the name of a kind of body', () => {
  test.each([
    ['Hội Nông dân tỉnh Long An', ['Long An'], 'Hội Nông dân'],
    ['Liên minh Hợp tác xã thành phố Hà Nội', ['Hà Nội'], 'Liên minh Hợp tác xã'],
    ['Liên minh Hợp tác xã tỉnh Bà Rịa – Vũng Tàu', ['Bà Rịa - Vũng Tàu'], 'Liên minh Hợp tác xã'],
    [
      'Sở Nông nghiệp và Phát triển nông thôn tỉnh Hoà Bình',
      ['Hòa Bình'],
      'Sở Nông nghiệp và Phát triển nông thôn',
    ],
    [
      'Liên minh Hợp tác xã Thành phố Hồ Chí Minh (sau khi hợp nhất)',
      ['Hồ Chí Minh'],
      'Liên minh Hợp tác xã',
    ],
    [
      'Phòng Quản lý Khoa học, Sở Khoa học và Công nghệ tỉnh Bắc Giang',
      ['Bắc Giang'],
      'Phòng Quản lý Khoa học, Sở Khoa học và Công nghệ',
    ],
    ['Trường Cao đẳng Kon Tum', ['Kon Tum'], 'Trường Cao đẳng'],
    ['Hội Nông dân Việt Nam', [], 'Hội Nông dân Việt Nam'],
    ['Huế', ['Huế'], 'Huế'],
  ])('%s', (title, names, expected) => {
    expect(nameWithoutPlace(title, names)).toBe(expected);
  });
});

describe('like programmes side by side', () => {
  test('of the five sources: alliances with unions in Quảng Ninh and Bắc Giang', async () => {
    const { groups } = comparison(await contextOf(), { part: 1 });
    expect(groups.map(({ heading }) => heading)).toEqual([
      'Liên hiệp các Hội Khoa học và Kỹ thuật với Liên minh Hợp tác xã',
    ]);
    expect(
      groups[0]?.rows.map(({ places, reviews, results, measurable }) => [
        places[0]?.text,
        reviews,
        results,
        measurable,
      ]),
    ).toEqual([
      ['Tỉnh Quảng Ninh', '0/4 kỳ đã ghi nhận', 'không có cam kết nào đến hạn', 'không có con số'],
      ['Tỉnh Bắc Giang', '0/3 kỳ đã ghi nhận', '0/4 có kết quả được ghi nhận', '4 có con số'],
    ]);
  });

  test('of the whole corpus: two or more in several places, each in one group only', async () => {
    const { groups } = comparison(viewContext(await wholeRegisterOf(), 'vi'), { part: 1 });
    expect(groups.length).toBeGreaterThanOrEqual(4);
    for (const { rows } of groups) {
      expect(rows.length).toBeGreaterThan(1);
      expect(new Set(rows.map(({ places }) => places.map(({ text }) => text).join())).size).toBeGreaterThan(
        1,
      );
    }
    const links = groups.flatMap(({ rows }) => rows.map(({ link }) => link.href));
    expect(links).toEqual([...new Set(links)]);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  test('of an earlier day knows no later agreement', async () => {
    expect(comparison(await contextOf('2018-01-01'), { part: 1 }).groups).toEqual([]);
  });
});
