/** Applies the changes of a migration to the text of one file: all other characters, comments included, stay. */
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import { takeApart } from '../../src/reader/file-parts.ts';
import type { FoundFile } from '../../src/reader/walk.ts';
import type { FieldChange } from './migration.ts';

interface Splice {
  at: number;
  end: number;
  text: string;
}

/** The text with the changes made. Throws an Error in Vietnamese where two fields would become one. */
export function changedText(
  text: string,
  { collection, format }: Pick<FoundFile, 'collection' | 'format'>,
  changes: readonly FieldChange[],
): string {
  return changes
    .filter((change) => change.collection === collection)
    .reduce((before, change) => changeOnce(before, format, change), text);
}

function changeOnce(text: string, format: FoundFile['format'], change: FieldChange): string {
  const { yaml, offset } = yamlPart(text, format);
  const { contents } = parseDocument<Node>(yaml);
  const splices = splicesIn(contents, change.path.split('.'), change);
  return splices
    .sort((a, b) => b.at - a.at)
    .reduce(
      (before, { at, end, text: fresh }) => before.slice(0, offset + at) + fresh + before.slice(offset + end),
      text,
    );
}

/** The YAML of a file as it stands, and where in the file it begins. */
function yamlPart(text: string, format: FoundFile['format']): { yaml: string; offset: number } {
  if (format === '.yaml') return { yaml: text, offset: 0 };
  const parts = takeApart(text.replace(/\r\n/g, '\n').replace(/^\uFEFF/, ''));
  if (typeof parts === 'string') throw new Error(parts);
  const offset = /^\uFEFF?\s*---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0;
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(offset));
  return { yaml: text.slice(offset, close === null ? undefined : offset + close.index), offset };
}

function splicesIn(node: unknown, [step = '', ...rest]: readonly string[], change: FieldChange): Splice[] {
  if (!isMap<Node, Node | null>(node)) return [];
  const name = step.replace(/\[\]$/, '');
  const pair = pairOf(node, name);
  if (pair === undefined) return [];
  if (rest.length === 0 && !step.endsWith('[]')) return lastStep(node, pair, change);
  if (!step.endsWith('[]')) return splicesIn(pair.value, rest, change);
  const items = isSeq<Node>(pair.value) ? pair.value.items : [];
  return items.flatMap((item) =>
    rest.length === 0 ? valueSplice(item, change) : splicesIn(item, rest, change),
  );
}

function lastStep(
  map: YAMLMap<Node, Node | null>,
  pair: Pair<Node, Node | null>,
  change: FieldChange,
): Splice[] {
  if ('rewrite' in change) return valueSplice(pair.value, change);
  if (pairOf(map, change.rename) !== undefined)
    throw new Error(`có cả "${String(pair.key)}" và "${change.rename}"; giữ lại một rồi chạy lại`);
  const [at = 0, end = 0] = pair.key.range ?? [];
  return [{ at, end, text: change.rename }];
}

function valueSplice(node: Node | null, change: FieldChange): Splice[] {
  if (!isScalar(node) || !('rewrite' in change)) return [];
  const { value, range } = node;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  const fresh = change.rewrite(value);
  if (fresh === undefined || fresh === value || !range) return [];
  const text = stringify(fresh, { singleQuote: true, lineWidth: 0 }).trimEnd();
  return [{ at: range[0], end: range[1], text }];
}

function pairOf(map: YAMLMap<Node, Node | null>, name: string): Pair<Node, Node | null> | undefined {
  return map.items.find(({ key }) => String(key) === name);
}
