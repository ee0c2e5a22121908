import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, expectOnly, fixtures, places } from '../reader/register.ts';

const news = 'news/ky-ket-2022.mdx';
const agreement = 'agreements/song-mau-2022.mdx';

/** The rules that a sentence at the end of a body breaks. */
async function rulesFor(sentence: string): Promise<string[]> {
  const { problems } = await check({ [news]: withSentence(sentence) });
  return problems.map(({ rule }) => rule);
}

function withSentence(sentence: string): string {
  return `${readFileSync(join(fixtures, 'valid', news), 'utf8').trimEnd()}\n\n${sentence}\n`;
}

describe('what belongs to one person', () => {
  test.each([
    ['Ông A, CCCD số 001080012345, đại diện.', 'personal-id'],
    ['Căn cước công dân: 001 080 012 345.', 'personal-id'],
    ['CMND 123456789 cấp tại tỉnh.', 'personal-id'],
    ['Hộ chiếu số B1234567.', 'personal-id'],
    ['Ủng hộ vào số tài khoản 0011 0022 3344 5.', 'bank-account'],
    ['STK: 19001234567890 tại ngân hàng.', 'bank-account'],
    ['Liên hệ 0912 345 678.', 'personal-phone'],
    ['Liên hệ 0912.345.678 (anh B).', 'personal-phone'],
    ['Liên hệ +84 38 123 4567.', 'personal-phone'],
    ['Gửi về phong.kh@gmail.com.', 'personal-email'],
    ['Gửi về a_b@yahoo.com.vn.', 'personal-email'],
    ['Bà C, sinh ngày 5/6/1980, giữ chức chủ tịch.', 'private-life'],
    ['Bà C (SN 1980) giữ chức chủ tịch.', 'private-life'],
    ['Ông Nguyễn Văn Đ (5/6/1965) đại diện.', 'private-life'],
    ['Đại diện là bà Trần Thị E (1971).', 'private-life'],
    ['Đồng chí Lê F, 12.3.1958, ký.', 'private-life'],
    ['Ông D thường trú tại thôn Đông.', 'private-life'],
    ['Mã số thuế cá nhân 8012345678.', 'private-life'],
  ])('%s', async (sentence, rule) => {
    expect(await rulesFor(sentence)).toEqual([rule]);
  });

  test.each([
    'Điện thoại cơ quan 0227.3740.223, fax 0227.3731.947.',
    'Tổng đài 1900 1234 hoặc 1800 1234.',
    'Gửi về tsokhcn@binhphuoc.gov.vn.',
    'Cả tỉnh có 912345678 đồng, tức 912.345.678 đồng.',
    'Vốn 0,912345678 tỷ đồng; giai đoạn 2021-2025.',
    'Xem [bài báo](https://bao.example/tin-0912345678-123456789012.html).',
    'Kế hoạch số 64/KH-KHCN ngày 17/7/2018.',
    'Mở tài khoản cho 12.000 hộ; cấp căn cước cho 120.000 người.',
    'Trẻ sinh ra khỏe mạnh; học sinh năm học 2021.',
    'Ông Nguyễn Văn Đ (Chủ tịch) ký ngày 5/6/2018.',
    'Đồng chí Lê F, ngày 12/3/2022, ký.',
    'Liên minh hợp tác xã tỉnh (1998) và Hội Nông dân (2001).',
    'Thường trực Hội họp ngày 5/6/2018.',
  ])('is not: %s', async (sentence) => {
    expect(await rulesFor(sentence)).toEqual([]);
  });

  test('the place is told, the number is not repeated', async () => {
    const { problems } = await check({ [news]: withSentence('Gọi 0912345678 nhé.') });
    expect(places(problems)).toEqual([
      expect.stringMatching(/^personal-phone news\/ky-ket-2022\.mdx:\d+:5$/),
    ]);
    expect(JSON.stringify(problems)).not.toContain('0912345678');
  });

  test('in a field it is told at the field', async () => {
    await expectOnly({
      rule: 'personal-email',
      change: { [agreement]: ['summary: Hai bên', 'summary: Gửi về phong.kh@gmail.com; hai bên'] },
      at: `${agreement} Gửi về`,
      says: 'hộp thư cá nhân',
    });
  });

  test('a waiver with a reason accepts it, and only that', async () => {
    const waiver =
      'waivers: [{rule: personal-email, where: summary, reason: Hộp thư công vụ duy nhất}]\nsummary: Gửi về phong.kh@gmail.com; gọi 0912345678; hai bên';
    const { problems, waived } = await check({ [agreement]: ['summary: Hai bên', waiver] });
    expect(problems.map(({ rule }) => rule)).toEqual(['personal-phone']);
    expect(waived.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['personal-email', 'Hộp thư công vụ duy nhất'],
    ]);
  });
});
