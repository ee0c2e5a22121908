/** A record in the graph of legal bases (căn cứ); `basis` names what it rests on. */
export interface BasisNode {
  /** Collection and record: 'documents/12-ct-ttg-2018', 'plans/…'. */
  id: string;
  /** With the precision the source gives: 2018-07-17, 2018-07, 2018-Q3 or 2018. */
  date?: string | undefined;
  basis: string[];
}

/** Records by id, found one at a time. */
export type BasisGraphNodes = Pick<ReadonlyMap<string, BasisNode>, 'get'>;

/** What a record rests on, level by level. `cut` says why a branch ends before its own bases are shown. */
export interface BasisBranch {
  id: string;
  children: BasisBranch[];
  cut?: 'cycle' | 'depth';
}

/** A legal chain is rarely deeper than law, decree, decision, plan; more would be noise on a page. */
const usualDepth = 12;

/**
 * The tree of bases below a record. An id that is in no record is a leaf (references are checked elsewhere); a record
 * already above itself is a leaf marked `cycle`, so the tree is always finite.
 */
export function basisTree(id: string, nodes: BasisGraphNodes, maxDepth: number = usualDepth): BasisBranch {
  return branch(id, nodes, maxDepth, []);
}

function branch(
  id: string,
  nodes: BasisGraphNodes,
  depthLeft: number,
  above: readonly string[],
): BasisBranch {
  const basis = basisOf(id, nodes);
  if (above.includes(id)) return { id, children: [], cut: 'cycle' };
  if (depthLeft <= 0 && basis.length > 0) return { id, children: [], cut: 'depth' };
  return { id, children: basis.map((each) => branch(each, nodes, depthLeft - 1, [...above, id])) };
}

/** A basis named twice by one record counts once. */
function basisOf(id: string, nodes: BasisGraphNodes): string[] {
  return [...new Set(nodes.get(id)?.basis ?? [])];
}

/** The records that rest directly on this one, in the order of the map. */
export function citedBy(id: string, nodes: ReadonlyMap<string, BasisNode>): string[] {
  return [...nodes.values()].filter((node) => node.basis.includes(id)).map((node) => node.id);
}

/**
 * Circles of records that rest on one another, each once, from its smallest id on: [a, b, c] means a ← b ← c ← a.
 * Where circles share records not every combination is listed, but none is left once the listed ones are mended
 * and the check has run again.
 */
export function findCycles(nodes: ReadonlyMap<string, BasisNode>): string[][] {
  const finished = new Set<string>();
  const cycles = new Map<string, string[]>();
  for (const start of nodes.keys()) {
    // A stack of our own: a long chain of records must not exhaust the engine's.
    const path: { id: string; rest: string[] }[] = [];
    const enter = (id: string): void => void path.push({ id, rest: basisOf(id, nodes) });
    if (!finished.has(start)) enter(start);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const next = here.rest.shift();
      const seenAt = path.findIndex((step) => step.id === next);
      if (next === undefined) {
        finished.add(here.id);
        path.pop();
      } else if (seenAt >= 0) {
        const cycle = fromSmallest(path.slice(seenAt).map((step) => step.id));
        cycles.set(cycle.join('\n'), cycle);
      } else if (nodes.has(next) && !finished.has(next)) {
        enter(next);
      }
    }
  }
  return [...cycles.values()];
}

function fromSmallest(cycle: string[]): string[] {
  const smallest = cycle.reduce((least, id) => (id < least ? id : least));
  const at = cycle.indexOf(smallest);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}

/**
 * Pairs in which a basis is certainly later than what rests on it. A date is an interval: a basis of "2018" is not
 * later than a plan of 2018-07-17, one of 2018-10 is. Records without a date are passed over.
 */
export function laterThanCiter(nodes: ReadonlyMap<string, BasisNode>): { citer: string; cited: string }[] {
  return [...nodes.values()].flatMap((citer) =>
    basisOf(citer.id, nodes)
      .filter((cited) => isCertainlyLater(nodes.get(cited)?.date, citer.date))
      .map((cited) => ({ citer: citer.id, cited })),
  );
}

function isCertainlyLater(cited: string | undefined, citer: string | undefined): boolean {
  if (cited === undefined || citer === undefined) return false;
  return bounds(cited).first > bounds(citer).last;
}

/** First and last day as text that sorts like days; "-31" closes a short month just as well for comparing. */
function bounds(date: string): { first: string; last: string } {
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(date);
  if (quarter !== null) {
    const last = Number(quarter[2]) * 3;
    const month = (value: number): string => `${quarter[1] ?? ''}-${String(value).padStart(2, '0')}`;
    return { first: `${month(last - 2)}-01`, last: `${month(last)}-31` };
  }
  const day = date.slice(0, 10); // a time of day never makes a basis later
  return { first: day + '-01-01'.slice(day.length - 4), last: day + '-12-31'.slice(day.length - 4) };
}
