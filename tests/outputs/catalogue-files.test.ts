import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../src/outputs/zip.ts';
import {
  csvwText,
  dataPackageText,
  dcatText,
  wholeArchive,
  wholeFile,
} from '../../src/pages/_catalogue-files.ts';
import { unpack } from '../../src/outputs/packed-file.ts';
import { tableFiles } from '../../src/pages/_data-files.ts';
import type { Register } from '../../src/views/register.ts';
import { registerOf } from '../views/register-of.ts';
import { sampleRegister } from './sample-register.ts';

const registers: [string, () => Promise<Register>][] = [
  ['the sample', () => Promise.resolve(sampleRegister())],
  ['the real content', () => registerOf()],
];

/** Nothing is fetched: the file brings its words along. */
const documentLoader = (): never => {
  throw new Error('a description must not need the network');
};

describe.each(registers)('the descriptions of the tables of %s', (_name, make) => {
  test('follow the official profile of Data Package 2.0', async () => {
    const profile = JSON.parse(
      readFileSync('tests/fixtures/profiles/datapackage-2.0.json', 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(profile);
    expect([validate(JSON.parse(dataPackageText(await make()))), validate.errors]).toEqual([true, null]);
  });

  test('name in CSV on the Web the columns of each file, in their order', async () => {
    const register = await make();
    const { tables } = JSON.parse(csvwText(register)) as {
      tables: {
        url: string;
        tableSchema: { primaryKey: string[]; columns: { name: string; titles: string }[] };
      }[];
    };
    const heads = tables.map(({ url, tableSchema: { columns } }) => [
      url,
      columns.map(({ titles }) => titles),
    ]);
    const files = tableFiles(register).map(({ csv, packed }) => [
      csv.path,
      parse(unpack(packed.csv), { bom: true, to_line: 1 })[0],
    ]);
    expect(heads).toEqual(files);
    for (const { tableSchema } of tables)
      expect(tableSchema.columns.map(({ name }) => name)).toEqual(
        expect.arrayContaining(tableSchema.primaryKey),
      );
  });

  test('declare telephone numbers and codes as text, so that no zero is lost (O02)', async () => {
    const register = await make();
    const { tables } = JSON.parse(csvwText(register)) as {
      tables: { tableSchema: { columns: { name: string; datatype: unknown }[] } }[];
    };
    const { resources } = JSON.parse(dataPackageText(register)) as {
      resources: { schema: { fields: { name: string; type: string }[] } }[];
    };
    for (const name of ['phone', 'code', 'symbol']) {
      const columns = tables
        .flatMap((table) => table.tableSchema.columns)
        .filter((each) => each.name === name);
      const fields = resources.flatMap(({ schema }) => schema.fields).filter((each) => each.name === name);
      expect(new Set(columns.map(({ datatype }) => datatype)), name).toEqual(new Set(['string']));
      expect(new Set(fields.map(({ type }) => type)), name).toEqual(new Set(['string']));
    }
  });

  test('are a catalogue of DCAT for programs that know its words, with licence and checksum of each file', async () => {
    const register = await make();
    const [catalogue] = await jsonld.expand(JSON.parse(dcatText(register)) as object, { documentLoader });
    expect(catalogue?.['@type']).toEqual(['http://www.w3.org/ns/dcat#Catalog']);
    const datasets = catalogue?.['http://www.w3.org/ns/dcat#dataset'] as Record<string, unknown[]>[];
    expect(datasets).toHaveLength(tableFiles(register).length + 1);
    for (const dataset of datasets) {
      expect(dataset['@type']).toEqual(['http://www.w3.org/ns/dcat#Dataset']);
      for (const word of ['title', 'description', 'publisher', 'modified'])
        expect(dataset[`http://purl.org/dc/terms/${word}`], word).toHaveLength(1);
      const files = dataset['http://www.w3.org/ns/dcat#distribution'] as Record<string, unknown[]>[];
      for (const file of files) {
        expect(file['http://purl.org/dc/terms/license']).toHaveLength(1);
        expect(JSON.stringify(file['http://spdx.org/rdf/terms#checksum'])).toMatch(/[0-9a-f]{64}/);
      }
    }
  });
});

describe('everything in one file', () => {
  test('holds each table as published, the schemas, the descriptions and a text to read first', () => {
    const register = sampleRegister();
    const entries = new Map(unzip(wholeArchive(register)).map(({ name, bytes }) => [name, bytes]));
    for (const { csv, json, packed } of tableFiles(register)) {
      expect(Buffer.from(entries.get(csv.path) ?? [])).toEqual(unpack(packed.csv));
      expect(Buffer.from(entries.get(json.path) ?? [])).toEqual(unpack(packed.json));
    }
    const readme = Buffer.from(entries.get('README.txt') ?? []).toString('utf8');
    expect(readme).toContain('- cam-ket.csv: Cam kết và tình trạng, 3 dòng');
    expect(readme).toContain('giấy phép CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)');
    for (const name of ['datapackage.json', 'csv-metadata.json', 'phien-ban.json', 'luoc-do/agreements.json'])
      expect([name, entries.has(name)]).toEqual([name, true]);
    // The package stands at the root of the zip, as its readers expect, and names files beside it.
    const { resources } = JSON.parse(Buffer.from(entries.get('datapackage.json') ?? []).toString('utf8')) as {
      resources: { path: string; hash: string }[];
    };
    for (const { path, hash } of resources) {
      const sum = createHash('sha256')
        .update(entries.get(path) ?? '')
        .digest('hex');
      expect(hash).toBe(`sha256:${sum}`);
    }
  });

  test('is the same, byte by byte, for the same register', () => {
    const [once, again] = [wholeFile(sampleRegister()), wholeFile(sampleRegister())];
    expect(once).toEqual(again);
  });
});
