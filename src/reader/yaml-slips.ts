/**
 * Slips of the keyboard in front matter that the YAML parser reports far from where they were made, or in words that
 * help nobody. Looked for only in a text that the parser refused.
 */
export interface YamlSlip {
  /** From 1, within the YAML. */
  line: number;
  column: number;
  length: number;
  message: string;
  fix: string;
}

interface Pattern {
  find: RegExp;
  message: string;
  fix: string;
}

const NAME = String.raw`[\p{L}_][\p{L}\p{M}\w]*`;
const START = String.raw`^ *(?:- +)*`;

/** Each finds the wrong signs as its group `slip`. */
const patterns: readonly Pattern[] = [
  {
    find: new RegExp(`(?:^ *|${START}${NAME}: *)(?<slip>(?! )[\\p{Zs}]+)`, 'u'),
    message: 'dấu cách ở đây không phải dấu cách thường, hay gặp khi dán từ Word hoặc trang mạng',
    fix: 'Xóa rồi gõ lại dấu cách bằng bàn phím.',
  },
  {
    find: new RegExp(`${START}${NAME} ?(?<slip>[：﹕])`, 'u'),
    message: 'dấu hai chấm ở đây không phải ":" của bàn phím',
    fix: 'Xóa rồi gõ lại ":" và một dấu cách.',
  },
  {
    find: new RegExp(`${START}${NAME}(?<slip>:)(?=[^\\s:/])`, 'u'),
    message: 'thiếu dấu cách sau ":"',
    fix: 'Viết "tên trường: giá trị", một dấu cách sau ":".',
  },
  {
    find: /^ *(?<slip>-)(?=[^\s-])/u,
    message: 'thiếu dấu cách sau "-" đầu dòng',
    fix: 'Viết "- …", một dấu cách sau gạch.',
  },
  {
    find: /^ *(?<slip>[–—•·])\s/u,
    message: 'dấu đầu dòng không phải gạch nối',
    fix: 'Mỗi mục của danh sách bắt đầu bằng "- ".',
  },
];

/** The first slip on or above the line of the parser's first error; undefined where none is known. */
export function firstSlip(yaml: string, errorLine: number): YamlSlip | undefined {
  const lines = yaml.split('\n');
  for (const [index, text] of lines.slice(0, errorLine).entries()) {
    if (/^\s*#/.test(text)) continue;
    const found = patternSlip(text) ?? openQuote(text, lines[index + 1]) ?? unevenIndent(text);
    if (found) return { line: index + 1, ...found };
  }
  return undefined;
}

function patternSlip(text: string): Omit<YamlSlip, 'line'> | undefined {
  for (const { find, message, fix } of patterns) {
    const match = find.exec(text);
    const slip = match?.groups?.['slip'];
    if (match && slip !== undefined)
      return { column: match.index + match[0].lastIndexOf(slip) + 1, length: slip.length, message, fix };
  }
  return undefined;
}

const QUOTED = new RegExp(`${START}(?:${NAME}: +)?(?<text>(?<sign>['"]).*)$`, 'u');
const NEXT_FIELD = new RegExp(`^(?:$|---|${START}${NAME}:(?: |$))`, 'u');

/** A quote that its line does not close, where the next line is a field of its own. */
function openQuote(text: string, next: string | undefined): Omit<YamlSlip, 'line'> | undefined {
  const { text: value, sign } = QUOTED.exec(text)?.groups ?? {};
  if (value === undefined || sign === undefined || (next !== undefined && !NEXT_FIELD.test(next)))
    return undefined;
  const inside = sign === "'" ? value.slice(1).replaceAll("''", '') : value.slice(1).replace(/\\./g, '');
  if (inside.includes(sign)) return undefined;
  const curly = /[’”]\s*$/u.test(value) ? ' Dấu nháy cong ở cuối không đóng được.' : '';
  return {
    column: text.length - value.length + 1,
    length: value.length,
    message: `dấu nháy ${sign} mở ở đây chưa đóng`,
    fix: `Thêm ${sign} ở cuối giá trị.${curly}`,
  };
}

/** Every record is indented by twos; one blank more or less is what a hand slips into. */
function unevenIndent(text: string): Omit<YamlSlip, 'line'> | undefined {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  if (indent % 2 === 0 || !new RegExp(`${START}${NAME}:(?: |$)`, 'u').test(text)) return undefined;
  return {
    column: 1,
    length: indent,
    message: `dòng này thụt ${indent} dấu cách, không khớp với các dòng cùng cấp`,
    fix: 'Các trường cùng cấp thụt bằng nhau, mỗi cấp hai dấu cách.',
  };
}
