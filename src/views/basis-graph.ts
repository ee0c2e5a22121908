import type { BasisGraphNodes } from '../domain/legal-basis.ts';
import { firstDay } from '../domain/partial-date.ts';
import { formatDate } from '../i18n/format.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { drawingOf, type Drawing } from './basis-graph-layout.ts';
import type { ViewContext } from './context.ts';
import { graphOf } from './legal-basis.ts';
import { ownDate } from './record-day.ts';
import { keyOf, type RecordKey, type Register } from './register.ts';

/** The legal basis of a record, drawn: what it rests on above it, what rests on it below. */
export interface BasisGraph {
  drawing: Drawing;
  title: string;
  /** Every arrow as a sentence, for those who do not see the drawing. */
  sentences: string[];
}

/** Beyond this a drawing no longer fits a phone; the list stays. */
const mostNodes = 8;
/** A title this short is clearer than a type with a symbol: "Luật Hợp tác xã năm 2012". */
const shortTitle = 34;

function recordOf(register: Register, key: RecordKey): SiteRecord | undefined {
  const [collection, id] = key.split('/') as [CollectionName, string];
  const record = register.get(collection, id);
  return record && register.isKnown(record) ? record : undefined;
}

/** Everything reached from a record in one direction, as many steps as given, itself left out. */
function reached(
  from: RecordKey,
  next: (key: RecordKey) => readonly RecordKey[],
  isShown: (key: RecordKey) => boolean,
  steps: number,
): Set<RecordKey> {
  const found = new Set<RecordKey>();
  let edge = [from];
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    edge = [...new Set(edge.flatMap(next))].filter((key) => key !== from && !found.has(key) && isShown(key));
    for (const key of edge) found.add(key);
  }
  return found;
}

/** The record with its neighbours: all of them if they fit, else the nearest, else none. */
function shownKeys(register: Register, key: RecordKey, graph: BasisGraphNodes): RecordKey[] {
  const isShown = (each: RecordKey): boolean => recordOf(register, each) !== undefined;
  for (const steps of [mostNodes, 1]) {
    const above = reached(key, (each) => graph.get(each)?.basis ?? [], isShown, steps);
    const below = reached(key, (each) => register.citing(each).map(keyOf), isShown, steps);
    const keys = [...new Set([...above, key, ...below])];
    if (keys.length <= mostNodes) return keys;
  }
  return [];
}

/** Oldest first, and what is cited before what cites it; records without a date stand before all others. */
function topDown(keys: readonly RecordKey[], graph: BasisGraphNodes): RecordKey[] {
  const day = (key: RecordKey): string => {
    const date = graph.get(key)?.date;
    return date === undefined ? '' : firstDay(date);
  };
  const left = keys.toSorted((a, b) => day(a).localeCompare(day(b)) || a.localeCompare(b));
  const order: RecordKey[] = [];
  while (left.length > 0) {
    const free = left.findIndex(
      (key) => !(graph.get(key)?.basis ?? []).some((basis) => left.includes(basis)),
    );
    // In a circle nothing is free; the oldest then goes first.
    order.push(...left.splice(Math.max(0, free), 1));
  }
  return order;
}

/** "Nghị quyết 20-NQ/TW", or the title where that is short or all there is. */
function labelOf(record: SiteRecord): string {
  const { title } = record.data;
  if (record.collection !== 'documents' || title.length <= shortTitle) return title;
  const { type, symbol } = (record as SiteRecord<'documents'>).data;
  return symbol === undefined ? title : `${type} ${symbol}`;
}

/** The drawing for a record's page; undefined where it cites nothing and nothing cites it, or where it would be too big. */
export function basisGraph(context: ViewContext, record: SiteRecord): BasisGraph | undefined {
  const { register, t, locale } = context;
  const graph = graphOf(register);
  const keys = topDown(shownKeys(register, keyOf(record), graph), graph);
  if (keys.length < 2) return undefined;
  const labels = keys.map((key) => {
    const each = recordOf(register, key);
    const date = each && ownDate(each);
    return {
      key,
      label: each ? labelOf(each) : key,
      when: date === undefined ? t('basisGraph.undated') : formatDate(date, locale),
      current: key === keyOf(record),
    };
  });
  const edges = keys.flatMap((key, from) =>
    [...new Set(graph.get(key)?.basis)]
      .map((basis) => [from, keys.indexOf(basis)] as const)
      .filter(([, to]) => to !== -1),
  );
  const label = (index: number): string => labels[index]?.label ?? '';
  return {
    drawing: drawingOf(labels, edges),
    title: t('basisGraph.title', { count: keys.length }),
    sentences: edges.map(([from, to]) => t('basisGraph.cites', { citer: label(from), cited: label(to) })),
  };
}
