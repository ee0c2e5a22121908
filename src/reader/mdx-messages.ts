/** What a syntax error of MDX means to someone who only wanted to write prose. */
import type { TreeFinding } from './parsed-node.ts';

/** The finding for an error thrown by the parser; its message begins with line and column. */
export function mdxFinding(error: unknown): TreeFinding {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): /.exec(text);
  const place = { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) };
  if (/with oxc|acorn/.test(text) || /expression|import|export/i.test(text)) {
    return {
      rule: 'body-code',
      place,
      message: 'phần thân có mã lệnh hoặc dấu "{" để ngỏ',
      fix: 'Xóa mã lệnh; nếu muốn in dấu ngoặc thì viết \\{ và \\}.',
    };
  }
  if (/`!` \(U\+0021\)/.test(text)) {
    return {
      rule: 'body-html',
      place,
      message: 'chú thích HTML <!-- … --> không dùng được trong phần thân',
      fix: 'Xóa chú thích; ghi chú nội bộ để ngoài tệp.',
    };
  }
  const tag = /closing tag for `<([^`>]*)>`/.exec(text)?.[1];
  if (tag !== undefined)
    return {
      rule: 'body-syntax',
      place,
      message: `thẻ <${tag}> chưa đóng`,
      fix: `Thêm </${tag}>, hoặc xóa thẻ.`,
    };
  return {
    rule: 'body-syntax',
    place,
    message: 'dấu "<" ở đây bị đọc là một thẻ, nhưng không phải thẻ đúng',
    fix: 'Viết \\< nếu là dấu nhỏ hơn; liên kết thì viết [chữ](https://…).',
  };
}
