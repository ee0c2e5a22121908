import { describe, expect, test } from 'vitest';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import type { ViewContext } from '../../src/views/context.ts';
import { recordList } from '../../src/views/lists/record-list.ts';
import { documentView, type DocumentView } from '../../src/views/document.ts';
import { contextOf, realRecords, siteOn } from './site-views.ts';

const today = '2026-11-21';

function view(context: ViewContext, id: string): DocumentView {
  const record = context.register.get('documents', id);
  if (!record) throw new Error(`no document ${id}`);
  return documentView(context, record);
}

function facts({ page }: DocumentView): Record<string, string> {
  return Object.fromEntries(
    page.facts.map(({ term, phrases }) => [term, phrases.map(({ text }) => text).join(', ')]),
  );
}

async function withSymbol(id: string, symbol: string): Promise<SiteRecords> {
  const records = await realRecords();
  return {
    ...records,
    documents: records.documents.map((each) =>
      each.id === id ? { ...each, data: { ...each.data, symbol } } : each,
    ),
  };
}

describe('the page of a document', () => {
  test('says who cites it and how they printed its symbol', async () => {
    const { citedBy } = view(await siteOn(today), '20-nq-tw-2022');
    const agreement = citedBy.find(
      ({ href }) => href === '/chuong-trinh/bac-giang-2022-lien-minh-htx-lien-hiep-hoi/',
    );
    expect(agreement?.aside).toBe('nguồn in “20-NQ-TW”');
  });
  test('shows the head as paper does', async () => {
    const { paper } = view(await siteOn(today), '20-nq-tw-2022');
    expect(paper.symbol).toBe('20-NQ/TW');
    expect(paper.dated).toBe('ngày 16 tháng 6 năm 2022');
    expect(paper.issuer.text).toBe('Ban Chấp hành Trung ương Đảng');
  });
  test('follows its basis up to the law', async () => {
    const { basis } = view(await siteOn(today), '2033-ubnd-kt-2018');
    expect(basis[0]?.phrase.href).toBe('/van-ban/12-ct-ttg-2018/');
    expect(basis[0]?.children[0]?.phrase.href).toBe('/van-ban/luat-hop-tac-xa-2012/');
  });
  test('names the normal form only where it differs, and never corrects', async () => {
    expect(facts(view(await siteOn(today), '20-nq-tw-2022'))).not.toHaveProperty('Dạng chuẩn của ký hiệu');
    const wrong = view(contextOf(await withSymbol('20-nq-tw-2022', '20-NQ-TW'), today), '20-nq-tw-2022');
    expect(wrong.paper.symbol).toBe('20-NQ-TW');
    expect(facts(wrong)['Dạng chuẩn của ký hiệu']).toBe('ký hiệu đúng có lẽ là 20-NQ/TW');
  });
});

describe('the status of a document', () => {
  test('has its day and the document that replaces it', async () => {
    const old = view(await siteOn(today), 'luat-hop-tac-xa-2012');
    expect(facts(old)['Hiệu lực']).toBe('Đã được thay thế, từ ngày 1/7/2024');
    expect(old.replacedBy.map(({ href }) => href)).toEqual(['/van-ban/luat-hop-tac-xa-2023/']);
    expect(view(await siteOn(today), 'luat-hop-tac-xa-2023').replaces.map(({ href }) => href)).toEqual([
      '/van-ban/luat-hop-tac-xa-2012/',
    ]);
  });
  test('does not foresee a replacement', async () => {
    const before = view(await siteOn('2022-12-31'), 'luat-hop-tac-xa-2012');
    expect(facts(before)['Hiệu lực']).toBe('Chưa rõ');
    expect(before.replacedBy).toEqual([]);
  });
  test('reads well in English', async () => {
    expect(facts(view(await siteOn(today, 'en'), 'luat-hop-tac-xa-2012'))['Status']).toBe(
      'Replaced since 1 July 2024',
    );
  });
});

describe('the list of documents', () => {
  test('has every known document once, newest first, and a page for each level', async () => {
    const context = await siteOn(today);
    const { cards, filters } = recordList(context, { list: 'documents', part: 1 });
    expect(cards).toHaveLength(context.register.all.documents.length);
    const levels = filters.find(({ kind }) => kind === 'level')?.links ?? [];
    expect(levels.map(({ link }) => link.text)).toEqual(['Trung ương', 'Cấp tỉnh']);
    const central = recordList(context, {
      list: 'documents',
      by: { kind: 'level', value: 'central' },
      part: 1,
    });
    expect(central.cards).toHaveLength(levels[0]?.count ?? 0);
    expect(central.cards[0]?.also?.text).toBe('17/2023/QH15');
  });
  test('leaves out what was not known yet', async () => {
    const { cards } = recordList(await siteOn('2019-01-01'), { list: 'documents', part: 1 });
    const symbols = cards.map(({ also }) => also?.text);
    expect(symbols).toContain('12/CT-TTg');
    expect(symbols).not.toContain('20-NQ/TW');
  });
});
