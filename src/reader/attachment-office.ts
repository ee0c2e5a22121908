/** Looks into Word and Excel files for what their readers do not see and their makers did not mean to publish. */
import { FileRefusal } from './refusal.ts';
import { readZip } from './zip.ts';

/** What an office file holds besides its text. `refusal` says why it cannot be looked into. */
export interface OfficeFile {
  refusal?: string;
  hidden?: string;
  author?: string;
}

const hiddenParts: readonly [part: RegExp, sign: RegExp, what: string][] = [
  [/^word\/comments\.xml$/, /<w:comment\s/, 'nhận xét (comments) của người soạn'],
  [/^word\/document\.xml$/, /<w:(?:ins|del)\s/, 'sửa đổi còn theo dõi (track changes)'],
  [
    /^xl\/(?:threadedComments|comments)\/?[^/]*\.xml$/,
    /<(?:comment|threadedComment)\s/,
    'nhận xét (comments) ở ô',
  ],
  [/^xl\/workbook\.xml$/, /<sheet\b[^>]*\bstate="(?:hidden|veryHidden)"/, 'trang tính bị ẩn'],
];

/** Reads a .docx or .xlsx that is about to be published (bad-inputs A05, P06). */
export function lookIntoOffice(bytes: Uint8Array): OfficeFile {
  let parts: Map<string, Uint8Array>;
  try {
    parts = readZip(bytes);
  } catch (error) {
    if (error instanceof FileRefusal) return { refusal: error.message.replace(/\.$/, '') };
    throw error;
  }
  const found = hiddenParts.find(([part, sign]) =>
    [...parts].some(([name, data]) => part.test(name) && sign.test(textOf(data))),
  );
  const core = textOf(parts.get('docProps/core.xml') ?? new Uint8Array());
  const author = /<(?:dc:creator|cp:lastModifiedBy)>\s*([^<\s][^<]*)</.exec(core)?.[1]?.trim();
  return { ...(found && { hidden: found[2] }), ...(author !== undefined && { author }) };
}

/** The author whom a PDF names in its properties; undefined when it names none. */
export function pdfAuthor(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1');
  const written = /\/Author\s*(?:\(([^)]+)\)|<([0-9a-f]{4,})>)/i.exec(text);
  return (
    written?.[1]?.trim() ||
    written?.[2] ||
    /<dc:creator>[\s\S]{0,200}?<rdf:li[^>]*>\s*([^<\s][^<]*)</.exec(text)?.[1]
  );
}

function textOf(data: Uint8Array): string {
  return new TextDecoder('utf-8').decode(data);
}
