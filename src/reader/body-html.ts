/** What to tell an author who wrote HTML: none of it is allowed, and Markdown has a way for most (bad-inputs M01–M03). */
import { quoted } from './problem.ts';
import type { Finding, ParsedNode } from './parsed-node.ts';

const ways: ReadonlyMap<string, string> = new Map([
  ['b', '**chữ đậm**'],
  ['strong', '**chữ đậm**'],
  ['i', '*chữ nghiêng*'],
  ['em', '*chữ nghiêng*'],
  ['a', '[chữ](https://…)'],
  ['img', '![mô tả](/tep/anh.jpg)'],
  ['br', 'một dòng trống giữa hai đoạn'],
  ['p', 'một dòng trống giữa hai đoạn'],
  ['ul', 'các dòng "- …"'],
  ['ol', 'các dòng "1. …"'],
  ['li', 'các dòng "- …"'],
  ['table', 'bảng "| a | b |"'],
  ['hr', 'dòng "---"'],
  ['h2', '## Tiêu đề'],
  ['h3', '### Tiêu đề'],
  ['blockquote', 'dòng "> …"'],
]);

/** A tag by its name; in MDX it comes as a component in small letters. */
export function tagFinding(name: string, written = `<${name}>`): Finding {
  const way = ways.get(name.toLowerCase());
  return {
    rule: 'body-html',
    message: `thẻ HTML ${quoted(written)} không dùng được trong phần thân`,
    fix: way === undefined ? 'Xóa thẻ này; phần thân chỉ dùng Markdown.' : `Viết theo Markdown: ${way}.`,
  };
}

/** HTML that Markdown hands through as it stands. */
export function rawFinding({ type, value = '' }: ParsedNode): Finding {
  if (type === 'comment' || value.startsWith('<!--')) {
    return {
      rule: 'body-html',
      message: 'chú thích HTML sẽ lộ trong mã nguồn của trang',
      fix: 'Xóa chú thích; ghi chú nội bộ để ngoài tệp.',
    };
  }
  return tagFinding(/^<\/?([a-z][a-z0-9-]*)/i.exec(value)?.[1] ?? '', value);
}
