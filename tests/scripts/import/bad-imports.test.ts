import { expect, test } from 'vitest';
import { importing } from './importing.ts';
import { craftedZip, docx, p, xlsx, zipOf } from './office-files.ts';

/** One kind of hostile or spoilt file: refused in these words, or read with these things told and left out. */
interface ImportRow {
  id: string;
  it: string;
  file: string;
  content: () => string | Uint8Array;
  refused?: RegExp;
  told?: readonly RegExp[];
  without?: readonly RegExp[];
}

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>';
const entityBomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>';
const header =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Ngày</t></is></c></row>';
const dates = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
const withRow = (cells: string, more = {}): Buffer =>
  xlsx(`${header}<row r="2"><c r="A2" t="s"><v>0</v></c>${cells}</row>`, { styles: dates, ...more });
const manyEntries = (): Buffer =>
  zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/${index}.xml`, ''])));

/** Group N of the list of bad inputs. */
const rows: readonly ImportRow[] = [
  {
    id: 'N01',
    it: 'a bomb by its ratio',
    file: 'a.docx',
    content: () => craftedZip({ data: Buffer.alloc(3_000_000) }),
    refused: /bom nén/,
  },
  {
    id: 'N01',
    it: 'a bomb by its declared size',
    file: 'a.docx',
    content: () => craftedZip({ size: 250_000_000 }),
    refused: /quá 200 MB/,
  },
  {
    id: 'N01',
    it: 'more than ten thousand entries',
    file: 'a.docx',
    content: manyEntries,
    refused: /10000 mục/,
  },
  ...['../../x', '/etc/x', 'C:/x', 'a\\..\\x'].map((name): ImportRow => ({
    id: 'N02',
    it: `an entry named ${name}`,
    file: 'a.docx',
    content: () => craftedZip({ name }),
    refused: /không an toàn/,
  })),
  {
    id: 'N02',
    it: 'an entry that is a link',
    file: 'a.docx',
    content: () => craftedZip({ mode: 0o120777 }),
    refused: /liên kết tượng trưng/,
  },
  {
    id: 'N02',
    it: 'two entries of one name',
    file: 'a.docx',
    content: () => zipOf({ 'word/a.xml': 'x', 'WORD/A.xml': 'y' }),
    refused: /cùng tên/,
  },
  {
    id: 'N03',
    it: 'an image, a template and an object outside the file',
    file: 'a.docx',
    content: () =>
      docx({
        xml: p('Bài thử'),
        relations: `<Relationship Id="rId3" Type="${relationType}/image" Target="http://127.0.0.1:9/anh.png" TargetMode="External"/><Relationship Id="rId4" Type="${relationType}/attachedTemplate" Target="http://127.0.0.1:9/mau.dotm" TargetMode="External"/>`,
        more: { 'word/embeddings/oleObject1.bin': 'x' },
      }),
    told: [/anh\.png, không tải/, /mau\.dotm, không tải/, /oleObject1\.bin/],
  },
  {
    id: 'N03',
    it: 'macros',
    file: 'a.docx',
    content: () => docx({ xml: p('x'), more: { 'word/vbaProject.bin': 'x' } }),
    refused: /macro/,
  },
  { id: 'N03', it: 'the ending of files with macros', file: 'a.docm', content: () => 'x', refused: /macro/ },
  {
    id: 'N04',
    it: 'an external entity',
    file: 'a.docx',
    content: () => docx({ xml: p('x'), more: { 'word/settings.xml': entity } }),
    refused: /thực thể/,
  },
  {
    id: 'N04',
    it: 'an entity bomb',
    file: 'a.xlsx',
    content: () => zipOf({ 'xl/workbook.xml': entityBomb }),
    refused: /thực thể/,
  },
  {
    id: 'N05',
    it: 'a formula that reaches out',
    file: 'a.xlsx',
    content: () => withRow('<c r="B2"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>12</v></c>'),
    told: [/không lấy công thức/],
    without: [/WEBSERVICE/, /127\.0\.0\.1/],
  },
  {
    id: 'N05',
    it: 'an error value',
    file: 'a.xlsx',
    content: () => withRow('<c r="B2" t="e"><v>#REF!</v></c>'),
    refused: /B2 báo lỗi #REF!/,
  },
  {
    id: 'N05',
    it: 'a day as a number',
    file: 'a.xlsx',
    content: () => withRow('<c r="B2"><v>3</v></c><c r="C2" s="1"><v>44562</v></c>'),
    told: [/44562 đọc là 2022-01-01/],
  },
  {
    id: 'N05',
    it: 'the calendar of 1904',
    file: 'a.xlsx',
    content: () =>
      withRow('<c r="B2"><v>3</v></c><c r="C2" s="1"><v>43100</v></c>', {
        workbook: '<workbookPr date1904="1"/>',
      }),
    told: [/43100 đọc là 2022-01-01/],
  },
  {
    id: 'N06',
    it: 'semicolons between cells',
    file: 'a.csv',
    content: () => 'Huyện;Số lớp (lớp)\nA;3\n',
    told: [/2 cột/],
  },
  {
    id: 'N06',
    it: 'bytes of windows-1258',
    file: 'a.csv',
    content: () =>
      Buffer.from([
        ...Buffer.from('Huy'),
        0xea,
        0xf2,
        ...Buffer.from('n;S'),
        0xf4,
        0xec,
        ...Buffer.from(' lop\nA;3\n'),
      ]),
    told: [/windows-1258/i],
  },
  {
    id: 'N06',
    it: 'a line break in quotes',
    file: 'a.csv',
    content: () => 'Huyện;Số lớp (lớp)\n"A\nB";3\n',
    told: [/1 dòng/],
  },
  {
    id: 'N06',
    it: 'a million rows',
    file: 'a.csv',
    content: () => 'a;b\n'.repeat(700_000),
    refused: /dòng|MB/,
  },
  { id: 'N06', it: 'ragged rows', file: 'a.csv', content: () => 'a;b\n1;2\n3\n', refused: /Dòng 3 có 1 ô/ },
  {
    id: 'N06',
    it: 'two rows of headers',
    file: 'a.csv',
    content: () => 'Huyện;Hợp tác xã;\n;Đang chạy;Đã nghỉ\nA;3;1\n',
    told: [/ghép làm tên cột/],
  },
  {
    id: 'N07',
    it: 'HTML pasted from Word',
    file: 'a.html',
    content: () =>
      '<html><head><style>p.MsoNormal{mso-style-name:x}</style></head><body><!--[if gte mso 9]><xml>x</xml><![endif]--><p class=MsoNormal style="mso-margin-top-alt:auto"><b>I. Mục đích</b><o:p></o:p></p><p class=MsoNormal>Mở “lớp nghề”&nbsp;cho xã viên.</p><script>alert(1)</script></body></html>',
    told: [/script|mã lệnh/i],
    without: [/mso-/i, /MsoNormal/, /<o:p>/, /alert\(1\)/, /\[if gte/],
  },
  {
    id: 'P06',
    it: 'comments and tracked changes of a Word file stay behind',
    file: 'a.docx',
    content: () =>
      docx({
        xml: `${p('Bài thử.')}<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>chữ đã xóa</w:delText></w:r></w:del><w:r><w:t>Chữ còn lại.</w:t></w:r></w:p>`,
        more: {
          'word/comments.xml':
            '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"><w:p><w:r><w:t>nhận xét nội bộ</w:t></w:r></w:p></w:comment></w:comments>',
        },
      }),
    without: [/chữ đã xóa/, /nhận xét nội bộ/],
  },
  {
    id: 'DOC',
    it: 'a .doc is refused with how to save it as .docx',
    file: 'ke-hoach.doc',
    content: () => 'x',
    refused: /Lưu thành[\s\S]*\.docx/,
  },
];

test.each(rows)('$id $it', async ({ file, content, refused, told = [], without = [] }) => {
  if (refused) {
    await expect(importing(file, content())).rejects.toThrow(refused);
    return;
  }
  const draft = await importing(file, content());
  expect(draft.errors).toEqual([]);
  const log = Object.values(draft.log).flat().join('\n');
  for (const each of told) expect(log).toMatch(each);
  for (const each of without) expect(draft.text).not.toMatch(each);
});

test('every row of the group has a case', () => {
  const ids = new Set(rows.map(({ id }) => id));
  expect(['N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N07'].filter((id) => !ids.has(id))).toEqual([]);
  console.log(`Bad imports: ${rows.length} cases of 7 rows.`);
});
