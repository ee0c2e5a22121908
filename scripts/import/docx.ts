/** A Word file as a Markdown tree. Its text only: macros are refused, what points outside is never opened. */
import mammoth from 'mammoth';
import type { Root } from 'mdast';
import { htmlToTree } from './html.ts';
import type { ImportLog } from './import-log.ts';
import { codeOfFont, fromFont } from './legacy-text.ts';
import { partText, readOfficeFile, type Parts } from './office-parts.ts';
import { FileRefusal } from '../../src/reader/refusal.ts';
import { writeZip } from './zip-write.ts';

const main = 'word/document.xml';

/** Parts that hold text which is not taken over, as the log calls them. */
const aside: readonly (readonly [RegExp, string])[] = [
  [/^word\/header\d*\.xml$/, 'đầu trang của Word'],
  [/^word\/footer\d*\.xml$/, 'chân trang của Word'],
  [/^word\/comments\.xml$/, 'bình luận của Word'],
];

/** Reads a .docx. Throws FileRefusal as `readOfficeFile` does, and for a file that Word itself could not read. */
export async function readDocx(bytes: Uint8Array, log: ImportLog): Promise<Root> {
  const parts = readOfficeFile(bytes, main, log);
  listAside(parts, log);
  const converted = await convert(parts, log);
  return htmlToTree(converted, log);
}

async function convert(parts: Parts, log: ImportLog): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      // Packed anew: mammoth sees exactly the parts that were checked, whatever another zip reader makes of the file.
      { buffer: writeZip(parts) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        styleMap: ['u => u', 'strike => s'],
        // Images are never read: the draft asks for a description instead.
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        transformDocument: (document: WordNode) => withUnicode(document, log),
      },
    );
    return value;
  } catch {
    throw new FileRefusal('Không đọc được tệp Word này. Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.');
  }
}

/** The part of mammoth's document that matters here. */
interface WordNode {
  type: string;
  font?: string | null;
  value?: string;
  children?: WordNode[];
}

/** Text in a font from before Unicode is read by the font of its own run. */
function withUnicode(node: WordNode, log: ImportLog, font?: string | null): WordNode {
  const here = node.font ?? font;
  const code = codeOfFont(here);
  if (node.type === 'text' && code !== undefined && node.value !== undefined && here) {
    log.guessed(`chữ trong phông ${here} (${code}), đã chuyển sang Unicode; hãy đọc lại`);
    return { ...node, value: fromFont(node.value, here) };
  }
  return node.children === undefined
    ? node
    : { ...node, children: node.children.map((child) => withUnicode(child, log, here)) };
}

function listAside(parts: Parts, log: ImportLog): void {
  for (const name of parts.keys()) {
    const what = aside.find(([pattern]) => pattern.test(name))?.[1];
    const text =
      what === undefined
        ? ''
        : (partText(parts, name) ?? '')
            .replace(/<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim();
    if (what !== undefined && text !== '') log.dropped(`${what}: “${text.slice(0, 80)}”`);
  }
  const document = partText(parts, main) ?? '';
  if (/<w:del[ >]/.test(document)) log.dropped('chữ đã xóa trong chế độ theo dõi sửa đổi');
  if (/<w:ins[ >]/.test(document)) log.guessed('tệp còn dấu sửa đổi chưa chấp nhận; lấy bản đã sửa');
  if (/<w:txbxContent[ >]/.test(document)) log.guessed('tệp có hộp chữ; xem thứ tự đoạn');
}
