import type { Nodes } from 'hast';

/** The words of a tree without its marks. */
export function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');
}
