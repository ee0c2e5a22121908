import { describe, expect, test } from 'vitest';
import { recordList, type RecordList } from '../../src/views/lists/record-list.ts';
import { newsView } from '../../src/views/news.ts';
import type { ViewContext } from '../../src/views/context.ts';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { contextOf as contextWith } from './site-views.ts';
import { firstContext, firstRecords } from './first-records.ts';

const article = 'binh-phuoc-2021-to-chuc-thi-dua-kinh-te-tap-the';
const undated = 'quang-ninh-2017-ky-ket-lien-minh-htx-lien-hiep-hoi';

type News = SiteRecords['news'][number];

/** The real records with other fields in one item. */
async function withNews(id: string, fields: Partial<News['data']>): Promise<SiteRecords> {
  const records = await firstRecords();
  return {
    ...records,
    news: records.news.map((item) =>
      item.id === id ? { ...item, data: { ...item.data, ...fields } } : item,
    ),
  };
}

function view(context: Awaited<ReturnType<typeof firstContext>>, id: string) {
  const record = context.register.get('news', id);
  if (!record) throw new Error(`no news ${id}`);
  return newsView(context, record);
}

function newsList(context: ViewContext): RecordList {
  return recordList(context, { list: 'news', part: 1 });
}

describe('the list of news', () => {
  test('has the newest day first and what has no day last', async () => {
    const records = await withNews(undated, { publishedOn: '2021-09-21' });
    const list = newsList(contextWith(records, '2026-11-21'));
    expect(list.cards.map(({ when }) => when)).toEqual([
      '21/9/2021',
      '15:51 ngày 20/9/2021',
      'nguồn không ghi ngày đăng',
      'nguồn không ghi ngày đăng',
    ]);
  });
  test('says the day of its count, and leaves out what was not known', async () => {
    expect(newsList(await firstContext()).count).toBe('4 mục, tính đến ngày 21/11/2026');
    expect(newsList(await firstContext('2021-09-19')).cards).toEqual([]);
  });
  test('leads to pages of its language', async () => {
    const list = newsList(await firstContext('2026-11-21', 'en'));
    expect(list.cards[0]?.link.href).toBe(`/en/tin-tuc/${article}/`);
    expect(list.cards[0]?.kind?.text).toBe('Emulation');
  });
});

describe('the page of a news item', () => {
  test('gives day and hour, author, publisher and field', async () => {
    const { page } = view(await firstContext(), article);
    const facts = Object.fromEntries(
      page.facts.map(({ term, phrases }) => [term, phrases.map(({ text }) => text).join(', ')]),
    );
    expect(facts).toMatchObject({
      'Ngày đăng': '15:51 ngày 20/9/2021',
      'Tác giả': 'Nguyễn Thị Lệ Nhi',
      'Nơi đăng': 'Sở Khoa học và Công nghệ tỉnh Bình Phước',
      'Lĩnh vực': 'Thi đua',
    });
    expect(page.places[0]).toMatchObject({ text: 'Tỉnh Bình Phước', aside: 'nay thuộc thành phố Đồng Nai' });
  });
  test('never completes a day that the source does not give', async () => {
    const { page } = view(await firstContext(), undated);
    expect(page.facts[0]?.phrases).toEqual([{ text: 'nguồn không ghi ngày đăng' }]);
  });
  test('describes the picture in words and keeps the terms of use', async () => {
    const { original } = view(await firstContext(), undated);
    expect(original?.image[0]).toMatch(/^Theo chú thích/);
    expect(original?.rights).toMatch(/điều kiện dùng lại/);
    expect(original?.link).toBeUndefined();
  });
  test('links to the original where its address is known, and to every record it speaks of', async () => {
    const context = contextWith(await withNews(article, { url: 'https://bao.example/bai' }), '2026-11-21');
    expect(view(context, article).original?.link).toEqual({
      text: 'Đọc bài gốc',
      href: 'https://bao.example/bai',
    });
    expect(view(context, article).about.map(({ href }) => href)).toContain(
      '/ke-hoach/binh-phuoc-2021-1555-kh-skhcn/',
    );
  });
  test('has no original when the register wrote it', async () => {
    const context = contextWith(await withNews(article, { own: true }), '2026-11-21');
    expect(view(context, article).original).toBeUndefined();
  });
});
