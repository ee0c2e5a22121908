/** HTML, pasted from a portal or made from Word, as a Markdown tree without styles, scripts and page furniture. */
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import type { Element, Nodes, Parents, Root as Hast } from 'hast';
import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast';
import { definitionNumber, isBackLink, referenceNumber } from './footnotes.ts';
import type { ImportLog } from './import-log.ts';

/** Elements that are never text of the article, by what they are called in the log. */
const furniture: Readonly<Record<string, string>> = {
  script: 'mã lệnh của trang',
  style: 'định dạng của trang',
  noscript: 'mã lệnh của trang',
  template: 'mã lệnh của trang',
  nav: 'thanh điều hướng',
  header: 'đầu trang',
  footer: 'chân trang',
  aside: 'cột bên',
  form: 'biểu mẫu',
  button: 'nút bấm',
  input: 'biểu mẫu',
  select: 'biểu mẫu',
  iframe: 'khung nhúng',
  object: 'đối tượng nhúng',
  embed: 'đối tượng nhúng',
  svg: 'hình vẽ của trang',
  video: 'video',
  audio: 'âm thanh',
  canvas: 'hình vẽ của trang',
  link: 'định dạng của trang',
  meta: 'thông tin ẩn của trang',
  title: 'tên cửa sổ trình duyệt',
};

/** Words in class or id by which portals mark what surrounds an article. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:breadcrumb|menu|navbar|sidebar|share|social|related|comment|advert|banner|pager|pagination|toolbar|print|counter)(?:$|[\s_-])/i;

/** The tree of a page or a fragment; images become a line that asks for their description. */
export function htmlToTree(html: string, log: ImportLog): Root {
  const hast = fromHtml(html, { fragment: true });
  clean(hast, log);
  const link: Handle = (state, node: Element) => {
    const children = state.all(node) as PhrasingContent[];
    const note = referenceNumber(node);
    if (note !== undefined) return { type: 'footnoteReference', identifier: note, label: note };
    if (isBackLink(node)) return undefined;
    const url = typeof node.properties.href === 'string' ? node.properties.href : '';
    if (/^(?:https?|mailto):/i.test(url)) return { type: 'link', url, children };
    if (url !== '' && !url.startsWith('#'))
      log.dropped(`địa chỉ của liên kết "${url.slice(0, 80)}", giữ chữ`);
    return children;
  };
  let images = 0;
  const image: Handle = (_state, node: Element) => {
    images += 1;
    const alt = typeof node.properties.alt === 'string' ? node.properties.alt.trim() : '';
    log.guessed(
      `ảnh ${images}${alt === '' ? ' không có mô tả' : ` (mô tả trong nguồn: ${alt})`}: chỉ đăng khi có quyền, và phải viết mô tả ảnh (alt)`,
    );
    return {
      type: 'text',
      value: `(Ảnh ${images}: CẦN GHI mô tả ảnh${alt === '' ? '' : `; nguồn ghi: ${alt}`})`,
    };
  };
  const notes: Handle = (state, node: Element) => {
    const items = node.tagName === 'ol' ? node.children.filter((child) => child.type === 'element') : [node];
    const numbers = items.map(definitionNumber);
    const usual = defaultHandlers[node.tagName as 'ol' | 'div'] as Handle;
    if (numbers.length === 0 || numbers.some((number) => number === undefined))
      return usual(state, node, undefined);
    log.recognised(`chú thích cuối trang: ${numbers.length}`);
    return items.map((item, index): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: numbers[index] ?? '',
      label: numbers[index] ?? '',
      children: state.toFlow(state.all(item)) as FootnoteDefinition['children'],
    }));
  };
  const handlers = { a: link, img: image, ol: notes, div: notes };
  return toMdast(hast, { handlers, newlines: false, document: true }) as Root;
}

function clean(parent: Parents | Hast, log: ImportLog): void {
  parent.children = (parent.children as Nodes[]).filter((node) => {
    if (node.type === 'comment') return false;
    if (node.type !== 'element') return true;
    const why = furnitureOf(node);
    if (why !== undefined) {
      log.dropped(why);
      return false;
    }
    if (hasWordStyle(node)) log.dropped('định dạng của Word (mso-…)');
    clean(node, log);
    if (node.tagName === 'td' || node.tagName === 'th') separateLines(node);
    return true;
  }) as Hast['children'];
}

/** Markdown cells hold one line: paragraphs become lines apart, not words run together. */
function separateLines(cell: Element): void {
  const blocks = cell.children.filter(
    (child) => child.type === 'element' && ['p', 'div', 'li', 'ul', 'ol'].includes(child.tagName),
  );
  for (const block of blocks.slice(1)) {
    const at = cell.children.indexOf(block);
    cell.children.splice(at, 0, { type: 'element', tagName: 'br', properties: {}, children: [] });
  }
}

function furnitureOf({ tagName, properties }: Element): string | undefined {
  const style = String(properties['style'] ?? '');
  if (
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style) ||
    properties['hidden'] === true
  )
    return 'chữ ẩn';
  const known = Object.hasOwn(furniture, tagName) ? furniture[tagName] : undefined;
  if (known !== undefined) return known;
  const names = [properties['className'], properties['id']].flat().map(String).join(' ');
  const found = FURNITURE_NAME.exec(names);
  return found === null ? undefined : `khối "${names.trim().slice(0, 60)}" của trang`;
}

function hasWordStyle({ properties, tagName }: Element): boolean {
  return (
    /mso-/i.test(String(properties['style'] ?? '')) ||
    /^Mso/.test([properties['className']].flat().map(String)[0] ?? '') ||
    tagName === 'o:p'
  );
}
