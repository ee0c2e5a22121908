import { describe, expect, test } from 'vitest';
import type { ViewContext } from '../../src/views/context.ts';
import { viewContext } from '../../src/views/context.ts';
import { ruleTable, type RuleId } from '../../src/i18n/rule-table.ts';
import { checkedFigures, checkedPart, checkedPartPaths } from '../../src/views/checked-figures.ts';
import type { CheckedContent } from '../../src/views/checked-lists.ts';
import { comparison, comparisonParts } from '../../src/views/comparison.ts';
import { crawlList } from '../../src/views/crawl-list.ts';
import { homeView } from '../../src/views/home.ts';
import { indicatorPlace, indicatorPlacePaths } from '../../src/views/indicator-place.ts';
import { indicatorView } from '../../src/views/indicator.ts';
import { observationsOf } from '../../src/views/observation.ts';
import { placeView } from '../../src/views/place.ts';
import { timelineOverview } from '../../src/views/timeline-years.ts';
import { wholeContextOf } from './whole-context.ts';
import { longRegisterOf } from './long-register.ts';

// A page that holds everything of a large register is no page for a phone: what is long stands on several, and nothing is lost.

const long = viewContext(
  await longRegisterOf(['figures', 'agreements', 'plans', 'results', 'news', 'documents', 'bodies']),
  'vi',
);
const short = await wholeContextOf();

function crawled(context: ViewContext): Set<string> {
  return new Set(crawlList(context.register).map(({ vi }) => new URL(vi).pathname));
}

