/** What a text leaves open and a machine may guess: each guess is told, and a person decides. */
import { missingNumerals } from '../../src/domain/section-numbers.ts';
import { foldMarks, sameText } from '../../src/domain/vietnamese-text.ts';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import type { DocumentFacts } from './document-head.ts';
import type { ImportLog } from './import-log.ts';
import type { PageFacts } from './portal-chrome.ts';

type Values = Record<string, unknown>;

/** Everything that a text said, and what the person said about it. */
export interface Gathered {
  document: DocumentFacts;
  page: PageFacts;
  /** The first line of an article that has no administrative head. */
  headline?: string | undefined;
  /** Words of headings of the second level, as printed. */
  headings: readonly string[];
  text: string;
  given: { url?: string | undefined; publisher?: string | undefined; today: string; fileName: string };
}

/** A text cut to the length that its field allows, with "…" where something is missing. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** Sections as printed; a gap in the numbering is told, never closed. */
export function sectionsOf({ headings }: Gathered, log: ImportLog): Values {
  const sections = headings.flatMap((heading) => {
    const [, number, name] = /^([IVXL]+)\s*[.\-–)]\s*(.+)$/u.exec(heading) ?? [];
    return number === undefined || name === undefined
      ? []
      : [{ number, heading: shortened(sentenceCase(name), 290) }];
  });
  const missing = missingNumerals(sections.map(({ number }) => number));
  if (missing.length > 0)
    log.guessed(`các mục đánh số thiếu ${missing.join(', ')}; giữ như in và nên thêm ghi chú gap`);
  return sections.length === 0 ? {} : { sections };
}

function sentenceCase(text: string): string {
  return text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}

/** The unit that the place of issue or the text names, in the edition of the document's day. */
export function provincesOf(
  { document, page, text, given }: Gathered,
  records: SiteRecords,
  log: ImportLog,
): string[] {
  const day =
    document.issuedOn ??
    page.publishedOn ??
    /ngày\s+\d{1,2}\/\d{1,2}\/(\d{4})/u.exec(text)?.[1] ??
    /giai đoạn\s+(\d{4})/iu.exec(text)?.[1] ??
    given.today;
  const edition = day < '2025-07-01' ? '63' : '34';
  const units = records.provinces.filter(({ data }) => data.edition === edition);
  const named = (words: string) =>
    units.filter(({ data }) => new RegExp(`(?<!\\p{L})${data.title}(?!\\p{L})`, 'iu').test(words));
  const [place] = named(document.place ?? '');
  const counted = named(text)
    .map((unit) => ({ unit, times: text.split(new RegExp(unit.data.title, 'giu')).length - 1 }))
    .sort((a, b) => b.times - a.times);
  const found =
    place ??
    (counted.length > 0 && (counted[0]?.times ?? 0) > (counted[1]?.times ?? 0)
      ? counted[0]?.unit
      : undefined);
  if (found)
    log.guessed(
      `địa phương ${found.id} (${place ? 'theo địa danh trên văn bản' : 'tên được nhắc nhiều nhất'})`,
    );
  return found ? [found.id] : [];
}

/** The body of the register with that name in that province; the printed name where there is none or several. */
export function issuerOf(
  printed: string,
  provinces: readonly string[],
  records: SiteRecords,
  log: ImportLog,
): Values {
  const matches = records.bodies.filter(
    ({ data }) =>
      [data.title, ...data.shortNames].some((name) => sameText(name, printed)) &&
      (data.province === undefined || provinces.includes(data.province)),
  );
  const [only] = matches;
  if (only === undefined || matches.length > 1) return { described: printed };
  log.guessed(`cơ quan ban hành là tổ chức "${only.id}"`);
  return { body: only.id, nameAsPrinted: printed };
}

const categories: readonly (readonly [string, RegExp])[] = [
  ['thi-dua', /thi dua|khen thuong/g],
  ['kinh-te-tap-the', /kinh te tap the|hop tac xa|htx/g],
  ['khoa-hoc-cong-nghe', /khoa hoc|cong nghe|khcn|sang tao/g],
  ['nong-nghiep', /nong nghiep|nong dan|nong thon/g],
  ['doanh-nghiep', /doanh nghiep/g],
];

/** The field of activity whose words the text says most often; "khac" for none. */
export function categoryOf(text: string): string {
  const plain = foldMarks(text);
  const counted = categories.map(([name, words]) => ({ name, times: [...plain.matchAll(words)].length }));
  const best = counted.toSorted((a, b) => b.times - a.times)[0];
  return best === undefined || best.times === 0 ? 'khac' : best.name;
}

/** The period that a text names; undefined for none and for one that ends before it begins. */
export function periodOf(text: string, log: ImportLog): { from: string; to: string } | undefined {
  const [printed, from, to] =
    MONTHS.exec(text)
      ?.slice(0, 3)
      .map((each, index) => (index === 0 ? each : monthOf(each))) ??
    /giai đoạn\s+(\d{4})\s*[-–—]\s*(\d{4})/iu.exec(text) ??
    [];
  if (from === undefined || to === undefined || to < from) return undefined;
  log.guessed(`thời hạn từ chữ “${printed ?? ''}”`);
  return { from, to };
}

/** "Từ tháng 9/2021 đến hết tháng 12/2030" says more than "giai đoạn 2021-2030". */
const MONTHS = /từ\s+tháng\s+(\d{1,2}\/\d{4})\s+đến\s+(?:hết\s+)?tháng\s+(\d{1,2}\/\d{4})/iu;

function monthOf(printed: string): string {
  const [month = '', year = ''] = printed.split('/');
  return `${year}-${month.padStart(2, '0')}`;
}

/** Who makes the plan, from its opening: "…, Sở Khoa học và Công nghệ xây dựng kế hoạch như sau". */
export function issuerInText(text: string, log: ImportLog): string | undefined {
  const printed =
    /(?:^|[,.;]\s+)((?:Sở|Ban|Hội|Liên minh|Liên hiệp|Ủy ban|UBND|Chi cục|Trung tâm|Trường)\s[^,.;\n]{3,100}?)\s+(?:xây dựng|ban hành|lập)\s+(?:kế hoạch|chương trình|đề án)/mu.exec(
      text,
    )?.[1];
  if (printed !== undefined) log.guessed(`cơ quan ban hành từ câu mở đầu: ${printed}`);
  return printed;
}
