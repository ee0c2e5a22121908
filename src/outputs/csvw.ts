import type { DatasetWords } from '../views/catalogue.ts';
import type { CellType, Dataset } from '../views/datasets/dataset.ts';
import { partialDatePattern } from './data-package.ts';

/** What a column of each kind is in CSV on the Web. Dates of lesser precision are text there, held to their form. */
const datatypes: Record<CellType, object> = {
  text: { datatype: 'string' },
  list: { datatype: 'string', separator: '; ' },
  integer: { datatype: 'integer' },
  number: { datatype: 'decimal' },
  boolean: { datatype: { base: 'boolean', format: 'true|false' } },
  day: { datatype: { base: 'date', format: 'yyyy-MM-dd' } },
  date: { datatype: { base: 'string', format: partialDatePattern } },
  address: { datatype: 'anyURI' },
};

/** The tables as CSV on the Web (W3C, 2015) describes them, under the name that its readers look for beside a table. */
export function csvwMetadata(
  facts: { title: string; homepage: string; version: string; licence: { url: string } },
  tables: readonly { dataset: Dataset; words: DatasetWords; path: string }[],
): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    'dc:title': facts.title,
    'dc:source': { '@id': facts.homepage },
    'dc:license': { '@id': facts.licence.url },
    'dc:modified': { '@value': facts.version, '@type': 'xsd:date' },
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"', lineTerminators: ['\r\n'] },
    tables: tables.map(({ dataset: { name, columns, key }, words, path }) => ({
      url: path,
      '@id': `#${name}`,
      'dc:title': words.title,
      tableSchema: {
        columns: columns.map((column) => ({
          name: column.name,
          titles: column.name,
          'dc:description': words.column(column.name),
          required: key.includes(column.name),
          ...datatypes[column.type],
        })),
        primaryKey: key,
      },
    })),
  };
}
