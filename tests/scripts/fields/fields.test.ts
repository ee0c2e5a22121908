import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { fieldsPage } from '../../../scripts/fields/fields-page.ts';
import { recordFieldsOf, type Field } from '../../../scripts/fields/field-tree.ts';
import { jsonSchemaOf } from '../../../scripts/fields/json-schema.ts';
import { readFrontMatter } from '../../../src/reader/front-matter.ts';
import { walkContent } from '../../../src/reader/walk.ts';
import { schemas } from '../../../src/schemas/collections.ts';
import { collectionNames, type CollectionName } from '../../../src/schemas/references.ts';

const committed = (file: string): string => readFileSync(path.resolve(file), 'utf8').replaceAll('\r\n', '\n');

test('docs/fields.md is what npm run fields writes', () => {
  expect(committed('docs/fields.md')).toBe(fieldsPage());
});

describe.each(collectionNames)('%s', (name: CollectionName) => {
  test('the committed JSON Schema is what npm run json-schemas writes', () => {
    expect(JSON.parse(committed(`.vscode/schemas/${name}.json`))).toEqual(
      JSON.parse(JSON.stringify(jsonSchemaOf(name))),
    );
  });

  test('every field has a Vietnamese title and description', () => {
    const all = (fields: readonly Field[]): Field[] =>
      fields.flatMap((field) => [field, ...field.shapes.flatMap(all)]);
    const silent = all(recordFieldsOf(schemas[name])).filter(
      ({ title, description, name: own }) => title === own || description === '',
    );
    expect(silent.map((field) => field.name)).toEqual([]);
  });

  test('the JSON Schema accepts every record that the check accepts', () => {
    const accepts = validator(name);
    for (const { collection, file, format } of walkContent(path.resolve('src/content')).files) {
      if (collection !== name) continue;
      const { data } = readFrontMatter(readFileSync(file, 'utf8').normalize('NFC'), file, format);
      expect(accepts(data) ? [] : [file, ...(accepts.errors ?? [])]).toEqual([]);
    }
  });
});

test('the JSON Schema refuses while typing: an unknown field, a wrong word, a date in Vietnamese order', () => {
  const accepts = validator('terms');
  const good = { title: 'HTX', long: 'hợp tác xã' };
  expect(accepts(good)).toBe(true);
  expect(accepts({ ...good, titel: 'x' })).toBe(false);
  const agreements = validator('agreements');
  agreements({
    level: 'tinh',
    signed: { on: '16/3/2026' },
    category: 'khac',
    title: 'a',
    summary: 'b',
    parties: [],
    sources: [],
  });
  expect(agreements.errors?.map(({ instancePath }) => instancePath)).toEqual(
    expect.arrayContaining(['/level', '/signed/on']),
  );
});

test('hints in the front matter of .mdx files are switched on at both ends: the editor and Astro, which lists the files', () => {
  expect(JSON.parse(committed('.vscode/settings.json'))).toMatchObject({
    'astro.content-intellisense': true,
  });
  const extensions = JSON.parse(committed('.vscode/extensions.json')) as { recommendations: string[] };
  expect(extensions.recommendations).toContain('astro-build.astro-vscode');
  expect(committed('astro.config.mjs')).toContain('contentIntellisense: true');
});

test('VS Code finds a schema for every collection and takes the problems of the check', () => {
  const settings = JSON.parse(committed('.vscode/settings.json')) as {
    'yaml.schemas': Record<string, string>;
  };
  expect(Object.keys(settings['yaml.schemas']).sort()).toEqual(
    collectionNames.map((name) => `./.vscode/schemas/${name}.json`).sort(),
  );
  const tasks = JSON.parse(committed('.vscode/tasks.json')) as {
    tasks: { problemMatcher: { pattern: { regexp: string }[] } }[];
  };
  const [head, message] = tasks.tasks[0]?.problemMatcher.pattern ?? [];
  const report = [
    'src/content/agreements/a.mdx:14:11  [unknown-reference]',
    '  parties[1].body: không có "x" trong bodies.',
  ];
  expect(new RegExp(head?.regexp ?? '$^').exec(report[0] ?? '')?.slice(1)).toEqual([
    'src/content/agreements/a.mdx',
    '14',
    '11',
    'unknown-reference',
  ]);
  expect(new RegExp(message?.regexp ?? '$^').exec(report[1] ?? '')?.[1]).toBe(
    'parties[1].body: không có "x" trong bodies.',
  );
});

function validator(name: CollectionName): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: true });
  addFormats.default(ajv);
  return ajv.compile(jsonSchemaOf(name));
}
