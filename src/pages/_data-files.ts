import { publishedSchema, type schemaNames } from '../data/record-schemas.ts';
import { sourceVersion } from '../data/source-version.ts';
import { fileAddress } from '../i18n/file-routes.ts';
import { catalogueFile } from '../outputs/checksum.ts';
import { csvOf } from '../outputs/csv.ts';
import { datasetJson } from '../outputs/dataset-json.ts';
import { jsonOf } from '../outputs/json.ts';
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
  /** In UTF-8, which is half as long as text in memory. */
  bytes: { csv: Buffer; json: Buffer };
}

/** How many rows each table has; worked out with the tables, and far smaller than they are. */
const rowCounts = once((register) =>
  Object.fromEntries(allDatasets(register).map(({ name, rows }) => [name, rows.length])),
);

/** Every table written in both formats. */
export const tableFiles = onceForNow((register): TableFiles[] => {
  // Counted while the tables are at hand: the counts stay when these are let go of.
  rowCounts(register);
  const context = viewContext(register, 'vi');
  const { asOf, config } = register;
  return allDatasets(register).map((dataset): TableFiles => {
    const csv = Buffer.from(csvOf(dataset));
    const facts = {
      schema: absoluteFile(register, { schema: 'table' }),
      asOf: asOf.day,
      licence: config.licence,
    };
    const json = Buffer.from(datasetJson(dataset, datasetWords(context, dataset.name), facts));
    return {
      dataset,
      csv: catalogueFile(`${dataset.name}.csv`, csv),
      json: catalogueFile(`${dataset.name}.json`, json),
      bytes: { csv, json },
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
