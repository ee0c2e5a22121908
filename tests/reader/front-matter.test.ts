import { describe, expect, test } from 'vitest';
import { check, placesAfter } from './register.ts';

const htx = 'terms/htx.yaml';
const plan = 'plans/song-mau-2023.md';

describe('what YAML can do and authors need not', () => {
  test.each([
    ['alias', 'title: &a HTX\nlong: *a', ['yaml-feature 1', 'yaml-feature 2']],
    ['merge key', 'title: HTX\nlong: a\n<<: {note: b}', ['yaml-feature 3']],
    ['custom tag', 'title: !!js/function "x"\nlong: a', ['yaml-feature 1']],
    ['standard tag', 'title: !!str 5\nlong: a', ['yaml-feature 1']],
    ['__proto__', 'title: HTX\nlong: a\n__proto__: {polluted: yes}', ['forbidden-key 3']],
    ['nested __proto__', 'title: HTX\nlong: a\nnotes:\n  - __proto__: {polluted: yes}', ['forbidden-key 4']],
    ['constructor', 'title: HTX\nlong: a\nconstructor: {prototype: {x: 1}}', ['forbidden-key 3']],
    ['duplicate key', 'title: HTX\nlong: a\nlong: b', ['duplicate-key 3']],
    ['tab', 'title: HTX\nlong: a\nnotes:\n\t- kind: gap', ['yaml-syntax 4']],
    ['unquoted colon', 'title: Ký kết: chương trình\nlong: a', ['yaml-syntax 1']],
    ['unclosed quote', 'title: "HTX\nlong: a', ['yaml-syntax 1']],
    ['two documents', 'title: HTX\nlong: a\n---\nb: c', ['yaml-syntax 3']],
    ['list key', 'title: HTX\nlong: a\n? [a, b]\n: c', ['yaml-syntax 3']],
    ['deep nesting', `title: HTX\nlong: a\nnote: ${'['.repeat(40)}${']'.repeat(40)}`, ['yaml-feature 3']],
  ])('%s is refused', async (_name, text, expected) => {
    const { problems } = await check({ [htx]: `${text}\n` });
    expect(
      [...new Set(problems.map(({ rule, line }) => `${rule} ${line}`))].slice(0, expected.length),
    ).toEqual(expected);
    expect(problems.every(({ file }) => file.endsWith(htx))).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('an alias bomb and a wall of brackets end at once', async () => {
    const bomb = `title: HTX\nlong: a\na: &a [x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index] ?? ''},`.repeat(10)}]`).join('\n')}\n`;
    const start = performance.now();
    expect((await check({ [htx]: bomb })).problems.map(({ rule }) => rule)).toContain('yaml-feature');
    expect(
      (await check({ [htx]: `title: HTX\nlong: ${'['.repeat(19_000)}\n` })).problems.length,
    ).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('front matter', () => {
  test.each([
    ['none', 'Chỉ có chữ.\n'],
    ['empty file', ''],
    ['not closed', '---\ntitle: a\n'],
    ['TOML', '+++\ntitle = "a"\n+++\n'],
    ['no fields', '---\n---\nabc\n'],
  ])('%s is refused', async (_name, text) => {
    expect(
      (await placesAfter({ 'questions/hoi-ve-hop-tac-xa.md': text })).map((place) => place.split(' ')[0]),
    ).toEqual(['front-matter-missing']);
  });
});

describe('values', () => {
  const figure = 'figures/bao-thu-2022.yaml';
  test('a number with three decimals is refused unless quoted, and then read the Vietnamese way', async () => {
    const { problems, site } = await check({ [figure]: ["value: '1.012'", 'value: 1.012'] });
    expect(problems[0]).toMatchObject({ rule: 'ambiguous-number', line: 5, column: 14 });
    expect(problems[0]?.message).toContain('1,012 hay 1012');
    expect(problems).toHaveLength(1);
    expect(site.records.figures).toEqual([]);
    const quoted = await check({});
    expect(quoted.site.records.figures[0]?.data.observations[0]?.value?.value).toBe(1012);
    expect(quoted.site.records.figures[0]?.data.observations[0]?.parts[0]?.values[0]?.share).toBe(65.4);
  });

  test.each([
    [
      'unknown key',
      { [plan]: ['number: 64/KH-LMHTX', 'numbr: 64/KH-LMHTX'] },
      'unknown-key plans/song-mau-2023.md:4:1',
      'number: không có trường',
      '"number"',
    ],
    [
      'unknown key inside a union',
      { [plan]: ['  body: lien-minh-song-mau', '  bdy: lien-minh-song-mau'] },
      'unknown-key plans/song-mau-2023.md:6:3',
      '"bdy"',
      '"body"',
    ],
    [
      'missing field',
      { [plan]: ['title: Kế hoạch Sông Mẫu năm 2023\n', ''] },
      'missing-field plans/song-mau-2023.md:2:1',
      '"title"',
      'Thêm',
    ],
    [
      'missing field inside',
      { [plan]: ['    kind: measurable\n', ''] },
      'missing-field plans/song-mau-2023.md:21:5',
      '"kind"',
      'Thêm',
    ],
    [
      'Vietnamese date',
      { [plan]: ["'2023-02-10'", "'10/2/2023'"] },
      'bad-date plans/song-mau-2023.md:7:11',
      '"10/2/2023"',
      '',
    ],
    [
      'day that is none',
      { [plan]: ["'2023-02-10'", "'2023-02-30'"] },
      'bad-date plans/song-mau-2023.md:7:11',
      '"2023-02-30"',
      '',
    ],
    [
      'year without quotes',
      { [plan]: ["from: '2023'", 'from: 2023'] },
      'wrong-type plans/song-mau-2023.md:9:9',
      '2023',
      '',
    ],
    [
      'no date',
      { [plan]: ["issuedOn: '2023-02-10'", 'issuedOn:'] },
      'wrong-type plans/song-mau-2023.md:7:1',
      'để trống',
      'xóa',
    ],
    [
      'unknown choice',
      { [plan]: ['kind: measurable', 'kind: mesurable'] },
      'bad-value plans/song-mau-2023.md:23:11',
      '"mesurable"',
      '"measurable"',
    ],
    [
      'id with marks',
      { [plan]: ['agreement: song-mau-2022', 'agreement: Sông-Mẫu-2022'] },
      'bad-value plans/song-mau-2023.md:14:14',
      '"Sông-Mẫu-2022"',
      '"song-mau-2022"',
    ],
    [
      'code without quotes',
      { 'provinces/song-mau-63.yaml': ["code: '98'", 'code: 098'] },
      'wrong-type provinces/song-mau-63.yaml:4:7',
      '98',
      'dấu nháy',
    ],
    [
      'spaces only',
      { [htx]: ['title: HTX', 'title: "  "'] },
      'bad-value terms/htx.yaml:1:8',
      'không được để trống',
      '',
    ],
    [
      'too long',
      { [htx]: ['title: HTX', `title: ${'a'.repeat(61)}`] },
      'bad-value terms/htx.yaml:1:8',
      'dài quá 60',
      '',
    ],
    [
      'not a number',
      { [figure]: ["value: '1.012'", 'value: .nan'] },
      'wrong-type figures/bao-thu-2022.yaml:5:14',
      '',
      '',
    ],
    [
      'infinity',
      { [figure]: ["value: '1.012'", 'value: 1e309'] },
      'wrong-type figures/bao-thu-2022.yaml:5:14',
      '',
      '',
    ],
    [
      'English number',
      { [figure]: ["value: '1.012'", "value: '1,012.5'"] },
      'bad-value figures/bao-thu-2022.yaml:5:14',
      '"1,012.5"',
      '',
    ],
    [
      'address without scheme',
      { [figure]: ['https://bao.example', 'bao.example'] },
      'bad-value figures/bao-thu-2022.yaml:20:10',
      'http',
      '',
    ],
    [
      'range without ends',
      { [figure]: ['modality: exactly', 'modality: range'] },
      'quantity-shape figures/bao-thu-2022.yaml:4:5',
      'min và max',
      '',
    ],
    ['layout', { [plan]: ['level: x', 'x'] }, '', '', ''],
  ] as [string, Record<string, readonly [string, string]>, string, string, string][])(
    '%s is told at its place',
    async (name, change, place, message, fix) => {
      if (name === 'layout') {
        expect(await placesAfter({ [plan]: ['number: 64', 'layout: ./evil.js\nnumber: 64'] })).toEqual([
          'unknown-key plans/song-mau-2023.md:4:1',
        ]);
        return;
      }
      const { problems } = await check(change);
      const own = problems.filter(({ file }) => place.includes(file.split('/').at(-1) ?? '?'));
      expect(
        own.map(
          ({ rule, file, line, column }) =>
            `${rule} ${file.split('/').slice(-2).join('/')}:${line}:${column}`,
        ),
      ).toEqual([place]);
      expect(`${own[0]?.path ?? ''}: ${own[0]?.message ?? ''}`).toContain(message.replace(/^number: /, ''));
      expect(own[0]?.fix ?? '').toContain(fix);
    },
  );

  test('locate gives the place of a value, or of the nearest field above it', async () => {
    const { site } = await check({});
    const file = site.records.agreements[0]?.file ?? '';
    expect(site.locate(file, ['parties', 1, 'who', 'body'])).toMatchObject({ line: 8, column: 13 });
    expect(site.locate(file, ['parties', 1, 'who', 'nothing'])).toMatchObject({ line: 7, column: 5 });
    expect(site.locate(file)).toMatchObject({ line: 2, column: 1 });
    expect(site.locate('khong-co.mdx', ['title'])).toEqual({ line: 1, column: 1 });
    expect(site.lineOf(file, 8)).toBe('      body: hoi-nong-dan-song-mau');
  });
});
