/** Sentences that sound like promises, proposed as comments: a person decides, and writes them in own words. */
import { slugOf } from '../../src/domain/vietnamese-text.ts';
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
  every?: string;
  /** Who is told to do it, in the words of the text. */
  lead?: string;
}

/** A line of the text with the section that it stands in. */
export interface SectionLine {
  text: string;
  section?: string;
}

const PROMISES =
  /(?<!\p{L})(?:tổ chức|phối hợp|hỗ trợ|xây dựng|triển khai|hướng dẫn|tuyên truyền|tư vấn|đào tạo|tập huấn|bồi dưỡng|thực hiện|ban hành|phấn đấu|đề xuất|tham mưu|nghiên cứu|khảo sát|kiểm tra|biểu dương|mở|thành lập|củng cố|vận động|biên soạn|cung cấp|giới thiệu|bố trí|trao tặng|nhân rộng)(?!\p{L})/iu;
const RECURRING =
  /(?<!\p{L})(định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|6 tháng|mỗi năm)(?!\p{L})/iu;
/** "Giao phòng Quản lý Khoa học tham mưu …": who it is given to. */
const LEAD =
  /(?<!\p{L})giao\s+(?:cho\s+)?([^,;.:]{4,80}?)\s+(?:tham mưu|chủ trì|phối hợp|thực hiện|đôn đốc|theo dõi|làm đầu mối|có trách nhiệm)(?!\p{L})/iu;
const most = 40;

/** Proposals in the order of the text: what has a number, a deadline or a frequency, and items of a list. */
export function proposals(lines: readonly SectionLine[]): Proposal[] {
  const ids = new Map<string, number>();
  return lines
    .flatMap(({ text, section }) =>
      sentences(text).map((sentence) => ({ sentence, section, lead: LEAD.exec(text)?.[1] })),
    )
    .filter(({ sentence }) => PROMISES.test(sentence) && sentence.length > 25 && !isReview(sentence))
    .map(({ sentence, section, lead }) => proposal(sentence, section, LEAD.exec(sentence)?.[1] ?? lead))
    .filter(({ target, due, every, section }) => target ?? due ?? every ?? section)
    .slice(0, most)
    .map((each) => {
      const times = (ids.get(each.id) ?? 0) + 1;
      ids.set(each.id, times);
      return times === 1 ? each : { ...each, id: `${each.id}-${times}` };
    });
}

function proposal(sentence: string, section: string | undefined, lead: string | undefined): Proposal {
  const target = figuresIn(sentence).find(({ unit }) => !/^(?:%|đồng)/u.test(unit));
  const due = deadlineIn(sentence);
  const aspiration = /phấn đấu/iu.test(sentence) ? { aspiration: true as const } : {};
  const every = RECURRING.exec(sentence)?.[1];
  const kind = every
    ? 'recurring'
    : target
      ? 'measurable'
      : /thường xuyên/iu.test(sentence)
        ? 'continuous'
        : 'qualitative';
  const words = slugOf(sentence.replace(/^[^\p{L}\p{N}]*(?:\d+[.)]|[a-zđ]\))?\s*/u, '')).split('-');
  return {
    id: words.slice(0, 5).join('-'),
    printed: sentence,
    kind,
    ...(section !== undefined && { section }),
    ...(target && { target: { ...target, ...aspiration } }),
    ...(lead !== undefined && { lead }),
    ...(due !== undefined && { due }),
    ...(every !== undefined && { every }),
  };
}

/** Reviews have a field of their own. */
function isReview(sentence: string): boolean {
  return /sơ kết|tổng kết/iu.test(sentence) && sentence.length < 300;
}

function sentences(text: string): string[] {
  return text
    .split(/(?<=[.;…])\s+(?=\p{Lu}|[-+(]|\p{Ll})/u)
    .map((part) => part.replace(/^[-–+•]\s*/u, '').trim())
    .filter((part) => part !== '');
}
