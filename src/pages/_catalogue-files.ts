import { schemaNames } from '../data/record-schemas.ts';
import { fileAddress } from '../i18n/file-routes.ts';
import { formatDate } from '../i18n/format.ts';
import { catalogueFile } from '../outputs/checksum.ts';
import { csvwMetadata } from '../outputs/csvw.ts';
import { dataPackage } from '../outputs/data-package.ts';
import { dcatCatalogue, type DcatFacts } from '../outputs/dcat.ts';
import { jsonOf } from '../outputs/json.ts';
import { zip } from '../outputs/zip.ts';
import { datasetWords, readingNotes, type CatalogueFile } from '../views/catalogue.ts';
import { viewContext } from '../views/context.ts';
import { absolute } from '../views/datasets/record-columns.ts';
import type { Register } from '../views/register.ts';
import { onceForNow } from '../views/once.ts';
import { sourceTerms } from '../views/source-list.ts';
import { schemaText, tableFiles, versionFacts } from './_data-files.ts';

// The descriptions of all tables together, and everything in one file.

/** What the catalogue says of itself, whatever the format. */
function factsOf(register: Register): DcatFacts {
  const context = viewContext(register, 'vi');
  const { config, asOf } = register;
  const homepage = absolute(context, context.href({ page: 'data' }));
  return {
    name: 'so-cam-ket',
    title: `${config.name}: ${context.t('data.title')}`,
    description: `${context.t('data.lede')} ${context.t('data.licence.own', { name: config.licence.name })}`,
    homepage,
    folder: homepage,
    version: asOf.day,
    operator: config.operator,
    email: config.contact.email,
    licence: config.licence,
    sources: sourceTerms(context),
  };
}

function namedTables(register: Register) {
  const context = viewContext(register, 'vi');
  return tableFiles(register).map((files) => ({
    ...files,
    words: datasetWords(context, files.dataset.name),
    path: files.csv.path,
  }));
}

/** `datapackage.json`. */
export function dataPackageText(register: Register): string {
  return jsonOf(dataPackage(factsOf(register), namedTables(register)));
}

/** `csv-metadata.json`. */
export function csvwText(register: Register): string {
  return jsonOf(csvwMetadata(factsOf(register), namedTables(register)));
}

/** `dcat.jsonld`. */
export function dcatText(register: Register): string {
  return jsonOf(dcatCatalogue(factsOf(register), namedTables(register), wholeFile(register)));
}

function readmeText(register: Register): string {
  const context = viewContext(register, 'vi');
  const { t } = context;
  const { config, asOf } = register;
  const facts = factsOf(register);
  const tables = tableFiles(register).map(
    ({ dataset, csv }) =>
      `- ${csv.path}: ${t(`dataset.${dataset.name}`)}, ${t('data.rowCount', { count: dataset.count })}`,
  );
  const terms = facts.sources.map(({ publisher, rights }) => `- ${publisher}: ${rights}`);
  return `${facts.title}
${t('data.asOf', { asOf: t('site.asOf', { day: formatDate(asOf.day, 'vi') }) })}
${facts.homepage}

${t('data.zip.inside')}

${t('data.tables')}
${tables.join('\n')}

${t('data.reading')}
- ${readingNotes.map((key) => t(key)).join('\n- ')}

${t('data.licence')}
${t('data.licence.own', { name: `${config.licence.name} (${config.licence.url})` })}
${terms.join('\n')}
`;
}

/** Every table, schema and description in one zip, with a text to read first; the same data give the same bytes. */
export const wholeArchive = onceForNow((register): NonSharedBuffer => {
  const texts = {
    'README.txt': readmeText(register),
    'datapackage.json': dataPackageText(register),
    'csv-metadata.json': csvwText(register),
    'phien-ban.json': jsonOf(versionFacts(register)),
  };
  const tables = tableFiles(register).flatMap(({ packed }) => [packed.csv, packed.json]);
  const schemas = schemaNames.map((name) => [`luoc-do/${name}.json`, schemaText(register, name)] as const);
  const written = [...Object.entries(texts), ...schemas].map(([name, text]) => ({
    name,
    bytes: Buffer.from(text),
  }));
  return zip([...tables, ...written]);
});

/** The zip as the catalogue lists it. */
export function wholeFile(register: Register): CatalogueFile {
  const path = fileAddress({ file: 'du-lieu/tat-ca.zip' }, '').replace('du-lieu/', '');
  return catalogueFile(path, wholeArchive(register));
}
