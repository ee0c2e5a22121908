import { stringify } from 'csv-stringify/sync';
import type { Dataset } from '../views/datasets/dataset.ts';

/**
 * A table as CSV for spreadsheets: a byte order mark, so that Excel reads Vietnamese letters; lines ended as RFC 4180
 * has them; text that a spreadsheet would run as a formula begins with an apostrophe. Numbers stay as they are.
 */
export function csvOf({ columns, rows }: Pick<Dataset, 'columns' | 'rows'>): string {
  return stringify([columns.map(({ name }) => name), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // Only the whole line end of a record would be quoted otherwise, and a lone line feed would part the row.
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}
