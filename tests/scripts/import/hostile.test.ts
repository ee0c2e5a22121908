import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOf, importing } from './importing.ts';

const pieces = fc.constantFrom(
  '{process.env.HOME}',
  '<script>alert(1)</script>',
  'import x from "fs"',
  'export default 1',
  '<a href="javascript:x">b</a>',
  '---',
  '+++',
  '===',
  '```',
  '~~~',
  '# A',
  '- ',
  '* ',
  '1. ',
  '| a | b |',
  '[^1]: x',
  '![a](b)',
  '[a](javascript:b)',
  '&lt;',
  '&#123;',
  '\\',
  '<!-- x -->',
  '{/* x */}',
  '${y}',
  '#',
  ': ',
  "'",
  '"',
  '__proto__: x',
  'title: [',
  '\u200B',
  '\u0000',
  'Ð',
  'Số: 1/KH-A',
  'Nơi nhận:',
  'KẾ HOẠCH',
  'I. Mục',
  'Điều 1.',
  'hỗ trợ 10 hợp tác xã',
  'ngày 30/2/2026',
  'Chữ thường.',
  ' ',
  '\t',
  '<',
  '>',
  '{',
  '}',
  '`',
  '*',
  '_',
  '|',
);
const texts = fc.array(
  fc.array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 12 },
);

test('whatever is pasted, the draft is one that the check accepts: nothing in it is code', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (lines) => {
      expect((await importing('a.txt', lines.join('\n'))).errors).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('whatever HTML is pasted, the draft is one that the check accepts', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (lines) => {
      expect((await importing('a.html', lines.map((line) => `<p>${line}</p>`).join('<br>'))).errors).toEqual(
        [],
      );
    }),
    { numRuns: 300 },
  );
});

test.each(['import a from "b"', 'export const a = 1', '{a}', '<B/>'])(
  'a line that MDX would run is text: %s',
  async (line) => {
    const draft = await importing('a.txt', `Tin thử\n${line}`);
    expect(draft.errors).toEqual([]);
    expect(
      bodyOf(draft)
        .replaceAll('\\', '')
        .replace(/&#x(\w+);/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    ).toContain(line);
  },
);
