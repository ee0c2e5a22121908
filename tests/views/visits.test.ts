import { expect, test } from 'vitest';
import type { VisitFigures } from '../../src/schemas/visit-figures.ts';
import { viewContext } from '../../src/views/context.ts';
import { visitsInFooter, visitsPage } from '../../src/views/visits.ts';
import { sampleRegister } from '../outputs/sample-register.ts';

const context = viewContext(sampleRegister(), 'vi');
const figures: VisitFigures = {
  countedUntil: '2026-11-10T02:00:00.000Z',
  months: {
    '2026-10': { '/': 1200, '/chuong-trinh/a-b-2022/': 34 },
    '2026-11': { '/': 3, '/en/chuong-trinh/a-b-2022/': 5, '/da-go/': 1 },
    '2027-01': { '/': 9 },
  },
};

test('visits are shown by month up to the as-of day, the unfinished month as such, and pages by their titles', () => {
  const { months, most } = visitsPage(context, figures);
  expect(months.map(({ head, views }) => `${head.text}: ${views}`)).toEqual([
    'tháng 11/2026 (chưa hết tháng): 9',
    'tháng 10/2026: 1.234',
  ]);
  expect(most?.rows.map(({ head, views }) => [head.text, head.href, views])).toEqual([
    ['Hội A và Sở B, 2022–2025', '/en/chuong-trinh/a-b-2022/', '5'],
    ['Trang chủ', '/', '3'],
    ['/da-go/', undefined, '1'],
  ]);
});

test('the footer shows the newest whole month, and nothing where nobody counted', () => {
  expect(visitsInFooter(context, figures)).toEqual({
    term: 'Lượt xem tháng 10/2026',
    phrase: { text: '1.234', href: '/luot-xem/' },
  });
  expect(visitsInFooter(context, { countedUntil: null, months: {} })).toBeUndefined();
  expect(visitsPage(context, { countedUntil: null, months: {} })).toEqual({ months: [] });
});
