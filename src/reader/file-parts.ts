/** Finds where the front matter of a file ends and its body begins (bad-inputs Y11–Y13). */
import { placeAt } from './decode.ts';

/** A record's text in its two parts. */
export interface FileParts {
  yaml: string;
  /** How many lines stand above the front matter. */
  line: number;
  body: string;
  /** How many lines stand above the body. */
  bodyLine: number;
}

/** The front matter and the body of a text; a text says what is wrong. */
export function takeApart(text: string): FileParts | string {
  if (text.trim() === '') return 'tệp trống';
  const open = /^\n*---[ \t]*\n/.exec(text);
  if (open === null) return withoutOpening(text);
  const rest = text.slice(open[0].length);
  const close = /^---[ \t]*(?:\n|$)/m.exec(rest);
  if (close === null) return 'phần đầu chưa đóng: thiếu dòng "---" thứ hai';
  const line = placeAt(text, open[0].length).line - 1;
  const bodyAt = open[0].length + close.index + close[0].length;
  return {
    yaml: rest.slice(0, close.index),
    line,
    body: text.slice(bodyAt),
    bodyLine: placeAt(text, bodyAt).line - 1,
  };
}

/** Why a text has no front matter. Word makes one long dash of hyphens that are typed in a row. */
function withoutOpening(text: string): string {
  const [first = ''] = text.trimStart().split('\n');
  if (first.startsWith('+++')) return 'phần đầu viết bằng TOML (+++); sổ chỉ đọc YAML (---)';
  if (/^\p{Pd}+\s*$/u.test(first)) return `dòng đầu là "${first.trim()}", phải là ba dấu gạch nối "---"`;
  return 'tệp không bắt đầu bằng phần đầu';
}
