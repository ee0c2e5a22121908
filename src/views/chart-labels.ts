import { narrowWidth, tenth } from './chart-time.ts';

/** A rectangle in pixels of the narrowest layout. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Something that may get words beside it: the middle of its mark, in percent and pixels. */
export interface Labelled {
  x: number;
  y: number;
  text: string;
}

/** Words on a drawing, at a percentage of its width and pixels from its top. */
export interface ChartLabel {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
}

/** Pixels a letter takes at the size of chart labels, text enlarged by a step included. */
export const letterWidth = 8.4;
const lineHeight = 17;
/** From the middle of a mark to the baseline of the words above and below it. */
const above = -10;
const below = 21;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf({ x, y, anchor, text }: ChartLabel): Box {
  const width = text.length * letterWidth;
  const at = (x / 100) * narrowWidth;
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return { left, right: left + width, top: y - lineHeight + 4, bottom: y + 4 };
}

/** The places that words may take by a mark: above and below it, centred or to one side, then beside it. */
function candidates({ x, y, text }: Labelled): ChartLabel[] {
  const right = (at: number): number => tenth(Math.min(100, x + at));
  const left = (at: number): number => tenth(Math.max(0, x - at));
  const lines = [y + above, y + below].flatMap((line): ChartLabel[] => [
    { x, y: tenth(line), anchor: 'middle', text },
    { x: left(3), y: tenth(line), anchor: 'start', text },
    { x: right(3), y: tenth(line), anchor: 'end', text },
  ]);
  return [
    ...lines,
    { x: right(4), y: tenth(y + 5), anchor: 'start', text },
    { x: left(4), y: tenth(y + 5), anchor: 'end', text },
  ];
}

/** A box around a mark, which no words may cover. */
function markBox({ x, y }: Labelled): Box {
  const at = (x / 100) * narrowWidth;
  return { left: at - 6, right: at + 6, top: y - 6, bottom: y + 6 };
}

/**
 * Words beside marks, as many as fit without touching each other, a mark, `taken` words or an upright line (`lines`, in
 * percent): the last mark first, then
 * the first, then the rest from the newest. Whatever finds no room stands in the table beside the chart.
 */
export function placeLabels(
  marks: readonly Labelled[],
  taken: readonly ChartLabel[],
  room: { top: number; bottom: number; lines: readonly number[] },
): ChartLabel[] {
  const [first, ...rest] = marks;
  const last = rest.pop();
  const order = [last, first, ...rest.toReversed()].filter((mark) => mark !== undefined);
  const upright = room.lines.map((x) => {
    const at = (x / 100) * narrowWidth;
    return { left: at - 2, right: at + 2, top: room.top, bottom: room.bottom };
  });
  const blocked = taken.map(boxOf);
  const placed: ChartLabel[] = [];
  for (const mark of order) {
    const others = marks.filter((other) => other !== mark).map(markBox);
    const fits = (label: ChartLabel, avoid: readonly Box[]): boolean => {
      const box = boxOf(label);
      const inside =
        box.top >= room.top && box.bottom <= room.bottom && box.left >= 0 && box.right <= narrowWidth;
      return inside && ![...blocked, ...others, ...avoid].some((each) => overlap(box, each));
    };
    // Better across an upright line than not at all: the words have a ground of their own.
    const free =
      candidates(mark).find((label) => fits(label, upright)) ??
      candidates(mark).find((label) => fits(label, []));
    if (free) {
      placed.push(free);
      blocked.push(boxOf(free));
    }
  }
  return placed;
}
