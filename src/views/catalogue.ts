import { fileAddress, filePath } from '../i18n/file-routes.ts';
import { formatNumber } from '../i18n/format.ts';
import type { MessageKey } from '../i18n/t.ts';
import type { ViewContext } from './context.ts';
import type { CellType, ColumnName, Dataset, DatasetName } from './datasets/dataset.ts';
import type { Phrase } from './phrase.ts';
import { sourceTerms, type SourceTerms } from './source-list.ts';
import type { SchemaName } from '../schemas/published-files.ts';

/** A file as it is published: where it stands beside the catalogue, how long it is, and what proves that it is whole. */
export interface CatalogueFile {
  /** Relative to the catalogue: `cam-ket.csv`. */
  path: string;
  bytes: number;
  /** SHA-256 in hexadecimal. */
  sha256: string;
}

/** The words about a table that formats need. */
export interface DatasetWords {
  title: string;
  column(name: ColumnName): string;
}

/** One table on the page of the catalogue. */
export interface CatalogueEntry {
  id: string;
  title: string;
  rows: string;
  csv: Phrase;
  json: Phrase;
  sha256: string;
  columns: { name: ColumnName; type: string; meaning: string; isKey: boolean }[];
  columnsHeading: string;
}

export interface Catalogue {
  entries: CatalogueEntry[];
  reading: string[];
  /** Everything in one file, with its size, and the checksum that proves it whole. */
  whole: Phrase;
  wholeSum: string;
  machine: Phrase[];
  schemas: Phrase[];
  licence: Phrase;
  terms: SourceTerms[];
}

export function datasetWords({ t }: ViewContext, name: DatasetName): DatasetWords {
  return { title: t(`dataset.${name}`), column: (column) => t(`column.${column}`) };
}

function sizeWords({ t, locale }: ViewContext, { bytes }: CatalogueFile): string {
  return t('data.size', {
    kb: formatNumber(Math.max(0.1, bytes / 1024), locale, { maxDecimals: bytes < 10_240 ? 1 : 0 }),
  });
}

function entryOf(
  context: ViewContext,
  dataset: Dataset,
  csv: CatalogueFile,
  json: CatalogueFile,
): CatalogueEntry {
  const { t, locale, register } = context;
  const { title, column } = datasetWords(context, dataset.name);
  const link = (format: 'csv' | 'json', file: CatalogueFile): Phrase => ({
    text: format.toUpperCase(),
    href: fileAddress({ dataset: dataset.name, format }, register.config.basePath),
    aside: sizeWords(context, file),
  });
  const typeWords = (type: CellType): string => t(`cell.${type}`);
  return {
    id: dataset.name,
    title,
    rows: formatNumber(dataset.count, locale),
    csv: link('csv', csv),
    json: link('json', json),
    sha256: csv.sha256,
    columns: dataset.columns.map(({ name, type }) => ({
      name,
      type: typeWords(type),
      meaning: column(name),
      isKey: dataset.key.includes(name),
    })),
    columnsHeading: t('data.columnsOf', { title }),
  };
}

/** How to read the tables: on the page and in the text beside them. */
export const readingNotes = [1, 2, 3, 4, 5].map((number) => `data.reading.${number}` as MessageKey);

/** The page of the catalogue: every table with its files, its columns and the terms of reuse. */
export function catalogue(
  context: ViewContext,
  tables: readonly { dataset: Dataset; csv: CatalogueFile; json: CatalogueFile }[],
  whole: CatalogueFile,
  schemaNames: readonly SchemaName[],
): Catalogue {
  const { t, register } = context;
  const { config } = register;
  const file = (target: Parameters<typeof fileAddress>[0], text: string): Phrase => ({
    text,
    href: fileAddress(target, config.basePath),
  });
  return {
    entries: tables.map(({ dataset, csv, json }) => entryOf(context, dataset, csv, json)),
    reading: readingNotes.map((key) => t(key)),
    whole: {
      ...file({ file: 'du-lieu/tat-ca.zip' }, t('data.zip')),
      aside: sizeWords(context, whole),
    },
    wholeSum: t('data.checksumOf', { sum: whole.sha256 }),
    machine: [
      file({ file: 'du-lieu/datapackage.json' }, t('data.package')),
      file({ file: 'du-lieu/csv-metadata.json' }, t('data.csvw')),
      file({ file: 'du-lieu/dcat.jsonld' }, t('data.dcat')),
      file({ file: 'phien-ban.json' }, t('data.version')),
    ],
    schemas: schemaNames.map((schema) => ({
      text: filePath({ schema }).split('/').at(-1) ?? '',
      href: fileAddress({ schema }, config.basePath),
    })),
    licence: { text: t('data.licence.own', { name: config.licence.name }), href: config.licence.url },
    terms: sourceTerms(context),
  };
}
