/** What to say when a value is of another kind than its field. */
import type { z } from 'zod';
import { quoted } from './problem.ts';
import type { RuleId } from '../i18n/rule-table.ts';

type Issue = z.core.$ZodIssue;

const kinds: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng "- …")',
  object: 'các trường con',
  record: 'các trường con',
};

/** The message for a value that no alternative of its field takes. */
export function wrongType(issue: Issue & { code: 'invalid_type' | 'invalid_union' }): {
  rule: RuleId;
  message: string;
  fix?: string | undefined;
} {
  const { input } = issue;
  const wanted =
    issue.code === 'invalid_union' ? alternatives(issue) : (kinds[issue.expected] ?? issue.expected);
  if (input === null)
    return { rule: 'wrong-type', message: `để trống, cần ${wanted}`, fix: 'Ghi giá trị, hoặc xóa cả dòng.' };
  if (typeof input === 'number' && !Number.isFinite(input))
    return {
      rule: 'wrong-type',
      message: `${String(input)} không phải là số ghi được`,
      fix: 'Ghi con số như nguồn in.',
    };
  const needsQuotes = wanted.startsWith('chữ') && (typeof input === 'number' || typeof input === 'boolean');
  if (needsQuotes)
    return {
      rule: 'wrong-type',
      message: `${String(input)} không có dấu nháy nên máy đọc là ${typeof input === 'number' ? 'số' : 'đúng/sai'}; cần chữ`,
      fix: 'Đặt trong dấu nháy.',
    };
  const said =
    typeof input === 'object'
      ? `đang là ${Array.isArray(input) ? 'danh sách' : 'các trường con'}`
      : quoted(input);
  return { rule: 'wrong-type', message: `${said}, cần ${wanted}`, fix: rewritten(input, wanted) };
}

const yes = /^(?:yes|y|on|có|đúng|rồi)$/iu;
const no = /^(?:no|n|off|không|sai|chưa)$/iu;

/** The same value as the field takes it, where that is plain. */
function rewritten(input: unknown, wanted: string): string | undefined {
  if (typeof input !== 'string') return undefined;
  const word = input.normalize('NFC').trim();
  if (wanted === kinds['boolean'] && yes.test(word)) return 'Ý bạn là true?';
  if (wanted === kinds['boolean'] && no.test(word)) return 'Ý bạn là false?';
  if (wanted === kinds['array'])
    return `Xuống dòng, thụt hai dấu cách, viết "- ${quoted(input).slice(1, -1)}".`;
  return undefined;
}

function alternatives(issue: Issue & { code: 'invalid_union' }): string {
  const expected = issue.errors
    .flat()
    .flatMap((each) =>
      each.code === 'invalid_type' && each.path.length === 0 ? [kinds[each.expected] ?? each.expected] : [],
    );
  return [...new Set(expected)].join(' hoặc ');
}
