import type { DatasetWords } from '../views/catalogue.ts';
import type { Dataset } from '../views/datasets/dataset.ts';
import { jsonOf } from './json.ts';

/** The version of the form of a table's JSON file; it grows when a field of the form changes its meaning or goes. */
const datasetFormatVersion = 1;

/** A table as JSON: each row an object with the columns of the CSV; a cell that is empty there is null here. */
export function datasetJson(
  dataset: Dataset,
  words: DatasetWords,
  asOf: string,
  licence: { name: string; url: string },
): string {
  const { name, columns, rows, key } = dataset;
  return jsonOf({
    version: datasetFormatVersion,
    name,
    title: words.title,
    asOf,
    licence,
    key,
    columns: columns.map((column) => ({ ...column, title: words.column(column.name) })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column, index) => [column.name, row[index] ?? null])),
    ),
  });
}
