const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const badEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
const name = '[A-Za-z_:][\\w:.-]*';
const token = new RegExp(
  `<!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<!DOCTYPE[^>[]*>|</(${name})\\s*>|<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  'gy',
);

/**
 * Why a text is not well-formed XML, or undefined when it is: letters XML allows, every tag closed in order,
 * one root, no stray `&` or `<`. A feed reader refuses the whole feed for one of these.
 */
export function xmlProblem(text: string): string | undefined {
  if (forbidden.test(text)) return 'có ký tự mà XML không cho phép';
  const open: string[] = [];
  let roots = 0;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const between = text.slice(at, tag === -1 ? text.length : tag);
    if (badEntity.test(between)) return `ký tự & không được mã hóa ở dòng ${lineOf(text, at)}`;
    if (open.length === 0 && between.trim() !== '') return `chữ nằm ngoài thẻ gốc ở dòng ${lineOf(text, at)}`;
    if (tag === -1) break;
    token.lastIndex = tag;
    const found = token.exec(text);
    if (!found) return `thẻ viết sai ở dòng ${lineOf(text, tag)}`;
    const [, closed, opened, attributes = '', selfClosed] = found;
    if (badEntity.test(attributes)) return `ký tự & không được mã hóa ở dòng ${lineOf(text, tag)}`;
    if (opened !== undefined) {
      if (open.length === 0) roots += 1;
      if (selfClosed === '') open.push(opened);
    } else if (closed !== undefined && open.pop() !== closed) {
      return `thẻ </${closed}> đóng sai ở dòng ${lineOf(text, tag)}`;
    }
    at = token.lastIndex;
  }
  if (open.length > 0) return `thẻ <${open.at(-1) ?? ''}> không đóng`;
  return roots === 1 ? undefined : `có ${roots} thẻ gốc, phải có đúng một`;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
