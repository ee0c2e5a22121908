import { describe, expect, test } from 'vitest';
import type { SiteRecord } from '../../src/schemas/site-records.ts';
import { basisGaps } from '../../src/views/basis-graph-gaps.ts';
import { drawingOf, wrapped } from '../../src/views/basis-graph-layout.ts';
import { basisGraph } from '../../src/views/basis-graph.ts';
import { viewContext } from '../../src/views/context.ts';
import { contextOf, wholeRegisterOf } from './register-of.ts';

async function graphOf(collection: 'plans' | 'documents' | 'agreements', id: string, day?: string) {
  const context = await contextOf(day);
  const record = context.register.get(collection, id);
  if (!record) throw new Error(`no ${id}`);
  return basisGraph(context, record as SiteRecord);
}

describe('the graph of a record', () => {
  test('draws the chain of plan 64 from the law down', async () => {
    const graph = await graphOf('plans', 'bac-giang-2018-64-kh-khcn');
    expect(graph?.drawing.nodes.map(({ lines }) => lines.join(' '))).toEqual([
      'Luật Hợp tác xã năm 2012',
      'Chỉ thị 12/CT-TTg',
      'Công văn 2033/UBND-KT',
      'Kế hoạch 64/KH-KHCN năm 2018 hỗ trợ hợp tác xã Bắc Giang',
    ]);
    expect(graph?.drawing.edges).toHaveLength(3);
    expect(graph?.sentences).toContain('“Công văn 2033/UBND-KT” dẫn “Chỉ thị 12/CT-TTg”.');
    expect(graph?.drawing.nodes.filter(({ current }) => current)).toHaveLength(1);
  });

  test('reaches both ways: a document in the middle shows what it cites and what cites it', async () => {
    const graph = await graphOf('documents', '12-ct-ttg-2018');
    expect(graph?.drawing.nodes.map(({ current }) => current)).toEqual([false, true, false, false]);
  });

  test('is none where nothing is cited, and knows nothing of later records', async () => {
    expect(await graphOf('agreements', 'thai-binh-2018-lien-hiep-hoi-hiep-hoi-doanh-nghiep')).toBeUndefined();
    const early = await graphOf('documents', 'luat-hop-tac-xa-2012', '2018-06-01');
    expect(early?.drawing.nodes.map(({ lines }) => lines.join(' '))).toEqual([
      'Luật Hợp tác xã năm 2012',
      'Chỉ thị 12/CT-TTg',
    ]);
  });

  test('of the whole corpus has at most eight boxes, the oldest above, and arrows up only', async () => {
    const context = viewContext(await wholeRegisterOf(), 'vi');
    const { documents, plans, agreements, campaigns } = context.register.known;
    const graphs = [...documents, ...plans, ...agreements, ...campaigns].flatMap(
      (record) => basisGraph(context, record as SiteRecord) ?? [],
    );
    expect(graphs.length).toBeGreaterThan(20);
    for (const { drawing } of graphs) {
      expect(drawing.nodes.length).toBeLessThanOrEqual(8);
      const bottoms = drawing.nodes.map(({ y, height }) => y + height);
      drawing.nodes.slice(1).forEach(({ y }, index) => expect(y).toBeGreaterThan(bottoms[index] ?? 0));
      expect(drawing.height).toBeGreaterThanOrEqual(bottoms.at(-1) ?? 0);
      for (const { path } of drawing.edges) {
        const [, x, start, lane, end] = /^M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H/.exec(path) ?? [];
        expect(Number(end)).toBeLessThan(Number(start));
        expect(Number(lane)).toBeGreaterThan(0);
        expect(Number(lane)).toBeLessThan(Number(x));
      }
    }
  });
});

describe('the drawing', () => {
  test('breaks lines between words, and a word only where it is wider than a line', () => {
    expect(wrapped('Nghị quyết của Ủy ban nhân dân', 90).join(' ')).toBe('Nghị quyết của Ủy ban nhân dân');
    expect(wrapped('Nghị quyết của Ủy ban nhân dân', 90).length).toBeGreaterThan(1);
    expect(wrapped('48/2017/QĐ-UBND-VPCP-KTTH', 60).length).toBeGreaterThan(1);
  });

  test('keeps overlapping arrows in lanes of their own', () => {
    const node = (key: string) => ({ key, label: key, when: '2020', current: false });
    const { edges } = drawingOf(['a', 'b', 'c'].map(node), [
      [1, 0],
      [2, 0],
      [2, 1],
    ]);
    const lanes = edges.map(({ path }) => /H([\d.]+)V/.exec(path)?.[1]);
    expect(lanes[0]).not.toBe(lanes[1]);
    expect(lanes[2]).not.toBe(lanes[1]);
  });
});

test('the gaps name documents without a date, bases without a number, and documents nobody cites', async () => {
  const groups = basisGaps(viewContext(await wholeRegisterOf(), 'vi'));
  expect(groups.map(({ id }) => id)).toEqual(['khong-ngay', 'chua-co', 'khong-ai-dan']);
  expect(groups[0]?.links.map(({ text }) => text)).toContain(
    'Nghị quyết 15/NQ-HĐND của Hội đồng nhân dân tỉnh Thái Nguyên',
  );
  expect(groups[1]?.links.some(({ aside }) => aside?.includes('Biên bản ghi nhớ'))).toBe(true);
});
