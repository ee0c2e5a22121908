/** Plain text, as copied from a portal page, as a Markdown tree; and the bytes of old files as text. */
import type { Root } from 'mdast';
import type { ImportLog } from './import-log.ts';
import { FileRefusal } from '../../src/reader/refusal.ts';

/** The text of a file in UTF-8, UTF-16 with a mark, or a Vietnamese code page from before Unicode. */
export function decodeText(bytes: Uint8Array, log: ImportLog): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return told('UTF-16', new TextDecoder('utf-16le').decode(bytes), log);
  if (first === 0xfe && second === 0xff)
    return told('UTF-16', new TextDecoder('utf-16be').decode(bytes), log);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (bytes.includes(0)) throw new FileRefusal('Tệp không phải là văn bản.');
  }
  // Bytes of TCVN3 and VNI are read as Latin-1 first and converted later, with all other text of that kind.
  const latin = Buffer.from(bytes).toString('latin1');
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const hasMarks = /[\u1EA0-\u1EF9ơưđ]/u.test(windows) && !/\p{L}[µ¶·¸¨©ª«¬®]|[ÖÞßÜ]/u.test(latin);
  return hasMarks ? told('windows-1258', windows, log) : latin;
}

function told(code: string, text: string, log: ImportLog): string {
  log.guessed(`tệp ở bảng mã ${code}, đã đọc sang UTF-8`);
  return text;
}

/** One paragraph a line: portals and office texts separate thoughts by line ends, not by blank lines. */
export function textToTree(text: string): Root {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return {
    type: 'root',
    children: lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}
