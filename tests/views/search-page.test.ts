import { describe, expect, test } from 'vitest';
import { searchView } from '../../src/views/search-page.ts';
import { siteMap } from '../../src/views/site-map.ts';
import { contextOf as contextWith } from './site-views.ts';
import { firstContext, firstRecords } from './first-records.ts';

interface Data {
  words: { found: string; none: string };
  synonyms: string[][];
}

describe('what the search page gives to its script', () => {
  test('pairs each abbreviation with each of its meanings', async () => {
    const { synonyms } = JSON.parse(searchView(await firstContext()).data) as Data;
    expect(synonyms).toContainEqual(['HTX', 'hợp tác xã']);
    expect(synonyms).toContainEqual(['KT', 'kinh tế']);
    expect(synonyms).toContainEqual(['KT', 'kỹ thuật']);
  });
  test('cannot end the element that it stands in', async () => {
    const records = await firstRecords();
    const terms = records.terms.map((term) => ({ ...term, data: { ...term.data, long: '</script><b>' } }));
    const { data } = searchView(contextWith({ ...records, terms }, '2026-11-21'));
    expect(data).not.toContain('<');
    expect((JSON.parse(data) as Data).synonyms[0]?.[1]).toBe('</script><b>');
  });
  test('keeps the places of its words open', async () => {
    const { words } = JSON.parse(searchView(await firstContext()).data) as Data;
    expect(words).toMatchObject({
      found: '{count} kết quả cho “{query}”',
      none: 'Không thấy kết quả nào cho “{query}”.',
    });
  });
});

describe('lists of links', () => {
  test('stand in the order of a Vietnamese dictionary, one page per name of a place', async () => {
    const places = searchView(await firstContext()).lists[0]?.links.map(({ text }) => text) ?? [];
    expect(places).toHaveLength(63);
    expect(places.indexOf('Cao Bằng')).toBeLessThan(places.indexOf('Đà Nẵng'));
    expect(places.indexOf('Đồng Tháp')).toBeLessThan(places.indexOf('Gia Lai'));
  });
  test('lead to every record of the site map in the page’s language', async () => {
    const context = await firstContext('2026-11-21', 'en');
    const links = siteMap(context).flatMap((group) => group.links);
    expect(links.every(({ href }) => href?.startsWith('/en/'))).toBe(true);
    for (const collection of [
      'agreements',
      'plans',
      'campaigns',
      'figures',
      'indicators',
      'news',
      'documents',
      'bodies',
    ] as const) {
      for (const { id } of context.register.known[collection]) {
        expect(links.some(({ href }) => href === context.href({ record: collection, id }))).toBe(true);
      }
    }
  });
});
