import { describe, expect, test } from 'vitest';
import { planSearch, tidyQuery, withMarks } from '../../src/components/search/search-query.ts';

const terms = [['HTX', 'hợp tác xã']];

test('a query in any form of letters is one query', () => {
  expect(tidyQuery('  \u00D0ồng\u00A0 Xoài '.normalize('NFD'))).toBe('Đồng Xoài');
});

describe('planSearch', () => {
  test('asks for the phrase and for the words', () => {
    expect(planSearch('thủy sản', [])).toEqual({
      phrases: ['"thủy sản"'],
      words: ['thủy sản'],
      onlyPhrase: false,
    });
  });

  test('quotation marks ask for the phrase alone', () => {
    expect(planSearch('“thủy sản”', [])).toEqual({
      phrases: ['"thủy sản"'],
      words: ['thủy sản'],
      onlyPhrase: true,
    });
  });

  test('reads d as đ in a query without marks, and only there', () => {
    expect(planSearch('dong nai', []).words).toEqual(['dong nai', 'đong nai']);
    expect(planSearch('dự án dài', []).words).toEqual(['dự án dài']);
    expect(planSearch('340/qd-ttg', []).words).toEqual(['340/qd-ttg', '340/qđ-ttg']);
    expect(planSearch('da doi', []).words).toHaveLength(4);
    expect(planSearch('da doi dau do dinh', []).words).toHaveLength(2);
    expect(planSearch('ide mad', []).words).toEqual(['ide mad']);
  });

  test.each([
    ['HTX', 'hợp tác xã'],
    ['hop tac xa', 'HTX'],
    ['luật hợp tác xã 2012', 'luật HTX 2012'],
    ['hợp tác xã'.normalize('NFC'), 'HTX'],
  ])('%s is also %s', (query, other) => {
    expect(planSearch(query, terms).words).toContain(other);
  });

  test('part of a word is no abbreviation', () => {
    expect(planSearch('HTXY', terms).words).toEqual(['HTXY']);
  });
});

describe('withMarks', () => {
  test('a query without marks does not say which word it means', () => {
    expect(withMarks('Hop tac xa', ['Hop tac xa', 'HTX'])).toEqual([]);
  });

  test('a query with marks means its words, in either style of writing tones', () => {
    expect(withMarks('thuỷ sản', ['thuỷ sản'])).toEqual(['thuỷ sản', 'thủy sản']);
    expect(withMarks('hòa, khoẻ, Ủy', ['hòa, khoẻ, Ủy'])).toEqual([
      'hòa, khoẻ, Ủy',
      'hòa, khỏe, Ủy',
      'hoà, khoẻ, Uỷ',
    ]);
    for (const same of ['quý', 'hoàn', 'giỏ', 'mở', 'tuổi']) expect(withMarks(same, [same])).toEqual([same]);
  });
});
