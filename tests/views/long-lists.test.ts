import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/i18n/routes.ts';
import { buildRegister, type Register } from '../../src/views/register.ts';
import { crawlList } from '../../src/views/crawl-list.ts';
import { followGroups } from '../../src/views/follow.ts';
import { searchLists, siteMap } from '../../src/views/site-map.ts';
import { sourceList, sourceParts } from '../../src/views/source-list.ts';
import { viewContext } from '../../src/views/context.ts';
import { testConfig, wholeRegisterOf } from './register-of.ts';

/** The real register with each plan and document many times over, under ids and sources of its own. */
async function longRegister(): Promise<Register> {
  const { records, asOf } = await recordsOf();
  const copies = (['plans', 'documents'] as const).flatMap((collection) =>
    records[collection].flatMap((record) =>
      Array.from({ length: 15 }, (_, at) => ({
        ...record,
        id: `${record.id}-${at}`,
        data: {
          ...record.data,
          sources: record.data.sources.map((source) => ({ ...source, title: `${source.title} ${at}` })),
        },
      })),
    ),
  );
  const all = {
    ...records,
    plans: [...records.plans, ...copies.filter(({ collection }) => collection === 'plans')],
    documents: [...records.documents, ...copies.filter(({ collection }) => collection === 'documents')],
  } as typeof records;
  return buildRegister(all, asOf, testConfig);
}

async function recordsOf() {
  const { all, asOf } = await wholeRegisterOf();
  return { records: all, asOf };
}

describe('in a large register', async () => {
  const context = viewContext(await longRegister(), 'vi');

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
