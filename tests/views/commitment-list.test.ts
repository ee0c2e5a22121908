import { describe, expect, test } from 'vitest';
import { commitmentItem } from '../../src/views/commitment.ts';
import { commitmentIndex } from '../../src/views/commitment-index.ts';
import { commitmentRegister } from '../../src/views/commitment-list.ts';
import {
  commitmentPart,
  commitmentPartPaths,
  type CommitmentPartPath,
} from '../../src/views/commitment-part.ts';
import { partSize } from '../../src/views/pager.ts';
import { allCommitments } from '../../src/views/commitment-register.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { contextOf, wholeRegisterOf } from './register-of.ts';

async function wholeContext(day?: string): Promise<ViewContext> {
  return viewContext(await wholeRegisterOf(day), 'vi');
}

/** All items of one list, over all of its pages. */
function listed(context: ViewContext, paths: readonly CommitmentPartPath[]) {
  return paths.flatMap((path) => commitmentPart(context, path).items);
}

describe('the landing page', () => {
  test('its counts by state add up to every commitment, as its headline does', async () => {
    const context = await contextOf();
    const view = commitmentRegister(context);
    const states = view.filters.find(({ kind }) => kind === 'state')?.links ?? [];
    const total = allCommitments(context.register).length;
    expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(view.headline.segments.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  test('every filter link leads to a page that exists and holds as many as it says', async () => {
    const context = await wholeContext();
    const paths = commitmentPartPaths(context);
    for (const { kind, links } of commitmentRegister(context).filters)
      for (const { value, count, link } of links) {
        const own = paths.filter((path) => path.kind === kind && path.value === value);
        expect(listed(context, own)).toHaveLength(count);
        expect(link.href).toBe(`/cam-ket/${own[0]?.path}/`);
      }
  });

  test('the file for combining filters holds every commitment once, the nearest deadline first', async () => {
    const context = await wholeContext();
    const { rows, links } = commitmentIndex(context);
    const addresses = rows.map(([, anchor, , slots]) => `${links[Number(slots[0])]?.[1]}${anchor}`);
    expect(new Set(addresses).size).toBe(allCommitments(context.register).length);
    const due = new Map(
      allCommitments(context.register).map((judged) => {
        const { href, dueFrom = '9999' } = commitmentItem(context, judged);
        return [href, dueFrom];
      }),
    );
    const days = addresses.map((address) => due.get(address) ?? '');
    expect(days).toEqual(days.toSorted());
  });
});

describe('lists by one filter', () => {
  test('every commitment stands in exactly one list of states', async () => {
    const context = await wholeContext();
    const paths = commitmentPartPaths(context).filter(({ kind }) => kind === 'state');
    const hrefs = listed(context, paths).map(({ href }) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(hrefs).toHaveLength(allCommitments(context.register).length);
  });

  test('no page is longer than its size; numbers run on; each page names itself', async () => {
    const context = await wholeContext();
    const paths = commitmentPartPaths(context);
    const parts = paths.map((path) => commitmentPart(context, path));
    expect(parts.every(({ items }) => items.length <= partSize)).toBe(true);
    const second = parts.find(({ from }) => from > 1);
    expect(second?.from).toBe(partSize + 1);
    expect(second?.title).toMatch(/, trang 2$/);
    expect(second?.pager?.previous).toBeDefined();
    expect(second?.pager?.parts.filter(({ current }) => current)).toHaveLength(1);
    const titles = parts.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('the nearest deadline stands first', async () => {
    const context = await wholeContext();
    for (const path of commitmentPartPaths(context)) {
      const dues = commitmentPart(context, path).items.map(({ dueFrom }) => dueFrom ?? '9999');
      expect(dues).toEqual(dues.toSorted());
    }
  });

  test('an earlier day keeps every address and says that a list is empty', async () => {
    const [now, then] = await Promise.all([wholeContext('2026-11-21'), wholeContext('1990-01-01')]);
    const first = (context: ViewContext): string[] =>
      commitmentPartPaths(context)
        .filter(({ part, kind }) => part === 1 && kind !== 'year')
        .map(({ path }) => path)
        .toSorted();
    expect(first(then)).toEqual(first(now));
    expect(commitmentRegister(then).filters).toEqual([]);
  });

  test('a year holds what falls due on its days: "quý IV/2018" and "năm 2018" alike', async () => {
    const context = await contextOf();
    const year = commitmentPart(context, { path: '', kind: 'year', value: '2018', part: 1 });
    expect(year.items.length).toBeGreaterThanOrEqual(3);
    expect(year.items.every(({ dueFrom }) => dueFrom?.startsWith('2018'))).toBe(true);
  });
});
