import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isScalar, parseDocument, Scalar, visit } from 'yaml';
import { formatRecord } from '../../../scripts/format/format-record.ts';
import { readRecord } from '../../../src/reader/record.ts';
import { readSite } from '../../../src/reader/site.ts';
import { walkContent, type FoundFile } from '../../../src/reader/walk.ts';

const news: FoundFile = { collection: 'news', id: 'a', file: 'a.mdx', format: '.mdx' };
const term: FoundFile = { collection: 'terms', id: 'a', file: 'a.yaml', format: '.yaml' };
const bytes = (text: string): Buffer => Buffer.from(text);
const formatted = (found: FoundFile, text: string): string => {
  const result = formatRecord(found, bytes(text));
  if (result.kind === 'left') throw new Error(result.reason);
  return result.kind === 'changed' ? result.text : text;
};

const untidy = `---
sources:
- {accessedOn: '2026-11-21',  publisher: "Báo", title: 'Bài'}
# về tóm tắt
summary: "Một câu."   # cuối dòng


title: "A: b"
draft: true
category: khac
publisher: Báo
publishedOn: 2026-05-14
url: https://bao.example/a#b
---
Tiêu đề
-------

* một
* hai **đậm** _nghiêng_
   * ba

| a | b |
|--|:-:|
| 1 | 2[^1] |

[^1]: Ghi chú.

<Note kind="info">
Lưu ý \\{này}.
</Note>
`;

test('one form: order of the schema, single quotes, block lists, comments with their fields', () => {
  expect(formatted(news, untidy)).toMatchInlineSnapshot(`
    "---
    title: 'A: b'
    # về tóm tắt
    summary: 'Một câu.' # cuối dòng
    draft: true
    publishedOn: '2026-05-14'
    publisher: Báo
    url: 'https://bao.example/a#b'
    category: khac
    sources:
      - title: Bài
        publisher: Báo
        accessedOn: '2026-11-21'
    ---

    ## Tiêu đề

    - một
    - hai **đậm** _nghiêng_
      - ba

    | a | b |
    | - | :-: |
    | 1 | 2[^1] |

    [^1]: Ghi chú.

    <Note kind="info">
      Lưu ý \\{này}.
    </Note>
    "
  `);
});

test('formatting twice is formatting once', () => {
  const once = formatted(news, untidy);
  expect(formatRecord(news, bytes(once))).toEqual({ kind: 'same' });
});

test('every record of the register is in canonical form (if not: npm run format)', () => {
  const others = walkContent('src/content').files.filter(
    (found) => formatRecord(found, readFileSync(found.file)).kind !== 'same',
  );
  expect(others.map(({ file }) => file)).toEqual([]);
});

test('records of the register, written in another way, means the same in canonical form', async () => {
  const { ids } = await readSite();
  // Every fourth: enough of each kind, and four times as fast.
  const some = walkContent('src/content').files.filter((_, index) => index % 4 === 0);
  for (const found of some) {
    const before = bytes(otherwise(readFileSync(found.file, 'utf8')));
    const result = formatRecord(found, before);
    expect(result, found.file).toMatchObject({ kind: 'changed' });
    if (result.kind !== 'changed') continue;
    const after = bytes(result.text);
    expect(readRecord(found, after, ids).record?.data, found.file).toEqual(
      readRecord(found, before, ids).record?.data,
    );
    expect(formatRecord(found, after), found.file).toEqual({ kind: 'same' });
  }
});

/** A file with its fields in another order, in double quotes and flow lists, as another program would write it. */
function otherwise(text: string): string {
  const front = /^---\n([\s\S]*?\n)---\n/.exec(text);
  const document = parseDocument(front?.[1] ?? text, { version: '1.2', schema: 'core' });
  visit(document, {
    Map: (_, map) => {
      map.items.reverse();
    },
    Seq: (_, list) => {
      list.flow =
        list.items.every(isScalar) && list.items.every((item) => !item.comment && !item.commentBefore);
    },
    Scalar: (key, node) => {
      if (key === 'value' && typeof node.value === 'string') node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const yaml = document.toString({ lineWidth: 0 });
  return front ? `---\n${yaml}---\n${text.slice(front[0].length)}` : yaml;
}

describe('is left alone', () => {
  test.each([
    ['broken front matter', '---\ntitle: [a\n---\n'],
    ['no front matter', 'Chỉ có thân bài'],
    ['a body that is code', '---\ntitle: a\n---\n{process.env}\n<Lạ'],
    ['conflict marks', '---\ntitle: a\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n'],
  ])('%s', (_, text) => {
    expect(formatRecord(news, bytes(text)).kind).toBe('left');
  });
});

test('byte order mark and Windows line ends go, nothing else', () => {
  expect(formatted(term, "\uFEFFtitle: HTX\r\nlong: 'hợp tác xã'\r\n")).toBe(
    "title: HTX\nlong: 'hợp tác xã'\n",
  );
});

test('any words of a person keep their meaning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.boolean(), (words, double) => {
      const plain = words.replace(/[\p{C}\p{M}\s]/gu, ' ').trim();
      const quoted = double ? JSON.stringify(plain) : `'${plain.replaceAll("'", "''")}'`;
      const result = formatRecord(term, bytes(`long: ${quoted}\ntitle: A\n`));
      if (result.kind !== 'changed') return;
      expect(formatRecord(term, bytes(result.text))).toEqual({ kind: 'same' });
      expect(result.text.startsWith('title: A\nlong:')).toBe(true);
    }),
  );
});
