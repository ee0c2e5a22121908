import { expect, test } from 'vitest';
import { annotationReport, terminalReport, totalLine } from '../../src/checks/report.ts';
import { problem } from '../../src/reader/problem.ts';

const at = (line: number, column: number, length?: number): ReturnType<typeof problem> =>
  problem('bad-value', 'a.mdx', { line, column, length }, 'sai', { fix: 'Sửa.', path: ['x'] });
const lines = (text: string) => (): string => text;

test('the place is underlined below the line, marks and wide signs counted as a terminal shows them', () => {
  expect(terminalReport([at(14, 3, 4)], lines('  body: x'))).toBe(
    'a.mdx:14:3  [bad-value]\n  x: sai.\n    14 |   body: x\n           ^^^^\n  Sửa. Xem docs/errors/bad-value.md\n\n1 lỗi trong 1 tệp',
  );
  expect(terminalReport([at(2, 6, 2)], lines('a 😀 bc'))).toContain('    2 | a 😀 bc\n             ^^');
});

test('a long line is cut around the place', () => {
  const report = terminalReport([at(2, 301, 3)], lines(`${'a'.repeat(300)}xyz${'b'.repeat(300)}`));
  const [, , quoted = '', marks = ''] = report.split('\n');
  expect(quoted.length).toBeLessThan(130);
  expect(quoted.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('xyz');
});

test('hidden characters cannot play tricks on the terminal', () => {
  expect(terminalReport([at(2, 1)], lines('a\u001B[31mb\u202Ec'))).toContain('2 | a·[31mb·c');
});

test('the total counts errors, warnings and files', () => {
  const warning = problem('latin-eth', 'b.mdx', { line: 1, column: 1 }, 'sai');
  expect(totalLine([at(1, 1), at(2, 1), at(3, 1), warning])).toBe('3 lỗi, 1 cảnh báo trong 2 tệp');
  expect(totalLine([warning])).toBe('1 cảnh báo trong 1 tệp');
  expect(totalLine([])).toBe('Không có lỗi');
});

test('a message cannot add a command to the report for a code host', () => {
  const evil = problem('bad-value', 'a,b:c.mdx', { line: 1, column: 1 }, 'x\n::set-output name=a::b 100%');
  expect(annotationReport([evil])).toBe(
    '::error file=a%2Cb%3Ac.mdx,line=1,col=1,title=bad-value::x%0A::set-output name=a::b 100%25',
  );
});
