import { expect, test } from 'vitest';
import { publishedSchema } from '../../src/data/record-schemas.ts';
import { catalogueFile } from '../../src/outputs/checksum.ts';
import { icsOf } from '../../src/outputs/calendar.ts';
import { csvOf } from '../../src/outputs/csv.ts';
import { dataPackage } from '../../src/outputs/data-package.ts';
import { datasetJson } from '../../src/outputs/dataset-json.ts';
import { feedFile } from '../../src/outputs/feed.ts';
import { inlineJsonOf, jsonOf } from '../../src/outputs/json.ts';
import { llmsFile } from '../../src/outputs/llms.ts';
import { robotsFile, sitemapFile } from '../../src/outputs/sitemap.ts';
import { csvwText, dcatText } from '../../src/pages/_catalogue-files.ts';
import { calendarOf } from '../../src/views/calendar.ts';
import { datasetWords } from '../../src/views/catalogue.ts';
import { viewContext } from '../../src/views/context.ts';
import { crawlList } from '../../src/views/crawl-list.ts';
import { allDatasets } from '../../src/views/datasets/all-datasets.ts';
import { feedOf } from '../../src/views/feed.ts';
import { guideForPrograms } from '../../src/views/program-guide.ts';
import { publishedRecord } from '../../src/views/record-data.ts';
import { sourceTerms } from '../../src/views/source-list.ts';
import { publishedFile } from '../../src/views/record-files.ts';
import { allScopes } from '../../src/views/scope.ts';
import { structuredData } from '../../src/views/structured/page.ts';
import { sampleRegister } from './sample-register.ts';

const register = sampleRegister();
const context = viewContext(register, 'vi');
const [whole] = allScopes(context);
const agreement = register.get('agreements', 'a-b-2022');
const document = register.get('documents', 'nghi-quyet-thu');
if (!whole || !agreement || !document) throw new Error('the sample lacks a record');

const feed = feedOf(context, whole);
const self = 'https://so-thu.example/feed';
const tables = allDatasets(register).filter(({ name }) =>
  ['cam-ket', 'trang-thai', 'so-lieu'].includes(name),
);
const tableFacts = {
  schema: 'https://so-thu.example/du-lieu/luoc-do/table.json',
  asOf: '2026-11-21',
  licence: register.config.licence,
};
const csvTables = tables.map((dataset) => ({
  dataset,
  words: datasetWords(context, dataset.name),
  csv: catalogueFile(`${dataset.name}.csv`, csvOf(dataset)),
  json: catalogueFile(
    `${dataset.name}.json`,
    datasetJson(dataset, datasetWords(context, dataset.name), tableFacts),
  ),
}));
const facts = {
  ...{ name: 'so-thu', title: 'Sổ thử', description: 'Thử', homepage: 'https://so-thu.example/du-lieu/' },
  ...{
    version: '2026-11-21',
    operator: 'Nhóm thử',
    licence: register.config.licence,
    sources: sourceTerms(context),
  },
};
const guide = guideForPrograms(register);

const files: Record<string, string> = {
  ...Object.fromEntries(csvTables.map(({ dataset }) => [`${dataset.name}.csv`, csvOf(dataset)])),
  ...Object.fromEntries(
    csvTables.map(({ dataset, words }) => [`${dataset.name}.json`, datasetJson(dataset, words, tableFacts)]),
  ),
  'record-agreement.json': jsonOf(publishedRecord(register, agreement)),
  'record-document.json': jsonOf(publishedRecord(register, document)),
  'place.json': jsonOf(publishedFile(register, 'dia-phuong/tinh-a') ?? {}),
  'schema-table.json': jsonOf(publishedSchema('table', tableFacts.schema)),
  'schema-terms.json': jsonOf(publishedSchema('terms', 'https://so-thu.example/du-lieu/luoc-do/terms.json')),
  'datapackage.json': jsonOf(dataPackage(facts, csvTables)),
  'csv-metadata.json': csvwText(register),
  'dcat.jsonld': dcatText(register)
    .replace(/"@value": "[0-9a-f]{64}"/g, '"@value": "…"')
    .replace(/"@value": "\d+"/g, '"@value": "0"'),
  'rss.xml': feedFile(feed, 'rss', self),
  'atom.xml': feedFile(feed, 'atom', self),
  'feed.json': feedFile(feed, 'json', self),
  'lich.ics': icsOf(calendarOf(context, whole)),
  'structured.json': `${inlineJsonOf(structuredData(context, '/chuong-trinh/a-b-2022/', 'Hội A và Sở B', []) ?? {})}\n`,
  'sitemap.xml': sitemapFile(crawlList(register).slice(-6)),
  'robots.txt': robotsFile('https://so-thu.example/sitemap.xml'),
  'llms.txt': llmsFile(guide.title, guide.summary, guide.notes, guide.sections),
};

test.each(Object.keys(files))('%s is the golden file, byte by byte', async (name) => {
  await expect(files[name]).toMatchFileSnapshot(`../golden/${name}`);
});
