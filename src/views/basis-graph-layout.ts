/** Where boxes and arrows of a small graph stand in a drawing. Lengths are units of the drawing's own grid. */

export interface DrawnNode {
  key: string;
  /** The label, broken into lines that fit the box. */
  lines: string[];
  when: string;
  /** The record whose page shows the drawing. */
  current: boolean;
  y: number;
  height: number;
}

/** An arrow from a record to what it rests on, beside the boxes. */
export interface DrawnEdge {
  path: string;
  head: string;
}

export interface Drawing {
  width: number;
  height: number;
  boxX: number;
  boxWidth: number;
  /** Baseline of the first line below the top of its box, and of each further line below the one before. */
  firstLine: number;
  lineHeight: number;
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

interface Labelled {
  key: string;
  label: string;
  when: string;
  current: boolean;
}

const width = 280;
const padding = 8;
// Letters with two marks (Ế, Ộ) need the room: never less than 1.3 of the size of type, 13.
const lineHeight = 17;
const firstLine = 19;
const gap = 16;
const laneWidth = 9;

/** How wide a letter can be at 13 units, generously: another font may stand in for ours. */
function letterWidth(letter: string): number {
  const base = letter.normalize('NFD').charAt(0);
  if (/[mwMW@%…–—]/u.test(base)) return 12;
  if (/[ijlI.,;:'|!()/\-\s]/u.test(base)) return 4.6;
  return /[A-ZĐ0-9]/u.test(base) ? 9 : 7.7;
}

function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** Breaks a word that is wider than a line; symbols such as 48/2017/QĐ-UBND rarely are. */
function pieces(word: string, room: number): string[] {
  const found = [''];
  for (const letter of word) {
    const last = found.at(-1) ?? '';
    if (last !== '' && textWidth(last + letter) > room) found.push(letter);
    else found[found.length - 1] = last + letter;
  }
  return found;
}

/** A text in lines no wider than the room, broken between words. */
export function wrapped(text: string, room: number): string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/u).flatMap((each) => pieces(each, room))) {
    const longer = `${found.at(-1) ?? ''} ${word}`;
    if (found.length > 0 && textWidth(longer) <= room) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}

interface Span {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/** The nearest lane that is free over the whole height of each arrow; the shortest arrows stand nearest. */
function lanesOf(spans: readonly Span[]): Map<Span, number> {
  const lanes: Span[][] = [];
  const chosen = new Map<Span, number>();
  for (const span of spans.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top)) {
    const free = lanes.findIndex((lane) =>
      lane.every(({ top, bottom }) => span.bottom < top || bottom < span.top),
    );
    const at = free === -1 ? lanes.length : free;
    (lanes[at] ??= []).push(span);
    chosen.set(span, at);
  }
  return chosen;
}

/** Places the ends of several arrows along the left side of a box, those that go up above those that go down. */
function endsOf(node: DrawnNode, at: number, spans: readonly Span[]): Map<Span, number> {
  const other = ({ from, to }: Span): number => (from === at ? to : from);
  const own = spans
    .filter(({ from, to }) => from === at || to === at)
    .toSorted((a, b) => other(a) - other(b));
  return new Map(own.map((span, index) => [span, node.y + ((index + 1) * node.height) / (own.length + 1)]));
}

/**
 * Boxes one below the other in the order given, with arrows in lanes on their left. `edges` are positions in `nodes`:
 * from the record that cites to the one it cites.
 */
export function drawingOf(
  nodes: readonly Labelled[],
  edges: readonly (readonly [number, number])[],
): Drawing {
  const spans = edges.map(([from, to]) => ({
    from,
    to,
    top: Math.min(from, to),
    bottom: Math.max(from, to),
  }));
  const lanes = lanesOf(spans);
  const boxX = 14 + (Math.max(-1, ...lanes.values()) + 1) * laneWidth;
  const room = width - boxX - 2 * padding - 2;
  let y = 1;
  const drawn = nodes.map(({ key, label, when, current }): DrawnNode => {
    const lines = wrapped(label, room);
    const height = firstLine + lines.length * lineHeight + padding - 1;
    const node = { key, lines, when, current, y, height };
    y += height + gap;
    return node;
  });
  const ends = drawn.map((node, index) => endsOf(node, index, spans));
  return {
    width,
    height: Math.max(1, y - gap + 1),
    boxX,
    boxWidth: width - boxX - 1,
    firstLine,
    lineHeight,
    nodes: drawn,
    edges: spans.map((span) => {
      const lane = boxX - 12 - (lanes.get(span) ?? 0) * laneWidth;
      const [start, end] = [ends[span.from]?.get(span) ?? 0, ends[span.to]?.get(span) ?? 0].map(
        (each) => Math.round(each * 10) / 10,
      );
      return {
        path: `M${String(boxX)} ${String(start)}H${String(lane)}V${String(end)}H${String(boxX - 2)}`,
        head: `M${String(boxX - 7)} ${String((end ?? 0) - 4)}l6 4l-6 4z`,
      };
    }),
  };
}
