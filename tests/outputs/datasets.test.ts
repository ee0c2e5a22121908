import { describe, expect, test } from 'vitest';
import { catalogueFile } from '../../src/outputs/checksum.ts';
import { csvOf } from '../../src/outputs/csv.ts';
import { dataPackage } from '../../src/outputs/data-package.ts';
import { datasetJson } from '../../src/outputs/dataset-json.ts';
import { collectionNames } from '../../src/schemas/references.ts';
import type { SiteRecord } from '../../src/schemas/site-records.ts';
import { datasetWords } from '../../src/views/catalogue.ts';
import { allCommitments } from '../../src/views/commitment-register.ts';
import { viewContext } from '../../src/views/context.ts';
import { crawlList } from '../../src/views/crawl-list.ts';
import { allDatasets, datasetOfCollection } from '../../src/views/datasets/all-datasets.ts';
import type { Dataset, DatasetName } from '../../src/views/datasets/dataset.ts';
import { publishedRecord } from '../../src/views/record-data.ts';
import { buildRegister, type Register } from '../../src/views/register.ts';
import { allHistories } from '../../src/views/state-history.ts';
import { registerOf, testConfig } from '../views/register-of.ts';
import { record, registerWith, sampleRecords, sampleRegister } from './sample-register.ts';

function dataset(register: Register, name: DatasetName): Dataset {
  const found = allDatasets(register).find((each) => each.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

/** A thousand programmes beside the sample, some not yet known on the as-of day. */
function thousand(): Register {
  const many = Array.from({ length: 1000 }, (_, index) =>
    record('agreements', `thu-${index}`, {
      ...{
        title: `Chương trình thử ${index}`,
        parties: [{ who: { body: 'hoi-a' } }],
        category: 'khac',
        provinces: ['tinh-a-63'],
      },
      ...{ signed: { on: `${2015 + (index % 15)}-03-01` }, period: { from: '2015', to: '2030' } },
      commitments: [{ id: 'viec', text: 'Một việc', kind: 'measurable', due: `${2016 + (index % 15)}` }],
    }),
  );
  return registerWith([...sampleRecords, ...many]);
}

describe.each([
  ['the sample', () => Promise.resolve(sampleRegister())],
  ['the real content', () => registerOf()],
  ['a thousand records', () => Promise.resolve(thousand())],
])('the totals of %s agree', (_name, make) => {
  test('for each collection: records, JSON files, CSV rows, JSON rows', async () => {
    const register = await make();
    const words = datasetWords(viewContext(register, 'vi'), 'cam-ket');
    for (const collection of collectionNames) {
      const table = dataset(register, datasetOfCollection[collection]);
      const files = register.all[collection].filter(
        (each) => publishedRecord(register, each as SiteRecord).isKnown,
      );
      const { rows } = JSON.parse(
        datasetJson(table, words, {
          schema: 'https://so-thu.example/du-lieu/luoc-do/table.json',
          asOf: '2026-11-21',
          licence: testConfig.licence,
        }),
      ) as {
        rows: unknown[];
      };
      const total = register.known[collection].length;
      expect([files.length, table.rows.length, rows.length], collection).toEqual([total, total, total]);
    }
  });

  test('and the map of the site has one page for each, units of one name together', async () => {
    const register = await make();
    const pages = new Set(crawlList(register).map(({ vi }) => new URL(vi).pathname));
    for (const [collection, section] of [
      ['agreements', 'chuong-trinh'],
      ['documents', 'van-ban'],
      ['bodies', 'to-chuc'],
    ] as const) {
      const listed = [...pages].filter((page) => new RegExp(`^/${section}/[^/]+/$`).test(page));
      expect(listed.length, collection).toBe(register.known[collection].length);
    }
  });
});

describe('the history of states', () => {
  test('ends for every commitment in the state that the page shows', async () => {
    const register = await registerOf();
    const last = new Map(
      allHistories(register).map(({ record: { id }, data, state }) => [`${id}#${data.id}`, state.key]),
    );
    for (const {
      record: { id },
      data,
      state,
    } of allCommitments(register))
      expect(last.get(`${id}#${data.id}`)).toBe(state.key);
  });

  test('gives on each of its days the state of a register built for that day, and another the day before', async () => {
    const register = await registerOf();
    const days = [...new Set(allHistories(register).map(({ day }) => day))];
    for (const day of days) {
      const then = buildRegister(register.all, { day, chosen: true }, testConfig);
      const states = new Map(
        allCommitments(then).map(({ record: { collection, id }, data, state }) => [
          `${collection}/${id}#${data.id}`,
          state.key,
        ]),
      );
      for (const change of allHistories(register).filter((each) => each.day === day)) {
        expect(states.get(`${change.record.collection}/${change.record.id}#${change.data.id}`), day).toBe(
          change.state.key,
        );
        expect(change.from).not.toBe(change.state.key);
      }
    }
  });

  test('of a commitment reported on after its deadline tells the waiting and the report', () => {
    const rows = allHistories(sampleRegister()).filter(({ data }) => data.id === 'hoi-thao');
    expect(rows.map(({ day, from, state }) => [day, from, state.key])).toEqual([
      ['2022-08-22', undefined, 'not-due'],
      ['2023-11-01', 'not-due', 'awaiting'],
      ['2024-01-15', 'awaiting', 'done'],
    ]);
  });
});

test('the data package names every file with its size, checksum, columns and key', () => {
  const register = sampleRegister();
  const context = viewContext(register, 'vi');
  const tables = allDatasets(register).map((each) => ({
    dataset: each,
    words: datasetWords(context, each.name),
    csv: catalogueFile(`${each.name}.csv`, csvOf(each)),
    json: catalogueFile(`${each.name}.json`, each.name),
  }));
  const facts = {
    name: 'so-thu',
    title: 'Sổ thử',
    description: 'Thử',
    homepage: 'https://so-thu.example/',
    version: '2026-11-21',
    operator: 'Nhóm thử',
    licence: testConfig.licence,
    sources: [],
  };
  const { resources } = dataPackage(facts, tables) as {
    resources: {
      name: string;
      path: string;
      hash: string;
      alternates: { path: string; hash: string }[];
      schema: { fields: { name: string; type: string }[]; primaryKey: string[] };
    }[];
  };
  expect(resources.map(({ path }) => path)).toEqual(tables.map(({ dataset: { name } }) => `${name}.csv`));
  for (const { name, schema, hash, alternates } of resources) {
    expect(alternates).toMatchObject([
      { path: `${name}.json`, hash: catalogueFile('', name).sha256.replace(/^/, 'sha256:') },
    ]);
    const { columns, key } = dataset(register, name as DatasetName);
    expect(schema.fields.map((field) => field.name)).toEqual(columns.map((column) => column.name));
    expect(schema.primaryKey).toEqual(key);
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  }
  const phone = resources
    .find(({ name }) => name === 'to-chuc')
    ?.schema.fields.find(({ name }) => name === 'phone');
  expect(phone?.type).toBe('string');
});
