/** Finds where the front matter of a file ends and its body begins (bad-inputs Y11–Y13). */
import { placeAt } from './decode.ts';

/** The front matter, the lines above it, the body and the lines above that; a text says what is wrong. */
export function takeApart(
  text: string,
): { yaml: string; line: number; body: string; bodyLine: number } | string {
  if (text.trim() === '') return 'tệp trống';
  const open = /^\n*---[ \t]*\n/.exec(text);
  if (open === null)
    return text.trimStart().startsWith('+++')
      ? 'phần đầu viết bằng TOML (+++); sổ chỉ đọc YAML (---)'
      : 'tệp không bắt đầu bằng phần đầu';
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
