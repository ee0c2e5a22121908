import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { readPublicFiles } from '../../src/reader/public-files.ts';
import { readSite } from '../../src/reader/site.ts';
import type { Problem } from '../../src/reader/problem.ts';
import { zip } from '../../src/outputs/zip.ts';
import { sha256 } from '../../scripts/pipeline/checksums.ts';
import { temporaryFolder } from '../scripts/temporary-folder.ts';
import { registerWith } from './register.ts';

type Content = string | Uint8Array;

/** A public folder with these files. */
function publicWith(files: Readonly<Record<string, Content>>): string {
  const folder = path.join(temporaryFolder(), 'public');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** `rule: message` for one file. */
function told(name: string, content: Content): string[] {
  return readPublicFiles(publicWith({ [name]: content })).problems.map(
    ({ rule, message }: Problem) => `${rule}: ${message}`,
  );
}

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
const office = (part: string, ...more: string[]): Buffer =>
  zip([part, ...more].map((name) => ({ name, bytes: Buffer.from('x') })));

describe('what a file really is', () => {
  test.each<[string, Content]>([
    ['tep/a.pdf', pdf()],
    ['tep/a.png', png(10, 10)],
    ['tep/a.svg', svg('<path d="M0 0"/>')],
    ['tep/a.docx', office('word/document.xml')],
    ['tep/a.xlsx', office('xl/workbook.xml')],
    ['tep/a.csv', 'tên,số\r\nmột,1\r\n'],
    ['CNAME', 'so-cam-ket.example\n'],
    ['.well-known/security.txt', 'Contact: mailto:a@so.example\n'],
  ])('%s may be published', (name, content) => {
    expect(told(name, content)).toEqual([]);
  });

  test.each<[string, Content]>([
    ['tep/quyet-dinh.pdf', '<html><script>alert(1)</script></html>'],
    ['tep/quyet-dinh.pdf', office('word/document.xml')],
    ['tep/quyet-dinh.pdf', 'MZ\u0090\u0000'],
    ['tep/a.docx', office('xl/workbook.xml')],
    ['tep/a.pdf.html', '<p>x</p>'],
    ['tep/a.pdf.png', png(1, 1)],
    ['tep/a.exe', 'MZ'],
    ['tep/a.docm', office('word/document.xml')],
    ['tep/a.zip', office('x')],
    ['tep/a.pdf', ''],
    ['tep/a.pdf', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'],
    ['tep/a.csv', '<!doctype html><title>x</title>'],
    ['tep/a.txt', Buffer.from([0, 1, 2])],
    ['index.html', '<h1>x</h1>'],
    ['a/b.js', 'alert(1)'],
  ])('%s with other bytes or of another kind may not', (name, content) => {
    expect(told(name, content)).toEqual([expect.stringMatching(/^attachment-type: /)]);
  });

  test('a link out of the folder is refused', () => {
    const folder = publicWith({ 'tep/a.pdf': pdf() });
    symlinkSync('/etc/hostname', path.join(folder, 'tep', 'b.pdf'));
    expect(readPublicFiles(folder).problems.map(({ rule }) => rule)).toEqual(['file-kind']);
  });
});

describe('code and locks', () => {
  test.each([
    svg('<script>alert(1)</script>'),
    svg('<SCRIPT href="data:x"/>'),
    svg('<path onload="alert(1)"/>'),
    svg('<foreignObject><body/></foreignObject>'),
    svg('<a xlink:href="javascript:alert(1)"><path/></a>'),
    svg('<a href="java&#115;cript:alert(1)"><path/></a>'),
    svg('<a href="&#x6a;avascript:alert(1)"><path/></a>'),
    svg('<image href="https://hostile.example/a.png"/>'),
    svg('<use href="/khac.svg#a"/>'),
    svg('<style>@import "https://hostile.example/a.css";</style>'),
    svg('<rect fill="url(https://hostile.example/#a)"/>'),
    svg('<set attributeName="href" to="javascript:1"/>'),
    svg('<animateTransform attributeName="x"/>'),
    svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
    svg('<y2:script xmlns:y2="http://www.w3.org/2000/svg">alert(1)</y2:script>'),
    svg('<blockquote/>'),
    svg('<path id="a"onload="alert(1)"/>'),
    `<?xml-stylesheet type="text/xsl" href="#a"?>${svg('')}`,
    `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`,
  ])('%s', (text) => {
    expect(told('tep/a.svg', text)).toEqual([expect.stringMatching(/^attachment-unsafe: hình SVG /)]);
  });

  test.each([
    svg('<defs><path id="a"/></defs><use href="#a"/><rect fill="url(#a)"/>'),
    `<?xml version="1.0"?>\n<!-- vẽ bằng tay -->${svg('<filter><feBlend/></filter><text>5 &lt; 6</text>')}`,
    svg('<metadata><rdf:RDF><dc:title>Sơ đồ</dc:title></rdf:RDF></metadata><sodipodi:namedview/>'),
  ])('a drawing that stands still and points into itself is safe: %s', (text) => {
    expect(told('tep/a.svg', text)).toEqual([]);
  });

  const packed = (text: string, filter = '/Filter /FlateDecode'): Buffer =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj <<${filter} /Type /ObjStm /Length 9>>\nstream\n`),
      deflateSync(Buffer.from(text)),
      Buffer.from('\nendstream\nendobj /Font\n%%EOF\n'),
    ]);

  test.each<[string, Content]>([
    ['JavaScript', pdf('/OpenAction <</S /JavaScript /JS (app.alert(1))>>')],
    ['a name written with escapes', pdf('/S /J#61vaScript')],
    ['JavaScript in a packed stream', packed('<</S /JavaScript>>')],
    ['JavaScript in a stream with an escaped name', packed('<</S /J#61vaScript>>', '/Filter [/FlateDecode]')],
    ['a stream packed in a way nobody unpacks here', packed('x', '/Filter [/ASCII85Decode /FlateDecode]')],
    ['a damaged stream', `%PDF-1.7\n1 0 obj <</Type/ObjStm/Filter/FlateDecode>>stream\nx\nendstream /Font\n`],
    ['a script in a film', pdf('/S /Rendition /JS (app.alert(1))')],
    ['a command', pdf('/S /Launch /F (cmd.exe)')],
    ['a file inside', pdf('/EmbeddedFiles 1 0 R')],
    ['a lock', `${pdf()}trailer <</Encrypt 5 0 R>>`],
  ])('a PDF with %s', (_, content) => {
    expect(told('tep/a.pdf', content)).toEqual([expect.stringMatching(/^attachment-unsafe: tệp PDF /)]);
  });

  test('a PDF whose packed pictures happen to hold the letters of a short name', () => {
    expect(told('tep/a.pdf', `${pdf()}2 0 obj <</Length 4>>stream\n\u0001/JS \u0002\nendstream\n`)).toEqual(
      [],
    );
  });

  test('an office file with macros under an innocent name', () => {
    expect(told('tep/a.docx', office('word/document.xml', 'word/vbaProject.bin'))).toEqual([
      'attachment-unsafe: tệp có macro',
    ]);
  });
});

describe('sizes', () => {
  test('a bomb of pixels in a small file', () => {
    expect(told('tep/a.png', png(20_000, 20_000))).toEqual([
      'attachment-size: ảnh có 400 triệu điểm ảnh, quá 50 triệu',
    ]);
  });

  test('25 MB warn, 100 MB stop', () => {
    const padded = (size: number): Buffer => Buffer.concat([Buffer.from(pdf()), Buffer.alloc(size)]);
    expect(told('tep/a.pdf', padded(26_000_000))).toEqual([expect.stringMatching(/^attachment-large: /)]);
    expect(told('tep/a.pdf', padded(100_000_001))).toEqual([expect.stringMatching(/^attachment-size: /)]);
  });
});

describe('what records say of files', () => {
  const agreement = 'agreements/song-mau-2022.mdx';

  /** The rules broken by an attachment of the agreement. */
  async function rulesFor(content: Content, lines: string, name = 'a.pdf'): Promise<string[]> {
    const contentDir = registerWith({
      [agreement]: ['basis:\n', `attachments:\n  - title: Toàn văn\n${lines}basis:\n`],
    });
    const publicDir = publicWith({ [`tep/${name}`]: content });
    cpSync(path.join(publicDir, 'tep'), path.join(publicDir, 'khac'), { recursive: true });
    const site = await readSite({ contentDir, publicDir });
    expect(site.problems).toEqual([]);
    return runChecks(site).problems.map(({ rule }) => rule);
  }

  const file = '    file: /tep/a.pdf\n';
  const summary = '    summary: Kế hoạch giao các xã thành lập mười hợp tác xã trong ba năm.\n';

  test('a text that can be read needs no more', async () => {
    expect(await rulesFor(pdf(), file)).toEqual([]);
  });

  test('a scan needs a summary in words; a note about something else is none', async () => {
    const scan = pdf('', '/XObject');
    expect(await rulesFor(scan, file)).toEqual(['attachment-scan']);
    expect(await rulesFor(scan, `${file}    note: Nguồn đăng bản quét màu, bản này là đen trắng.\n`)).toEqual(
      ['attachment-scan'],
    );
    expect(await rulesFor(scan, `${file}    summary: Bản quét.\n`)).toEqual(['attachment-scan']);
    expect(await rulesFor(scan, file + summary)).toEqual([]);
  });

  test('a picture of a page needs one too', async () => {
    const picture = '    file: /tep/a.png\n';
    expect(await rulesFor(png(10, 10), picture, 'a.png')).toEqual(['attachment-scan']);
    expect(await rulesFor(png(10, 10), picture + summary, 'a.png')).toEqual([]);
  });

  test('a stated checksum is the one of the file', async () => {
    const sum = (text: string): string => `    sha256: ${text}\n`;
    expect(await rulesFor(pdf(), file + sum(sha256(Buffer.from(pdf()))))).toEqual([]);
    expect(await rulesFor(pdf(), file + sum('a'.repeat(64)))).toEqual(['attachment-checksum']);
  });

  test('a checksum is 64 hexadecimal digits', async () => {
    const contentDir = registerWith({
      [agreement]: ['basis:\n', 'attachments:\n  - title: Toàn văn\n    sha256: 9f86d081\nbasis:\n'],
    });
    const { problems } = await readSite({ contentDir, publicDir: publicWith({}) });
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringMatching(/64 chữ số/),
    ]);
  });

  test('a file that no record names is told', async () => {
    expect(await rulesFor(pdf(), '    url: https://bao.example/a.pdf\n')).toEqual(['attachment-unused']);
  });
});
