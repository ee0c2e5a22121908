import { expect } from 'vitest';
import { news, term, type Row } from './row.ts';

const bytes = (text: string, encoding: BufferEncoding): Buffer => Buffer.from(text, encoding);
const bomb = [...'bcdefghi']
  .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index] ?? ''},`.repeat(10)}]`)
  .join('\n');

/** Group Y: front matter. */
export const frontMatterRows: readonly Row[] = [
  {
    id: 'Y01',
    it: 'unknown fields, with the field that was meant',
    expect: 'E',
    files: {
      'terms/y01.yaml': '«titel: Y01\nlong: a\n',
      'news/y01.md': news('Y01', 'Chữ.', "«ngay_ky: '2022-01-01'\n"),
    },
    tells: ['unknown-key', 'unknown-key'],
    also: ({ problems }) => {
      expect(problems.map(({ fix = '' }) => fix).join(' ')).toContain('Ý bạn là "title"?');
    },
  },
  {
    id: 'Y02',
    it: 'a field that would change every object',
    expect: 'E',
    files: { 'terms/y02.yaml': term('Y02', '«__proto__: {polluted: yes}\n') },
    tells: ['forbidden-key'],
    also: () => {
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  },
  {
    id: 'Y03',
    it: 'other names of the machine, also inside',
    expect: 'E',
    files: {
      'terms/y03.yaml': term('Y03', '«constructor: {x: 1}\n«prototype: {y: 1}\n'),
      'terms/y03b.yaml': term('Y03b', 'notes:\n  - «__proto__: {x: 1}\n'),
    },
    tells: ['forbidden-key', 'forbidden-key', 'forbidden-key'],
  },
  {
    id: 'Y04',
    it: 'a field twice',
    expect: 'E',
    files: { 'terms/y04.yaml': 'title: Y04\nlong: a\n«long: b\n' },
    tells: ['duplicate-key'],
  },
  {
    id: 'Y05',
    it: 'an anchor and its alias',
    expect: 'E',
    files: { 'terms/y05.yaml': 'title: &a «Y05\nlong: «*a\n' },
    tells: ['yaml-feature', 'yaml-feature'],
  },
  {
    id: 'Y06',
    it: 'nine levels of aliases',
    expect: 'E',
    files: { 'terms/y06.yaml': `title: Y06\nlong: a\na: &a [x]\n${bomb}\n` },
    tells: ['yaml-feature terms/y06.yaml:*'],
  },
  {
    id: 'Y07',
    it: 'a merge key',
    expect: 'E',
    files: { 'terms/y07.yaml': term('Y07', '«<<: {__proto__: {x: 1}}\n') },
    tells: ['yaml-feature'],
  },
  {
    id: 'Y08',
    it: 'tags',
    expect: 'E',
    files: {
      'terms/y08.yaml':
        'title: !!js/function «"Y08"\nlong: !!python/object:os.system «"a"\nnote: !rieng «b\n',
    },
    tells: ['yaml-feature', 'yaml-feature', 'yaml-feature'],
  },
  {
    id: 'Y09',
    it: 'a tab at the beginning of a line',
    expect: 'E',
    files: { 'terms/y09.yaml': 'title: Y09\nlong: a\nnotes:\n«\t- kind: gap\n' },
    tells: ['yaml-syntax'],
  },
  {
    id: 'Y10',
    it: 'a colon without quotes',
    expect: 'E',
    files: { 'terms/y10.yaml': 'title: «Ký kết: chương trình\nlong: a\n' },
    tells: ['yaml-syntax'],
    also: ({ problems }) => {
      expect(problems[0]?.fix).toContain('dấu nháy');
    },
  },
  ...(
    [
      ['no front matter', 'Chỉ có chữ.\n'],
      ['a front matter that does not end', '---\ntitle: a\n'],
      ['an empty file', ''],
    ] as const
  ).map(([it, text], index): Row => ({
    id: 'Y11',
    it,
    expect: 'E',
    files: { [`news/y11-${index}.md`]: text },
    tells: [`front-matter-missing news/y11-${index}.md`],
  })),
  {
    id: 'Y12',
    it: 'TOML',
    expect: 'E',
    files: { 'news/y12.md': '+++\ntitle = "a"\n+++\n' },
    tells: ['front-matter-missing news/y12.md'],
  },
  {
    id: 'Y13',
    it: 'a byte order mark, CRLF and blank lines first',
    expect: 'OK',
    files: { 'news/y13.md': `\uFEFF\n\n${news('Y13', 'Chữ.').replaceAll('\n', '\r\n')}` },
    also: ({ site }) => {
      expect(site.records.news.find(({ id }) => id === 'y13')?.data.title).toBe('Tin Y13');
    },
  },
  {
    id: 'Y14',
    it: 'bytes of an old code page',
    expect: 'E',
    files: {
      'terms/y14.yaml': Buffer.concat([bytes('title: H', 'utf8'), Buffer.from([0xe9, 0xd2, 0x0a])]),
    },
    tells: ['text-encoding terms/y14.yaml:1:9'],
  },
  {
    id: 'Y15',
    it: 'UTF-16 from Notepad, by its name',
    expect: 'E',
    files: { 'terms/y15.yaml': bytes('\uFEFFtitle: Y15\nlong: a\n', 'utf16le') },
    tells: ['text-encoding terms/y15.yaml'],
    also: ({ problems }) => {
      expect(problems[0]?.message).toContain('UTF-16 LE');
    },
  },
  {
    id: 'Y16',
    it: 'control characters in a value and in a body',
    expect: 'E',
    files: {
      'terms/y16.yaml': 'title: Y16«\u0000\nlong: a«\u000Bb«\u0085\n',
      'news/y16.md': news('Y16', 'Chữ «\u0001 sau.'),
    },
    tells: ['hidden-character', 'hidden-character', 'hidden-character', 'hidden-character'],
  },
  ...(
    [
      ['of spaces only', '"   "'],
      ['of punctuation only', '"…!?"'],
      ['of more than 300 characters', 'a'.repeat(301)],
    ] as const
  ).map(([it, title], index): Row => ({
    id: 'Y17',
    it: `a title ${it}`,
    expect: 'E',
    files: { [`news/y17-${index}.md`]: news('X', 'Chữ.').replace('Tin X', `«${title}`) },
    tells: ['bad-value'],
  })),
  {
    id: 'Y18',
    it: 'numbers and truths where a text belongs',
    expect: 'E',
    files: {
      'terms/y18.yaml': 'title: «2.421\nlong: a\n',
      'terms/y18b.yaml': 'title: Y18b\nlong: «true\n',
      'bodies/y18c.yaml':
        'title: Hội Y18\nkind: association\ncontacts: { phone: «0226003 }\nsources:\n  - { title: «0123, publisher: Hội thử, accessedOn: «2026 }\n',
    },
    tells: ['ambiguous-number', 'wrong-type', 'wrong-type', 'wrong-type', 'wrong-type'],
  },
  {
    id: 'Y18',
    it: 'yes is a word, as it is written',
    expect: 'OK',
    files: { 'terms/y18d.yaml': 'title: Y18d\nlong: yes\n' },
    also: ({ site }) => {
      expect(site.records.terms.find(({ id }) => id === 'y18d')?.data.long).toBe('yes');
    },
  },
  {
    id: 'Y19',
    it: 'marks of a conflict in front matter and body',
    expect: 'E',
    files: {
      'news/y19.md': news('Y19', '«<<<<<<< HEAD\nMột.\n\n«=======\nHai.\n\n«>>>>>>> nhanh\n'),
    },
    tells: ['conflict-marker', 'conflict-marker', 'conflict-marker'],
  },
  {
    id: 'Y20',
    it: 'a draft, with a mistake-free file: hidden everywhere',
    expect: 'OK',
    files: { 'news/y20.md': news('Y20', 'Chữ.', 'draft: true\n') },
    also: ({ site }) => {
      expect(site.drafts).toContainEqual({ collection: 'news', id: 'y20' });
      expect(site.records.news.map(({ id }) => id)).not.toContain('y20');
    },
  },
  {
    id: 'Y20',
    it: 'a day of publication that this site does not know',
    expect: 'E',
    files: { 'news/y20b.md': news('Y20b', 'Chữ.', "«publishDate: '2030-01-01'\n") },
    tells: ['unknown-key'],
  },
  {
    id: 'Y21',
    it: 'a front matter, a file and a line beyond all measure',
    expect: 'E',
    files: {
      'terms/y21.yaml': `title: Y21\nlong: a\n${`# ${'a'.repeat(998)}\n`.repeat(501)}`,
      'news/y21.md': news('Y21', 'Chữ dài. \n'.repeat(300_000)),
      'news/y21b.md': news('Y21b', `«${'chữ '.repeat(6_000)}`, 'own: true\n'),
    },
    tells: ['file-too-large terms/y21.yaml', 'file-too-large news/y21.md', 'file-too-large'],
  },
  {
    id: 'Y22',
    it: 'a layout to run',
    expect: 'E',
    files: { 'news/y22.mdx': news('Y22', 'Chữ.', '«layout: ./evil.js\n') },
    tells: ['unknown-key'],
  },
];
