import type { FoundPage } from './search-engine.ts';

/** One result as a list item: title, then kind, place and state, then the excerpt. */
export function resultItem(page: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = page.url;
  link.textContent = page.meta['title'] ?? page.url;
  const heading = element('p', 'search-title');
  heading.append(link);
  item.append(heading);
  const facts = ['kind', 'place', 'state'].flatMap((name) => {
    const value = page.meta[name];
    return value ? [element('span', `search-${name}`, value)] : [];
  });
  if (facts.length > 0) {
    const line = element('p', 'search-facts');
    facts.forEach((fact, index) => line.append(...(index === 0 ? [fact] : [' · ', fact])));
    item.append(line);
  }
  // A page found by its name has no excerpt yet.
  if (page.excerpt !== '') {
    const excerpt = element('p', 'search-excerpt');
    excerpt.append(...marked(page.excerpt));
    item.append(excerpt);
  }
  return item;
}

/** The excerpt as text and `<mark>`; whatever else might stand in it becomes plain text. */
function marked(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? element('mark', '', text) : document.createTextNode(text);
  });
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
