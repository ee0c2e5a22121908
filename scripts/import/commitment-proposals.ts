/** Clauses that sound like promises, proposed as comments: a person decides, and writes them in own words. */
import { slugOf } from '../../src/domain/vietnamese-text.ts';
import { clausesOf, recurrenceIn, type Clause, type Recurrence } from './clauses.ts';
import { deadlineIn, figuresIn } from './findings.ts';
import type { ReadQuantity } from './quantity-text.ts';

/** One promise that the text may hold. */
export interface Proposal {
  id: string;
  printed: string;
  section?: string;
  target?: ReadQuantity;
  due?: string;
  kind: 'measurable' | 'qualitative' | 'continuous' | 'recurring';
  every?: Recurrence;
  /** Who is told to do it, in the words of the text. */
  lead?: string;
}

/** A line of the text with the section that it stands in. */
export interface SectionLine {
  text: string;
  section?: string;
}

const VERBS =
  'tổ chức|phối hợp|hỗ trợ|xây dựng|triển khai|hướng dẫn|tuyên truyền|tư vấn|đào tạo|tập huấn|bồi dưỡng|thực hiện|ban hành|phấn đấu|đề xuất|tham mưu|nghiên cứu|khảo sát|kiểm tra|biểu dương|mở|thành lập|củng cố|vận động|biên soạn|cung cấp|giới thiệu|bố trí|trao tặng|nhân rộng';
/** Verbs that say much only at the beginning of a clause: figures of the past speak of "thành viên tham gia" too. */
const LISTED_VERBS = `${VERBS}|trao đổi|tham gia|tôn vinh|đẩy mạnh`;
const PROMISES = new RegExp(`(?<!\\p{L})(?:${VERBS})(?!\\p{L})`, 'iu');
/** In a list that is written as one sentence, the clauses that begin with what is to be done. */
const LISTED = new RegExp(
  `^(?:(?:đồng thời,?|thường xuyên|tăng cường|tiếp tục)\\s+)*(?:${LISTED_VERBS})(?!\\p{L})`,
  'iu',
);
/** What only sounds like a promise: aims, closing words, captions of photographs. */
const NONE =
  /^(?:\d+[.)]\s*)?(?:(?:mục đích|yêu cầu|căn cứ|khẩu hiệu)\s*(?::|là(?!\p{L}))|trên đây(?!\p{L})|(?:đồng chí|ông|bà|quang cảnh|ảnh)(?!\p{L}))/iu;
/** "Giao phòng Quản lý Khoa học tham mưu …": who it is given to; not "các phòng được giao nhiệm vụ …". */
const LEAD =
  /(?<!\p{L})(?<!được\s)giao\s+(?:cho\s+)?([^,;.:]{4,80}?)\s+(?:tham mưu|chủ trì|phối hợp|thực hiện|đôn đốc|theo dõi|làm đầu mối|có trách nhiệm)(?!\p{L})/iu;
const most = 40;

/** Proposals in the order of the text: what has a number, a deadline or a frequency, and items of a list. */
export function proposals(lines: readonly SectionLine[]): Proposal[] {
  const ids = new Map<string, number>();
  return lines
    .flatMap(({ text, section }) =>
      clausesOf(text).map((clause) => ({ clause, section, lead: LEAD.exec(text)?.[1] })),
    )
    .filter(({ clause }) => isPromise(clause))
    .map(({ clause, section, lead }) => ({
      listed: clause.listed && LISTED.test(clause.text),
      proposal: proposal(clause.text, section, LEAD.exec(clause.text)?.[1] ?? lead),
    }))
    .filter(
      ({ listed, proposal: { target, due, every, section } }) => target ?? due ?? every ?? section ?? listed,
    )
    .slice(0, most)
    .map(({ proposal: each }) => {
      const times = (ids.get(each.id) ?? 0) + 1;
      ids.set(each.id, times);
      return times === 1 ? each : { ...each, id: `${each.id}-${times}` };
    });
}

function isPromise({ text, listed }: Clause): boolean {
  return (
    (PROMISES.test(text) || (listed && LISTED.test(text))) &&
    text.length > 25 &&
    !NONE.test(text) &&
    !isReview(text)
  );
}

function proposal(clause: string, section: string | undefined, lead: string | undefined): Proposal {
  const target = figuresIn(clause).find(({ unit }) => !/^(?:%|đồng)/u.test(unit));
  const due = deadlineIn(clause);
  const aspiration = /phấn đấu/iu.test(clause) ? { aspiration: true as const } : {};
  const every = recurrenceIn(clause);
  const kind = every
    ? 'recurring'
    : target
      ? 'measurable'
      : /thường xuyên/iu.test(clause)
        ? 'continuous'
        : 'qualitative';
  const words = slugOf(clause.replace(/^[^\p{L}\p{N}]*(?:\d+[.)]|[a-zđ]\))?\s*/u, '')).split('-');
  return {
    id: words.slice(0, 5).join('-'),
    printed: clause,
    kind,
    ...(section !== undefined && { section }),
    ...(target && { target: { ...target, ...aspiration } }),
    ...(lead !== undefined && { lead }),
    ...(due !== undefined && { due }),
    ...(every !== undefined && { every }),
  };
}

/** Reviews have a field of their own. */
function isReview(clause: string): boolean {
  return /sơ kết|tổng kết/iu.test(clause) && clause.length < 300;
}

/** Reviews that the text promises, in its own words: how often, and whether at the end. */
export interface ReviewProposal {
  printed: readonly string[];
  every?: Recurrence;
  atEnd: boolean;
}

/** What the text says about reviews; undefined where it says nothing. */
export function reviewProposal(lines: readonly SectionLine[]): ReviewProposal | undefined {
  const printed = lines.flatMap(({ text }) =>
    clausesOf(text).flatMap((each) => (isReview(each.text) ? [each.text] : [])),
  );
  if (printed.length === 0) return undefined;
  const every = printed.map(recurrenceIn).find((each) => each?.months !== undefined);
  const atEnd = printed.some(
    (each) => /tổng kết/iu.test(each) && /kết thúc|cuối (?:kỳ|giai đoạn)|hết giai đoạn/iu.test(each),
  );
  return { printed, atEnd, ...(every && { every }) };
}
