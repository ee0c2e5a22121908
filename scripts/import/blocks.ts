/** The flat list of blocks that all sources are brought to before their structure is read. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { badCharacters } from '../../src/reader/characters.ts';
import type { ImportLog } from './import-log.ts';
import { codeOfText, fromCode, legacyWords } from './legacy-text.ts';

/** A paragraph as one line of words, or something with a shape of its own (a list, a table, a heading). */
export interface Block {
  node: RootContent;
  /** The words of the block in one line. */
  text: string;
  /** Whether a paragraph is bold as a whole: how office texts mark headings. */
  bold: boolean;
}

/** Blocks of a tree: paragraphs are split at line breaks, letters brought into one form, page breaks dropped. */
export function blocksOf(tree: Root, log: ImportLog): Block[] {
  const whole = codeOfText(wordsOf(tree));
  for (const node of tree.children) {
    // A Word file may name its old font in a style only, and may hold both old and new text.
    const code = whole ?? codeOfText(wordsOf(node));
    if (code !== undefined) log.guessed(legacyWords(code));
    eachText(node, (text) => cleanText(code === undefined ? text : fromCode(text, code), log));
  }
  return tree.children
    .flatMap((node) => (node.type === 'paragraph' ? linesOf(node.children) : [blockOf(node)]))
    .filter(({ node, text }) => text !== '' && node.type !== 'thematicBreak');
}

/** A block around a node. */
function blockOf(node: RootContent): Block {
  const bold = node.type === 'paragraph' && node.children.length > 0 && node.children.every(isBold);
  return { node, text: wordsOf(node).replace(/\s+/gu, ' ').trim(), bold };
}

/** A paragraph of plain words. */
export function paragraph(value: string): Block {
  return blockOf({ type: 'paragraph', children: [{ type: 'text', value }] });
}

/** All words of a node; cells and items apart by a space. */
export function wordsOf(node: { type: string }): string {
  if ('value' in node && typeof node.value === 'string') return node.type === 'html' ? '' : node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node) || !Array.isArray(node.children)) return '';
  const inline = ['paragraph', 'heading', 'strong', 'emphasis', 'delete', 'link', 'tableCell'].includes(
    node.type,
  );
  return (node.children as { type: string }[]).map(wordsOf).join(inline ? '' : ' ');
}

function linesOf(children: readonly PhrasingContent[]): Block[] {
  const lines: PhrasingContent[][] = [[]];
  const push = (child: PhrasingContent): void => {
    if (child.type === 'break') lines.push([]);
    else if (child.type === 'strong' && child.children.some(({ type }) => type === 'break')) {
      for (const each of child.children)
        push(each.type === 'break' ? each : { type: 'strong', children: [each] });
    } else lines.at(-1)?.push(child);
  };
  for (const child of children) push(child);
  return lines.map((line) => blockOf({ type: 'paragraph', children: line }));
}

function isBold(node: PhrasingContent): boolean {
  return node.type === 'strong' || (node.type === 'text' && node.value.trim() === '');
}

function eachText(node: { type: string }, change: (text: string) => string): void {
  if (node.type === 'text' && 'value' in node) node.value = change(String(node.value));
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children as { type: string }[]) eachText(child, change);
}

/** Letters that look alike in one form; what nobody can see goes. */
function cleanText(text: string, log: ImportLog): string {
  let plain = text
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .replaceAll('\u00AD', '')
    .normalize('NFC');
  if (/[\u00D0\u00F0]/u.test(plain)) {
    log.guessed('chữ Ð (U+00D0) trông như Đ, đã thay bằng Đ');
    plain = plain.replaceAll('\u00D0', 'Đ').replaceAll('\u00F0', 'đ');
  }
  const hidden = badCharacters(plain).filter(({ rule }) => rule === 'hidden-character');
  for (const { index, length, message } of hidden.toReversed()) {
    log.dropped(message);
    plain = plain.slice(0, index) + plain.slice(index + length);
  }
  return plain;
}
