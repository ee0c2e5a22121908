/** Headings and lists that were typed as plain paragraphs: "I.", "1.", "Điều 3", "- …", "a) …". */
import type { Heading, List, PhrasingContent, RootContent } from 'mdast';
import { wordsOf, type Block } from './blocks.ts';
import type { ImportLog } from './import-log.ts';

const levels: readonly (readonly [RegExp, number])[] = [
  [/^(?:phần|chương)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)(?=$|[\s.:])/iu, 2],
  [/^[IVXL]+\s*[.\-–)]\s*\p{L}/u, 2],
  [/^mục\s+(?:[IVXLC]+|\d+)(?=$|[\s.:])/iu, 3],
  [/^điều\s+\d+(?=$|[\s.:])/iu, 3],
  [/^\d{1,2}\.\d{1,2}\.?\s+\p{L}/u, 4],
  [/^\d{1,2}\s*[.)]\s*\p{L}/u, 3],
];
const BULLET = /^([-–•·*+§o])\s+(.+)$/su;
const longest = 160;

/** The blocks as content of a Markdown body: levels 2 to 6 without gaps, nested lists. */
export function structured(blocks: readonly Block[], log: ImportLog): RootContent[] {
  const content: RootContent[] = [];
  let above = 1;
  const counts = { headings: 0, bullets: 0 };
  for (const block of blocks) {
    const asked = headingLevel(block, above);
    const bullet =
      asked === undefined && block.node.type === 'paragraph' ? bulletOf(block.node.children) : undefined;
    if (asked !== undefined) {
      above = Math.min(asked, above + 1);
      counts.headings += block.node.type === 'heading' ? 0 : 1;
      content.push({ type: 'heading', depth: above as Heading['depth'], children: plainInline(block.node) });
    } else if (bullet) {
      counts.bullets += 1;
      addBullet(content, bullet);
    } else content.push(withHeaderRow(block.node));
  }
  if (counts.headings > 0) log.guessed(`${counts.headings} đoạn ngắn hoặc in đậm được coi là tiêu đề mục`);
  if (counts.bullets > 0) log.recognised(`${counts.bullets} gạch đầu dòng gõ tay thành danh sách`);
  const tables = content.filter(({ type }) => type === 'table').length;
  if (tables > 0) log.recognised(`${tables} bảng; ô gộp được điền một lần, các ô còn lại để trống`);
  return content;
}

/** Word has no row of headers; the first row that says something becomes it. */
function withHeaderRow(node: RootContent): RootContent {
  if (node.type !== 'table' || node.children.length < 2) return node;
  const [first, ...rows] = node.children;
  return first !== undefined && wordsOf(first).trim() === '' ? { ...node, children: rows } : node;
}

/** The level that a block's words ask for; undefined when it is no heading. */
function headingLevel({ node, text, bold }: Block, above: number): number | undefined {
  if (node.type === 'heading')
    return Math.max(2, Math.min(6, node.depth + (above === 1 && node.depth === 1 ? 1 : 0)));
  if (node.type !== 'paragraph' || text.length > longest) return undefined;
  const level = levels.find(([pattern]) => pattern.test(text))?.[1];
  const ends = /[.;,:…]$/u.test(text);
  if (level === 2 || (level !== undefined && /^(?:điều|mục)\s/iu.test(text))) return level;
  // "1. …" is a heading when it is bold or a short title, an item of the text when it ends like a sentence.
  if (level !== undefined) return bold || (!ends && text.length <= 120) ? level : undefined;
  return bold && !ends ? Math.max(2, above) : undefined;
}

/** A heading is bold by itself; a bold word inside it says nothing more. */
function plainInline(node: RootContent): PhrasingContent[] {
  return [{ type: 'text', value: wordsOf(node).replace(/\s+/gu, ' ').trim() }];
}

interface Bullet {
  nested: boolean;
  children: PhrasingContent[];
}

function bulletOf(children: readonly PhrasingContent[]): Bullet | undefined {
  const [first, ...others] = children;
  if (first?.type !== 'text') return undefined;
  const found = BULLET.exec(first.value);
  if (found === null) return undefined;
  return {
    nested: found[1] === '+' || found[1] === 'o',
    children: [{ type: 'text', value: found[2] ?? '' }, ...others],
  };
}

/** "+" stands below "-" in office texts. */
function addBullet(content: RootContent[], { nested, children }: Bullet): void {
  const last = content.at(-1);
  const list: List = last?.type === 'list' && last.ordered !== true ? last : emptyList();
  if (list !== last) content.push(list);
  const item = {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children }],
  } as List['children'][number];
  const parent = nested ? list.children.at(-1) : undefined;
  if (parent === undefined) {
    list.children.push(item);
    return;
  }
  const below = parent.children.at(-1);
  const inner: List = below?.type === 'list' ? below : emptyList();
  if (inner !== below) parent.children.push(inner);
  inner.children.push(item);
}

function emptyList(): List {
  return { type: 'list', ordered: false, spread: false, children: [] };
}
