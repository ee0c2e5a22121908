/** Tells what a published file really is, by its bytes and not by its name (bad-inputs A02, A03, A09). */

/** What an attachment may be, with its marks: bytes near the beginning and, for archives, a name inside. */
const kinds: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  pdf: (bytes) => bytes.subarray(0, 1024).includes('%PDF-'),
  png: (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  jpg: isJpeg,
  jpeg: isJpeg,
  webp: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  svg: (bytes) => isText(bytes) && /<svg[\s>]/i.test(bytes.toString('utf8')),
  docx: (bytes) => isZipWith(bytes, 'word/document.xml'),
  xlsx: (bytes) => isZipWith(bytes, 'xl/workbook.xml'),
  odt: (bytes) => isZipWith(bytes, 'application/vnd.oasis.opendocument.text'),
  ods: (bytes) => isZipWith(bytes, 'application/vnd.oasis.opendocument.spreadsheet'),
  csv: isPlainText,
  txt: isPlainText,
};

/** Endings that run or load code, wherever in the public folder they stand. */
const dangerous =
  /^(?:html?|xhtml|xht|shtml|js|mjs|cjs|wasm|swf|jar|exe|dll|scr|com|bat|cmd|ps1|sh|vbs|lnk|msi|iso|dmg|apk|docm|xlsm|pptm|php|asp|aspx|jsp|cgi)$/;

const lfsPointer = 'version https://git-lfs.github.com/spec/';

/** The endings that an attachment may have, for messages. */
const attachmentEndings: readonly string[] = Object.keys(kinds);

/** `pdf` of `a/ke-hoach.PDF`; '' when the name has none. */
export function endingOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * Why a file may not be published under its name, or undefined. Files of the folder for attachments must be of a
 * known kind; elsewhere only what is dangerous is refused.
 */
export function wrongType(name: string, bytes: Buffer, isAttachment: boolean): string | undefined {
  const ending = endingOf(name);
  if (dangerous.test(ending)) return `không được công bố tệp .${ending}`;
  if (bytes.length === 0) return isAttachment ? 'tệp trống' : undefined;
  if (bytes.subarray(0, lfsPointer.length).equals(Buffer.from(lfsPointer)))
    return 'chỉ là con trỏ Git LFS, không phải tệp thật';
  const fits = kinds[ending];
  if (!fits) return isAttachment ? `đuôi tệp phải là một trong: ${attachmentEndings.join(', ')}` : undefined;
  const earlier = /\.([a-z0-9]{2,5})\.[^./]+$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (earlier in kinds || dangerous.test(earlier)) return `tên có hai đuôi ".${earlier}.${ending}"`;
  return fits(bytes) ? undefined : `nội dung không phải là ${ending.toUpperCase()}`;
}

function isJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

function isZipWith(bytes: Buffer, mark: string): boolean {
  return bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004' && bytes.includes(mark);
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text that no browser takes for a page. */
function isPlainText(bytes: Buffer): boolean {
  return isText(bytes) && !/^\s*<(?:!doctype|html|script|svg|\?xml)/i.test(bytes.toString('utf8', 0, 512));
}
