/** Reads one file of any kind that the importer takes, and says what to do with the others. */
import type { ReadSite } from '../../src/reader/site.ts';
import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import type { DraftCollection } from './draft.ts';
import { htmlToTree } from './html.ts';
import type { ImportLog } from './import-log.ts';
import { draftOfTables } from './import-table.ts';
import { draftOfText, type Draft } from './import-text.ts';
import { readLegacyText } from './legacy-text.ts';
import { decodeText, textToTree } from './plain-text.ts';
import { FileRefusal } from '../../src/reader/refusal.ts';
import { tableOf, type Row } from './table.ts';
import { readXlsx } from './xlsx.ts';

/** What the person said about the file. */
export interface ImportRequest {
  fileName: string;
  bytes: Uint8Array;
  kind?: DraftCollection | undefined;
  url?: string | undefined;
  publisher?: string | undefined;
  today: string;
}

const maxBytes = 30_000_000;
const maxText = 3_000_000;

const refused: Readonly<Record<string, string>> = {
  doc: 'Tệp .doc là dạng cũ. Mở tệp bằng Word (hoặc LibreOffice), chọn Tệp → Lưu thành (Save As), chọn kiểu "Word Document (.docx)", lưu, rồi nhập tệp .docx.',
  docm: 'Tệp .docm có macro. Mở bằng Word, chọn Lưu thành, kiểu .docx, rồi nhập tệp .docx.',
  dotm: 'Tệp .dotm có macro. Mở bằng Word, chọn Lưu thành, kiểu .docx, rồi nhập tệp .docx.',
  xls: 'Tệp .xls là dạng cũ. Mở bằng Excel (hoặc LibreOffice), chọn Lưu thành, kiểu .xlsx, rồi nhập tệp .xlsx.',
  xlsm: 'Tệp .xlsm có macro. Mở bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi nhập tệp .xlsx.',
  pdf: 'Chưa nhập được PDF. Nếu PDF có chữ, chọn hết, chép, dán vào một tệp .txt rồi nhập tệp đó.',
  odt: 'Mở bằng LibreOffice, chọn Lưu thành, kiểu .docx, rồi nhập tệp .docx.',
  rtf: 'Mở bằng Word, chọn Lưu thành, kiểu .docx, rồi nhập tệp .docx.',
};

/** The draft of a file. Throws FileRefusal, in words for the person, for what it will not read. */
export async function importFile(request: ImportRequest, site: ReadSite, log: ImportLog): Promise<Draft> {
  const { fileName, bytes } = request;
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(refused, ending)) throw new FileRefusal(refused[ending] ?? '');
  if (bytes.length > maxBytes) throw new FileRefusal(`Tệp lớn hơn ${maxBytes / 1_000_000} MB.`);
  if (bytes.length === 0) throw new FileRefusal('Tệp trống.');
  if (ending === 'docx') return draftOfText(await readDocx(bytes, log), request, site.records, log);
  if (ending === 'xlsx') return tables(readXlsx(bytes, log), request, log);
  if (bytes.length > maxText) throw new FileRefusal(`Tệp lớn hơn ${maxText / 1_000_000} MB.`);
  const text = readLegacyText(decodeText(bytes, log), log);
  if (ending === 'csv') return tables([{ name: fileName, rows: readCsv(text, log) }], request, log);
  if (ending === 'html' || ending === 'htm')
    return draftOfText(htmlToTree(text, log), request, site.records, log);
  if (ending === 'txt' || ending === 'md') return draftOfText(textToTree(text), request, site.records, log);
  throw new FileRefusal(`Không nhập được tệp .${ending}. Nhận .docx, .xlsx, .csv, .html và .txt.`);
}

function tables(
  sheets: readonly { name: string; rows: readonly Row[] }[],
  request: ImportRequest,
  log: ImportLog,
): Draft {
  const found = sheets.flatMap(({ name, rows }) => tableOf(name, rows, log.guessed) ?? []);
  for (const { name, rows, headers } of found)
    log.recognised(`bảng "${name}": ${rows.length} dòng, ${headers.length} cột`);
  return draftOfTables(found, request, log);
}
