/** What a portal page puts around an article: removed by named rules and listed, or kept as facts about the source. */
import { readVietnameseDate } from '../../src/domain/vietnamese-date.ts';
import type { Block } from './blocks.ts';
import type { ImportLog } from './import-log.ts';

/** Facts that a page tells about itself. */
export interface PageFacts {
  author?: string;
  publishedOn?: string;
  publisher?: string;
  rights?: string;
  attachments: string[];
}

/** Lines that are dropped: the name of the rule and how such a line looks. The whole line must match. */
const chromeRules: readonly (readonly [string, RegExp])[] = [
  [
    'nút chia sẻ',
    /^(?:share|chia sẻ|like|tweet|facebook|zalo|gửi (?:email|bài|bình luận).*|in (?:trang|bài).*|bản in)$/iu,
  ],
  ['lượt truy cập', /^(?:số )?lượt (?:truy cập|xem|đọc)(?:\s*:.*)?$/iu],
  ['trực tuyến', /^(?:đang (?:trực tuyến|online)|hôm nay|hôm qua|tổng truy cập)\s*:.*$/iu],
  [
    'mục của trang',
    /^(?:trang chủ|giới thiệu|liên hệ|đăng nhập|đăng ký|sơ đồ (?:trang|site|cổng)|tin tức\s*[-–]\s*sự kiện|hỏi\s*(?:&|và|-)?\s*đáp|thư viện ảnh|video|rss)(?:\s*[|»>/].*)?$/iu,
  ],
  ['cỡ chữ, từ viết tắt', /^xem với cỡ chữ.*$|^(?:cỡ chữ|từ viết tắt)(?:\s*[|:].*)?$/iu],
  [
    'tin liên quan',
    /^(?:các )?tin (?:liên quan|khác|mới(?: hơn)?|cũ hơn)\s*:?$|^(?:về trang trước|quay lại|lên đầu trang|xem tiếp|đọc thêm)\s*»?$/iu,
  ],
  ['người làm giao diện', /^design(?:ed)? by .*$|^.*\bcontributing drupal theme\b.*$|^powered by .*$/iu],
  ['liên hệ của trang', /^(?:địa chỉ|điện thoại|email|e-mail|fax|đt|tel|website)\s*:.*$/iu],
  [
    'ban biên tập',
    /^(?:trưởng ban biên tập|chịu trách nhiệm (?:chính|nội dung|xuất bản)|giấy phép (?:số|thiết lập)|cơ quan chủ quản)\b.*$/iu,
  ],
  ['phân loại của trang', /^phân loại(?: tin)?(?: hoạt động)?\s*:.*$/iu],
];

const DATELINE =
  /^(?:(\d{1,2}:\d{2}),?\s*)?(?:ngày\s*)?(\d{1,2}[-/]\d{1,2}[-/]\d{4})(?:\s+(\d{1,2}:\d{2}))?\s*(?:\|\s*tác giả\s*:\s*(.+))?$/iu;

/** "Nguyễn Văn A - Chánh Văn phòng" on a line of its own is who wrote the article. */
const BYLINE = /^((?:\p{Lu}\p{Ll}+\s+){1,4}\p{Lu}\p{Ll}+)\s*[-–]\s*\p{Lu}\p{Ll}+[\p{L}\s]{0,40}$/u;

/** The article's own blocks and what the page said about itself. */
export function withoutChrome(
  blocks: readonly Block[],
  log: ImportLog,
): { blocks: Block[]; facts: PageFacts } {
  const facts: PageFacts = { attachments: [] };
  const kept: Block[] = [];
  let valueExpected = false;
  for (const block of blocks) {
    const { text, node } = block;
    // "Phân loại tin:" stands on a line of its own, its value on the next.
    const isValue = valueExpected && node.type === 'paragraph' && text.length < 60;
    valueExpected = /^phân loại.*:$/iu.test(text);
    if (isValue && chromeRules.every(([, pattern]) => !pattern.test(text)))
      log.dropped(`phân loại của trang: “${text}”`);
    else if (node.type !== 'paragraph') kept.push(block);
    else if (readFact(text, facts, log)) continue;
    else if (text === kept.at(-1)?.text) log.dropped(`dòng lặp lại (chú thích ảnh): “${shortened(text)}”`);
    else {
      const rule = chromeRules.find(([, pattern]) => pattern.test(text));
      if (rule) log.dropped(`${rule[0]}: “${shortened(text)}”`);
      else kept.push(block);
    }
  }
  return { blocks: kept, facts };
}

/** Whether the line is a fact about the page: it leaves the text, and is not lost. */
function readFact(text: string, facts: PageFacts, log: ImportLog): boolean {
  const author = /^tác giả\s*:\s*(.+)$/iu.exec(text)?.[1];
  const dateline = DATELINE.exec(text);
  const byline = BYLINE.exec(text)?.[1];
  if (byline !== undefined) facts.author = text.replace(/\s*[-–]\s*/u, ', ');
  else if (author !== undefined) facts.author = author;
  else if (dateline) {
    const [, before, day = '', after, writer] = dateline;
    const time = before ?? after;
    const on = readVietnameseDate(time === undefined ? day : `${time} ${day}`);
    if (on === undefined) return false;
    facts.publishedOn = on;
    if (writer !== undefined) facts.author = writer.trim();
  } else if (/^bản quyền (?:thuộc|của)\s*:?\s*\S/iu.test(text)) {
    facts.rights ??= text;
    facts.publisher ??= text.replace(/^bản quyền (?:thuộc(?: về)?|của)\s*:?\s*/iu, '');
  } else if (/^(?:đề nghị |yêu cầu )?ghi rõ nguồn(?!\p{L})/iu.test(text)) {
    facts.rights = text;
    const named = /[Gg]hi rõ nguồn\s+["“]?(\p{Lu}.{1,80}?)["”]?\s+khi(?!\p{L})/u.exec(text)?.[1];
    if (named !== undefined) facts.publisher ??= named;
  } else if (/^(?:tài liệu|tệp|file) đính kèm\s*:?/iu.test(text)) facts.attachments.push(text);
  else if (/^(?:https?:\/\/)?(?:[\w-]+\.)+(?:vn|com|net|org)\/?$/iu.test(text)) facts.publisher ??= text;
  else if (/^(?:nguồn|theo)\s*:\s*\S.{0,80}$/iu.test(text))
    facts.publisher ??= text.replace(/^[^:]*:\s*/u, '');
  else return false;
  log.recognised(`dòng nói về trang: “${shortened(text)}”`);
  return true;
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89)}…`;
}
