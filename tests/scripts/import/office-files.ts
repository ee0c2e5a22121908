import { deflateRawSync } from 'node:zlib';
import { writeZip } from '../../../scripts/import/zip-write.ts';

/** What stands in a Word file made for a test: `xml` is the inside of the body. */
export interface WordParts {
  xml: string;
  numbering?: string;
  footnotes?: string;
  relations?: string;
  contentTypes?: string;
  more?: Record<string, string>;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph; `bold`, `font` and list membership as Word writes them. */
export function p(text: string, as: { bold?: boolean; font?: string; list?: number } = {}): string {
  const run = `${as.bold ? '<w:b/>' : ''}${as.font ? `<w:rFonts w:ascii="${as.font}" w:hAnsi="${as.font}"/>` : ''}`;
  const list =
    as.list === undefined
      ? ''
      : `<w:pPr><w:numPr><w:ilvl w:val="${as.list}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  return `<w:p>${list}<w:r>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of cells, each the inside of a w:tc. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export function docx({
  xml,
  numbering,
  footnotes,
  relations = '',
  contentTypes,
  more = {},
}: WordParts): Buffer {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      contentTypes ??
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId8" Type="${relation}/numbering" Target="numbering.xml"/><Relationship Id="rId9" Type="${relation}/footnotes" Target="footnotes.xml"/>${relations}</Relationships>`,
    'word/document.xml': `${head}<w:document ${word}><w:body>${xml}</w:body></w:document>`,
    ...(numbering === undefined
      ? {}
      : { 'word/numbering.xml': `${head}<w:numbering ${word}>${numbering}</w:numbering>` }),
    ...(footnotes === undefined
      ? {}
      : { 'word/footnotes.xml': `${head}<w:footnotes ${word}>${footnotes}</w:footnotes>` }),
    ...more,
  };
  return zipOf(parts);
}

/** One bullet list of two levels, as `numId` 1. */
export const bullets =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** A workbook of one sheet; `rows` is the inside of sheetData. */
export function xlsx(rows: string, { workbook = '', styles = '', merge = '' } = {}): Buffer {
  const sheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zipOf({
    '[Content_Types].xml': `${head}<Types/>`,
    'xl/workbook.xml': `${head}<workbook ${sheet} xmlns:r="${relation}">${workbook}<sheets><sheet name="Bảng 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${sheet}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${sheet}><si><t>Huyện</t></si><si><r><t>Hợp </t></r><r><t>tác xã</t></r></si></sst>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${sheet}><sheetData>${rows}</sheetData>${merge}</worksheet>`,
  });
}

export function zipOf(parts: Record<string, string | Uint8Array>): Buffer {
  return writeZip(new Map(Object.entries(parts).map(([name, data]) => [name, Buffer.from(data)])));
}

/** An archive of one compressed entry, its fields as given: for archives that lie. */
export function craftedZip({
  name = 'a.xml',
  data = Buffer.from('x'),
  size,
  mode = 0,
  flags = 0x800,
}: {
  name?: string;
  data?: Buffer;
  size?: number;
  mode?: number;
  flags?: number;
}): Buffer {
  const encoded = Buffer.from(name);
  const packed = deflateRawSync(data);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(encoded.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(size ?? data.length, 24);
  central.writeUInt16LE(encoded.length, 28);
  central.writeUInt32LE((mode << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + encoded.length, 12);
  end.writeUInt32LE(30 + encoded.length + packed.length, 16);
  return Buffer.concat([local, encoded, packed, central, encoded, end]);
}
