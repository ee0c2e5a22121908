/** `new tra-cuu`: adds a search that found nothing to a record; every other byte of the file stays. */
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Node, Pair } from 'yaml';
import { yamlOf } from '../format/canonical-yaml.ts';

/** A search, in the words of the schema. */
export interface Lookup {
  on: string;
  where: string;
  commitments?: readonly string[];
}

/** A text with its place in the old one: all that is written. */
interface Insertion {
  at: number;
  /** How many characters give way: only those of an empty list "[]". */
  replaces: number;
  text: string;
}

/** The text of the record with the search as last item of `lookups`. The text must be a record that the check accepts. */
export function addLookup(text: string, lookup: Lookup): string {
  const { at, replaces, text: added } = insertionFor(text, lookup);
  return text.slice(0, at) + added + text.slice(at + replaces);
}

function insertionFor(text: string, lookup: Lookup): Insertion {
  const head = /^\uFEFF?\s*---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0;
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(head));
  const yaml = text.slice(head, close === null ? undefined : head + close.index);
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const item = (indent: string): string =>
    yamlOf([lookup])
      .trimEnd()
      .split('\n')
      .map((line) => `${indent}${line}${newline}`)
      .join('');
  const contents = parseDocument<Node>(yaml).contents;
  const pair = isMap<Node, Node | null>(contents) ? contents.items.find(named('lookups')) : undefined;
  const list = pair?.value;
  if (!isSeq<Node>(list))
    return { at: head + yaml.length, replaces: 0, text: `lookups:${newline}${item('  ')}` };
  const [start = 0, end = 0] = list.range ?? [];
  if (list.flow === true && list.items.length === 0) {
    return { at: head + start, replaces: end - start, text: `${newline}${item('  ')}`.trimEnd() };
  }
  if (list.flow === true) {
    // JSON is YAML too; inside a flow list the item has to be one.
    return { at: head + end - 1, replaces: 0, text: `, ${JSON.stringify(lookup)}` };
  }
  const column = start - (yaml.lastIndexOf('\n', start - 1) + 1);
  const lastEnd = list.items.at(-1)?.range?.[1] ?? end;
  const lineEnd = yaml[lastEnd - 1] === '\n' ? lastEnd : yaml.indexOf('\n', lastEnd) + 1;
  const missing = lineEnd === 0;
  return {
    at: head + (missing ? yaml.length : lineEnd),
    replaces: 0,
    text: `${missing ? newline : ''}${item(' '.repeat(column))}`,
  };
}

function named(name: string): (pair: Pair<Node, Node | null>) => boolean {
  return ({ key }) => String(key) === name;
}
