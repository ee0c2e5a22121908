import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readZip } from '../../src/reader/zip.ts';
import { writeZip } from '../../scripts/import/zip-write.ts';
import { craftedZip } from '../scripts/import/office-files.ts';

test('an archive of our own reads back', () => {
  const parts = new Map([
    ['word/document.xml', Buffer.from('nội dung')],
    ['trống', Buffer.from('')],
  ]);
  expect(readZip(writeZip(parts))).toEqual(parts);
});

test.each(['../../x', '/etc/x', 'C:/x', 'a\\b', 'a/../b'])(
  'a name that leaves the archive is refused: %s',
  (name) => {
    expect(() => readZip(craftedZip({ name }))).toThrow(/đường dẫn không an toàn/);
  },
);

test('a symbolic link is refused', () => {
  expect(() => readZip(craftedZip({ mode: 0o120777 }))).toThrow(/liên kết tượng trưng/);
});

test('two entries of one name are refused, also when they differ in case', () => {
  const file = writeZip(
    new Map([
      ['a.xml', Buffer.from('1')],
      ['A.xml', Buffer.from('2')],
    ]),
  );
  expect(() => readZip(file)).toThrow(/cùng tên/);
});

test('a password is told', () => {
  expect(() => readZip(craftedZip({ flags: 1 }))).toThrow(/mật khẩu/);
});

test('a bomb is refused before it is expanded, by size and by ratio', () => {
  expect(() => readZip(craftedZip({ size: 300_000_000 }))).toThrow(/200 MB/);
  expect(() => readZip(craftedZip({ data: Buffer.alloc(20_000_000) }))).toThrow(/bom nén/);
});

test('an entry that expands beyond what it declared is refused', () => {
  expect(() => readZip(craftedZip({ data: Buffer.alloc(900_000), size: 10 }))).toThrow(/không bung được/);
});

test('more than ten thousand entries are refused', () => {
  const many = new Map(Array.from({ length: 10_001 }, (_, index) => [`${index}`, Buffer.alloc(0)] as const));
  expect(() => readZip(writeZip(many))).toThrow(/10000 mục/);
});

test('damage of any kind is a refusal in Vietnamese, never a crash', () => {
  const good = writeZip(new Map([['a.xml', Buffer.from('nội dung')]]));
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, value, cut) => {
      const bad = Buffer.from(good.subarray(0, cut));
      if (at < bad.length) bad[at] = value;
      try {
        readZip(bad);
      } catch (error) {
        expect((error as Error).name).toBe('FileRefusal');
      }
    }),
    { numRuns: 500 },
  );
});
