import { describe, expect, test } from 'vitest';
import { pageHtml, pageText } from './built-page.ts';

const bacGiang = 'chuong-trinh/bac-giang-2022-lien-minh-htx-lien-hiep-hoi';
const plan64 = 'ke-hoach/bac-giang-2018-64-kh-khcn';
const thaiBinh = 'chuong-trinh/thai-binh-2018-lien-hiep-hoi-hiep-hoi-doanh-nghiep';
const binhPhuoc = 'thi-dua/binh-phuoc-2021-thi-dua-kinh-te-tap-the';

describe('Bắc Giang 2022–2025', () => {
  test('shows the five commitments of the plan to the end of 2023 with their modality', () => {
    const html = pageHtml(bacGiang);
    for (const id of ['trao-doi-thong-tin', 'chuyen-muc', 'hoi-thao', 'tap-huan', 'mo-hinh']) {
      expect(html).toContain(`id="cam-ket-${id}"`);
    }
    const text = pageText(bacGiang);
    for (const words of [
      'Thường xuyên',
      'từ 1 đến 2 số',
      'ít nhất 1 cuộc hội thảo',
      'ít nhất 1 hội nghị tập huấn',
      'phấn đấu ít nhất 1 mô hình',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('shows the broader contents and the promised reviews besides', () => {
    const text = pageText(bacGiang);
    expect(text).toContain('Cam kết của chương trình');
    expect(text).toContain('Sơ kết, tổng kết đã hứa');
    expect(text).toContain('Tổng kết khi kết thúc');
  });

  test('counts what is due, says from which day, and never calls silence a failure', () => {
    const text = pageText(bacGiang);
    expect(text).toContain('4 cam kết đã đến hạn, 0 có kết quả được ghi nhận');
    expect(text).toContain('tính đến ngày 21/11/2026');
    expect(text).toContain('Đã đến hạn, Sổ chưa ghi nhận kết quả');
    expect(text).not.toContain('Không đạt');
  });

  test('names the place as signed and as it is today', () => {
    expect(pageText(bacGiang)).toMatch(/Tỉnh Bắc Giang \( ?nay thuộc thành phố Bắc Ninh/);
  });

  test('prints the invalid symbol as the source did, with the likely right one', () => {
    const text = pageText(bacGiang);
    expect(text).toContain('20-NQ-TW');
    expect(text).toContain('ký hiệu đúng có lẽ là 20-NQ/TW');
  });

  test('the statistics of the day add up in both breakdowns and show their shares', () => {
    const text = pageText('so-lieu/htx-tong-so');
    for (const words of ['1.012', '945', '28', '39', '662', '330', '20', '65,4', '32,6', '2,0'])
      expect(text).toContain(words);
    expect(pageText('so-lieu/htx-von-dieu-le')).toContain('2.421 tỷ đồng');
    expect(pageText('so-lieu/htx-thanh-vien')).toContain('35.270');
  });
});

describe('Kế hoạch 64/KH-KHCN', () => {
  test('keeps the printed section numbers and notes the gap', () => {
    const text = pageText(plan64);
    for (const number of ['I.', 'II.', 'IV.']) expect(text).toContain(` ${number} `);
    expect(text).toContain('không có mục III');
  });

  test('shows three tasks due in October 2018, each with its unit', () => {
    const text = pageText(plan64);
    expect(text.match(/Hạn: tháng 10\/2018/g)).toHaveLength(3);
    for (const unit of ['Phòng Quản lý Khoa học', 'Phòng Quản lý Chuyên ngành', 'Phòng Quản lý Công nghệ'])
      expect(text).toContain(unit);
  });

  test('shows its basis chain up to the law of 2012', () => {
    const html = pageHtml(plan64);
    const chain = ['2033-ubnd-kt-2018', '12-ct-ttg-2018', 'luat-hop-tac-xa-2012'].map((id) =>
      html.indexOf(`/van-ban/${id}/`),
    );
    expect(chain.every((position) => position > 0)).toBe(true);
    expect(chain).toEqual(chain.toSorted((a, b) => a - b));
  });
});

test('Thái Bình shows that nothing was measurable, and never 0%', () => {
  const text = pageText(thaiBinh);
  expect(text).toContain('Văn bản không có chỉ tiêu định lượng');
  expect(text).not.toMatch(/\b0 ?%/);
});

test('Bình Phước shows about 10 (2025, not recorded) and about 20 (2030, not yet due)', () => {
  const html = pageHtml(binhPhuoc);
  const entry = (id: string): string =>
    new RegExp(`<li id="cam-ket-${id}">[\\s\\S]*?</li>`).exec(html)?.[0] ?? '';
  expect(entry('ho-tro-2025')).toContain('khoảng 10');
  expect(entry('ho-tro-2025')).toContain('Đã đến hạn, Sổ chưa ghi nhận kết quả');
  expect(entry('ho-tro-2030')).toContain('khoảng 20');
  expect(entry('ho-tro-2030')).toContain('Chưa đến hạn');
});

test('Quảng Ninh says that its signing year is inferred', () => {
  expect(pageText('chuong-trinh/quang-ninh-2017-lien-minh-htx-lien-hiep-hoi')).toContain('suy luận');
});
