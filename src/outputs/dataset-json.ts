import type { DatasetWords } from '../views/catalogue.ts';
import type { Dataset } from '../views/datasets/dataset.ts';
import { jsonOf } from './json.ts';

/** What every table says of itself: the address of the schema of its form, the day it counts for, the licence. */
export interface TableFacts {
  schema: string;
  asOf: string;
  licence: { name: string; url: string };
}

/** A table as JSON, of the form in `src/schemas/published-files.ts`: each row an object with the columns of the CSV; a cell that is empty there is null here. */
export function datasetJson(dataset: Dataset, words: DatasetWords, facts: TableFacts): string {
  const { name, columns, rows, key } = dataset;
  const { schema, asOf, licence } = facts;
  return jsonOf({
    $schema: schema,
    version: 1,
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
