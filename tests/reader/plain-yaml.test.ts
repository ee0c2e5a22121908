import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/reader/decode.ts';
import { takeApart } from '../../src/reader/file-parts.ts';
import { parseFrontMatter } from '../../src/reader/front-matter.ts';
import { readPlainYaml } from '../../src/reader/plain-yaml.ts';
import { walkContent } from '../../src/reader/walk.ts';

/** The front matter of every real record. */
const real = walkContent(path.resolve('src/content')).files.map(({ file, format }) => {
  const { text = '' } = decodeFile(readFileSync(path.resolve(file)), file);
  const parts = format === '.yaml' ? text : takeApart(text);
  if (typeof parts === 'string' && format !== '.yaml') throw new Error(`${file}: ${parts}`);
  return typeof parts === 'string' ? parts : parts.yaml;
});

/** What the whole parser makes of a text: its data in the order of the fields, where it has nothing to say against it. */
function whole(yaml: string): unknown {
  const { data, problems } = parseFrontMatter({ yaml, line: 0, body: '', bodyLine: 0 }, 'terms/thu.yaml');
  return problems.length > 0 ? problems : JSON.stringify(data);
}

/** Whether the short way took the text; where it did, both must have read the same. */
function agrees(yaml: string): boolean {
  const data = readPlainYaml(yaml);
  if (data === undefined) return false;
  expect(JSON.stringify(data)).toEqual(whole(yaml));
  return true;
}

describe('the short way through plain YAML', () => {
  test('reads every real record as the whole parser does, and nearly all of them itself', () => {
    const taken = real.filter(agrees);
    expect(taken.length).toBeGreaterThan(real.length * 0.9);
  });

  test('reads what editors write', () => {
    const yaml = `# Mẫu
title: "Ký kết: chương trình"   # tên
short: HTX # viết tắt
summary: 'Trong ''Sổ'' này'

parties:
    # hai bên
    - who:
        body: lien-minh
      note: Số 20-nq-tw, 1.500 ha
    - described: "Sở"
tags:
  - tinh
  - "2022"
  - 7
none: []
share: 65.40
on: 2022-08-22
url: https://a.vn/b#c
draft: true
`;
    expect(readPlainYaml(yaml)).toEqual({
      title: 'Ký kết: chương trình',
      short: 'HTX',
      summary: "Trong 'Sổ' này",
      parties: [{ who: { body: 'lien-minh' }, note: 'Số 20-nq-tw, 1.500 ha' }, { described: 'Sở' }],
      tags: ['tinh', '2022', 7],
      none: [],
      share: 65.4,
      on: '2022-08-22',
      url: 'https://a.vn/b#c',
      draft: true,
    });
    expect(agrees(yaml)).toBe(true);
  });

  test.each([
    ['a sentence cut by a comment', 'title: Ký kết # lần hai\n'],
    ['a sentence above a comment', 'title: Ký kết\n  # lần hai\n'],
    ['a value over two lines', 'title: Ký kết\n  lần hai\n'],
    ['a field that stands twice', 'title: a\ntitle: b\n'],
    ['a name of the machine', 'constructor: a\n'],
    ['a number with two readings', 'value: 2.421\n'],
    ['an escape', 'title: "\\u202E"\n'],
    ['an alias', 'title: &a HTX\nlong: *a\n'],
    ['an empty field', 'title:\nlong: a\n'],
    ['an indent that fits nothing', 'a:\n  b: 1\n c: 2\n'],
    ['a tab', 'a:\n\tb: 1\n'],
    ['a mark that stands alone', 'title: "\u0301a"\n'],
    ['no field', '# chỉ có ghi chú\n'],
    ['nothing', ''],
  ])('leaves %s to the whole parser', (_name, yaml) => {
    expect(readPlainYaml(yaml)).toBeUndefined();
  });

  const signs = [
    ...[
      ' ',
      '  ',
      '\n',
      '\n\n',
      ': ',
      ':',
      ' #',
      '# ',
      '- ',
      '-',
      '"',
      "'",
      "''",
      '\\',
      '[',
      ']',
      '{',
      '}',
      ',',
    ],
    ...[
      '&a ',
      '*a',
      '!t ',
      '|',
      '>',
      '? ',
      '%',
      '@',
      '`',
      '\t',
      '---\n',
      '...\n',
      '~',
      '<<: ',
      '=',
      '(',
      '.',
      '+',
    ],
    ...[
      'null',
      'True',
      'true',
      'no',
      '1.234',
      '1.5',
      '0x1F',
      '0o7',
      '1e3',
      '-0',
      '-5',
      '.5',
      '007',
      '12',
      '2022-01-02',
    ],
    ...[
      'é',
      'e\u0301',
      '\u0301',
      '\u00A0',
      '\u00AD',
      '\u200B',
      '\u2028',
      '\u0085',
      '\uFEFF',
      '\u{1F469}\u200D',
      'Ð',
    ],
    ...[
      '__proto__: 1\n',
      'constructor: 1\n',
      'null: 1\n',
      'a: b\n',
      '- a\n',
      '  - a: b\n    c: "d"\n',
      '# c\n',
      'a:\n',
    ],
  ];
  /** A change at a place: signs put in, letters taken out, or a line that is set in, set out or said again. */
  const change = fc.record({
    at: fc.nat(),
    sign: fc.constantFrom(...signs),
    kind: fc.constantFrom('insert', 'insert', 'insert', 'delete', 'indent', 'dedent', 'repeat'),
  });
  const changed = (
    text: string,
    { at, sign, kind }: typeof change extends fc.Arbitrary<infer T> ? T : never,
  ): string => {
    const place = at % (text.length + 1);
    const start = text.lastIndexOf('\n', place - 1) + 1;
    const end = text.indexOf('\n', place) + 1 || text.length;
    switch (kind) {
      case 'delete':
        return text.slice(0, place) + text.slice(place + 1 + (at % 3));
      case 'indent':
        return `${text.slice(0, start)} ${text.slice(start)}`;
      case 'dedent':
        return text.slice(0, start) + text.slice(start).replace(/^ {1,2}/, '');
      case 'repeat':
        return text.slice(0, end) + text.slice(start);
      default:
        return text.slice(0, place) + sign + text.slice(place);
    }
  };

  test('gives the data of the whole parser for whatever becomes of a text, or leaves it alone', () => {
    const pieces = [...new Set(real.flatMap((text) => text.split(/(?<=\n)(?=[a-z])/)))];
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (fields, changes) => {
          if (agrees(changes.reduce(changed, fields.join('')))) taken += 1;
        },
      ),
      { numRuns: Number(process.env['PLAIN_YAML_RUNS'] ?? 3000) },
    );
    expect(taken).toBeGreaterThan(300);
  });
});
