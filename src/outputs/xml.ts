/** Letters that no XML 1.0 file may hold, however written; one of them makes a reader refuse the whole feed. */

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it, in elements and attributes alike; letters that XML forbids are left out. */
function xmlText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

/** An element with attributes and either text or ready elements; without either it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const inner = typeof content === 'string' ? xmlText(content) : content.join('\n');
  const open = `<${name}${written.join('')}`;
  if (inner === '') return `${open}/>`;
  return typeof content === 'string' ? `${open}>${inner}</${name}>` : `${open}>\n${inner}\n</${name}>`;
}

/** A whole XML file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
