import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { addLookup } from '../../../scripts/new/add-lookup.ts';
import { recordLookup } from '../../../scripts/new/create.ts';
import { readSite } from '../../../src/reader/site.ts';
import { newRegister } from './new-register.ts';

const lookup = { on: '2027-03-20', where: 'Trang thử: mục "Tin", từ khóa #1', commitments: ['tap-huan'] };

const files = {
  'no look-ups yet': '---\ntitle: A # ghi chú\ncommitments:\n  - id: x\n---\n\nThân bài.\n',
  'a list': "---\nlookups:\n  - on: '2026-01-01'\n    where: B # chỗ này\n# dòng sau\nnotes: []\n---\n",
  'a list without indentation': "---\nlookups:\n- on: '2026-01-01'\n  where: B\nnotes: []\n---\n",
  'a list at the end with a block text':
    "---\nlookups:\n  - on: '2026-01-01'\n    where: |\n      B\n      C\n---\nThân\n",
  'an empty list': '---\nlookups: []\ntitle: A\n---\n',
  'a list in one line': "---\nlookups: [{ on: '2026-01-01', where: B }]\ntitle: A\n---\n",
  'Windows line ends':
    "---\r\nlookups:\r\n  - on: '2026-01-01'\r\n    where: B\r\ntitle: A\r\n---\r\nThân\r\n",
  'a byte order mark': '\uFEFF---\ntitle: A\n---\nThân\n',
};

describe.each(Object.entries(files))('%s', (_, before) => {
  const after = addLookup(before, lookup);
  const yaml = (text: string): Record<string, unknown> =>
    parse(text.replace(/^\uFEFF/, '').split(/---\r?\n/)[1] ?? '') as Record<string, unknown>;

  test('the search is the last one', () => {
    expect((yaml(after)['lookups'] as unknown[]).at(-1)).toEqual(lookup);
    expect({ ...yaml(after), lookups: 0 }).toEqual({ ...yaml(before), lookups: 0 });
  });

  test('every other byte stays', () => {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start += 1;
    const rest = before.slice(start);
    const kept = after.endsWith(rest) ? rest : rest.replace(/^(?: ?)\[\]/, '');
    expect(after.endsWith(kept)).toBe(true);
    expect(after.includes('\r\n')).toBe(before.includes('\r\n'));
    if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

test('any words of a person survive', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (where) => {
      const after = addLookup(files['a list'], { on: '2027-01-01', where });
      const read = parse(after.split('---\n')[1] ?? '') as { lookups: { where: string }[] };
      expect(read.lookups.at(-1)?.where).toBe(where);
    }),
  );
});

describe('new tra-cuu', () => {
  test('adds to the record on disk and the register reads it', async () => {
    const register = await newRegister();
    const before = register.read('agreements/song-mau-2022.mdx');
    recordLookup(
      { 'ban-ghi': ['agreements/song-mau-2022'], 'o-dau': ['Trang thử'], ngay: ['20/3/2027'] },
      register,
    );
    const site = await readSite({ contentDir: register.contentDir });
    expect(site.problems).toEqual([]);
    const record = site.records.agreements.find(({ id }) => id === 'song-mau-2022');
    expect(record?.data.lookups.at(-1)).toMatchObject({ on: '2027-03-20', where: 'Trang thử' });
    expect(register.read('agreements/song-mau-2022.mdx').length).toBeGreaterThan(before.length);
  });

  test('the anchor of the page names the commitment that was searched for', async () => {
    const register = await newRegister();
    recordLookup(
      {
        'ban-ghi': ['agreements/song-mau-2022'],
        'o-dau': ['Trang thử'],
        'cam-ket': ['agreements/song-mau-2022#cam-ket-htx-moi', 'htx-moi'],
      },
      register,
    );
    const site = await readSite({ contentDir: register.contentDir });
    const record = site.records.agreements.find(({ id }) => id === 'song-mau-2022');
    expect(record?.data.lookups.at(-1)?.commitments).toEqual(['htx-moi']);
  });

  test.each([
    [{ 'ban-ghi': ['agreements/khong-co'], 'o-dau': ['x'] }, /không có "agreements\/khong-co"/],
    [{ 'ban-ghi': ['agreements/song-mau-2022'] }, /--o-dau/],
    [
      { 'ban-ghi': ['agreements/song-mau-2022'], 'o-dau': ['x'], 'cam-ket': ['khong-co'] },
      /không có cam kết "khong-co"/,
    ],
    [{ 'ban-ghi': ['agreements/song-mau-2022'], 'o-dau': ['x'], ngay: ['30/2/2027'] }, /--ngay/],
  ])('refuses %j and leaves the file as it is', async (answers, words) => {
    const register = await newRegister();
    const before = register.read('agreements/song-mau-2022.mdx');
    expect(() => recordLookup(answers, register)).toThrow(words);
    expect(register.read('agreements/song-mau-2022.mdx')).toBe(before);
  });
});
