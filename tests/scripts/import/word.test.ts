import { expect, test } from 'vitest';
import { bodyOf, importing } from './importing.ts';
import { bullets, docx, p, table } from './office-files.ts';

const cell = (...lines: string[]): string => lines.map((line) => p(line)).join('');

test('a Word plan: head in a table, bold headings, nested list, spans, footnote, signature in a table', async () => {
  const xml = [
    table([
      [
        cell('UBND TỈNH SÔNG MẪU', 'SỞ CÔNG THƯƠNG', 'Số: 77/KH-SCT'),
        cell(
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'Độc lập – Tự do – Hạnh phúc',
          'Sông Mẫu, ngày 9 tháng 4 năm 2026',
        ),
      ],
    ]),
    p('KẾ HOẠCH', { bold: true }),
    p('Đưa hàng hợp tác xã lên chợ mạng', { bold: true }),
    p('Sở lập kế hoạch như sau:'),
    p('I. Mục tiêu', { bold: true }),
    p('Mở sáu gian hàng', { list: 0 }),
    p('ba gian ở thị xã', { list: 1 }),
    p('Điều 3. Phân công', { bold: true }),
    `<w:p><w:r><w:t>Xem phụ lục</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    table([
      [`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${cell('Việc')}`, cell('Hạn')],
      [cell('Tập huấn'), cell('Chụp ảnh'), cell('30/6/2026')],
    ]),
    table([[cell('Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.'), cell('GIÁM ĐỐC', 'Trần Thị Mẫu')]]),
  ].join('');
  const draft = await importing(
    'ke-hoach.docx',
    docx({
      xml,
      numbering: bullets,
      footnotes: `<w:footnote w:id="2">${p('Ghi chú ở chân trang.')}</w:footnote>`,
    }),
  );
  expect(draft.errors).toEqual([]);
  expect(draft.collection).toBe('plans');
  expect(draft.values).toMatchObject({
    number: '77/KH-SCT',
    issuer: { described: 'SỞ CÔNG THƯƠNG' },
    issuedOn: '2026-04-09',
    place: 'Sông Mẫu',
    signatory: { name: 'Trần Thị Mẫu', office: 'GIÁM ĐỐC' },
    recipients: ['UBND tỉnh', 'Lưu: VT'],
  });
  expect(bodyOf(draft)).toMatchInlineSnapshot(`
    "Sở lập kế hoạch như sau:

    ## I. Mục tiêu

    - Mở sáu gian hàng
      - ba gian ở thị xã

    ### Điều 3. Phân công

    Xem phụ lục[^2]

    | Việc | | Hạn |
    | - | - | - |
    | Tập huấn | Chụp ảnh | 30/6/2026 |

    [^2]: Ghi chú ở chân trang.
    "
  `);
});

test('links to outside and embedded objects are listed and never opened', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const { log, errors } = await importing(
    'a.docx',
    docx({
      xml: p('Bài thử'),
      relations: `<Relationship Id="rId3" Type="${type}/image" Target="http://127.0.0.1:9/anh.png" TargetMode="External"/><Relationship Id="rId4" Type="${type}/hyperlink" Target="https://bao.example" TargetMode="External"/>`,
      more: { 'word/embeddings/oleObject1.bin': 'x' },
    }),
  );
  expect(errors).toEqual([]);
  expect(log.dropped.join('\n')).toContain('(image): http://127.0.0.1:9/anh.png, không tải');
  expect(log.dropped.join('\n')).toContain('oleObject1.bin');
  expect(log.dropped.join('\n')).not.toContain('bao.example');
});

test('a linked image is never fetched', async () => {
  const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Ảnh" descr="Một cánh đồng"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  const { text } = await importing(
    'a.docx',
    docx({
      xml: p('Bài thử') + drawing,
      relations: `<Relationship Id="rId3" Type="${type}" Target="http://127.0.0.1:9/anh.png" TargetMode="External"/>`,
    }),
  );
  expect(text).toContain('CẦN GHI mô tả ảnh');
});

test.each([
  ['macros', { more: { 'word/vbaProject.bin': 'x' } }],
  [
    'a macro content type',
    {
      contentTypes:
        '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    },
  ],
])('%s are refused', async (_, parts) => {
  await expect(importing('a.docx', docx({ xml: p('x'), ...parts }))).rejects.toThrow(/macro/);
});

test.each([
  ['an external entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'],
  ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'],
])('%s in any part is refused', async (_, part) => {
  await expect(
    importing('a.docx', docx({ xml: p('x'), more: { 'word/settings.xml': part } })),
  ).rejects.toThrow(/thực thể/);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(part, 'utf16le')]);
  const file = docx({ xml: p('x'), more: { 'word/settings.xml': utf16 as unknown as string } });
  await expect(importing('a.docx', file)).rejects.toThrow(/thực thể/);
});
