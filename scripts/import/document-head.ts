/**
 * The administrative parts of a document (Nghị định 30/2020/NĐ-CP, annex I): number, place and day, type, subject,
 * recipients and signature, wherever Word or a portal has put them.
 */
import type { Table } from 'mdast';
import { readVietnameseDate } from '../../src/domain/vietnamese-date.ts';
import { foldMarks } from '../../src/domain/vietnamese-text.ts';
import { paragraph, wordsOf, type Block } from './blocks.ts';
import type { ImportLog } from './import-log.ts';

/** What the head and the foot of a document say, as printed. */
export interface DocumentFacts {
  number?: string;
  issuer?: string;
  place?: string;
  issuedOn?: string;
  type?: string;
  subject?: string;
  recipients: string[];
  signatory?: { name: string; office?: string };
}

const MOTTO =
  /^(?:cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc|dang cong san viet nam)[.\s]*$/;
const RULE_LINE = /^[-–—_*=.\s]+$/u;
const TYPES =
  /^(?:kế hoạch(?: phối hợp)?|quyết định|chương trình(?: phối hợp| hành động)?|báo cáo|thông báo|nghị quyết|chỉ thị|hướng dẫn|quy chế(?: phối hợp)?|tờ trình|đề án|kết luận|giao ước thi đua|biên bản(?: ghi nhớ)?|bản ghi nhớ|thỏa thuận(?: hợp tác)?|công điện|phương án)$/iu;
const headLength = 25;

/** Takes the head off the blocks; the rest comes back in order. */
export function takeHead(blocks: readonly Block[], log: ImportLog): { facts: DocumentFacts; rest: Block[] } {
  const facts: DocumentFacts = { recipients: [] };
  const rest: Block[] = [];
  const lines = blocks.flatMap((block, index) =>
    index < 6 && isLayoutTable(block) ? cellLines(block) : [block],
  );
  const numbered = lines.slice(0, headLength).some(({ text }) => /^số\s*:/iu.test(text));
  lines.forEach((block, index) => {
    if (index >= headLength || !readHeadLine(block.text, facts, numbered, rest.length, log)) rest.push(block);
  });
  if (facts.type !== undefined) takeSubject(facts, rest, log);
  return { facts, rest };
}

function readHeadLine(
  text: string,
  facts: DocumentFacts,
  numbered: boolean,
  before: number,
  log: ImportLog,
): boolean {
  if (MOTTO.test(foldMarks(text)) || (RULE_LINE.test(text) && before === 0)) return true;
  const number = /^số\s*:\s*(\S.*)$/iu.exec(text)?.[1];
  if (number !== undefined && facts.number === undefined) {
    facts.number = number.replace(/\s*([/-])\s*/gu, '$1');
    return told(`số, ký hiệu: ${facts.number}`, log);
  }
  const dated = /^(.{2,60}?),\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\.?$/iu.exec(text);
  const issuedOn = dated ? readVietnameseDate(dated[2] ?? '') : undefined;
  if (dated && issuedOn !== undefined) {
    facts.place = dated[1] ?? '';
    facts.issuedOn = issuedOn;
    return told(`nơi và ngày ban hành: ${facts.place}, ${issuedOn}`, log);
  }
  const subject = /^v\/v:?\s+(.+)$/iu.exec(text)?.[1];
  if (subject !== undefined) {
    facts.subject = subject;
    facts.type ??= 'Công văn';
    return told(`trích yếu: ${subject}`, log);
  }
  if (facts.type === undefined && TYPES.test(text) && before === 0) {
    facts.type = text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
    return told(`loại văn bản: ${facts.type}`, log);
  }
  const upper = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text) && text.length < 120;
  if (numbered && upper && facts.type === undefined && before === 0) {
    // The last line above the number is who issues it; the one above is the body over it.
    if (facts.number === undefined || facts.issuer === undefined) facts.issuer = text;
    return told(`dòng tên cơ quan: ${text}`, log);
  }
  return false;
}

/** The subject stands below the type: lines until the text begins. */
function takeSubject(facts: DocumentFacts, rest: Block[], log: ImportLog): void {
  const lines: string[] = [];
  while (facts.subject === undefined && rest[0] && lines.length < 4) {
    const { text, node } = rest[0];
    const begins =
      // Not "\b": it knows no Vietnamese letters, and there is none after "I.".
      /^(?:(?:căn cứ|thực hiện|xét|theo đề nghị|kính gửi|phần|chương)(?!\p{L})|[IVX]+\s*[.)]|[A-Đ]\.\s|\d+\s*[.)]|điều \d)/iu.test(
        text,
      );
    if (
      node.type !== 'paragraph' ||
      begins ||
      text.length > 300 ||
      (lines.length > 0 && /[.:;]$/u.test(text))
    )
      break;
    rest.shift();
    if (!RULE_LINE.test(text)) lines.push(text);
  }
  if (lines.length === 0) return;
  facts.subject = lines.join(' ');
  log.recognised(`trích yếu: ${facts.subject}`);
}

function isLayoutTable({ node, text }: Block): boolean {
  return (
    node.type === 'table' &&
    node.children.length <= 8 &&
    /số\s*:|cộng h(?:òa|oà) xã hội|đảng cộng sản/iu.test(text)
  );
}

/** The lines of a table that only lays out the head, cell by cell. */
export function cellLines({ node }: Block): Block[] {
  return (node as Table).children.flatMap((row) =>
    row.children.flatMap((cell) => {
      const lines: string[] = [''];
      for (const child of cell.children) {
        if (child.type === 'break') lines.push('');
        else lines.push(`${lines.pop() ?? ''}${wordsOf(child)}`);
      }
      return lines.map((line) => paragraph(line.trim())).filter(({ text }) => text !== '');
    }),
  );
}

function told(what: string, log: ImportLog): true {
  log.recognised(what);
  return true;
}
