import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  basisTree,
  citedBy,
  findCycles,
  laterThanCiter,
  type BasisNode,
} from '../../src/domain/legal-basis.ts';

function graph(...nodes: [id: string, basis: string[], date?: string][]): Map<string, BasisNode> {
  return new Map(nodes.map(([id, basis, date]) => [id, { id, basis, date }]));
}

const chain = graph(
  ['plans/64-kh-khcn', ['documents/2033-ubnd-kt'], '2018-07-17'],
  ['documents/2033-ubnd-kt', ['documents/12-ct-ttg'], '2018-06'],
  ['documents/12-ct-ttg', ['documents/luat-htx-2012'], '2018'],
  ['documents/luat-htx-2012', [], '2012'],
);

describe('the tree of bases', () => {
  it('goes down the chain to the law', () => {
    expect(basisTree('plans/64-kh-khcn', chain)).toEqual({
      id: 'plans/64-kh-khcn',
      children: [
        {
          id: 'documents/2033-ubnd-kt',
          children: [
            { id: 'documents/12-ct-ttg', children: [{ id: 'documents/luat-htx-2012', children: [] }] },
          ],
        },
      ],
    });
  });

  it('stops at the depth asked for and says so', () => {
    expect(basisTree('plans/64-kh-khcn', chain, 1)).toEqual({
      id: 'plans/64-kh-khcn',
      children: [{ id: 'documents/2033-ubnd-kt', children: [], cut: 'depth' }],
    });
  });

  it('cuts a cycle at the record that returns', () => {
    expect(basisTree('a', graph(['a', ['b']], ['b', ['a']]))).toEqual({
      id: 'a',
      children: [{ id: 'b', children: [{ id: 'a', children: [], cut: 'cycle' }] }],
    });
  });

  it('shows a shared basis under each record that names it, and one named twice once', () => {
    const nodes = graph(['a', ['b', 'c', 'b']], ['b', ['d']], ['c', ['d']], ['d', []]);
    const [b, c, ...more] = basisTree('a', nodes).children;
    expect([b?.children[0]?.id, c?.children[0]?.id, more.length]).toEqual(['d', 'd', 0]);
  });

  it('takes an id without a record as a leaf', () => {
    expect(basisTree('nowhere', chain)).toEqual({ id: 'nowhere', children: [] });
  });
});

describe('who cites a record', () => {
  it('lists the records that rest directly on it', () => {
    expect(citedBy('documents/12-ct-ttg', chain)).toEqual(['documents/2033-ubnd-kt']);
    expect(citedBy('plans/64-kh-khcn', chain)).toEqual([]);
  });
});

describe('cycles', () => {
  it('are found once each, from the smallest id on', () => {
    const nodes = graph(['c', ['a']], ['b', ['c']], ['a', ['b']], ['d', ['d']], ['e', ['a', 'nowhere']]);
    expect(findCycles(nodes)).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('are absent from the chain of a real plan', () => {
    expect(findCycles(chain)).toEqual([]);
  });

  it('are never found where every basis comes before what rests on it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(20), { maxLength: 4 }), { maxLength: 20 }), (links) => {
        const nodes = graph(
          ...links.map((basis, at): [string, string[]] => [
            `n${String(at)}`,
            basis.filter((to) => to < at).map((to) => `n${String(to)}`),
          ]),
        );
        expect(findCycles(nodes)).toEqual([]);
      }),
    );
  });

  it('are found exactly where some record rests on itself in the end', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(8), { maxLength: 3 }), { maxLength: 9 }), (links) => {
        const nodes = graph(...links.map((basis, at): [string, string[]] => [String(at), basis.map(String)]));
        const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
          (nodes.get(from)?.basis ?? []).some(
            (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
          );
        const cycles = findCycles(nodes);
        expect(cycles.length > 0).toBe([...nodes.keys()].some((id) => reaches(id, id)));
        for (const cycle of cycles) {
          cycle.forEach((id, at) => expect(nodes.get(id)?.basis).toContain(cycle[(at + 1) % cycle.length]));
        }
      }),
    );
  });

  it('do not exhaust the stack on a long chain', () => {
    const nodes = graph(
      ...Array.from({ length: 3000 }, (_, at): [string, string[]] => [
        `n${String(at)}`,
        [`n${String(at + 1)}`],
      ]),
    );
    expect(findCycles(nodes)).toEqual([]);
  });
});

describe('a basis later than what rests on it', () => {
  test.each([
    ['2018-07-18', '2018-07-17', true],
    ['2018-07-17', '2018-07-17', false],
    ['2018-10', '2018-07-17', true],
    ['2018', '2018-07-17', false],
    ['2019', '2018', true],
    ['2018', '2018', false],
    ['2018-12', '2018', false],
    ['2018-Q4', '2018-09', true],
    ['2018-Q3', '2018-09-30', false],
    ['2018-11', '2018-Q3', true],
    ['2018-02', '2018-01-31', true],
    ['2021-09-20T15:51', '2021-09-20', false],
    ['2018-03', '2018-02', true],
  ])('a basis of %s under a record of %s: %s', (cited, citer, later) => {
    const nodes = graph(['plan', ['law'], citer], ['law', [], cited]);
    expect(laterThanCiter(nodes)).toEqual(later ? [{ citer: 'plan', cited: 'law' }] : []);
  });

  it('is not claimed without two dates', () => {
    expect(laterThanCiter(graph(['plan', ['law', 'nowhere'], '2018'], ['law', []]))).toEqual([]);
    expect(laterThanCiter(graph(['plan', ['law']], ['law', [], '2030']))).toEqual([]);
  });
});
