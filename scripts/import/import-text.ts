/** From a tree of words, whatever its source, to the text of a draft record. */
import type { Root } from 'mdast';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { writeMarkdown } from '../format/markdown.ts';
import { skeleton } from '../new/skeleton.ts';
import { blocksOf, wordsOf, type Block } from './blocks.ts';
import { proposals, reviewProposal, type SectionLine } from './commitment-proposals.ts';
import { takeFoot } from './document-foot.ts';
import { takeHead } from './document-head.ts';
import { draftComments, type Findings } from './draft-comments.ts';
import { draftValues, guessCollection, type DraftCollection } from './draft.ts';
import type { Gathered } from './draft-guesses.ts';
import { datesIn, datesWithoutYear, figuresIn, symbolsIn } from './findings.ts';
import type { ImportLog } from './import-log.ts';
import { withoutChrome } from './portal-chrome.ts';
import { structured } from './structure.ts';

/** A draft that nobody has written to disk yet. */
export interface Draft {
  collection: DraftCollection;
  values: Record<string, unknown>;
  text: string;
}

/** Reads a document or an article. `kind` is what the person said it is, if anything. */
export function draftOfText(
  tree: Root,
  given: Gathered['given'] & { kind?: DraftCollection | undefined },
  records: SiteRecords,
  log: ImportLog,
): Draft {
  const { blocks, facts: page } = withoutChrome(blocksOf(tree, log), log);
  const { facts: document, rest } = takeHead(blocks, log);
  const body = takeFoot(rest, document, log);
  const headline = document.type === undefined ? takeHeadline(body, log) : undefined;
  const content = structured(body, log);
  const text = [document.subject, ...blocks.map((block) => block.text)].filter(Boolean).join('\n');
  const gathered: Gathered = {
    document,
    page,
    headline,
    headings: content.flatMap((node) => (node.type === 'heading' && node.depth === 2 ? [wordsOf(node)] : [])),
    text,
    given,
  };
  const collection = given.kind ?? guessCollection(gathered);
  log.guessed(`loại bản ghi: ${collection}`);
  const values = withWords(draftValues(collection, gathered, records, log)) as Record<string, unknown>;
  const lines = sectionLines(body);
  const findings: Findings = {
    proposals: proposals(lines),
    reviews: reviewProposal(lines),
    symbols: symbolsIn(text, records).filter(({ printed }) => printed !== document.number),
    dates: datesIn(text),
    figures: figuresIn(body.map((block) => block.text).join('\n')),
  };
  tell(findings, log);
  for (const day of datesWithoutYear(text)) log.guessed(`“${day}” thiếu năm; không tự điền`);
  const head = `${draftComments(findings, collection)}${skeleton(collection, values)}`;
  const written = writeMarkdown({ type: 'root', children: content }, '.mdx');
  return { collection, values, text: `---\n${head}---\n\n${written}` };
}

/** Values without those that say nothing: a line of dashes is no author. */
function withWords(value: unknown): unknown {
  if (typeof value === 'string') return /[\p{L}\p{N}]/u.test(value) ? value : undefined;
  if (Array.isArray(value)) return value.map(withWords).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).map(([key, each]) => [key, withWords(each)] as const);
  return Object.fromEntries(
    kept.filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0)),
  );
}

/** An article begins with its headline. */
function takeHeadline(body: Block[], log: ImportLog): string | undefined {
  const [first] = body;
  if (first !== undefined && !/[\p{L}\p{N}]/u.test(first.text)) return undefined;
  if (first === undefined || first.text.length > 300 || !['paragraph', 'heading'].includes(first.node.type))
    return undefined;
  body.shift();
  log.guessed(`dòng đầu là tên bài: “${first.text}”`);
  return first.text;
}

/** Lines with the number of the section that they stand in. */
function sectionLines(body: readonly Block[]): SectionLine[] {
  let roman = '';
  let point = '';
  return body.flatMap(({ node, text }, index) => {
    const number = /^([IVXL]+)\s*[.\-–)]\s*\p{L}/u.exec(text)?.[1];
    const item = /^(\d{1,2})\s*[.)]\s*\p{L}/u.exec(text)?.[1];
    if (number !== undefined) [roman, point] = [number, ''];
    else if (item !== undefined) point = item;
    const section = [roman, point].filter((part) => part !== '').join('.');
    const heading = number !== undefined || (item !== undefined && isTitleOf(text, body[index + 1]));
    const lines = node.type === 'list' ? node.children.map(wordsOf) : heading ? [] : [text];
    return lines.map((line) => (section === '' ? { text: line } : { text: line, section }));
  });
}

/** "1. Hỗ trợ hợp tác xã" above dashes says what they are about; the promises are the dashes. */
function isTitleOf(text: string, next: Block | undefined): boolean {
  if (next === undefined || /[.;:,]$/u.test(text)) return false;
  return next.node.type === 'list' || /^(?:[-–+•*]|[a-zđ]\))\s/u.test(next.text);
}

function tell({ proposals: promised, reviews, symbols, dates, figures }: Findings, log: ImportLog): void {
  for (const { printed, record, suggestion } of symbols) {
    if (record) log.recognised(`văn bản ${printed} → ${record.collection}/${record.id}`);
    else
      log.guessed(
        `ký hiệu ${printed}${suggestion === undefined ? '' : ` (có lẽ là ${suggestion})`}: sổ chưa có văn bản này`,
      );
  }
  if (dates.length > 0)
    log.recognised(`${dates.length} ngày: ${dates.map(({ printed }) => printed).join('; ')}`);
  if (figures.length > 0)
    log.recognised(`${figures.length} con số: ${figures.map(({ asPrinted }) => asPrinted).join('; ')}`);
  if (promised.length > 0)
    log.guessed(`${promised.length} câu có thể là cam kết, để trong chú thích của phần đầu`);
  if (reviews)
    log.guessed(`${reviews.printed.length} câu nói về sơ kết, tổng kết, để trong chú thích của phần đầu`);
}
