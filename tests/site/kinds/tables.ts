import { createHash } from 'node:crypto';
import { datasetJson } from '../../../src/outputs/dataset-json.ts';
import { csvOf } from '../../../src/outputs/csv.ts';
import { datasetWords } from '../../../src/views/catalogue.ts';
import { viewContext } from '../../../src/views/context.ts';
import { allDatasets } from '../../../src/views/datasets/all-datasets.ts';
import type { Dataset } from '../../../src/views/datasets/dataset.ts';
import { cellsOf, written } from '../../outputs/read-back.ts';
import { cellProblem, type CsvwColumn, type PackageField } from './cell-types.ts';
import { schemaProblems } from './records.ts';
import { eachFile, unequal, type BuiltSite, type Kind } from './kind.ts';

function datasetAt(file: string, { register }: BuiltSite): Dataset {
  const found = allDatasets(register).find(
    ({ name }) => `du-lieu/${name}` === file.replace(/\.(?:csv|json)$/, ''),
  );
  if (!found) throw new Error('no table of this name');
  return found;
}

interface Described {
  bytes: number;
  hash: string;
  fields: PackageField[];
  columns: CsvwColumn[];
  keys: string[][];
}

/** What the two descriptions of a catalogue promise of a table. */
function describedIn(site: BuiltSite, file: string): Described {
  const name = file.replace('du-lieu/', '');
  const { resources } = site.json('du-lieu/datapackage.json') as {
    resources: {
      path: string;
      bytes: number;
      hash: string;
      schema: { fields: PackageField[]; primaryKey: string[] };
    }[];
  };
  const { tables } = site.json('du-lieu/csv-metadata.json') as {
    tables: { url: string; tableSchema: { columns: CsvwColumn[]; primaryKey: string[] } }[];
  };
  const resource = resources.find(({ path }) => path === name);
  const table = tables.find(({ url }) => url === name);
  if (!resource || !table) throw new Error('not in datapackage.json or csv-metadata.json');
  const { bytes, hash, schema } = resource;
  const { columns, primaryKey } = table.tableSchema;
  return { bytes, hash, columns, fields: schema.fields, keys: [schema.primaryKey, primaryKey] };
}

function keptPromises(file: string, site: BuiltSite): string[] {
  const { bytes, hash, fields, columns, keys } = describedIn(site, file);
  const content = site.bytes(file);
  const [head = [], ...rows] = cellsOf(site.text(file));
  const sum = createHash('sha256').update(content).digest('hex');
  const twice = keys.filter((key) => {
    const at = key.map((name) => head.indexOf(name));
    return (
      at.includes(-1) ||
      new Set(rows.map((row) => JSON.stringify(at.map((each) => row[each])))).size < rows.length
    );
  });
  return [
    ...unequal('size and checksum', [content.length, `sha256:${sum}`], [bytes, hash]),
    ...unequal(
      'columns',
      head,
      fields.map(({ name }) => name),
    ),
    ...unequal(
      'columns of CSVW',
      head,
      columns.map(({ titles }) => titles),
    ),
    ...twice.map((key) => `two rows of one key ${key.join(', ')}`),
    ...rows.flatMap((row, line) =>
      row.flatMap((cell, at) => {
        const problem = cellProblem(cell, fields[at], columns[at]);
        return problem === undefined ? [] : `line ${line + 2}, ${head[at] ?? ''}: ${problem}`;
      }),
    ),
  ];
}

const csv: Kind = {
  name: 'table: CSV read back equals its view and keeps what Data Package and CSVW say of it',
  of: /^du-lieu\/[^/]+\.csv$/,
  wrong: eachFile((file, site) => {
    const dataset = datasetAt(file, site);
    const text = site.text(file);
    return [
      ...(text.startsWith('\uFEFF') ? [] : ['no byte order mark: spreadsheets would misread the letters']),
      ...(/(?<!\r)\n/.test(text.replace(/"(?:[^"]|"")*"/g, '')) ? ['a line ends without CR'] : []),
      ...(text === csvOf(dataset) ? [] : ['differs from its view']),
      ...unequal('cells', cellsOf(text), [
        dataset.columns.map(({ name }) => name),
        ...dataset.rows.map((row) => row.map(written)),
      ]),
      ...keptPromises(file, site),
    ];
  }),
};

const json: Kind = {
  name: 'table: JSON valid by the published schema that it names, equal to its view',
  of: /^du-lieu\/(?!datapackage\.|csv-metadata\.)[^/]+\.json$/,
  wrong: eachFile((file, site) => {
    const { asOf, config } = site.register;
    const dataset = datasetAt(file, site);
    const words = datasetWords(viewContext(site.register, 'vi'), dataset.name);
    const { rows, $schema: schema } = site.json(file) as { rows: object[]; $schema: string };
    const facts = { schema, asOf: asOf.day, licence: config.licence };
    return [
      ...schemaProblems(file, site),
      ...(site.text(file) === datasetJson(dataset, words, facts) ? [] : ['differs from its view']),
      ...unequal('rows', rows.length, cellsOf(site.text(file.replace('.json', '.csv'))).length - 1),
    ];
  }),
};

export const tableKinds: readonly Kind[] = [csv, json];