describe('an indicator with hundreds of numbers', () => {
  const record = long.register.get('indicators', 'htx-tong-so');
  if (!record) throw new Error('no indicator');
  const view = indicatorView(long, record);
  const pages = indicatorPlacePaths(long)
    .filter(({ indicator }) => indicator === record.id)
    .map((where) => indicatorPlace(long, where));

  test('shows the newest number of each place, with a link to all of them', () => {
    expect(observationsOf(long, record.id).length).toBeGreaterThan(400);
    expect(view.breakdowns).toEqual([]);
    expect(view.multiples.panels.length).toBeLessThanOrEqual(12);
    expect(view.rows.length).toBeLessThan(100);
    expect(view.rows.some(({ change }) => change !== undefined)).toBe(true);
    expect(view.table.note).toContain(`${view.rows.length} nơi`);
    expect(view.rows.map(({ place }) => place.href).filter((href) => !crawled(long).has(href ?? ''))).toEqual(
      [],
    );
  });

  test('has every number and every sum on the page of its place', () => {
    const rows = pages.flatMap((page) => page.rows);
    expect(rows).toHaveLength(observationsOf(long, record.id).length);
    expect(Math.max(...pages.map((page) => page.rows.length))).toBeLessThanOrEqual(50);
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
    const anchors = pages.flatMap(({ breakdowns }) => breakdowns.map(({ anchor }) => anchor));
    expect(anchors.length).toBeGreaterThan(100);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('is one page as long as one page holds it', () => {
    expect(indicatorPlacePaths(short)).toEqual([]);
    const own = short.register.get('indicators', 'htx-tong-so');
    const { rows, breakdowns } = indicatorView(short, own ?? record);
    expect(rows).toHaveLength(observationsOf(short, record.id).length);
    expect(breakdowns.length).toBeGreaterThan(0);
  });
});

describe('the page on checks', () => {
  const none = Object.fromEntries(Object.keys(ruleTable).map((id) => [id, 0])) as Record<RuleId, number>;
  const found = Array.from({ length: 250 }, (_, at) => ({
    file: `src/content/news/tin-${at}.mdx`,
    rule: 'sum-mismatch' as const,
    message: `Cảnh báo ${at}`,
  }));
  const checks: CheckedContent = { counts: none, waived: [], warnings: found };

  test('begins its lists; each goes on at addresses of its own, and every sum leads to where its parts stand', () => {
    const first = checkedFigures(long, checks);
    const later = checkedPartPaths(long, checks).map((where) => checkedPart(long, checks, where));
    expect(first.sums).toHaveLength(100);
    const sums = [...first.sums, ...later.flatMap((part) => part.sums)];
    expect(sums.length).toBeGreaterThan(150);
    expect(first.count).toContain(`${sums.length} phép cộng`);
    const remarks = [...first.warnings, ...later.flatMap((part) => part.remarks)];
    expect(remarks.map(({ message }) => message)).toEqual(found.map(({ message }) => message));
    expect(new Set(later.map(({ title }) => title)).size).toBe(later.length);
    expect(first.pagers.warnings?.next).toBe('/so-lieu-da-kiem/canh-bao/trang/2/');
    expect(later[0]?.pager?.previous).toBe('/so-lieu-da-kiem/#phep-cong');
    const anchors = indicatorPlacePaths(long).flatMap((where) => {
      const href = long.href({ numbers: where.indicator, place: where.place, part: where.part });
      return indicatorPlace(long, where).breakdowns.map(({ anchor }) => `${href}#${anchor}`);
    });
    expect(anchors.some((href) => href.includes('/trang/2/'))).toBe(true);
    expect(sums.map(({ what }) => what.href).toSorted()).toEqual(anchors.toSorted());
  });

  test('is one page as long as one page holds it', () => {
    expect(checkedPartPaths(short, { ...checks, warnings: [] })).toEqual([]);
  });
});

describe('the comparison', () => {
  test('of hundreds of agreements stands on several pages, each agreement on one, with the groups named first', () => {
    const pages = comparisonParts(long).map((part) => comparison(long, { part }));
    expect(pages.length).toBeGreaterThan(1);
    const sizes = pages.map(({ groups }) => groups.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    const links = pages.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.map(({ link }) => link.href)),
    );
    expect(new Set(links).size).toBe(links.length);
    expect(pages[0]?.pager?.range).toContain(new Intl.NumberFormat('vi').format(links.length));
    const [first] = pages;
    const ids = new Set(pages.flatMap(({ groups }) => groups.map(({ id }) => id)));
    expect(first?.index.map(({ href }) => href?.split('#')[1])).toEqual([...ids]);
  });

  test('is one page as long as one page holds it', () => {
    expect(comparisonParts(short)).toEqual([1]);
    expect(comparison(short, { part: 1 }).index).toEqual([]);
  });
});

describe('the page of a place with hundreds of records', () => {
  const known = crawled(long);
  const view = placeView(long, 'can-tho');
  const groups = view.sections.flatMap((section) => section.groups);

  test('names the newest of each kind, counts the others and leads to the list of all', () => {
    const parted = groups.filter(({ rest }) => rest !== undefined);
    expect(parted.length).toBeGreaterThan(0);
    for (const { entries, rest } of parted) {
      expect(entries).toHaveLength(10);
      expect(rest?.text).toMatch(/^và [\d.]+ mục nữa trong danh sách “/);
      expect(known).toContain(rest?.href);
    }
  });

  test('keeps the newest number of an indicator that has a page for the place', () => {
    const figures = view.sections.flatMap((section) => section.figures ?? []);
    const parted = figures.filter(({ note }) => note !== undefined);
    expect(parted.length).toBeGreaterThan(0);
    const links = parted.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.href ?? ''));
    expect(links.some((href) => href.includes('/noi/'))).toBe(true);
    expect(links.filter((href) => !known.has(href))).toEqual([]);
    expect(Math.max(...figures.map(({ rows }) => rows.length))).toBeLessThan(60);
  });

  test('tells of the events nearest to the day and leads to all others', () => {
    const { timeline } = placeView(long, 'ninh-binh');
    expect(timeline.count).toBeGreaterThan(40);
    expect(timeline.events).toHaveLength(41);
    expect(timeline.events.filter(({ kind }) => kind === 'today')).toHaveLength(1);
    expect(timeline.whole?.href).toBe('/dong-thoi-gian/');
  });

  test('is told whole as long as it is short', () => {
    const { sections, timeline } = placeView(short, 'can-tho');
    expect(sections.flatMap((section) => section.groups).filter(({ rest }) => rest)).toEqual([]);
    expect(sections.flatMap(({ figures }) => figures?.note ?? [])).toEqual([]);
    expect(timeline.left).toBeUndefined();
  });
});

test('the overview of the timeline shows the events nearest to the day and says so', () => {
  const { near, nearLeft } = timelineOverview(long);
  expect(near).toHaveLength(201);
  expect(near.filter(({ kind }) => kind === 'today')).toHaveLength(1);
  expect(nearLeft).toMatch(/^Đây là 200 sự kiện gần ngày 21\/11\/2026 nhất trong [\d.]+ sự kiện/);
  expect(timelineOverview(short).nearLeft).toBeUndefined();
});

test('the home page names the nearest deadlines and leads to the years of all others', async () => {
  const many = viewContext(await longRegisterOf(['agreements', 'plans', 'campaigns'], { copies: 40 }), 'vi');
  const { soon, soonRest } = homeView(many);
  expect(soon).toHaveLength(20);
  expect(soonRest?.words).toMatch(/^Và [\d.]+ cam kết nữa/);
  expect(soonRest?.lists.map(({ href }) => href)).toContain('/cam-ket/nam/2026/');
  expect(homeView(short).soonRest).toBeUndefined();
});
