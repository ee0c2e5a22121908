import type { Nodes } from 'hast';

/** The words of a tree without its marks. */
export function toString(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? toString(node.children) : ''))
    .join('');
}
