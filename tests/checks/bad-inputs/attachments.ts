import { expect } from 'vitest';
import { zip } from '../../../src/outputs/zip.ts';
import { agreement } from './identity.ts';
import type { Entry, Row } from './row.ts';

const pdf = (inside = '', font = '/Font'): string =>
  `%PDF-1.7\n1 0 obj <</Type /Page ${font} ${inside}>> endobj\n%%EOF\n`;
const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const office = (parts: Readonly<Record<string, string>>): Buffer =>
  zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
const word = (more: Readonly<Record<string, string>> = {}): Buffer =>
  office({ 'word/document.xml': '<w:document/>', ...more });

let count = 0;

/** A row of one published file, which an agreement of its own names; more problems can be told of it. */
function attached(
  id: string,
  it: string,
  ending: string,
  content: Entry,
  rule?: string,
  more: Partial<Row> = {},
): Row {
  count += 1;
  const name = `${id.toLowerCase()}-${count}`;
  return {
    id,
    it,
    expect: rule === undefined ? 'OK' : 'E',
    files: {
      [`public/tep/${name}.${ending}`]: content,
      [`agreements/${name}.mdx`]: agreement(
        name,
        `attachments:\n  - { title: Toàn văn, file: /tep/${name}.${ending}, summary: Văn bản giao các xã thành lập mười hợp tác xã. }\n`,
      ),
    },
    tells: rule === undefined ? [] : [`${rule} public/tep/${name}.${ending}`],
    ...more,
  };
}

/** Group A: attachments. */
export const attachmentRows: readonly Row[] = [
  ...[
    svg('<script>alert(1)</script>'),
    svg('<path onload="alert(1)"/>'),
    svg('<foreignObject><body/></foreignObject>'),
    svg('<a xlink:href="javascript:alert(1)"><path/></a>'),
    `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`,
  ].map((text) => attached('A01', `a drawing: ${text.slice(0, 60)}`, 'svg', text, 'attachment-unsafe')),
  ...'html htm xhtml js mjs swf exe scr bat lnk docm xlsm iso'
    .split(' ')
    .map((ending) => attached('A02', `a file that ends in .${ending}`, ending, 'x', 'attachment-type')),
  attached('A02', 'an ending that is not in the list', 'zip', 'x', 'attachment-type'),
  attached('A03', 'HTML under the name of a PDF', 'pdf', '<html></html>', 'attachment-type'),
  attached('A03', 'an archive under the name of a PDF', 'pdf', word(), 'attachment-type'),
  attached('A03', 'a program under the name of a PDF', 'pdf', 'MZ\u0090', 'attachment-type'),
  attached('A03', 'two endings', 'pdf.html', '<p>x</p>', 'attachment-type'),
  attached('A04', 'no bytes', 'pdf', '', 'attachment-type'),
  attached('A04', 'more than 100 MB', 'pdf', { begins: pdf(), bytes: 100_000_001 }, 'attachment-size'),
  attached('A04', 'more than 25 MB', 'pdf', { begins: pdf(), bytes: 25_000_001 }, 'attachment-large', {
    expect: 'W',
  }),
  attached('A05', 'a PDF that names its author', 'pdf', pdf('/Author (Nguyen Van A)'), 'attachment-author', {
    expect: 'W',
  }),
  attached(
    'A05',
    'a Word file that names its author',
    'docx',
    word({
      'docProps/core.xml': '<cp:coreProperties><dc:creator>Nguyễn Văn A</dc:creator></cp:coreProperties>',
    }),
    'attachment-author',
    { expect: 'W' },
  ),
  attached('A06', 'a PDF that is locked', 'pdf', `${pdf()}trailer <</Encrypt 5 0 R>>`, 'attachment-unsafe'),
  attached('A06', 'a PDF that runs code', 'pdf', pdf('/S /JavaScript'), 'attachment-unsafe'),
  attached('A06', 'a PDF that starts programs', 'pdf', pdf('/S /Launch'), 'attachment-unsafe'),
  {
    id: 'A06',
    it: 'a PDF of pictures without a summary in words',
    expect: 'E',
    files: {
      'public/tep/a06-anh.pdf': pdf('', '/XObject'),
      'agreements/a06-anh.mdx': agreement(
        'A06 ảnh',
        'attachments:\n  - title: Toàn văn\n    file: «/tep/a06-anh.pdf\n',
      ),
    },
    tells: ['attachment-scan'],
  },
  {
    id: 'A07',
    it: 'a file that is named but absent',
    expect: 'E',
    files: {
      'agreements/a07.mdx': agreement(
        'A07',
        'attachments:\n  - title: Toàn văn\n    file: «/tep/a07-khong-co.pdf\n',
      ),
    },
    tells: ['missing-file'],
  },
  {
    id: 'A07',
    it: 'a file that no record names',
    expect: 'W',
    files: { 'public/tep/a07-thua.pdf': pdf() },
    tells: ['attachment-unused public/tep/a07-thua.pdf'],
  },
  {
    id: 'A08',
    it: 'a stated checksum of another file',
    expect: 'E',
    files: {
      'public/tep/a08.pdf': pdf(),
      'agreements/a08.mdx': agreement(
        'A08',
        `attachments:\n  - title: Toàn văn\n    file: /tep/a08.pdf\n    sha256: «'${'0'.repeat(64)}'\n`,
      ),
    },
    tells: ['attachment-checksum'],
  },
  attached(
    'A09',
    'a pointer in place of the file',
    'pdf',
    'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
    'attachment-type',
    {
      also: ({ problems }) => {
        expect(problems[0]?.message).toContain('Git LFS');
      },
    },
  ),
  attached('A10', 'a bomb of pixels', 'png', png(20_000, 20_000), 'attachment-size'),
];

/** What stands hidden in office files belongs to group P. */
export const hiddenOfficeRows: readonly Row[] = [
  attached(
    'P06',
    'a Word file with comments',
    'docx',
    word({ 'word/comments.xml': '<w:comments><w:comment w:id="1"/></w:comments>' }),
    'attachment-hidden',
  ),
  attached(
    'P06',
    'a Word file with tracked changes',
    'docx',
    office({ 'word/document.xml': '<w:document><w:ins w:id="1"/></w:document>' }),
    'attachment-hidden',
  ),
  attached(
    'P06',
    'an Excel file with a hidden sheet',
    'xlsx',
    office({ 'xl/workbook.xml': '<workbook><sheets><sheet name="a" state="hidden"/></sheets></workbook>' }),
    'attachment-hidden',
  ),
];
