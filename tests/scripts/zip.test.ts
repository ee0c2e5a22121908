import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzip, zip } from '../../src/outputs/zip.ts';
import { temporaryFolder } from './temporary-folder.ts';

const text = (value: string): Uint8Array => Buffer.from(value, 'utf8');
const entries = [
  { name: 'b/chữ.txt', bytes: text('một hai '.repeat(500)) },
  { name: 'a.bin', bytes: new Uint8Array([1, 2, 3]) },
  { name: '.nojekyll', bytes: new Uint8Array() },
];

test('what goes in comes out, in the order of the names', () => {
  expect(unzip(zip(entries)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')])).toEqual(
    [...entries]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')]),
  );
});

test('the order in which files are found does not matter', () => {
  expect(zip(entries.toReversed()).equals(zip(entries))).toBe(true);
});

test('any bytes under any name', () => {
  const name = fc.stringMatching(/^[a-z0-9]{1,12}(?:\/[a-zà-ỹ0-9]{1,12}){0,2}$/u);
  const many = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 2000 }) }), {
    selector: (entry) => entry.name,
    maxLength: 10,
  });
  fc.assert(
    fc.property(many, (some) => {
      const read = new Map(unzip(zip(some)).map((entry) => [entry.name, Buffer.from(entry.bytes)]));
      return some.every((entry) => read.get(entry.name)?.equals(entry.bytes) === true);
    }),
    { seed: 8, numRuns: 60 },
  );
});

const python = spawnSync('python3', ['--version']).status === 0;
test.skipIf(!python)('another program reads it, with Vietnamese names (python3)', () => {
  const file = path.join(temporaryFolder(), 'trang.zip');
  writeFileSync(file, zip(entries));
  const script =
    'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print("|".join(z.namelist()))';
  const listed = execFileSync('python3', ['-c', script, file], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect(listed.trim()).toBe('.nojekyll|a.bin|b/chữ.txt');
});

test.each(['../x', '/x', 'a/../../x', 'C:\\x', 'a\\b'])('a name that climbs out is refused: %s', (name) => {
  expect(() => unzip(zip([{ name, bytes: text('x') }]))).toThrow(/dẫn ra ngoài/);
});

test('a bomb and a damaged archive are refused', () => {
  const bomb = zip([{ name: 'a', bytes: new Uint8Array(5_000_000) }]);
  expect(bomb.length).toBeLessThan(20_000);
  expect(() => unzip(bomb, 1_000_000)).toThrow(/quá lớn/);
  const broken = zip([{ name: 'a', bytes: text('abc') }]);
  broken[31] = (broken[31] ?? 0) ^ 1;
  expect(() => unzip(broken)).toThrow(/bị hỏng/);
  expect(() => unzip(Buffer.from('<html>'))).toThrow(/Không phải tệp zip/);
});
