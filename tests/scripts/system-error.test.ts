import { describe, expect, test } from 'vitest';
import { SystemFailure, systemFailure, systemFailureIn } from '../../scripts/pipeline/system-error.ts';

function refused(code: string, path = 'dist/index.html'): Error {
  return Object.assign(new Error(`${code}: refused`), { code, path });
}

describe('what the system refuses is told in words', () => {
  test.each([
    ['ENOSPC', /^Hết chỗ trên đĩa \(ENOSPC\): dist\/index\.html\n.*Xóa bớt tệp/],
    ['EDQUOT', /^Người dùng này đã dùng hết phần đĩa được cấp \(EDQUOT\)/],
    ['EROFS', /^Đĩa chỉ cho đọc \(EROFS\)/],
    ['EACCES', /^Không được phép ghi hoặc đọc \(EACCES\)/],
    ['EPERM', /đóng chương trình đang mở tệp/],
    ['EBUSY', /chương trình khác giữ/],
  ])('%s', (code, words) => {
    expect(systemFailure(refused(code))?.message).toMatch(words);
  });

  test('an error of the program keeps its stack', () => {
    expect(systemFailure(new TypeError('x'))).toBeUndefined();
    expect(systemFailure(refused('ENOENT'))).toBeUndefined();
    expect(systemFailure('ENOSPC')).toBeUndefined();
  });

  test.each([
    ["Error: ENOSPC: no space left on device, write '/a b/x.html'\n  at …", /ENOSPC\): \/a b\/x\.html/],
    ['Error: Could not write: No space left on device (os error 28)', /^Hết chỗ/],
    ["EROFS: read-only file system, open '/dist/x'", /^Đĩa chỉ cho đọc/],
    ["EACCES: permission denied, mkdir '/dist'", /^Không được phép/],
  ])('from the output of a program: %s', (output, words) => {
    expect(systemFailureIn(output)?.message).toMatch(words);
    expect(systemFailureIn('TypeError: x is not a function')).toBeUndefined();
  });

  test('the fate of the published site stands between what happened and what to do', () => {
    const told = systemFailure(refused('ENOSPC'))?.leaving('Trang đang công bố giữ nguyên.');
    expect(told).toBeInstanceOf(SystemFailure);
    expect(told?.message.split('\n').map((line) => line.slice(0, 9))).toEqual([
      'Hết chỗ t',
      'Trang đan',
      'Xóa bớt t',
    ]);
  });
});
