import { describe, expect, test } from 'vitest';
import { news } from '../../src/schemas/news.ts';
import type { SiteRecord } from '../../src/schemas/site-records.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { listedCollections } from '../../src/views/lists/record-card.ts';
import { listPlaces, recordIndex, recordList } from '../../src/views/lists/record-list.ts';
import { partSize } from '../../src/views/pager.ts';
import { contextOf as contextWith } from './site-views.ts';
import { firstRecords } from './first-records.ts';
import { wholeRegisterOf } from './register-of.ts';

async function wholeContext(day?: string): Promise<ViewContext> {
  return viewContext(await wholeRegisterOf(day), 'vi');
}

describe.each(listedCollections)('the list of %s', (list) => {
  test('has a page for every value of every filter, which holds as many as its link says', async () => {
    const context = await wholeContext();
    const places = listPlaces(context, list);
    const { filters, count } = recordList(context, { list, part: 1 });
    expect(count).toContain(`${context.register.known[list].length} mục`);
    for (const { kind, links } of filters)
      for (const { value, count: promised, link } of links) {
        if (kind === 'body' && list !== 'questions') {
          // Its own page lists what a body signed and issued.
          expect(link.href).toBe(`/to-chuc/${value}/`);
          continue;
        }
        const parts = places.filter(({ by }) => by?.kind === kind && by.value === value);
        const cards = parts.flatMap((place) => recordList(context, place).cards);
        expect(cards, `${kind} ${value}`).toHaveLength(promised);
        expect(link.href).toMatch(new RegExp(`/${parts[0]?.path}/$`));
      }
  });

  test('names every page of its own differently', async () => {
    const context = await wholeContext();
    const titles = listPlaces(context, list).map((place) => recordList(context, place).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('keeps every address on an earlier day, with nothing under it', async () => {
    const [now, then] = await Promise.all([wholeContext(), wholeContext('1990-01-01')]);
    const paths = (context: ViewContext): string[] =>
      listPlaces(context, list)
        .filter(({ part }) => part === 1)
        .map(({ path }) => path)
        .toSorted();
    expect(paths(then)).toEqual(paths(now));
    const empty = recordList(then, { list, part: 1 });
    expect(empty.cards).toEqual([]);
    expect(empty.filters).toEqual([]);
    expect(empty.empty[0]).toBe('Chưa công bố mục nào.');
  });

  test('travels as one file whose rows have a place for every filter of the form', async () => {
    const context = await wholeContext();
    const { filters } = recordList(context, { list, part: 1 });
    const { rows } = recordIndex(context, list);
    expect(rows).toHaveLength(context.register.known[list].length);
    filters.forEach(({ links }, at) => {
      for (const { value, count } of links)
        expect(rows.filter(([, , values]) => values[at]?.includes(value))).toHaveLength(count);
    });
  });
});

describe('a list of two thousand entries', () => {
  async function large(): Promise<ViewContext> {
    const items = Array.from({ length: 2000 }, (_, index): SiteRecord<'news'> => {
      const data = news.parse({
        title: `Tin thử ${index}`,
        summary: 'Chỉ có trong phép thử.',
        sources: [{ title: 'Bài thử', publisher: 'Nơi thử', accessedOn: '2026-11-01' }],
        publishedOn: `${2000 + (index % 20)}-01-01`,
        publisher: 'Nơi thử',
        category: 'khac',
      });
      return { collection: 'news', id: `tin-${index}`, file: 'x', data, hasBody: false };
    });
    return contextWith({ ...(await firstRecords()), news: items }, '2026-11-21');
  }

  test('stands on pages of one size, every entry once', async () => {
    const context = await large();
    const pages = listPlaces(context, 'news')
      .filter(({ by }) => by === undefined)
      .map((place) => recordList(context, place).cards.map(({ link }) => link.href));
    expect(pages).toHaveLength(2000 / partSize);
    expect(new Set(pages.flat()).size).toBe(2000);
  });

  test('names first, last and near pages, and marks where some are left out', async () => {
    const context = await large();
    const { pager } = recordList(context, { list: 'news', part: 20 });
    expect(pager?.parts.map(({ number, gap }) => (gap ? `… ${number}` : `${number}`))).toEqual([
      '1',
      '… 18',
      '19',
      '20',
      '21',
      '22',
      '… 40',
    ]);
    expect(pager?.previous).toBe('/tin-tuc/trang/19/');
    expect(pager?.range).toBe('Mục 951 đến 1.000 trong 2.000');
  });
});
