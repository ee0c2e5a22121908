import type { CatalogueFile, DatasetWords } from '../views/catalogue.ts';
import type { CellType, Dataset } from '../views/datasets/dataset.ts';

/** A day, month, quarter or year, perhaps with a time. */
export const partialDatePattern = String.raw`\d{4}(-Q[1-4]|-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?`;

/** What a column of each kind is in Table Schema. Dates of lesser precision are text there, held to their form. */
const fieldTypes: Record<CellType, object> = {
  text: { type: 'string' },
  // The standard has a type for lists; its own profile refuses it. CSV on the Web says the separator.
  list: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  day: { type: 'date' },
  date: {
    type: 'string',
    constraints: { pattern: partialDatePattern },
  },
  address: { type: 'string', format: 'uri' },
};

/** What the package says of itself. */
export interface PackageFacts {
  name: string;
  title: string;
  description: string;
  homepage: string;
  version: string;
  operator: string;
  licence: { name: string; url: string };
  /** Who published what the facts were taken from, each with its own terms of reuse. */
  sources: readonly { publisher: string; rights: string }[];
}

/** A table with its two files. */
interface PackagedTable {
  dataset: Dataset;
  words: DatasetWords;
  csv: CatalogueFile;
  json: CatalogueFile;
}

function resource({ dataset, words, csv: file, json }: PackagedTable): object {
  return {
    name: dataset.name,
    path: file.path,
    title: words.title,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    // Not part of the standard, which allows further properties: the same table for programs, exact to the letter. A hub
    // that shows several registers takes this file and holds it to the checksum.
    alternates: [{ path: json.path, format: 'json', bytes: json.bytes, hash: `sha256:${json.sha256}` }],
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: dataset.columns.map(({ name, type }) => ({
        name,
        title: words.column(name),
        ...fieldTypes[type],
      })),
      primaryKey: dataset.key,
      missingValues: [''],
    },
  };
}

/** The tables as one Data Package (version 2): every file with its size, checksum and columns. */
export function dataPackage(facts: PackageFacts, tables: readonly PackagedTable[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: facts.name,
    title: facts.title,
    description: facts.description,
    homepage: facts.homepage,
    version: facts.version,
    licenses: [{ title: facts.licence.name, path: facts.licence.url }],
    sources: facts.sources.map(({ publisher, rights }) => ({ title: publisher, rights })),
    contributors: [{ title: facts.operator, roles: ['publisher'] }],
    resources: tables.map(resource),
  };
}
