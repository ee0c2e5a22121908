import { describe, expect, test } from 'vitest';
import { placeList, placesWithRecords } from '../../src/views/place-list.ts';
import { mapTiles } from '../../src/views/place-map.ts';
import { placeSlugs } from '../../src/views/place-units.ts';
import { placeView, type PlaceView } from '../../src/views/place.ts';
import { contextOf, realRecords, siteOn } from './site-views.ts';

const today = '2026-11-21';

async function place(slug: string, day = today, locale: 'vi' | 'en' = 'vi'): Promise<PlaceView> {
  return placeView(await siteOn(day, locale), slug);
}

function factWords(view: PlaceView): string {
  return view.facts.flatMap(({ phrases }) => phrases.map(({ text }) => text)).join(' | ');
}

function entries(view: PlaceView): string[] {
  return view.sections.flatMap(({ groups }) =>
    groups.flatMap((group) => group.entries.map(({ link }) => link.text)),
  );
}

describe('the page of a former province', () => {
  test('says what it belongs to by the as-of day', async () => {
    expect((await place('bac-giang')).belongs).toContain('nay thuộc thành phố Bắc Ninh');
    expect((await place('bac-giang', '2026-09-20')).belongs).toContain('nay thuộc thành phố Bắc Ninh');
    expect((await place('bac-giang', '2026-09-19')).belongs).toContain('nay thuộc tỉnh Bắc Ninh');
    expect((await place('bac-giang', '2025-07-01')).belongs).toContain('nay thuộc tỉnh Bắc Ninh');
  });
  test('foresees nothing before the merger', async () => {
    const view = await place('bac-giang', '2025-06-30');
    expect(view.belongs).toBeUndefined();
    expect(JSON.stringify([view.title, view.lede, view.facts])).not.toContain('Bắc Ninh');
  });
  test('keeps its own name, records and count', async () => {
    const view = await place('bac-giang');
    expect(view.title).toBe('Tỉnh Bắc Giang');
    expect(view.sections.map(({ heading }) => heading)).toEqual([
      'Bản ghi của tỉnh Bắc Giang (trước ngày 1/7/2025)',
    ]);
    expect(entries(view)).toContain('Kế hoạch 64/KH-KHCN năm 2018 hỗ trợ hợp tác xã Bắc Giang');
    expect(entries(view)).toContain('Sở Khoa học và Công nghệ tỉnh Bắc Giang');
    expect(view.headline).toBeDefined();
    expect(view.counted).toBeUndefined();
  });
  test('names the indicators observed there and leads to the present unit', async () => {
    const view = await place('bac-giang');
    expect(view.sections[0]?.figures?.rows.map(({ indicator }) => indicator.text)).toContain('Số hợp tác xã');
    expect(view.facts[0]?.phrases).toEqual([{ text: 'thành phố Bắc Ninh', href: '/dia-phuong/bac-ninh/' }]);
  });
});

describe('the page of a name that is a former and a present unit', () => {
  test('shows the present unit first, with its merger, types by day and both codes', async () => {
    const view = await place('bac-ninh');
    expect(view.title).toBe('Thành phố Bắc Ninh');
    expect(view.belongs).toBeUndefined();
    const words = factWords(view);
    expect(words).toMatch(/Hợp nhất từ tỉnh Bắc Giang, tỉnh Bắc Ninh, từ ngày 1\/7\/2025/);
    expect(words).toContain('Là thành phố Bắc Ninh từ ngày 20/9/2026');
    expect(words).toContain('24 (danh mục 34 đơn vị)');
    expect(words).toContain('27 (danh mục 63 đơn vị)');
  });
  test('does not know the city before its day', async () => {
    const view = await place('bac-ninh', '2026-09-19');
    expect(view.title).toBe('Tỉnh Bắc Ninh');
    expect(factWords(view)).not.toContain('thành phố');
  });
  test('is only the former unit before the merger', async () => {
    const view = await place('bac-ninh', '2025-06-30');
    expect(factWords(view)).toContain('27 (danh mục 63 đơn vị)');
    expect(factWords(view)).not.toContain('34 đơn vị');
    expect(view.sections).toEqual([]);
    expect(view.headline).toBeUndefined();
  });
  test('lists the records of Bắc Giang under Bắc Giang', async () => {
    const view = await place('bac-ninh');
    expect(view.sections.map(({ heading }) => heading)).toEqual([
      'Bản ghi của thành phố Bắc Ninh (từ ngày 1/7/2025)',
      'Bản ghi của tỉnh Bắc Giang (trước ngày 1/7/2025)',
    ]);
    expect(view.counted).toContain('tỉnh Bắc Giang');
    expect(view.headline?.sentence).toBe((await place('bac-giang')).headline?.sentence);
  });
  test('says that an unmerged unit kept its boundaries', async () => {
    const view = await place('quang-ninh');
    expect(view.title).toBe('Thành phố Quảng Ninh');
    expect(factWords(view)).toContain('Địa giới không đổi');
    expect(view.sections.map(({ heading }) => heading)).toEqual([
      'Bản ghi của thành phố Quảng Ninh (từ ngày 1/7/2025)',
      'Bản ghi của tỉnh Quảng Ninh (trước ngày 1/7/2025)',
    ]);
  });
  test('gives Huế its former name until 2025', async () => {
    expect((await place('hue', '2024-12-31')).title).toBe('Tỉnh Thừa Thiên Huế');
    const now = await place('hue');
    expect(now.title).toBe('Thành phố Huế');
    expect(factWords(now)).toContain('Là tỉnh Thừa Thiên Huế đến hết ngày 31/12/2024');
    expect(now.search.folded).toBe('');
  });
});

