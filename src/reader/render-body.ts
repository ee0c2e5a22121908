/** Writes a safe tree as HTML for one page. */
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ProseComponentName } from './prose-components.ts';

export interface RenderOptions {
  /** Puts base and locale before an address of the site, such as "/ke-hoach/x/". */
  href(path: string): string;
  /** The same for a file of the public folder, which has no locale; `href` when absent. */
  asset?: ((path: string) => string) | undefined;
  /** Where a component leads and what it says; undefined leaves only the name. */
  component?:
    | ((
        name: ProseComponentName,
        attributes: Readonly<Record<string, string>>,
      ) => { href: string; label: string } | undefined)
    | undefined;
  /** The name of the frame around a wide table; screen readers say it. */
  tableLabel?: string | undefined;
}

/** The HTML of a body. Only trees from `readBody` may be given: nothing is checked here any more. */
export function renderBody(tree: Root, options: RenderOptions): string {
  return toHtml({
    type: 'root',
    children: tree.children.flatMap((node) =>
      node.type === 'element' || node.type === 'text' ? [shown(node, options)] : [],
    ),
  });
}

function shown(node: ElementContent, options: RenderOptions): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => shown(child, options));
  const { properties } = node;
  switch (node.tagName) {
    case 'a':
      return {
        ...node,
        properties: { ...properties, href: onSite(String(properties['href'] ?? ''), options.href) },
        children,
      };
    case 'img':
      return {
        ...node,
        properties: {
          ...properties,
          src: onSite(String(properties['src'] ?? ''), options.asset ?? options.href),
        },
      };
    case 'table':
      // A wide table scrolls by itself and can be scrolled with the keyboard.
      return element(
        'div',
        { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: options.tableLabel ?? 'Bảng' },
        [{ ...node, children }],
      );
    case 'prose-note': {
      const kind = properties['kind'] === 'warning' ? 'warning' : 'info';
      return element('div', { className: ['prose-note', `prose-note-${kind}`], role: 'note' }, children);
    }
    case 'prose-indicator':
      return componentLink('Indicator', node, options);
    case 'prose-abbr':
      // The last pass over the page writes the meaning beside it.
      return element('abbr', { dataMeans: String(properties['means'] ?? '') }, [
        { type: 'text', value: String(properties['short'] ?? '') },
      ]);
    case 'prose-commitment':
      return componentLink('Commitment', node, options);
    default:
      return { ...node, children };
  }
}

function componentLink(name: ProseComponentName, node: Element, options: RenderOptions): ElementContent {
  const attributes = Object.fromEntries(
    Object.entries(node.properties).map(([key, value]) => [key, String(value)]),
  );
  const target = options.component?.(name, attributes);
  if (target === undefined) return { type: 'text', value: attributes['id'] ?? '' };
  return element('a', { className: [`prose-${name.toLowerCase()}`], href: target.href }, [
    { type: 'text', value: target.label },
  ]);
}

function onSite(address: string, prefix: (path: string) => string): string {
  return address.startsWith('/') ? prefix(address) : address;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
