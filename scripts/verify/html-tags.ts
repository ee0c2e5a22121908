/** One start tag of a page, with the text of elements whose content is text only. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The content of script, style, title and textarea; '' for every other element. */
  text: string;
  /** Whether the tag stands inside a drawing, where `title` and `a` mean something else. */
  inSvg: boolean;
}

const textElements = new Set(['script', 'style', 'title', 'textarea']);
const closings = new Map([...textElements].map((name) => [name, new RegExp(`</${name}[\\s>/]`, 'ig')]));
const tagStart = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/y;
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/**
 * The start tags of a page in order. Reads what our own build writes (well-formed HTML); it is a scanner for
 * checks over thousands of pages, not a browser's parser.
 */
export function tagsOf(html: string): Generator<Tag> {
  return scan(html, (from) => html.indexOf('<', from));
}

/** Tags that make a browser load or run something, and what a scanner must step over to find them. */
const loading =
  /<(?:!--|(?:script|style|title|textarea|link|img|image|input|feimage|iframe|frame|video|audio|track)(?=[\s/>]))/gi;

/**
 * The start tags of a page that make a browser load or run something, in order, among titles and the like. Ten times as
 * fast as all tags; an attribute that holds such a tag as its text counts as one. `inSvg` is not found out.
 */
export function loadingTagsOf(html: string): Generator<Tag> {
  return scan(html, (from) => {
    loading.lastIndex = from;
    return loading.exec(html)?.index ?? -1;
  });
}

function* scan(html: string, next: (from: number) => number): Generator<Tag> {
  let at = next(0);
  let svgDepth = 0;
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      at = next(after(html, '-->', at + 4));
      continue;
    }
    tagStart.lastIndex = at;
    const opened = tagStart.exec(html);
    if (!opened) {
      at = next(at + 1);
      continue;
    }
    const name = (opened[2] ?? '').toLowerCase();
    if (opened[1] === '/') {
      if (name === 'svg') svgDepth -= 1;
      at = next(after(html, '>', at));
      continue;
    }
    const { attributes, end, selfClosed } = attributesAt(html, tagStart.lastIndex);
    const closes = textElements.has(name) && !selfClosed ? closingOf(html, name, end) : end;
    yield { name, attributes, text: html.slice(end, closes), inSvg: svgDepth > 0 };
    if (name === 'svg' && !selfClosed) svgDepth += 1;
    at = next(closes);
  }
}

function attributesAt(
  html: string,
  start: number,
): { attributes: Map<string, string>; end: number; selfClosed: boolean } {
  const attributes = new Map<string, string>();
  let at = start;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(html);
    if (!found) break;
    const name = (found[1] ?? '').toLowerCase();
    // As in a browser, the first of two equal attributes counts.
    if (!attributes.has(name)) attributes.set(name, decodeEntities(found[2] ?? found[3] ?? found[4] ?? ''));
    at = attribute.lastIndex;
  }
  const close = html.indexOf('>', at);
  const end = close === -1 ? html.length : close + 1;
  return { attributes, end, selfClosed: html[close - 1] === '/' };
}

function closingOf(html: string, name: string, from: number): number {
  const closing = closings.get(name);
  if (!closing) return from;
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function after(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found === -1 ? html.length : found + text.length;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Text with the entities that our build writes replaced by their letters; unknown ones stay as they are. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+)|#[xX]([\da-fA-F]+)|([a-zA-Z]+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
