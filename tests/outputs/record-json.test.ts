import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { publishedSchema } from '../../src/data/record-schemas.ts';
import { jsonOf } from '../../src/outputs/json.ts';
import type { SiteRecord } from '../../src/schemas/site-records.ts';
import { collectionNames } from '../../src/schemas/references.ts';
import { allCommitments } from '../../src/views/commitment-register.ts';
import { publishedRecord, type PublishedRecord } from '../../src/views/record-data.ts';
import { publishedPaths } from '../../src/views/record-files.ts';
import type { Register } from '../../src/views/register.ts';
import { registerOf } from '../views/register-of.ts';
import { sampleRegister } from './sample-register.ts';

function published(register: Register): PublishedRecord[] {
  const records = Object.values(register.all).flat() as SiteRecord[];
  return records.map((record) => JSON.parse(jsonOf(publishedRecord(register, record))) as PublishedRecord);
}

const registers: [string, () => Promise<Register>][] = [
  ['the sample', () => Promise.resolve(sampleRegister())],
  ['the real content', () => registerOf()],
  ['the real content on a day of 2020', () => registerOf('2020-06-30')],
];

describe.each(registers)('the JSON files of %s', (_name, register) => {
  test('follow the published schema of their collection', async () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const files = published(await register());
    for (const collection of collectionNames) {
      const validate = ajv.compile(publishedSchema(collection, `https://so-thu.example/${collection}.json`));
      const wrong = files.filter((file) => file.collection === collection && !validate(file));
      expect(wrong.map(({ id }) => [id, validate.errors])).toEqual([]);
    }
  });

  test('say the states that the pages say', async () => {
    const given = await register();
    const states = published(given).flatMap(({ collection, id, computed }) =>
      (computed?.commitments ?? []).map((each) => [
        `${collection}/${id}#${each.id}`,
        each.state.key,
        each.state.rule,
      ]),
    );
    const judged = allCommitments(given).map(({ record, data, state }) => [
      `${record.collection}/${record.id}#${data.id}`,
      state.key,
      state.rule,
    ]);
    expect(new Map(states.map(([key, ...state]) => [key, state]))).toEqual(
      new Map(judged.map(([key, ...state]) => [key, state])),
    );
  });

  test('end their history in the present state', async () => {
    for (const { computed } of published(await register())) {
      for (const { history, state } of computed?.commitments ?? [])
        expect(history.at(-1)?.to).toBe(state.key);
    }
  });

  test('have no field of drafts', async () => {
    for (const { data } of published(await register())) expect(data ?? {}).not.toHaveProperty('draft');
  });
});

test('a record not yet known on the as-of day keeps its file, which tells nothing', () => {
  const register = sampleRegister('2022-01-01');
  const file = published(register).find(({ id }) => id === 'a-b-2022');
  expect(file).toMatchObject({ isKnown: false, data: null, computed: null, knownFrom: '2022-08-22' });
});

test('a document carries the field names of Nghị định 30/2020/NĐ-CP', () => {
  const file = published(sampleRegister()).find(({ id }) => id === 'nghi-quyet-thu');
  expect(file?.computed?.metadata).toEqual({
    ...{ CodeNumber: '20', CodeNotation: 'NQ/TW', IssuedDate: '2022-06-16', OrganName: 'Cơ quan thử' },
    ...{ TypeName: 'Nghị quyết', Subject: 'Về việc thử', Language: 'Tiếng Việt' },
  });
});

test('the published schema of documents names the row of the annex beside each of its names, and no name twice', () => {
  const schema = JSON.stringify(publishedSchema('documents', 'https://so-thu.example/documents.json'));
  const names = [...schema.matchAll(/"(\w+)":\{[^{}]*?phụ lục VI, phần II, mục I, dòng (\d+)/g)];
  expect(names.map(([, name, row]) => `${row} ${name}`)).toEqual([
    ...['3 TypeName', '4 CodeNumber', '5 CodeNotation', '6 IssuedDate', '7 OrganName', '8 Subject'],
    '9 Language',
    expect.stringMatching(/^12 /),
  ]);
});

test('every page of a record has its file, and no two share one', async () => {
  const register = await registerOf();
  const records = Object.values(register.all).flat() as SiteRecord[];
  const names = new Set(register.all.provinces.map(({ data }) => data.slug));
  expect(publishedPaths(register).length).toBe(records.length + names.size);
});
