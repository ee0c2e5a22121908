import { publishedSchema, type schemaNames } from '../data/record-schemas.ts';
import { sourceVersion } from '../data/source-version.ts';
import { fileAddress } from '../i18n/file-routes.ts';
import { catalogueFile } from '../outputs/checksum.ts';
import { csvOf } from '../outputs/csv.ts';
import { datasetJson } from '../outputs/dataset-json.ts';
import { jsonOf } from '../outputs/json.ts';
import { pack, type PackedFile } from '../outputs/packed-file.ts';
import { datasetWords, type CatalogueFile } from '../views/catalogue.ts';
import { viewContext } from '../views/context.ts';
import { allDatasets } from '../views/datasets/all-datasets.ts';
import type { Dataset } from '../views/datasets/dataset.ts';
import { once, onceForNow } from '../views/once.ts';
import type { Register } from '../views/register.ts';

// Where tables become files: the catalogue needs the checksums of what the endpoints publish, so both take it from here.

/** A table with its two files, as they are published and as the catalogue lists them. */
export interface TableFiles {
  dataset: Dataset;
  csv: CatalogueFile;
  json: CatalogueFile;
  packed: { csv: PackedFile; json: PackedFile };
}

/** How many rows each table has. */
const rowCounts = once((register) =>
  Object.fromEntries(allDatasets(register).map(({ name, count }) => [name, count])),
);

/** Every table written in both formats, one after the other: they would not fit into memory side by side. */
export const tableFiles = onceForNow((register): TableFiles[] => {
  const context = viewContext(register, 'vi');
  const { asOf, config } = register;
  return allDatasets(register).map((dataset): TableFiles => {
    const table = { ...dataset, rows: dataset.rows };
    const csv = Buffer.from(csvOf(table));
    const facts = {
      schema: absoluteFile(register, { schema: 'table' }),
      asOf: asOf.day,
      licence: config.licence,
    };
    const json = Buffer.from(datasetJson(table, datasetWords(context, dataset.name), facts));
    const [csvName, jsonName] = [`${dataset.name}.csv`, `${dataset.name}.json`];
    return {
      dataset,
      csv: catalogueFile(csvName, csv),
      json: catalogueFile(jsonName, json),
      packed: { csv: pack({ name: csvName, bytes: csv }), json: pack({ name: jsonName, bytes: json }) },
    };
  });
});

/** An absolute address of a file of the site. */
export function absoluteFile({ config }: Register, target: Parameters<typeof fileAddress>[0]): string {
  return new URL(fileAddress(target, config.basePath), config.siteUrl).href;
}

/** A published JSON Schema, under the address at which it stands. */
export function schemaText(register: Register, name: (typeof schemaNames)[number]): string {
  return jsonOf(publishedSchema(name, absoluteFile(register, { schema: name })));
}

/** What this build is: software, commit, as-of day, and how much of what it holds. */
export function versionFacts(register: Register): object {
  register.log.note('always');
  const { asOf, known, changes } = register;
  const counts = Object.fromEntries(Object.entries(known).map(([name, records]) => [name, records.length]));
  return {
    $schema: absoluteFile(register, { schema: 'version' }),
    ...sourceVersion(),
    asOf: asOf.day,
    snapshot: asOf.chosen,
    history: changes.extent,
    records: counts,
    rows: rowCounts(register),
  };
}
