import { describe, expect, test } from 'vitest';
import { check, placesAfter } from './register.ts';

const htx = 'terms/htx.yaml';
const bytes = (text: string, encoding: BufferEncoding): Buffer => Buffer.from(text, encoding);

describe('encodings', () => {
  test.each([
    [
      'windows-1258',
      Buffer.concat([bytes('title: H', 'utf8'), Buffer.from([0xe9, 0xd2]), bytes('\nlong: a\n', 'utf8')]),
      'text-encoding terms/htx.yaml:1:9',
      'UTF-8',
    ],
    [
      'UTF-16 LE of Notepad',
      bytes('\uFEFFtitle: HTX\nlong: a\n', 'utf16le'),
      'text-encoding terms/htx.yaml:1:1',
      'UTF-16 LE',
    ],
    [
      'UTF-16 BE',
      bytes('\uFEFFtitle: HTX\nlong: a\n', 'utf16le').swap16(),
      'text-encoding terms/htx.yaml:1:1',
      'UTF-16 BE',
    ],
    [
      'UTF-16 without mark',
      bytes('title: HTX\nlong: abc\n', 'utf16le'),
      'text-encoding terms/htx.yaml:1:1',
      'UTF-16 LE',
    ],
  ] as [string, Buffer, string, string][])('%s is refused', async (_name, content, place, named) => {
    const { problems } = await check({ [htx]: content });
    expect(await placesAfter({ [htx]: content })).toEqual([place]);
    expect(problems[0]?.message).toContain(named);
  });

  test('a byte order mark, CRLF and blank lines before the front matter change nothing', async () => {
    const plain = await check({});
    const other = await check({
      'plans/song-mau-2023.md': `\uFEFF\n\n${(await text('plans/song-mau-2023.md')).replaceAll('\n', '\r\n')}`,
    });
    expect(other.problems).toEqual([]);
    expect(other.site.records.plans[0]?.data).toEqual(plain.site.records.plans[0]?.data);
  });
});

describe('characters', () => {
  test.each([
    ['NUL', 'title: H\u0000TX\nlong: a', 'hidden-character terms/htx.yaml:1:9'],
    ['vertical tab', 'title: H\u000BTX\nlong: a', 'hidden-character terms/htx.yaml:1:9'],
    ['C1 control', 'title: H\u0085TX\nlong: a', 'hidden-character terms/htx.yaml:1:9'],
    ['direction override', 'title: HTX\nlong: a\u202Eb', 'hidden-character terms/htx.yaml:2:8'],
    ['isolate', 'title: HTX\nlong: a\u2066b', 'hidden-character terms/htx.yaml:2:8'],
    ['zero-width space', 'title: HTX\nlong: a\u200Bb', 'hidden-character terms/htx.yaml:2:8'],
    ['byte order mark inside', 'title: HTX\nlong: a\uFEFFb', 'hidden-character terms/htx.yaml:2:8'],
    ['replacement character', 'title: HTX\nlong: a\uFFFDb', 'hidden-character terms/htx.yaml:2:8'],
    ['noncharacter', 'title: HTX\nlong: a\uFFFEb', 'hidden-character terms/htx.yaml:2:8'],
    ['mark without a letter', 'title: HTX\nlong: a \u0301b', 'hidden-character terms/htx.yaml:2:9'],
    ['escape of a hidden character', 'title: HTX\nlong: "a\\u202Eb"', 'hidden-character terms/htx.yaml:2:7'],
    ['Cyrillic look-alike', 'title: HTX\nlong: Hợp tác x\u0430', 'mixed-script terms/htx.yaml:2:15'],
    ['Greek look-alike', 'title: HTX\nlong: T\u03BFàn', 'mixed-script terms/htx.yaml:2:7'],
    ['TCVN3', 'title: HTX\nlong: Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'legacy-font terms/htx.yaml:2:14'],
    ['VNI', 'title: HTX\nlong: Coäng hoøa xaõ hoäi chuû nghóa', 'legacy-font terms/htx.yaml:2:9'],
    ['Ð for Đ', 'title: HTX\nlong: \u00D0ồng Xoài', 'latin-eth terms/htx.yaml:2:7'],
    [
      'conflict',
      '<<<<<<< HEAD\ntitle: HTX\n=======\ntitle: HTX2\n>>>>>>> b\nlong: a',
      'conflict-marker terms/htx.yaml:1:1',
    ],
  ])('%s has its place', async (_name, content, place) => {
    expect((await placesAfter({ [htx]: `${content}\n` }))[0]).toBe(place);
  });

  test.each([
    ['emoji with joiners and tones', 'gia đình 👨‍👩‍👧 và 👍🏽'],
    ['a foreign name', 'Ông Müller và bà Citroën, São Paulo'],
    ['signs of measure', '5 µg, 20 °C, 3 m², 5 Ω'],
    ['a word in Cyrillic alone', 'chữ Москва'],
  ])('%s is good', async (_name, long) => {
    expect(await placesAfter({ [htx]: `title: HTX\nlong: ${long}\n` })).toEqual([]);
  });

  test('data is stored in one form: NFC, plain spaces, Đ, no soft hyphens', async () => {
    const { site } = await check({
      [htx]: `title: HTX\nlong: "${'hợp tác'.normalize('NFD')}\u00A0xã \u00D0ồng\u00AD Nai  "\n`,
    });
    expect(site.records.terms[0]?.data.long).toBe('hợp tác xã Đồng Nai');
  });
});

test('files and lines beyond all measure are refused', async () => {
  expect(await placesAfter({ [htx]: `title: HTX\nlong: a\n# ${'a'.repeat(2_100_000)}\n` })).toEqual([
    'file-too-large terms/htx.yaml:1:1',
  ]);
  expect(await placesAfter({ [htx]: `title: HTX\nlong: a\n# ${'a'.repeat(30_000)}\n` })).toEqual([
    'file-too-large terms/htx.yaml:3:1',
  ]);
});

async function text(name: string): Promise<string> {
  const { readFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const { fixtures } = await import('./register.ts');
  return readFileSync(join(fixtures, 'valid', name), 'utf8');
}
