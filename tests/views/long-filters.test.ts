import { describe, expect, test } from 'vitest';
import { bodyView } from '../../src/views/body.ts';
import { commitmentIndex } from '../../src/views/commitment-index.ts';
import {
  commitmentBodies,
  commitmentBodyPaths,
  commitmentRegister,
} from '../../src/views/commitment-list.ts';
import { commitmentPartPaths } from '../../src/views/commitment-part.ts';
import { viewContext } from '../../src/views/context.ts';
import { crawlList } from '../../src/views/crawl-list.ts';
import { listPlaces, recordIndex, recordList } from '../../src/views/lists/record-list.ts';
import { longRegisterOf } from './long-register.ts';
import { wholeContextOf } from './whole-context.ts';

// Of a large register a filter has hundreds of bodies: the list names the most used, pages of their own name all.

const long = viewContext(await longRegisterOf(['agreements', 'bodies'], { ownBodies: true }), 'vi');
const short = await wholeContextOf();
const crawled = new Set(crawlList(long.register).map(({ vi }) => new URL(vi).pathname));

describe('the bodies of all commitments', () => {
  const beside = commitmentRegister(long).filters.find(({ kind }) => kind === 'body');
  const pages = commitmentBodyPaths(long).map((where) => commitmentBodies(long, where));
  const all = pages.flatMap(({ values }) => values);

  test('stand on pages of their own, the most used beside the list with a link to all', () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(beside?.links).toHaveLength(40);
    const least = Math.min(...(beside?.links ?? []).map(({ count }) => count));
    const hidden = all.filter(({ value }) => !beside?.links.some((link) => link.value === value));
    expect(Math.max(...hidden.map(({ count }) => count))).toBeLessThanOrEqual(least);
    expect(beside?.all).toMatchObject({ count: String(all.length), link: { href: '/cam-ket/to-chuc/' } });
    expect(crawled).toContain('/cam-ket/to-chuc/');
    expect(crawled).toContain('/cam-ket/to-chuc/trang/2/');
  });

  test('each lead to their own list', () => {
    const lists = commitmentPartPaths(long).filter(({ kind, part }) => kind === 'body' && part === 1);
    expect(all.map(({ value }) => value).toSorted()).toEqual(lists.map(({ value }) => value).toSorted());
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  });

  test('are all there for the script that combines filters', () => {
    expect(commitmentIndex(long).choices.body?.map(([value]) => value)).toEqual(
      all.map(({ value }) => value),
    );
    expect(commitmentIndex(short).choices).toEqual({});
  });
});

describe('the bodies of a list of records', () => {
  const pages = listPlaces(long, 'agreements')
    .filter(({ values }) => values !== undefined)
    .map((where) => recordList(long, where));
  const { filters } = recordList(long, { list: 'agreements', part: 1 });

  test('stand on pages of their own, the most used beside the list with a link to all', () => {
    const beside = filters.find(({ kind }) => kind === 'body');
    expect(beside?.links).toHaveLength(40);
    expect(beside?.all?.link.href).toBe('/chuong-trinh/to-chuc/');
    const all = pages.flatMap(({ values = [] }) => values);
    expect(recordIndex(long, 'agreements').choices.body).toHaveLength(all.length);
    expect(all.filter(({ link }) => !crawled.has(link.href ?? ''))).toEqual([]);
    expect(crawled).toContain('/chuong-trinh/to-chuc/');
  });

  test('are all beside it as long as there are few', () => {
    const own = recordList(short, { list: 'agreements', part: 1 }).filters;
    expect(own.filter((group) => group.all)).toEqual([]);
    expect(listPlaces(short, 'agreements').filter(({ values }) => values)).toEqual([]);
    expect(commitmentBodyPaths(short)).toEqual([]);
  });
});

test('the page of a body with hundreds of commitments shows a hundred, counts the others and leads to all', async () => {
  const many = viewContext(await longRegisterOf(['agreements', 'plans'], { copies: 40 }), 'vi');
  const views = many.register.known.bodies.map((record) => bodyView(many, record));
  const parted = views.flatMap(({ groups }) => groups.filter(({ rest }) => rest !== undefined));
  expect(parted.length).toBeGreaterThan(0);
  for (const { items, rest } of parted) {
    expect(items).toHaveLength(100);
    expect(rest?.text).toMatch(/^và [\d.]+ cam kết nữa/);
    expect(rest?.href).toMatch(/^\/cam-ket\/to-chuc\/[^/]+\/$/);
  }
});
