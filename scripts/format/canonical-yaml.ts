/** One way to write the front matter of a record: order of fields by the schema, block lists, one way to quote. */
import { Document, isMap, isScalar, isSeq, parseDocument, Scalar } from 'yaml';
import type { Node, Pair, ToStringOptions, YAMLMap } from 'yaml';
import { readPartialDate } from '../../src/domain/partial-date.ts';
import type { Field } from '../fields/field-tree.ts';

const layout: ToStringOptions = { lineWidth: 0, indentSeq: true, singleQuote: true, minContentWidth: 0 };

/** A word that reads the same in every version of YAML: an id, a symbol, an address without its colon. */
const WORD = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{N}\p{M}_./&-]*$/u;
/** Words that YAML 1.1, which some editors still speak, takes for true and false. */
const YES_OR_NO = /^(?:y|yes|n|no|on|off|true|false|null)$/i;

/**
 * The same data, comments included, in canonical form. Fields come in the order of `fields`, those that it does not
 * know at the end as they were. The text must be YAML that the reader accepts; anything else is returned as it is.
 */
export function canonicalYaml(text: string, fields: readonly Field[]): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core', keepSourceTokens: false });
  if (document.errors.length > 0 || !isMap<Node, Node | null>(document.contents)) return text;
  arrange(document.contents, [fields]);
  return canonicalText(document);
}

/** A value as an author would have to type it, in canonical form; ends with a line break. */
export function yamlOf(value: unknown, fields: readonly Field[] = []): string {
  const document = new Document(value, { version: '1.2', schema: 'core' });
  arrangeValue(document.contents as Node | null, [fields]);
  return canonicalText(document);
}

/** A document as text: two blanks a level, no folded lines. */
export function canonicalText(document: Document): string {
  return document.toString(layout).replace(/[ \t]+$/gm, '');
}

function arrange(map: YAMLMap<Node, Node | null>, shapes: readonly (readonly Field[])[]): void {
  const fields = shapeOf(map, shapes);
  const place = (pair: Pair<Node, Node | null>): number => {
    const at = fields.findIndex(({ name }) => name === nameOf(pair));
    return at === -1 ? fields.length : at;
  };
  map.flow = map.items.length === 0;
  // A comment above the first field speaks of that field and must move with it.
  const [first] = map.items;
  if (first && map.commentBefore && isScalar(first.key) && !first.key.commentBefore) {
    first.key.commentBefore = map.commentBefore;
    map.commentBefore = null;
  }
  map.items = map.items
    .map((pair, index) => ({ pair, index }))
    .sort((a, b) => place(a.pair) - place(b.pair) || a.index - b.index)
    .map(({ pair }) => pair);
  for (const pair of map.items) {
    const field = fields.find(({ name }) => name === nameOf(pair));
    if (isScalar(pair.key)) pair.key.type = Scalar.PLAIN;
    withoutBlankLine(pair.key);
    arrangeValue(pair.value, field?.shapes ?? []);
  }
}

/** Of several shapes the one that knows most of the fields present. */
function shapeOf(map: YAMLMap<Node, Node | null>, shapes: readonly (readonly Field[])[]): readonly Field[] {
  const names = new Set(map.items.map(nameOf));
  const known = (shape: readonly Field[]): number => shape.filter(({ name }) => names.has(name)).length;
  return shapes.toSorted((a, b) => known(b) - known(a))[0] ?? [];
}

/** Puts a value and all below it in canonical form: the order of its fields, its lists, its quotes. */
export function arrangeValue(node: Node | null, shapes: readonly (readonly Field[])[]): void {
  withoutBlankLine(node);
  if (isMap<Node, Node | null>(node)) arrange(node, shapes);
  else if (isSeq<Node>(node)) {
    node.flow = node.items.length === 0;
    for (const item of node.items) arrangeValue(item, shapes);
  } else quoteAsNeeded(node);
}

/** Blank lines group comments; between fields they are a matter of taste, and there is one form only. */
function withoutBlankLine(node: Node | null): void {
  if (node && !node.commentBefore) node.spaceBefore = false;
}

function nameOf({ key }: Pair<Node, Node | null>): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Prose and dates stand in single quotes, so that a colon typed later breaks nothing; bare words stand alone. */
function quoteAsNeeded(node: Node | null): void {
  if (!isScalar(node) || typeof node.value !== 'string') return;
  node.type = node.value.includes('\n')
    ? Scalar.BLOCK_LITERAL
    : isBare(node.value)
      ? Scalar.PLAIN
      : Scalar.QUOTE_SINGLE;
}

function isBare(text: string): boolean {
  return WORD.test(text) && !YES_OR_NO.test(text) && !readPartialDate(text).ok;
}
