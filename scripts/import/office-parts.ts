/** What a Word or Excel file brings beside its text: refused when it could act, listed when it is left behind. */
import type { ImportLog } from './import-log.ts';
import { FileRefusal } from '../../src/reader/refusal.ts';
import { readZip } from '../../src/reader/zip.ts';

export type Parts = Map<string, Uint8Array>;

/** The parts of an office file. Throws FileRefusal for macros, entities and archives that are no such file. */
export function readOfficeFile(bytes: Uint8Array, main: string, log: ImportLog): Parts {
  const parts = readZip(bytes);
  if (!parts.has(main)) throw new FileRefusal(`Tệp không có phần "${main}"; đuôi tệp có thể không đúng.`);
  for (const [name, data] of parts) {
    if (/vbaProject\.bin$|vbaData\.xml$/i.test(name)) throw macros();
    if (/\.(?:xml|rels)$/i.test(name)) refuseXml(name, data);
  }
  if (/macroEnabled/i.test(partText(parts, '[Content_Types].xml') ?? '')) throw macros();
  listRelations(parts, log);
  for (const name of parts.keys()) {
    if (/\/(?:embeddings|activeX)\//i.test(name)) log.dropped(`đối tượng nhúng "${name}", không mở`);
  }
  return parts;
}

/** A part as text; undefined when the file has none of that name. */
export function partText(parts: Parts, name: string): string | undefined {
  const data = parts.get(name);
  return data === undefined ? undefined : decodeXml(data);
}

function decodeXml(data: Uint8Array): string {
  const [first, second] = data;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(data);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(data);
  return new TextDecoder('utf-8').decode(data);
}

/** Office files need neither a document type nor entities; only attacks bring them (external files, entity bombs). */
function refuseXml(name: string, data: Uint8Array): void {
  const text = decodeXml(data);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || text.slice(0, 4000).includes('\0'))
    throw new FileRefusal(`Phần "${name}" khai báo thực thể XML; tệp này không an toàn.`);
}

/** Nothing outside the file is ever fetched; links stay links. */
function listRelations(parts: Parts, log: ImportLog): void {
  for (const name of parts.keys()) {
    if (!name.endsWith('.rels')) continue;
    for (const [tag] of (partText(parts, name) ?? '').matchAll(/<Relationship\b[^>]*>/g)) {
      const value = (attribute: string): string =>
        new RegExp(`\\b${attribute}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? '';
      if (value('TargetMode') !== 'External' || value('Type').endsWith('/hyperlink')) continue;
      log.dropped(
        `tham chiếu ra ngoài tệp (${value('Type').split('/').at(-1) ?? ''}): ${value('Target')}, không tải`,
      );
    }
  }
}

function macros(): FileRefusal {
  return new FileRefusal('Tệp có macro. Hãy lưu lại thành .docx hoặc .xlsx không có macro rồi nhập.');
}
