import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { sha256 } from '../../scripts/pipeline/checksums.ts';
import { withoutMetadata } from '../../src/reader/image-metadata.ts';

/** What must not be published: where and by whom a picture was taken. */
export const photographer = 'Người chụp: Bà Thử, 10.7769 N';

/** A grey PNG picture that names its photographer. */
function picture(width: number, height: number): Buffer {
  const chunk = (kind: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
    const bytes = Buffer.alloc(12 + body.length);
    bytes.writeUInt32BE(body.length, 0);
    named.copy(bytes, 4);
    bytes.writeUInt32BE(crc32(named), 8 + body.length);
    return bytes;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0xb0);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Author\0${photographer}`)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const pdf = `%PDF-1.7
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /Resources <</Font <</F1 4 0 R>>>>>> endobj
4 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF
${'%'.repeat(40_000)}
`;

/**
 * Gives a copy of the project four attached files, and its agreement the words about them: a text, a drawing of our own with the
 * checksum, a scan with a summary, and one that only the source offers. A picture stands in the prose too.
 */
export function attachFiles(project: string, content: string): void {
  const folder = path.join(project, 'public', 'tep');
  mkdirSync(folder, { recursive: true });
  const scan = picture(620, 877);
  writeFileSync(path.join(folder, 'chuong-trinh-phoi-hop.pdf'), pdf);
  writeFileSync(path.join(folder, 'ban-chup-trang-1.png'), scan);
  writeFileSync(path.join(folder, 'le-ky-ket.png'), picture(320, 180));
  writeFileSync(path.join(folder, 'danh-sach.csv'), 'xã,hợp tác xã\r\nXã Một,3\r\n');
  const file = path.join(content, 'agreements', 'song-mau-2022.mdx');
  const text = readFileSync(file, 'utf8');
  const attachments = `attachments:
  - title: Chương trình phối hợp phát triển hợp tác xã giai đoạn 2022–2025, bản có chữ ký của hai bên
    file: tep/chuong-trinh-phoi-hop.pdf
    url: https://bao.example/tep/chuong-trinh-phoi-hop.pdf
    sha256: ${sha256(Buffer.from(pdf))}
  - title: Ảnh chụp trang thứ nhất của bản ký
    file: tep/ban-chup-trang-1.png
    sha256: ${sha256(withoutMetadata('a.png', scan))}
    summary: Trang ghi tên hai bên, bốn căn cứ và điều 1 về mục tiêu thành lập ít nhất 10 hợp tác xã mới đến hết năm 2025.
  - title: Danh sách xã tham gia
    file: tep/danh-sach.csv
    note: Bảng do người lập sổ gõ lại từ phụ lục.
  - title: Phụ lục kinh phí
    url: https://bao.example/tep/phu-luc-kinh-phi.pdf
  - title: Biên bản lễ ký
    note: Bài báo nói có tệp này nhưng không thấy địa chỉ.
`;
  const changed = text
    .replace('basis:\n', `${attachments}basis:\n`)
    .replace('## Bối cảnh\n', '## Bối cảnh\n\n![Hai bên ký chương trình](/tep/le-ky-ket.png)\n');
  writeFileSync(file, changed);
}
