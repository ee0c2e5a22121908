import { describe, expect, test } from 'vitest';
import { placesBothWays, placeToday } from '../../src/views/boundaries.ts';
import { indicatorList } from '../../src/views/indicator-list.ts';
import { placeSlugs } from '../../src/views/place-units.ts';
import { placeView } from '../../src/views/place.ts';
import { recordList } from '../../src/views/lists/record-list.ts';
import { wholeContextOf } from './whole-context.ts';

const counted = (words: string): number => Number(/\d+/.exec(words)?.[0]);

describe('the two ways to draw the map', () => {
  test('count the same records: each place by its day, each territory as it is today', async () => {
    const context = await wholeContextOf();
    const items = [
      { key: 'a', units: ['bac-giang-63'] },
      { key: 'b', units: ['bac-giang-63', 'bac-ninh-63'] },
      { key: 'c', units: ['bac-ninh-34'] },
    ];
    const { asSigned, asToday, differ } = placesBothWays(context, items, 'records');
    expect(differ).toBe(true);
    expect(asSigned.map(({ link, count }) => `${link.text} ${count}`)).toEqual([
      'Tỉnh Bắc Giang 2 bản ghi',
      'Tỉnh Bắc Ninh 1 bản ghi',
      'Thành phố Bắc Ninh 1 bản ghi',
    ]);
    expect(asToday).toHaveLength(1);
    expect(asToday[0]?.count).toBe('3 bản ghi');
    expect(asToday[0]?.former.map(({ link, count }) => `${link.text} ${count}`)).toEqual([
      'Tỉnh Bắc Giang 2 bản ghi',
      'Tỉnh Bắc Ninh 1 bản ghi',
    ]);
  });
  test('are one before the merger', async () => {
    const context = await wholeContextOf('2025-06-30');
    for (const collection of ['agreements', 'plans', 'campaigns'] as const) {
      const { places, cards } = recordList(context, { list: collection, part: 1 });
      expect(places?.differ ?? false).toBe(false);
      expect(cards.filter(({ placesToday }) => placesToday)).toEqual([]);
    }
    expect(placeView(context, 'bac-ninh').ways).toBeUndefined();
  });
  test('name on a card the unit of the document, and the unit of today with what it was then', async () => {
    const context = await wholeContextOf();
    expect(placeToday(context, 'bac-giang-63', '2022-08-22')).toEqual({
      text: 'Thành phố Bắc Ninh',
      href: '/dia-phuong/bac-ninh/',
      aside: 'lúc đó là tỉnh Bắc Giang',
    });
    expect(placeToday(context, 'ha-noi-63', '2022-08-22').aside).toBeUndefined();
    const card = recordList(context, { list: 'agreements', part: 1 }).cards.find(({ places }) =>
      places.some(({ text }) => text === 'Tỉnh Bắc Giang'),
    );
    expect(card?.placesToday?.map(({ text }) => text)).toEqual(['Thành phố Bắc Ninh']);
  });
  test('are named once on a card of a filtered list, which has no choice between them', async () => {
    const context = await wholeContextOf();
    const by = { kind: 'category', value: 'kinh-te-tap-the' } as const;
    const { places, cards } = recordList(context, { list: 'agreements', by, part: 1 });
    expect(places).toBeUndefined();
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter(({ placesToday }) => placesToday)).toEqual([]);
  });
  test('lose no number of the dashboard', async () => {
    const context = await wholeContextOf();
    const { places } = indicatorList(context);
    const sum = (list: readonly { count: string }[]): number =>
      list.reduce((total, { count }) => total + counted(count), 0);
    const all = context.register.known.figures.flatMap(({ data }) =>
      data.observations.filter(({ province }) => province !== undefined),
    );
    expect(sum(places.asSigned)).toBe(all.length);
    expect(sum(places.asToday)).toBe(all.length);
  });
});

describe('the page of a place in both ways', () => {
  test('begins with its own boundaries where the unit is gone, with today’s where it is there', async () => {
    const context = await wholeContextOf();
    expect(placeView(context, 'bac-giang').ways?.chosen).toBe('asSigned');
    expect(placeView(context, 'bac-ninh').ways?.chosen).toBe('asToday');
    expect(placeView(context, 'quang-ninh').ways).toBeUndefined();
  });
  test('counts the same territory under every name that belongs to it', async () => {
    const context = await wholeContextOf();
    const [giang, ninh] = ['bac-giang', 'bac-ninh'].map((slug) => placeView(context, slug).ways);
    expect(giang?.asToday.headline?.sentence).toBe(ninh?.asToday.headline?.sentence);
    expect(giang?.asSigned.headline).toBeDefined();
    expect(ninh?.asSigned.headline?.sentence).not.toBe(giang?.asSigned.headline?.sentence);
    expect(giang?.asToday.links.map(({ text }) => text)).toContain('thành phố Bắc Ninh');
  });
  test('never gives a predecessor’s records to the page’s own section', async () => {
    const context = await wholeContextOf();
    for (const slug of placeSlugs(context.register)) {
      for (const { id, figures, byToday } of placeView(context, slug).sections) {
        const unit = context.register.units.find((each) => id === `ban-ghi-${each.id}`);
        expect(unit).toBeDefined();
        expect(byToday).toBe(unit?.slug !== slug);
        const told = new Set(figures?.rows.map(({ place }) => place.href));
        expect([...told].filter((href) => href !== `/dia-phuong/${unit?.slug}/`)).toEqual([]);
      }
    }
  });
});
