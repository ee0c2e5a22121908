/** Recipients and signature, at the end of a document. */
import type { Block } from './blocks.ts';
import { cellLines, type DocumentFacts } from './document-head.ts';
import type { ImportLog } from './import-log.ts';

const NAME = /^(?:(?:TS|ThS|PGS|GS|BS|KS|CN)\.?\s*)*\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,4}$/u;
const OFFICE = /^(?:TM\.|KT\.|TL\.|TUQ\.|Q\.)?\s*[\p{Lu}\s,.]+$/u;

/** Takes recipients and signature off the end; what stands above stays. */
export function takeFoot(blocks: readonly Block[], facts: DocumentFacts, log: ImportLog): Block[] {
  const lines = blocks.flatMap((block) =>
    block.node.type === 'table' && /^\s*nơi nhận/iu.test(block.text) ? cellLines(block) : [block],
  );
  const at = lines.findLastIndex(({ text }) => /^nơi nhận\s*:?/iu.test(text));
  if (at === -1) return lines;
  const offices: string[] = [];
  const left: Block[] = [];
  for (const block of lines.slice(at + 1).flatMap(itemsOf)) {
    const { text } = block;
    const item = /^[-–+•*]\s*(.+)$/u.exec(text)?.[1];
    if (item !== undefined) facts.recipients.push(item.replace(/[;.]$/u, ''));
    else if (NAME.test(text)) facts.signatory = { ...facts.signatory, name: text };
    else if (OFFICE.test(text) && text.length < 80) offices.push(text);
    else if (/:$/u.test(text)) facts.recipients.push(text);
    else if (!/^\(?(?:đã ký|chữ ký|ký tên|ký, (?:ghi rõ|đóng dấu).*)\)?\.?$/iu.test(text)) left.push(block);
  }
  const here = /^nơi nhận\s*:?\s*(.*)$/iu.exec(lines[at]?.text ?? '')?.[1] ?? '';
  if (here !== '') facts.recipients.unshift(here);
  if (facts.signatory && offices.length > 0) facts.signatory.office = offices.join(' ');
  if (facts.recipients.length > 0) log.recognised(`nơi nhận: ${facts.recipients.length} dòng`);
  if (facts.signatory)
    log.recognised(
      `người ký: ${facts.signatory.name}${facts.signatory.office ? `, ${facts.signatory.office}` : ''}`,
    );
  return [...lines.slice(0, at), ...left];
}

/** Word makes a list of recipients; here each is a line again. */
function itemsOf(block: Block): Block[] {
  if (block.node.type !== 'list') return [block];
  return block.node.children.map((item) => ({
    ...block,
    node: { type: 'paragraph', children: [] },
    text: `- ${textOf(item)}`,
  }));
}

function textOf(node: { type: string }): string {
  if ('value' in node) return String(node.value);
  return 'children' in node && Array.isArray(node.children)
    ? (node.children as { type: string }[]).map(textOf).join('')
    : '';
}
