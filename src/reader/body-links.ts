/** Which addresses prose may link to and which images it may show (bad-inputs M04–M09, M11). */
import { isIP } from 'node:net';
import { normalise } from '../domain/vietnamese-text.ts';
import type { RuleId } from '../i18n/rule-table.ts';
import { quoted } from './problem.ts';

export interface LinkFinding {
  rule: RuleId;
  message: string;
  fix: string;
}

/** Any base would do: it only shows whether an address stays on the site it stands on. */
const HERE = 'https://trang-nay.invalid';
const HOW = 'Viết "/đường-dẫn/" cho trang trong sổ, hoặc địa chỉ đầy đủ https://…';
const VAGUE: ReadonlySet<string> = new Set([
  'đây',
  'tại đây',
  'ở đây',
  'xem tại đây',
  'vào đây',
  'bấm vào đây',
  'nhấn vào đây',
  'xem',
  'xem thêm',
  'chi tiết',
  'xem chi tiết',
  'link',
  'liên kết',
  'here',
  'click here',
  'more',
]);

/** What is wrong with the address of a link. The parsed address decides, never the look of the text. */
export function linkFinding(href: string): LinkFinding | undefined {
  const refuse = (why: string, fix = HOW): LinkFinding => ({
    rule: 'unsafe-link',
    message: `liên kết ${quoted(href)} ${why}`,
    fix,
  });
  const doubt = (why: string, fix: string): LinkFinding => ({
    rule: 'insecure-link',
    message: `liên kết ${quoted(href)} ${why}`,
    fix,
  });
  if (href === '') return refuse('không có địa chỉ');
  if (href.startsWith('#')) return undefined;
  if (/[\s\\]/u.test(href) || /%(?:0[0-9a-f]|1[0-9a-f]|5c)/i.test(href))
    return refuse('có khoảng trắng, ký tự điều khiển hoặc dấu "\\"');
  let url: URL;
  try {
    url = new URL(href, HERE);
  } catch {
    return refuse('không phải là địa chỉ');
  }
  if (href.startsWith('/'))
    return url.origin === HERE ? undefined : refuse('dẫn sang trang khác mà không nêu https:');
  if (url.origin === HERE && !/^https:/i.test(href)) return refuse('không bắt đầu từ gốc của trang');
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return undefined;
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refuse(`dùng giao thức "${url.protocol}" không an toàn`);
  if (!/^https?:\/\//i.test(href)) return refuse('thiếu "//" sau giao thức');
  if (url.username !== '' || url.password !== '') return refuse('chứa tên hoặc mật khẩu người dùng');
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0)
    return doubt('dùng địa chỉ IP thay cho tên miền', 'Dùng tên miền của trang.');
  return url.protocol === 'http:'
    ? doubt('dùng http không mã hóa', 'Đổi thành https:// nếu trang có; nếu không thì để nguyên.')
    : undefined;
}

/** What is wrong with the words of a link. */
export function linkTextFinding(text: string, href: string): LinkFinding | undefined {
  const words = normalise(text)
    .toLowerCase()
    .replace(/[.…»>:]+$/u, '')
    .trim();
  if (words === '')
    return {
      rule: 'link-text',
      message: `liên kết ${quoted(href)} không có chữ`,
      fix: 'Viết chữ nói liên kết dẫn tới đâu.',
    };
  const isBare = /^(?:https?:\/\/|www\.)/.test(words);
  if (!isBare && !VAGUE.has(words)) return undefined;
  return {
    rule: 'link-text',
    message: `chữ của liên kết là ${quoted(text)}, người đọc không biết dẫn tới đâu`,
    fix: 'Viết tên trang hoặc tên văn bản, ví dụ [Kế hoạch 64/KH-HND](https://…).',
  };
}

/** What is wrong with the source of an image: only files of the site's own public folder, so that no reader is tracked. */
export function imageFinding(src: string): LinkFinding | undefined {
  const fix = 'Đặt ảnh trong thư mục public/ rồi viết đường dẫn từ gốc, ví dụ ![mô tả](/tep/anh.jpg).';
  const refuse = (why: string): LinkFinding => ({
    rule: 'image-source',
    message: `ảnh ${quoted(src)} ${why}`,
    fix,
  });
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || /^\/\//.test(src))
    return refuse('nằm ở nơi khác; trang không tải gì từ bên ngoài');
  if (!src.startsWith('/')) return refuse('không bắt đầu từ gốc của trang');
  return /^(?:\/[a-z0-9][a-z0-9._-]*)+$/i.test(src) && !src.includes('..')
    ? undefined
    : refuse('có tên không dùng được trong địa chỉ');
}
