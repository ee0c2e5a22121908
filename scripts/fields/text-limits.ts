/** The limits that a text schema sets, for forms that tell them while somebody types. */
import type { z } from 'zod';

/** The form that a text must have, as a regular expression, and the words that say so. */
export interface TextForm {
  pattern: string;
  words: string;
}

interface CheckDef {
  check: string;
  maximum?: number;
  pattern?: RegExp;
  error?: (issue: object) => unknown;
}

function checksOf(schema: z.core.$ZodType): CheckDef[] {
  return (schema._zod.def.checks ?? []).map(({ _zod }) => _zod.def as CheckDef);
}

/** The longest text that the schema takes; undefined when it sets no bound. */
export function longest(schema: z.core.$ZodType): number | undefined {
  return checksOf(schema).find(({ check }) => check === 'max_length')?.maximum;
}

/** The pattern of a text schema with its own message; undefined when any text will do. */
export function textForm(schema: z.core.$ZodType): TextForm | undefined {
  const found = checksOf(schema).find(({ check, pattern }) => check === 'string_format' && pattern);
  if (found?.pattern === undefined) return undefined;
  const words = found.error?.({ code: 'invalid_format' });
  return { pattern: found.pattern.source, words: typeof words === 'string' ? words : '' };
}
