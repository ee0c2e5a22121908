/** Tells an author in Vietnamese what the schema refused, at the very place. */
import type { z } from 'zod';
import { nearest } from '../domain/nearest.ts';
import { slugOf } from '../domain/vietnamese-text.ts';
import { isRuleId } from '../i18n/rule-table.ts';
import type { RuleId } from '../i18n/rule-table.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { FrontMatter } from './front-matter.ts';
import { fieldTitled, knownFields, referencedCollection } from './known-fields.ts';
import { isMissing, meantOption } from './meant-option.ts';
import { problem, quoted } from './problem.ts';
import type { FieldPath, Place, Problem } from './problem.ts';
import { wrongType } from './wrong-type.ts';

type Issue = z.core.$ZodIssue;
type Locator = Pick<FrontMatter, 'locate' | 'locateKey'>;

/** What there is to suggest from. */
export interface Suggestions {
  schema: z.core.$ZodType;
  ids: Readonly<Record<CollectionName, readonly string[]>>;
}

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
      const near = fieldTitled(suggestions.schema, path, key) ?? nearest(key, known);
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

/** The id that a name with capitals, marks or blanks was meant to be (bad-inputs I07). */
function idSuggestion(input: string, path: FieldPath, { schema, ids }: Suggestions): string | undefined {
  const collection = referencedCollection(schema, path);
  const slug = slugOf(input);
  if (collection === undefined) return undefined;
  const near = nearest(slug, ids[collection]);
  return near === undefined ? undefined : `Ý bạn là "${near}"?`;
}
