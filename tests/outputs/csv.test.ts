import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/outputs/csv.ts';
import { allDatasets } from '../../src/views/datasets/all-datasets.ts';
import type { Cell, Dataset } from '../../src/views/datasets/dataset.ts';
import { registerOf } from '../views/register-of.ts';
import { cellsOf, written } from './read-back.ts';
import { sampleRegister } from './sample-register.ts';

/** A table of one text and one number column. */
function table(rows: Cell[][]): Pick<Dataset, 'columns' | 'rows'> {
  return {
    columns: [
      { name: 'text', type: 'text' },
      { name: 'value', type: 'number' },
    ],
    rows,
  };
}

describe('a cell that a spreadsheet would run (O01)', () => {
  test.each([
    '=1+1',
    '+84 226',
    '-5 độ',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '=HYPERLINK("http://x","y")',
  ])('%j is kept as text', (text) => {
    expect(cellsOf(csvOf(table([[text, 1]])))[1]).toEqual([`'${text}`, '1']);
  });

  test('a typed number keeps its minus', () => {
    expect(csvOf(table([['âm', -12.5]]))).toBe('\uFEFFtext,value\r\nâm,-12.5\r\n');
  });

  test('quotes, commas and line feeds stay inside their cell', () => {
    const text = '"=1",\nhai dòng; "ba"';
    expect(cellsOf(csvOf(table([[text, 0]])))[1]).toEqual([text, '0']);
  });

  test('a number with a leading zero and a telephone number lose nothing (O02)', () => {
    expect(
      cellsOf(
        csvOf(
          table([
            ['0226003', undefined],
            ['+84 226', undefined],
          ]),
        ),
      ).slice(1),
    ).toEqual([
      ['0226003', ''],
      ["'+84 226", ''],
    ]);
  });
});

describe.each([
  ['the sample', () => Promise.resolve(sampleRegister())],
  ['the real content', () => registerOf()],
])('%s', (_name, register) => {
  test('every table read back equals its view', async () => {
    for (const dataset of allDatasets(await register())) {
      const [head, ...rows] = cellsOf(csvOf(dataset));
      expect(head).toEqual(dataset.columns.map(({ name }) => name));
      expect(rows).toEqual(dataset.rows.map((row) => row.map(written)));
    }
  });

  test('cells are of the type of their column, and keys name one row', async () => {
    for (const { name, columns, rows, key } of allDatasets(await register())) {
      const places = key.map((column) => columns.findIndex((each) => each.name === column));
      const keys = rows.map((row) => JSON.stringify(places.map((place) => row[place])));
      expect(new Set(keys).size, name).toBe(rows.length);
      columns.forEach(({ name: column, type }, index) => {
        const wrong = rows.map((row) => row[index]).filter((cell) => cell !== undefined && !fits(type, cell));
        expect(wrong, `${name}.${column}`).toEqual([]);
      });
    }
  });
});

function fits(type: Dataset['columns'][number]['type'], cell: string | number | boolean): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(cell);
    case 'number':
      return typeof cell === 'number' && Number.isFinite(cell);
    case 'boolean':
      return typeof cell === 'boolean';
    case 'day':
      return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell);
    case 'date':
      return typeof cell === 'string' && /^\d{4}(-Q[1-4]|-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?$/.test(cell);
    case 'address':
      return typeof cell === 'string' && URL.canParse(cell);
    default:
      return typeof cell === 'string' && cell !== '';
  }
}
