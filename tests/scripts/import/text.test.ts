import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { bodyOf, importing } from './importing.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures/import');
const fixture = (name: string): Buffer => readFileSync(path.join(fixtures, name));
const valuesOf = (text: string): Record<string, unknown> =>
  parse(text.split('\n---\n')[0] ?? '') as Record<string, unknown>;

describe('a plan pasted as plain text', async () => {
  const draft = await importing('ke-hoach-song-mau.txt', fixture('ke-hoach-song-mau.txt'));
  const values = valuesOf(draft.text);

  test('is a draft that the check accepts', () => {
    expect(draft.errors).toEqual([]);
    expect(draft.collection).toBe('plans');
    expect(values['draft']).toBe(true);
  });

  test('keeps number, issuer, place, day, signature and recipients as printed', () => {
    expect(values).toMatchObject({
      number: '305/KH-SNNMT',
      issuer: { described: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG' },
      issuedOn: '2026-03-05',
      place: 'Sông Mẫu',
      period: { from: '2026', to: '2028' },
      signatory: { name: 'Lê Văn Thử', office: 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC' },
      recipients: ['Như trên', 'Lưu: VT, TT'],
    });
    expect(values['title']).toContain('Giúp tổ hợp tác ghi nhật ký đồng ruộng giai đoạn 2026-2028');
  });

  test('keeps the numbers of sections as printed and tells of the gap', () => {
    expect(values['sections']).toMatchObject([{ number: 'I' }, { number: 'II' }, { number: 'IV' }]);
    expect(draft.log.guessed.join('\n')).toContain('thiếu III');
  });

  test('turns typed headings and dashes into headings and nested lists', () => {
    expect(bodyOf(draft)).toMatchInlineSnapshot(`
      "Căn cứ Công văn số 41/UBND-NN ngày 12/02/2026 của UBND tỉnh và văn bản 07-NQ-TU, Sở lập kế hoạch như sau:

      ## I. MỤC TIÊU

      - Đến năm 2028 hỗ trợ khoảng 15 tổ hợp tác dùng sổ ghi chép.
        - Riêng năm đầu hỗ trợ ít nhất 04 tổ hợp tác ven sông.

      ## II. VIỆC PHẢI LÀM

      ### 1. Mở lớp hướng dẫn

      - Tổ chức từ 02 đến 03 lớp, xong trong tháng 9/2026. Giao Chi cục Trồng trọt chủ trì.

      ## IV. THEO DÕI

      a) Sơ kết mỗi năm một lần.
      "
    `);
  });

  test('proposes commitments as comments only', () => {
    expect(values['commitments']).toBeUndefined();
    expect(draft.text).toContain("asPrinted: 'khoảng 15 tổ hợp tác'");
    expect(draft.text).toContain("asPrinted: 'từ 02 đến 03 lớp'");
    expect(draft.text).toContain("#     due: '2026-09'");
    expect(draft.text).toContain("#       - described: 'Chi cục Trồng trọt'");
    expect(draft.text).toContain('# 07-NQ-TU'.slice(2));
    // A heading above dashes says what they are about; the promises are the dashes.
    expect(draft.text).not.toContain('# Nguồn: “1. Mở lớp hướng dẫn”');
    expect(draft.log.guessed.join('\n')).toContain('07-NQ-TU (có lẽ là 07-NQ/TU)');
  });
});

describe('news of an agreement, its promises written as one sentence', async () => {
  const draft = await importing(
    'tin.txt',
    `Hai hội ở Sông Mẫu ký chương trình phối hợp
Theo đó hai bên cùng nhau làm các việc như: Thường xuyên trao đổi tin về giá nấm; tổ chức hội thi nghề nấm theo định kỳ; mở từ 01 đến 02 lớp trong chuyên đề dạy nghề; đi thăm vườn mẫu.
Định kỳ 6 tháng sơ kết, kết thúc giai đoạn tổng kết chương trình.
Ông Mẫu thay mặt 2 cơ quan ký, hai bên phối hợp vui vẻ.
Năm qua có 30 hộ tham gia.
Bài nhắc tới Kế hoạch số 340/QĐ-TTg.
Ghi rõ nguồn Hội Nấm Sông Mẫu khi đăng lại`,
  );
  const proposed = draft.text.split('# reviews:')[0] ?? '';

  test('is a draft that the check accepts; what the page says of its source is kept', () => {
    expect(draft.errors).toEqual([]);
    expect(draft.values).toMatchObject({ publisher: 'Hội Nấm Sông Mẫu' });
  });

  test('the clauses that begin with what is to be done are proposed, captions and figures are not', () => {
    expect([...proposed.matchAll(/Nguồn: “(.*)”/g)].map(([, clause]) => clause)).toEqual([
      'Thường xuyên trao đổi tin về giá nấm;',
      'tổ chức hội thi nghề nấm theo định kỳ;',
      'mở từ 01 đến 02 lớp trong chuyên đề dạy nghề;',
    ]);
    expect(proposed).toContain("asPrinted: 'từ 01 đến 02 lớp'");
    expect(proposed).toContain('unit: lớp');
  });

  test('"theo định kỳ" says no number of months, and none is made up', () => {
    expect(proposed).toContain('kind: recurring');
    expect(proposed).not.toContain('months:');
  });

  test('reviews are proposed for their own field', () => {
    const reviews = draft.text.split('# reviews:')[1]?.split('\n#\n')[0] ?? '';
    expect(reviews).toContain("months: 6\n#     asPrinted: 'Định kỳ 6 tháng'");
    expect(reviews).toContain('atEnd: true');
    expect(draft.log.guessed.join('\n')).toContain('1 câu nói về sơ kết, tổng kết');
  });

  test('what a news item cannot hold says where it belongs; documents go to the field that news has', () => {
    expect(proposed).toContain('Tin không có trường này');
    expect(draft.text).toContain('# about:\n#   - document: 340-qd-ttg-2021 # 340/QĐ-TTg');
    expect(draft.text).not.toContain('# basis:');
  });
});

test('a plan without a head line of its issuer: the opening names it, the months name the period', async () => {
  const { values, log } = await importing(
    'a.txt',
    `Số: 9/KH-SMT
KẾ HOẠCH
Giữ rừng
Thực hiện chủ trương chung giai đoạn 2021-2030, Sở Môi trường xây dựng kế hoạch như sau:
I. THỜI GIAN
Từ tháng 9/2021 đến hết tháng 12/2030.`,
  );
  expect(values).toMatchObject({
    issuer: { described: 'Sở Môi trường' },
    period: { from: '2021-09', to: '2030-12' },
  });
  expect(log.guessed.join('\n')).toContain('cơ quan ban hành từ câu mở đầu: Sở Môi trường');
});

describe('a portal page pasted as HTML', async () => {
  const draft = await importing('trang.html', fixture('trang-tin-song-mau.html'));

  test('is a draft of news that the check accepts', () => {
    expect(draft.errors).toEqual([]);
    expect(draft.collection).toBe('news');
    expect(valuesOf(draft.text)).toMatchObject({
      author: 'Mai Thử',
      publishedOn: '2026-05-14T08:30',
      rights: 'Ghi rõ nguồn Hội Sông Mẫu khi đăng lại.',
    });
  });

  test('leaves the furniture of the page behind and lists it', () => {
    const body = bodyOf(draft);
    for (const gone of [
      'Trang chủ',
      'alert',
      'Chữ ẩn',
      'Lượt xem',
      'Điện thoại',
      'Chia sẻ',
      'mso',
      'javascript',
    ])
      expect(body).not.toContain(gone);
    const dropped = draft.log.dropped.join('\n');
    for (const told of [
      'thanh điều hướng',
      'mã lệnh của trang',
      'chữ ẩn',
      'lượt truy cập',
      'chú thích ảnh',
      'mso-',
      'chân trang',
    ])
      expect(dropped).toContain(told);
  });

  test('keeps links, writes tables and escapes what MDX would run', () => {
    const body = bodyOf(draft);
    expect(body).toContain('[bài trước](https://bao.example/bai)');
    expect(body).toContain('Số lớp \\{2026}');
    expect(body).toContain('A \\<b>');
  });

  test('asks for the description of an image and never points at it', () => {
    expect(bodyOf(draft)).toContain('(Ảnh 1: CẦN GHI mô tả ảnh; nguồn ghi: Hai người bắt tay)');
    expect(draft.text).not.toContain('anh.example');
  });

  test('a day without a year is told, never completed', () => {
    expect(draft.log.guessed.join('\n')).toContain('“Chiều 12/5” thiếu năm');
  });
});

test('figures are numbers with units, not years, section numbers or versions', async () => {
  const { log } = await importing(
    'a.txt',
    'Tin thử\nNăm 2025 hỗ trợ hơn 1.012 HTX với 2.421tỷ đồng, chiếm 65,4 %. Mục 1. Cách mạng 4.0 và số 64/KH-KHCN ngày 22/8/2022.',
  );
  expect(log.recognised.find((line) => line.includes('con số'))).toBe(
    '3 con số: hơn 1.012 HTX; 2.421 tỷ đồng; 65,4 %',
  );
});

test('text with U+00D0, zero-width letters and NBSP comes out clean', async () => {
  const { text, errors, log } = await importing('a.txt', 'Ðồng\u00A0Mẫu\u200B: tin thử\nThân bài {mã} <b>.');
  expect(errors).toEqual([]);
  expect(text).toContain('Đồng Mẫu: tin thử');
  expect(log.guessed.join()).toContain('U+00D0');
  expect(log.dropped.join()).toContain('U+200B');
});

test.each([
  ['a.doc', /\.docx/],
  ['a.docm', /macro/],
  ['a.xls', /\.xlsx/],
  ['a.pdf', /PDF/],
  ['a.exe', /Không nhập được/],
])('%s is refused with what to do', async (name, words) => {
  await expect(importing(name, 'x')).rejects.toThrow(words);
});