describe('an empty place', () => {
  test('names neighbours of its region that have records', async () => {
    const view = await place('hai-phong');
    expect(view.headline).toBeUndefined();
    expect(view.neighbours.map(({ text }) => text)).toEqual([
      'thành phố Bắc Ninh',
      'thành phố Quảng Ninh',
      'tỉnh Hưng Yên',
    ]);
  });
  test('is found without marks', async () => {
    const { search } = await place('dong-nai');
    expect(search.kind).toBe('Địa phương');
    expect(search.provinces).toEqual(['Đồng Nai']);
    expect(search.folded).toContain('Dồng');
  });
});

describe('the map', () => {
  test.each(['2018-01-01', '2025-06-30', '2025-07-01', today])(
    'has 34 units and both archipelagos on %s',
    async (day) => {
      const tiles = mapTiles(await siteOn(day));
      expect(tiles.filter(({ archipelago }) => !archipelago)).toHaveLength(34);
      expect(tiles.filter(({ archipelago }) => archipelago).map(({ name }) => name)).toEqual([
        'Quần đảo Hoàng Sa (Đà Nẵng)',
        'Quần đảo Trường Sa (Khánh Hòa)',
      ]);
      // Two tiles never share a square; an archipelago is two rows high.
      const squares = tiles.flatMap(({ row, col, archipelago }) => [
        `${row}/${col}`,
        ...(archipelago ? [`${row + 1}/${col}`] : []),
      ]);
      expect(new Set(squares).size).toBe(squares.length);
    },
  );
  test('keeps them in an empty register', async () => {
    const records = await realRecords();
    const empty = Object.fromEntries(
      Object.keys(records).map((name) => [name, name === 'provinces' ? records.provinces : []]),
    );
    const tiles = mapTiles(contextOf(empty as unknown as typeof records, today));
    expect(tiles).toHaveLength(36);
    expect(tiles.some(({ count }) => count > 0)).toBe(false);
  });
  test('stands in the order of the list of places', async () => {
    const context = await siteOn(today);
    const inMap = mapTiles(context).filter(({ count }) => count > 0);
    expect(placesWithRecords(context).map(({ link }) => link.href)).toEqual(inMap.map(({ href }) => href));
  });
});

describe('the list of places', () => {
  test('has 63 names, each with what it is today', async () => {
    const { names } = placeList(await siteOn(today));
    expect(names).toHaveLength(63);
    expect(names.find(({ text }) => text === 'Bắc Giang')?.aside).toBe('nay thuộc thành phố Bắc Ninh');
    expect(names.find(({ text }) => text === 'Huế')?.aside).toBe('trước là tỉnh Thừa Thiên Huế');
    expect(names.find(({ text }) => text === 'Hà Nội')?.aside).toBeUndefined();
  });
  test('foresees nothing', async () => {
    const { names } = placeList(await siteOn('2024-12-31'));
    expect(names.flatMap(({ aside }) => aside ?? [])).toEqual([]);
    expect(names.map(({ text }) => text)).toContain('Thừa Thiên Huế');
  });
  test('has a page for every name in both languages', async () => {
    const context = await siteOn(today, 'en');
    const slugs = placeSlugs(context.register);
    expect(slugs).toHaveLength(63);
    for (const slug of slugs) expect(placeView(context, slug).title).toMatch(/ (?:province|city|City)$/);
  });
});
