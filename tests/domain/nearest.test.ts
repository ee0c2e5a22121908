import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/domain/nearest.ts';

describe('nearest', () => {
  test('finds a name with a slip of the pen', () => {
    expect(nearest('lien-minh-htx-bac-gian', ['hoi-nong-dan', 'lien-minh-htx-bac-giang'])).toBe(
      'lien-minh-htx-bac-giang',
    );
    expect(nearest('20-NQ-TW', ['21/CT-TTg', '20-NQ/TW'])).toBe('20-NQ/TW');
  });
  test('does not count marks and case', () => {
    expect(nearest('DONG NAI', ['Đồng Nai', 'Đồng Tháp'])).toBe('Đồng Nai');
  });
  test('of candidates equal without marks takes the one nearer with them', () => {
    expect(nearest('Nguyễn Đức Hiển', ['Nguyen Duc Hien', 'Nguyễn Đức Hiền'])).toBe('Nguyễn Đức Hiền');
  });
  test('offers nothing when all are far, and nothing for a blank', () => {
    expect(nearest('hoi-nong-dan', ['so-khoa-hoc'])).toBeUndefined();
    expect(nearest('hoi', [])).toBeUndefined();
    expect(nearest(' ', ['a', 'b'])).toBeUndefined();
  });
  test('allows two letters in a short word and a third of a long one', () => {
    expect(nearest('abcd', ['abxy'])).toBe('abxy');
    expect(nearest('abcd', ['axyz'])).toBeUndefined();
    expect(nearest('abcdefghijkl', ['abcdefghWXYZ'])).toBe('abcdefghWXYZ');
    expect(nearest('abcdefghijkl', ['abcdefgVWXYZ'])).toBeUndefined();
  });
  test('does not depend on the order of the candidates', () => {
    const word = fc.stringMatching(/^[abđ]{0,5}$/);
    fc.assert(
      fc.property(word, fc.array(word), (w, candidates) => {
        expect(nearest(w, candidates.toReversed())).toBe(nearest(w, candidates));
      }),
    );
  });
});
