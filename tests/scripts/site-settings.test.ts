import { describe, expect, test } from 'vitest';
import settings from '../../site.config.ts';
import { defineSite } from '../../src/schemas/site-config.ts';

describe('where a site will stand', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['minh-bach', '/minh-bach/'],
    ['/minh-bach', '/minh-bach/'],
    ['/minh-bach/', '/minh-bach/'],
    ['//minh-bach//', '/minh-bach/'],
    ['/x/y', '/x/y/'],
  ])('BASE_PATH=%s is the folder %s (B10)', (given, base) => {
    expect(defineSite({ ...settings, basePath: '/' }, { BASE_PATH: given }).basePath).toBe(base);
  });

  test.each(['/a b/', '/../x/', '/minh?bach/', '/đ/'])('%s is no folder (B10)', (given) => {
    expect(() => defineSite({ ...settings }, { BASE_PATH: given })).toThrow('site.config.ts có 1 chỗ sai');
  });
});
