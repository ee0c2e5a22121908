import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels, type ChartLabel } from '../../src/views/chart-labels.ts';
import { narrowWidth } from '../../src/views/chart-time.ts';

const room = { top: 0, bottom: 130, lines: [] };

/** The pixels that words take across the narrowest drawing. */
function across({ x, anchor, text }: ChartLabel): [number, number] {
  const width = text.length * 8.4;
  const at = (x / 100) * narrowWidth;
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return [left, left + width];
}

describe('labels', () => {
  test('stand above their marks where there is room', () => {
    const labels = placeLabels([{ x: 50, y: 60, text: '345' }], [], room);
    expect(labels).toEqual([{ x: 50, y: 50, anchor: 'middle', text: '345' }]);
  });
  test('keep the last and the first when there is no room for all', () => {
    const marks = [10, 11, 12, 13, 14].map((x, index) => ({ x, y: 60, text: `khoảng ${index}.000` }));
    const shown = placeLabels(marks, [], room).map(({ text }) => text);
    expect(shown[0]).toBe('khoảng 4.000');
    expect(shown.length).toBeLessThan(5);
  });
  test('cross an upright line only when there is no other place', () => {
    const [label] = placeLabels([{ x: 96, y: 20, text: '809' }], [], { ...room, lines: [94] });
    expect(label?.text).toBe('809');
  });
  test('never touch each other nor leave the drawing', () => {
    const mark = fc.record({
      x: fc.integer({ min: 3, max: 97 }),
      y: fc.integer({ min: 32, max: 128 }),
      text: fc.constantFrom('7', '1.012', 'khoảng 345', 'hơn 11.000 tỷ'),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const labels = placeLabels(marks, [], room);
        for (const label of labels) {
          const [left, right] = across(label);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(narrowWidth);
        }
        labels.forEach((a, index) => {
          for (const b of labels.slice(index + 1)) {
            const [from, to] = across(a);
            const [start, end] = across(b);
            expect(from >= end || start >= to || Math.abs(a.y - b.y) >= 17).toBe(true);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });
});
