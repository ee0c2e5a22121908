/** Tells an author in Vietnamese what the schema refused, at the very place. */
import type { z } from 'zod';
import { nearest } from '../domain/nearest.ts';
import { slugOf } from '../domain/vietnamese-text.ts';
import { isRuleId } from '../i18n/rule-table.ts';
import type { RuleId } from '../i18n/rule-table.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { FrontMatter } from './front-matter.ts';
import { knownFields, referencedCollection } from './known-fields.ts';
import { problem, quoted } from './problem.ts';
import type { FieldPath, Place, Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Locator = Pick<FrontMatter, 'locate' | 'locateKey'>;

/** What there is to suggest from. */
export interface Suggestions {
  schema: z.core.$ZodType;
  ids: Readonly<Record<CollectionName, readonly string[]>>;
}

const kinds: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng "- …")',
  object: 'các trường con',
  record: 'các trường con',
};

/** The problems that one zod issue stands for: a union gives those of the alternative that was meant. */
export function schemaProblems(
  issue: Issue,
  file: string,
  where: Locator,
  suggestions: Suggestions,
  above: FieldPath = [],
): Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'invalid_union') {
    const meant = meantOption(issue);
    if (meant) return meant.flatMap((each) => schemaProblems(each, file, where, suggestions, path));
  }
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(suggestions.schema, path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const fix = near === undefined ? `Các trường ở đây: ${known.join(', ')}.` : `Ý bạn là "${near}"?`;
      return problem('unknown-key', file, where.locateKey([...path, key]), `không có trường "${key}"`, {
        fix,
        path: [...path, key],
      });
    });
  }
  const { rule, message, fix } = explain(issue, path, suggestions);
  const place: Place = rule === 'missing-field' ? where.locateKey(path.slice(0, -1)) : where.locate(path);
  return [problem(rule, file, place, message, { fix, path })];
}

/** Of the alternatives of a union the one with the fewest strange fields, then the fewest problems. */
function meantOption(issue: Issue & { code: 'invalid_union' }): Issue[] | undefined {
  const score = (issues: Issue[]): number =>
    issues.reduce((sum, each) => {
      if (each.code === 'invalid_type' && each.path.length === 0) return sum + 1000;
      if (each.code === 'unrecognized_keys') return sum + 10 * each.keys.length;
      return sum + (isMissing(each) ? 5 : 1);
    }, 0);
  const ranked = issue.errors
    .map((issues) => ({ issues, score: score(issues) }))
    .sort((a, b) => a.score - b.score);
  const [best, second] = ranked;
  if (best === undefined || best.score >= 1000) return undefined;
  // `{ bdy: … }` is as near to one alternative as to another: only the strange field is worth a word.
  const strange = best.issues.filter((each) => each.code === 'unrecognized_keys');
  return second !== undefined && second.score === best.score && strange.length > 0 ? strange : best.issues;
}

function isMissing(issue: Issue): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
}

function explain(
  issue: Issue,
  path: FieldPath,
  suggestions: Suggestions,
): { rule: RuleId; message: string; fix?: string | undefined } {
  const name = path.at(-1);
  if (isMissing(issue))
    return {
      rule: 'missing-field',
      message: `thiếu trường "${String(name ?? '')}"`,
      fix: 'Thêm trường này; xem docs/fields.md.',
    };
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return wrongType(issue);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = nearest(String(issue.input), values);
    return {
      rule: 'bad-value',
      message: `${quoted(issue.input)} không phải là một trong các giá trị được dùng`,
      fix: `${near === undefined ? '' : `Ý bạn là "${near}"? `}Các giá trị: ${values.join(', ')}.`,
    };
  }
  const ruled: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
  const rule: RuleId = typeof ruled === 'string' && isRuleId(ruled) ? ruled : 'bad-value';
  const simple = typeof issue.input === 'string' || typeof issue.input === 'number';
  const message =
    simple && !issue.message.startsWith('"') ? `${quoted(issue.input)}: ${issue.message}` : issue.message;
  if (issue.code === 'invalid_format' && typeof issue.input === 'string')
    return { rule, message, fix: idSuggestion(issue.input, path, suggestions) };
  return { rule, message };
}

function wrongType(issue: Issue & { code: 'invalid_type' | 'invalid_union' }): {
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
  return { rule: 'wrong-type', message: `${said}, cần ${wanted}` };
}

function alternatives(issue: Issue & { code: 'invalid_union' }): string {
  const expected = issue.errors
    .flat()
    .flatMap((each) =>
      each.code === 'invalid_type' && each.path.length === 0 ? [kinds[each.expected] ?? each.expected] : [],
    );
  return [...new Set(expected)].join(' hoặc ');
}

/** The id that a name with capitals, marks or blanks was meant to be (bad-inputs I07). */
function idSuggestion(input: string, path: FieldPath, { schema, ids }: Suggestions): string | undefined {
  const collection = referencedCollection(schema, path);
  const slug = slugOf(input);
  if (collection === undefined) return undefined;
  const near = nearest(slug, ids[collection]);
  return near === undefined ? undefined : `Ý bạn là "${near}"?`;
}

/** Vietnamese words for what the schemas give no message of their own. */
export function plainMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'array'
        ? `cần ít nhất ${String(issue.minimum)} mục`
        : `nhỏ hơn mức thấp nhất là ${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `nhiều quá ${String(issue.maximum)} mục`
        : `lớn hơn mức cao nhất là ${String(issue.maximum)}`;
    case 'not_multiple_of':
      return 'không phải là số nguyên';
    default:
      return 'không đúng dạng của trường này';
  }
}
