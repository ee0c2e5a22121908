/**
 * Text typed in a TCVN3 font (ABC, ".VnTime"). Rule: TCVN 5712:1993, character set VN3: one byte a letter, which a
 * document without the font shows as the Latin-1 letter of the same number. Capitals with a tone mark have no
 * byte of their own: capital fonts (".VnTimeH") draw the small letter large.
 */

/** The letters from 0xA1 on; a dot stands for a byte that VN3 does not use for a letter. */
const first = 0xa1;
const letters =
  'ĂÂÊÔƠƯĐăâêôơưđ' + // A1–AE
  '......àảãáạ.ằẳẵắ' + // AF–BE
  '.......ặầẩẫấậè' + // BF–CC
  '.ẻẽéẹềểễếệìỉ...ĩíịò' + // CD–DF
  '.ỏõóọồổỗốộờởỡớợù' + // E0–EF
  '.ủũúụừửữứựỳỷỹýỵ'; // F0–FE

/** Unicode letter → the Latin-1 letter that stands for it. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  [...letters].flatMap((letter, index) =>
    letter === '.' ? [] : [[letter, String.fromCharCode(first + index)] as const],
  ),
);

const toUnicode: ReadonlyMap<string, string> = new Map(
  [...tcvn3Letters].map(([letter, byte]) => [byte, letter]),
);

/** The text in Unicode. `capitals` for a font whose name ends in H. */
export function fromTcvn3(text: string, capitals = false): string {
  const read = [...text].map((sign) => toUnicode.get(sign) ?? sign).join('');
  return capitals ? read.toUpperCase() : read;
}
