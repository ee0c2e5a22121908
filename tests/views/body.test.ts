import { describe, expect, test } from 'vitest';
import { bodyList } from '../../src/views/body-list.ts';
import { bodyView, type BodyView } from '../../src/views/body.ts';
import type { ViewContext } from '../../src/views/context.ts';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { contextOf, realRecords, siteOn } from './site-views.ts';

const today = '2026-11-21';

function view(context: ViewContext, id: string): BodyView {
  const record = context.register.get('bodies', id);
  if (!record) throw new Error(`no body ${id}`);
  return bodyView(context, record);
}

/** The real records with other fields in one body. */
async function withBody(
  id: string,
  fields: Partial<SiteRecords['bodies'][number]['data']>,
): Promise<SiteRecords> {
  const records = await realRecords();
  return {
    ...records,
    bodies: records.bodies.map((body) =>
      body.id === id ? { ...body, data: { ...body.data, ...fields } } : body,
    ),
  };
}

describe('the page of a body', () => {
  test('lists what it leads, joins and signed', async () => {
    const context = await siteOn(today);
    const body = view(context, 'lien-minh-htx-bac-giang');
    expect(body.records.map(({ href }) => href)).toContain(
      '/chuong-trinh/bac-giang-2022-lien-minh-htx-lien-hiep-hoi/',
    );
    const [leads, joins] = body.groups;
    expect(leads?.heading).toBe('Cam kết chủ trì');
    expect(leads?.items.length).toBeGreaterThan(5);
    expect(leads?.items.map(({ number }) => number)).toEqual(leads?.items.map((_, index) => index + 1));
    expect(joins?.items.some(({ href }) => href.startsWith('/ke-hoach/bac-giang-2018-64-kh-khcn/'))).toBe(
      true,
    );
  });
  test('counts only what it leads, and nothing against a body without promises', async () => {
    const context = await siteOn(today);
    expect(view(context, 'quoc-hoi').headline).toBeUndefined();
    expect(view(context, 'quoc-hoi').groups).toEqual([]);
    expect(view(context, 'phong-quan-ly-khoa-hoc-so-khcn-bac-giang').headline?.sentence).toContain(
      'đã đến hạn',
    );
  });
  test('names its parent and its units', async () => {
    const context = await siteOn(today);
    expect(view(context, 'so-khcn-bac-giang').units).toHaveLength(4);
    const facts = view(context, 'so-khcn-bac-giang').page.facts.flatMap(({ phrases }) =>
      phrases.map(({ text }) => text),
    );
    expect(facts).toContain('Tỉnh Bắc Giang');
  });
  test('gives office contacts with addresses to follow', async () => {
    const contacts = view(await siteOn(today), 'so-khcn-binh-phuoc').contacts;
    expect(contacts.map(({ phrase }) => phrase.href).filter(Boolean)).toEqual([
      'mailto:tsokhcn@binhphuoc.gov.vn',
    ]);
  });
});

describe('the successor of a body', () => {
  test('is said to be unknown once its province was merged', async () => {
    expect(view(await siteOn(today), 'so-khcn-bac-giang').successor?.text).toBe(
      'Đơn vị kế nhiệm: chưa xác định',
    );
    expect(view(await siteOn('2025-07-01'), 'so-khcn-bac-giang').successor?.text).toBe(
      'Đơn vị kế nhiệm: chưa xác định',
    );
  });
  test('is not asked for before the merger, in an unmerged province or at the centre', async () => {
    expect(view(await siteOn('2025-06-30'), 'so-khcn-bac-giang').successor).toBeUndefined();
    expect(view(await siteOn(today), 'lien-minh-htx-quang-ninh').successor).toBeUndefined();
    expect(view(await siteOn(today), 'quoc-hoi').successor).toBeUndefined();
  });
  test('is a link with its document where one is known, and is not foreseen', async () => {
    const records = await withBody('so-khcn-bac-giang', {
      successor: { body: 'lien-minh-htx-bac-giang', by: '1/QĐ-UBND' },
    });
    const known = view(contextOf(records, today), 'so-khcn-bac-giang').successor;
    expect(known?.text).toBe('Đơn vị kế nhiệm: Liên minh Hợp tác xã tỉnh Bắc Giang (1/QĐ-UBND)');
    expect(known?.href).toBe('/to-chuc/lien-minh-htx-bac-giang/');
    expect(view(contextOf(records, '2025-06-30'), 'so-khcn-bac-giang').successor).toBeUndefined();
  });
  test('is not asked of a school or a company', async () => {
    const records = await withBody('so-khcn-bac-giang', { kind: 'school' });
    expect(view(contextOf(records, today), 'so-khcn-bac-giang').successor).toBeUndefined();
  });
});

test('the list has every body once, by kind', async () => {
  const context = await siteOn(today);
  const { groups } = bodyList(context);
  expect(groups.flatMap(({ bodies }) => bodies)).toHaveLength(context.register.all.bodies.length);
  expect(groups[0]?.heading).toBe('Cơ quan Đảng');
});
