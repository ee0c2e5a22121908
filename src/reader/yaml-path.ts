/** Finds nodes of a parsed document by the path of a value. */
import { isMap, isScalar, isSeq, visit, type Document, type Node } from 'yaml';
import type { FieldPath } from './problem.ts';

/** Walks down a path as far as it goes: the value there and the key that named it. */
export function nodesAt(
  root: Node | null,
  path: FieldPath,
): { key: Node | undefined; value: Node | undefined } {
  let key: Node | undefined;
  let value: Node | undefined;
  let here: Node | null | undefined = root;
  for (const step of path) {
    if (isSeq<Node>(here)) {
      here = here.items[Number(step)];
      if (here) key = here;
    } else if (isMap<Node, Node | null>(here)) {
      const pair: { key: Node; value: Node | null } | undefined = here.items.find(
        (each) => isScalar(each.key) && String(each.key.value) === String(step),
      );
      if (pair) key = pair.key;
      here = pair?.value;
    } else here = undefined;
    if (!here) return { key, value: key };
    // An object is pointed at by its name: an underlined block of many lines says nothing.
    // So is an empty value, which has no letter to underline.
    value = isScalar(here) && here.value !== null ? here : key;
  }
  return { key: key ?? root ?? undefined, value: value ?? root ?? undefined };
}

/** The last text in quotes: where one was never closed, it is the one that runs to the end of the file. */
export function lastQuoted(document: Document.Parsed): Node | undefined {
  let last: Node | undefined;
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') last = node;
    },
  });
  return last;
}
