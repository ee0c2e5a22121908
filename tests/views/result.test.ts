import { describe, expect, test } from 'vitest';
import { result } from '../../src/schemas/result.ts';
import type { SiteRecord, SiteRecords } from '../../src/schemas/site-records.ts';
import { recordList, type RecordList } from '../../src/views/lists/record-list.ts';
import type { ViewContext } from '../../src/views/context.ts';
import { resultView, type ResultView } from '../../src/views/result.ts';
import { contextOf as contextWith } from './site-views.ts';
import { firstContext, firstRecords } from './first-records.ts';

const plan = 'bac-giang-2018-64-kh-khcn';
const today = '2026-11-21';

/** A report that nobody ever published. */
function report(id: string, fields: Record<string, unknown>): SiteRecord<'results'> {
  const data = result.parse({
    title: `Báo cáo thử ${id}`,
    summary: 'Báo cáo chỉ có trong phép thử.',
    sources: [{ title: 'Bài thử', publisher: 'Nơi thử', accessedOn: '2026-11-01' }],
    about: { plan },
    kind: 'final',
    publisherKind: 'responsible-body',
    ...fields,
  });
  return { collection: 'results', id, file: `src/content/results/${id}.mdx`, data, hasBody: false };
}

async function withResults(...results: SiteRecord<'results'>[]): Promise<SiteRecords> {
  return { ...(await firstRecords()), results };
}

async function viewOf(first: SiteRecord<'results'>, ...others: SiteRecord<'results'>[]): Promise<ResultView> {
  return resultView(contextWith(await withResults(first, ...others), today), first);
}

async function firstCommitment(): Promise<{ id: string; text: string }> {
  const record = (await firstRecords()).plans.find(({ id }) => id === plan);
  const commitment = record?.data.commitments[0];
  if (!commitment) throw new Error('the plan has no commitment');
  return commitment;
}

const seven = { value: 7, unit: 'hợp tác xã', asPrinted: '07 HTX', modality: 'exactly' };

function resultList(context: ViewContext): RecordList {
  return recordList(context, { list: 'results', part: 1 });
}

describe('the list of reports', () => {
  test('is empty as long as the register holds none', async () => {
    expect(resultList(await firstContext())).toMatchObject({
      cards: [],
      count: '0 mục, tính đến ngày 21/11/2026',
    });
  });
  test('has the report known last first', async () => {
    const records = await withResults(
      report('cu', { issuedOn: '2019-01-15' }),
      report('moi', { issuedOn: '2020-01-15' }),
    );
    const { cards } = resultList(contextWith(records, today));
    expect(cards.map(({ link }) => link.href)).toEqual(['/ket-qua/moi/', '/ket-qua/cu/']);
    expect(cards[0]).toMatchObject({
      kind: { text: 'Báo cáo tổng kết' },
      when: '15/1/2020',
    });
    expect(cards[0]?.closing[0]?.text).toBe('Cơ quan chịu trách nhiệm công bố');
    expect(cards[0]?.closing[1]?.href).toBe(`/ke-hoach/${plan}/`);
  });
});

describe('the page of a report', () => {
  test('says what it is about, whose voice it is, for which period and when a review was held', async () => {
    const { page } = await viewOf(
      report('moi', {
        issuer: { body: 'so-khcn-bac-giang' },
        issuedOn: '2019-01-15',
        period: { from: '2018', to: '2018' },
        review: { heldOn: '2019-01-10' },
      }),
    );
    const facts = Object.fromEntries(page.facts.map(({ term, phrases }) => [term, phrases[0]]));
    expect(page.kicker).toBe('Báo cáo tổng kết');
    expect(facts['Nói về']?.href).toBe(`/ke-hoach/${plan}/`);
    expect(facts['Nguồn']?.text).toBe('Cơ quan chịu trách nhiệm công bố');
    expect(facts['Cơ quan báo cáo']?.href).toBe('/to-chuc/so-khcn-bac-giang/');
    expect(facts['Kỳ báo cáo']?.text).toBe('năm 2018');
    expect(facts['Buổi sơ kết, tổng kết']?.text).toBe('10/1/2019');
  });
  test('leads from each line to the commitment that it counts for', async () => {
    const commitment = await firstCommitment();
    const here = await viewOf(
      report('moi', {
        entries: [{ label: 'Việc thử', commitment: commitment.id, value: seven, measuredAt: '2018-12' }],
      }),
    );
    expect(here.entries[0]).toMatchObject({
      value: { text: '7 hợp tác xã', aside: 'nguồn in: “07 HTX”' },
      measured: { text: 'tháng 12/2018' },
      counts: { text: commitment.text, href: `/ke-hoach/${plan}/#cam-ket-${commitment.id}` },
    });
    const elsewhere = await viewOf(
      report('moi', {
        about: { described: 'Việc khác' },
        entries: [{ label: 'Việc thử', commitment: `plans/${plan}#${commitment.id}` }],
      }),
    );
    expect(elsewhere.entries[0]?.counts.href).toBe(`/ke-hoach/${plan}/#cam-ket-${commitment.id}`);
  });
  test('says why a line counts for none, and never invents a day', async () => {
    const { entries } = await viewOf(
      report('moi', { entries: [{ label: 'Việc thử', value: seven, unmatched: 'Phạm vi khác.' }] }),
    );
    expect(entries[0]?.counts).toEqual({ text: 'Không tính cho cam kết nào', aside: 'Phạm vi khác.' });
    expect(entries[0]?.measured.text).toBe('nguồn không nêu');
  });
  test('keeps a withdrawn line and names the correction', async () => {
    const wrong = report('cu', {
      entries: [{ id: 'so-htx', label: 'Việc thử', value: seven }, { label: 'Việc khác' }],
    });
    const correction = report('moi', { corrects: [{ result: 'cu', entries: ['so-htx'] }] });
    const { entries, page } = await viewOf(wrong, correction);
    expect(entries.map(({ withdrawnBy }) => withdrawnBy.length)).toEqual([1, 0]);
    expect(page.facts.some(({ term }) => term === 'Được đính chính bởi')).toBe(false);
    expect((await viewOf(correction, wrong)).corrects[0]?.href).toBe('/ket-qua/cu/');
  });
  test('says at its head that it was withdrawn as a whole', async () => {
    const { page, entries } = await viewOf(
      report('cu', { entries: [{ label: 'Việc thử' }] }),
      report('moi', { corrects: [{ result: 'cu' }] }),
    );
    expect(page.facts.at(-1)?.phrases[0]?.href).toBe('/ket-qua/moi/');
    expect(entries[0]?.withdrawnBy).toHaveLength(1);
  });
  test('keeps verdicts and the words of the report apart from ours', async () => {
    const { entries } = await viewOf(
      report('moi', {
        entries: [
          { label: 'Việc thử', outcome: 'done', completedOn: '2018-10-20', quotedAssessment: 'đúng tiến độ' },
        ],
      }),
    );
    expect(entries[0]?.details.map(({ text }) => text)).toEqual([
      'Báo cáo nói đã xong',
      'Hoàn thành 20/10/2018',
      'Lời báo cáo: “đúng tiến độ”',
    ]);
  });
});
