/** The elements that a body may have and the properties that each may keep; there is no other way into the tree. */
import type { Properties } from 'hast';

const bare = 'p h1 h2 h3 h4 h5 h6 strong em del sup br hr blockquote pre code ul table thead tbody tr th td';

const footnoteLink = ['dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel', 'className'];

const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ...bare.split(' ').map((tag): [string, string[]] => [tag, []]),
  ['a', ['href', 'title', 'id', ...footnoteLink]],
  ['img', ['src', 'alt', 'title']],
  ['ol', ['start']],
  ['li', ['id']],
  // The parser's own section of footnotes with its hidden heading; authors cannot write an id or a class.
  ['section', ['className', 'dataFootnotes']],
  ['h2', ['id', 'className']],
]);

/** The properties that an element keeps; undefined when the element itself is not allowed. */
export function safeProperties(
  tag: string,
  given: Readonly<Record<string, unknown>>,
): Properties | undefined {
  const names = allowed.get(tag);
  if (names === undefined) return undefined;
  const kept: Properties = {};
  for (const name of names) {
    const value = given[name];
    if (value !== undefined && value !== null) kept[name] = value as Properties[string];
  }
  if (tag === 'img') return { ...kept, loading: 'lazy', decoding: 'async' };
  return tag === 'th' || tag === 'td' ? cellProperties(tag, given) : kept;
}

/** Alignment as a class: an inline style would need a hole in the site's content security policy. */
function cellProperties(tag: string, given: Readonly<Record<string, unknown>>): Properties {
  const { style, align } = given;
  const side = typeof style === 'string' ? /text-align:\s*(left|center|right)/.exec(style)?.[1] : align;
  const aligned =
    side === 'left' || side === 'center' || side === 'right' ? { className: [`align-${side}`] } : {};
  return tag === 'th' ? { scope: 'col', ...aligned } : aligned;
}
