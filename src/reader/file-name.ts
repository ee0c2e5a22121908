/** Which file names are refused, and why (bad-inputs F01–F14). A file's name is its address on the site. */
import { idPattern } from '../schemas/references.ts';
import { slugOf } from '../domain/vietnamese-text.ts';

/** Files that an operating system or office program leaves behind; they are no content and no mistake. */
const LITTER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#|\.gitkeep|\.gitignore)$/;

/** Names that Windows keeps for devices: such a file cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const MAX_LENGTH = 100;

/** Whether the name belongs to litter that is passed over in silence. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/** What is wrong with a file name without its ending, and the name to give it; undefined for a good one. */
export function badFileName(stem: string): { message: string; fix?: string } | undefined {
  const suggested = slugOf(stem);
  const fix = suggested === '' || suggested === stem ? {} : { fix: `Đổi tên thành "${suggested}".` };
  const hidden = /[\p{Cc}\p{Cf}]/u.exec(stem);
  if (hidden) return { message: `tên tệp có ký tự ẩn ${codePoint(hidden[0])}`, ...fix };
  if (stem.startsWith('.') || stem.startsWith('_')) {
    return {
      message: `tên tệp không được bắt đầu bằng "${stem[0] ?? ''}"; bản nháp thì ghi draft: true`,
      ...fix,
    };
  }
  const sign = /[#?%\\:*"<>|&]/u.exec(stem);
  if (sign) return { message: `ký tự ${sign[0]} không dùng được trong tên tệp`, ...fix };
  if (suggested === '')
    return {
      message: 'tên tệp không có chữ cái không dấu hay chữ số nào',
      fix: 'Đặt tên như "bac-giang-2022".',
    };
  if (DEVICE.test(stem.toLowerCase())) {
    return {
      message: `"${stem}" là tên Windows dành riêng, tệp không lấy về được trên Windows`,
      fix: 'Thêm một từ vào tên tệp.',
    };
  }
  if (Buffer.byteLength(stem) > MAX_LENGTH)
    return { message: `tên tệp dài quá ${MAX_LENGTH} ký tự`, fix: 'Rút ngắn tên tệp.' };
  if (!idPattern.test(stem)) {
    return {
      message: 'tên tệp chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ "bac-giang-2022"',
      ...fix,
    };
  }
  return undefined;
}

/** `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
