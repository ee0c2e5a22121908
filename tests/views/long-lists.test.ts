import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/i18n/routes.ts';
import { crawlList } from '../../src/views/crawl-list.ts';
import { followGroups } from '../../src/views/follow.ts';
import { searchLists, siteMap } from '../../src/views/site-map.ts';
import { sourceList, sourceParts } from '../../src/views/source-list.ts';
import { viewContext } from '../../src/views/context.ts';
import { longRegisterOf } from './long-register.ts';

describe('in a large register', async () => {
  const context = viewContext(await longRegisterOf(['plans', 'documents']), 'vi');

  test('the search page and the map of the site name few records and lead to the lists of all others', () => {
    for (const groups of [searchLists(context), siteMap(context)]) {
      expect(groups.reduce((sum, { links }) => sum + links.length, 0)).toBeLessThan(500);
      const plans = groups.find(({ id }) => id === 'nhom-plans');
      expect(plans?.links).toEqual([
        { text: expect.stringMatching(/^Các kế hoạch: cả \d+ mục/) as string, href: '/ke-hoach/' },
      ]);
      expect(groups.find(({ id }) => id === 'nhom-provinces')?.links.length).toBe(63);
    }
  });

  test('what can be followed of a long kind is said in a sentence', () => {
    const plans = followGroups(context).find(({ id }) => id === 'theo-plans');
    expect(plans?.rows).toEqual([]);
    expect(plans?.instead?.map(({ text }) => text).join('')).toMatch(
      /^Mỗi trang trong Các kế hoạch \(\d+ trang\)/,
    );
  });

  test('the sources stand on several pages, each source on one, and search engines know them all', () => {
    const parts = sourceParts(context);
    expect(parts.length).toBeGreaterThan(3);
    const views = parts.map((part) => sourceList(context, { part }));
    expect(new Set(views.map(({ title }) => title)).size).toBe(parts.length);
    const titles = views.flatMap(({ groups }) =>
      groups.flatMap(({ publisher, sources }) =>
        sources.map(({ title }) => `${publisher} ${title.text} ${title.href}`),
      ),
    );
    expect(new Set(titles).size).toBe(titles.length);
    const crawled = new Set(crawlList(context.register).map(({ vi }) => new URL(vi).pathname));
    expect(parts.filter((part) => !crawled.has(addressOf({ sources: part }, 'vi', '/')))).toEqual([]);
  });
});
