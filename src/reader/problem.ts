import { ruleTable } from '../i18n/rule-table.ts';
import type { RuleId } from '../i18n/rule-table.ts';

/** A place in a file; lines and columns count from 1. `length` is how many characters to underline. */
export interface Place {
  line: number;
  column: number;
  length?: number | undefined;
}

/** One thing that is wrong with the content, told to its author. */
export interface Problem extends Place {
  rule: RuleId;
  severity: 'error' | 'warning';
  /** From the project's root, with forward slashes. */
  file: string;
  /** The field, as in `parties[1].body`. */
  path?: string | undefined;
  /** Vietnamese; quotes the value. */
  message: string;
  /** What to do, a whole Vietnamese sentence. */
  fix?: string | undefined;
}

/** The steps from the top of a record to one of its values. */
export type FieldPath = readonly (string | number)[];

/** Where a file begins: the place of problems that concern all of it. */
export const fileStart: Place = Object.freeze({ line: 1, column: 1 });

/** A problem with the severity that its rule has. */
export function problem(
  rule: RuleId,
  file: string,
  place: Place,
  message: string,
  more: { fix?: string | undefined; path?: FieldPath | undefined } = {},
): Problem {
  return {
    rule,
    severity: ruleTable[rule].severity,
    file,
    line: place.line,
    column: place.column,
    ...(place.length === undefined ? {} : { length: place.length }),
    ...(more.path === undefined || more.path.length === 0 ? {} : { path: writePath(more.path) }),
    message,
    ...(more.fix === undefined ? {} : { fix: more.fix }),
  };
}

/** `parties[1].body` for ['parties', 1, 'body']. */
export function writePath(path: FieldPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** A value as a message quotes it: one line, cut where it grows too long to read. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = [...text.replace(/\s+/gu, ' ')];
  return `"${short.length > 60 ? `${short.slice(0, 57).join('')}…` : short.join('')}"`;
}

/** The order in which problems are shown: by file, then downwards. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
