import type { RuleId } from '../i18n/rule-table.ts';
import type { ReadComponent } from './prose-components.ts';
import type { Place } from './problem.ts';

/** An attribute of a component as the parser gives it: only `mdxJsxAttribute` with a text is literal. */
export interface JsxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** A node as the parser gives it; nothing about it is trusted. */
export interface ParsedNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: JsxAttribute[];
  children?: ParsedNode[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** What is wrong in a body, without its place. */
export interface Finding {
  rule: RuleId;
  message: string;
  fix?: string | undefined;
}

/** The same with its place, counted from the first line of the body. */
export interface TreeFinding extends Finding {
  place: Place;
}

/** What a body names outside itself: a component's record, a file of the public folder, whatever a link leads to, or a word in capitals. */
export type BodyMention = { place: Place } & (
  | { kind: 'component'; component: ReadComponent }
  | { kind: 'file'; address: string }
  | { kind: 'link'; href: string }
  | { kind: 'capitals'; word: string }
);

/** Where a node stands; undefined for one that the parser made up, such as the heading of the footnotes. */
export function placeOf({ position }: ParsedNode): Place | undefined {
  if (!position) return undefined;
  const { start, end } = position;
  const inLine = end.line === start.line && end.column > start.column;
  return { line: start.line, column: start.column, ...(inLine ? { length: end.column - start.column } : {}) };
}
