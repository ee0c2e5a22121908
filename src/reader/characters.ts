/** Characters that must not stand in content: invisible ones, look-alikes and texts typed in a font from before Unicode. */
import type { RuleId } from '../i18n/rule-table.ts';
import { isEverydayText } from './everyday-text.ts';
import { codePoint } from './file-name.ts';

/** A character or word that is refused, at an index of the text. */
export interface BadText {
  rule: RuleId;
  index: number;
  length: number;
  message: string;
  fix: string;
}

// Controls but tab and line ends; zero-width and direction marks (Trojan Source); line separators that editors
// do not show; U+FFFD, which is what is left of a letter after a wrong conversion; noncharacters.
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\u007F-\u009F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uD800-\uDFFF\uFFF9-\uFFFF\u{E0001}-\u{E007F}]|(?<![\p{L}\p{M}\p{N}\p{S}\p{P}])\p{M}/gu;
/** What any of the checks below could refuse: it is asked only of a text beyond the everyday. */
const SUSPECT =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uD800-\uDFFF\uFFF9-\uFFFF\u{E0001}-\u{E007F}\p{M}\p{Script=Cyrillic}\p{Script=Greek}µ¶·¸¨¬®¦§£¤¥¾¼×äëïöüÿøåæñûîÄËÏÖÜØÅÆÑÛÎÞ]/u;
/** Joins the parts of an emoji; anywhere else it is invisible text. */
const EMOJI_JOIN = /\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]*$/u;
const MIXED_WORD =
  /[\p{L}\p{M}]*(?:\p{Script=Latin}[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]*\p{Script=Latin})[\p{L}\p{M}]*/gu;
const FOREIGN_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** What TCVN3 and VNI bytes look like as Latin-1: letters and signs that no Vietnamese word has. */
const OLD_FONT = /(?<=\p{L})[µ¶·¸¨¬®¦§£¤¥¾¼×]|[äëïöüÿøåæñûîÄËÏÖÜØÅÆÑÛÎÞ]/gu;
const VIETNAMESE_ONLY = /[\u1EA0-\u1EF9ơưđĂăƠƯĐ]/u;

/** Whether a text has no character that could be refused in it or in any part of it. */
export function isUnsuspicious(text: string): boolean {
  return isEverydayText(text) || !SUSPECT.test(text);
}

/** Everything refused in a text, in order. Line ends must already be "\n". */
export function badCharacters(text: string): BadText[] {
  if (isUnsuspicious(text)) return [];
  const found: BadText[] = [];
  for (const match of text.matchAll(HIDDEN)) {
    if (match[0] === '\u200D' && EMOJI_JOIN.test(text.slice(Math.max(0, match.index - 8), match.index)))
      continue;
    const name = /\p{M}/u.test(match[0]) ? 'dấu không đi với chữ nào' : 'ký tự ẩn hoặc ký tự điều khiển';
    found.push({
      rule: 'hidden-character',
      index: match.index,
      length: match[0].length,
      message: `${name} ${codePoint(match[0])}`,
      fix: 'Xóa ký tự này rồi gõ lại chỗ đó.',
    });
  }
  if (FOREIGN_LETTER.test(text)) {
    for (const match of text.matchAll(MIXED_WORD)) {
      const letter = FOREIGN_LETTER.exec(match[0])?.[0] ?? '';
      // µ of "µg" is a sign of measure.
      if (letter === 'μ' || letter === 'Ω') continue;
      found.push({
        rule: 'mixed-script',
        index: match.index,
        length: match[0].length,
        message: `"${match[0]}" trộn chữ La-tinh với chữ "${letter}" (${codePoint(letter)})`,
        fix: 'Gõ lại từ này bằng bàn phím tiếng Việt.',
      });
    }
  }
  return [...found, ...oldFontLines(text)].sort((a, b) => a.index - b.index);
}

/** Vietnamese written with Ð (U+00D0), which looks like Đ: read as Đ, but worth mending in the file. */
export function latinEths(text: string): BadText[] {
  return [...text.matchAll(/[\u00D0\u00F0]/g)].map((match) => ({
    rule: 'latin-eth',
    index: match.index,
    length: 1,
    message: `"${wordAt(text, match.index)}" viết bằng ký tự ${codePoint(match[0])}, trông như Đ nhưng là chữ khác; sổ đọc là "${wordAt(text, match.index).replaceAll('\u00D0', 'Đ').replaceAll('\u00F0', 'đ')}"`,
    fix: 'Gõ lại chữ Đ (U+0110).',
  }));
}

function oldFontLines(text: string): BadText[] {
  const found: BadText[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const signs = [...line.matchAll(OLD_FONT)];
    // Three signs that Vietnamese never has and not one letter that only Vietnamese has: no quoted foreign name looks so.
    if (signs.length >= 3 && !VIETNAMESE_ONLY.test(line)) {
      found.push({
        rule: 'legacy-font',
        index: start + (signs[0]?.index ?? 0),
        length: 1,
        message: `"${wordAt(line, signs[0]?.index ?? 0)}": có vẻ là phông chữ cũ (TCVN3 hoặc VNI)`,
        fix: 'Chuyển văn bản sang Unicode rồi dán lại.',
      });
    }
    start += line.length + 1;
  }
  return found;
}

function wordAt(text: string, index: number): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  return before + (/^\S*/u.exec(text.slice(index, index + 40))?.[0] ?? '');
}
