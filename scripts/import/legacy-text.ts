/** Finds and reads text from before Unicode, by the name of its font or, where there is none, by its letters. */
import type { ImportLog } from './import-log.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type LegacyCode = 'TCVN3' | 'VNI';

/** The code of a font: ".VnTime", ".VnArialH" are TCVN3; "VNI-Times" is VNI. */
export function codeOfFont(font: string | null | undefined): LegacyCode | undefined {
  if (font?.startsWith('.Vn')) return 'TCVN3';
  return font !== undefined && font !== null && /^VNI[-\s]/i.test(font) ? 'VNI' : undefined;
}

/** A run of text in a font. */
export function fromFont(text: string, font: string): string {
  return codeOfFont(font) === 'TCVN3' ? fromTcvn3(text, /H$/.test(font)) : fromVni(text);
}

/** Letters that only Unicode Vietnamese has: a text that holds one was not typed in an old font. */
const UNICODE = /[\u1EA0-\u1EF9ăĂđĐơƠưƯ]/u;
/** What the two codes look like as Latin-1; French or German text has fewer and other ones. */
const TCVN3_SIGNS = /\p{L}[µ¶·¸¹¨©ª«¬\u00AD®]|[\u00AD¬®]\p{L}|[ÖÞßÜñ÷øÕ]\p{L}|\p{L}[ÖÞßÕ×ÊË]/gu;
const VNI_SIGNS = /[aeouyôöAEOUYÔÖ][ùøûõïêéèúüëâáàåãäÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|[ñöÑÖæÆîÎ]/gu;

/** Which old code a text is in; undefined for Unicode and for text that has too little to tell. */
export function codeOfText(text: string): LegacyCode | undefined {
  if (UNICODE.test(text.normalize('NFC'))) return undefined;
  const count = (signs: RegExp): number => [...text.matchAll(signs)].length;
  const [tcvn3, vni] = [count(TCVN3_SIGNS), count(VNI_SIGNS)];
  if (Math.max(tcvn3, vni) < 3) return undefined;
  return tcvn3 > vni ? 'TCVN3' : 'VNI';
}

/** A text of that code in Unicode. */
export function fromCode(text: string, code: LegacyCode): string {
  return code === 'TCVN3' ? fromTcvn3(text) : fromVni(text);
}

/** What the log says of such a text. */
export function legacyWords(code: LegacyCode): string {
  return `chữ gõ bằng bảng mã ${code}, đã chuyển sang Unicode; hãy đọc lại`;
}

/** The text in Unicode when it is in an old code, with a word about it in the log. */
export function readLegacyText(text: string, log: ImportLog): string {
  const code = codeOfText(text);
  if (code === undefined) return text;
  log.guessed(legacyWords(code));
  return fromCode(text, code);
}
