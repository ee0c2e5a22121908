import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { formConfig, type FormCollection } from '../../../scripts/admin/form-config.ts';
import type { FormField } from '../../../scripts/admin/form-field.ts';
import { recordFiles } from '../../../scripts/admin/record-files.ts';
import { recordFormat } from '../../../scripts/admin/record-format.ts';
import { recordFieldsOf, type Field } from '../../../scripts/fields/field-tree.ts';
import { jsonSchemaOf } from '../../../scripts/fields/json-schema.ts';
import { t } from '../../../src/i18n/t.ts';
import { walkContent } from '../../../src/reader/walk.ts';
import { schemas } from '../../../src/schemas/collections.ts';
import { collectionNames, type CollectionName } from '../../../src/schemas/references.ts';

const contentDir = path.resolve('src/content');
const config = formConfig('Sổ thử', recordFiles(contentDir));

function listsOf(name: CollectionName): FormCollection[] {
  return config.collections.filter(({ folder }) => folder === `src/content/${name}`);
}

interface Shape {
  $ref?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  enum?: unknown[];
}

/** Every place of a JSON Schema as `a.b.c`, lists and alternatives laid flat, with its choices. */
function placesOf(shape: Shape, at = ''): Map<string, unknown[] | undefined> {
  const below = [shape.items, ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].filter(
    (each): each is Shape => each !== undefined,
  );
  return new Map([
    ...(at === '' ? [] : [[at, shape.enum ?? shape.items?.enum] as const]),
    ...below.flatMap((each) => [...placesOf(each, at)]).filter(([place]) => place !== at),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, each]) => [
      ...placesOf(each, at === '' ? name : `${at}.${name}`),
    ]),
  ]);
}

/** Every place of the form, in the same words. */
function fieldsOf(fields: readonly FormField[], at = ''): Map<string, FormField> {
  return new Map(
    fields.flatMap((field) => {
      const place = at === '' ? field.name : `${at}.${field.name}`;
      return [[place, field] as const, ...fieldsOf(field.fields ?? [], place)];
    }),
  );
}

test('Sveltia accepts the configuration: it is valid against the schema that the package brings', () => {
  const file = path.resolve('node_modules/@sveltia/cms/schema/sveltia-cms.json');
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const accepts = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  expect(accepts(config) ? [] : accepts.errors).toEqual([]);
});

test('one list for each kind of record, and one more where files of another format lie', () => {
  expect([...new Set(config.collections.map(({ folder }) => folder))]).toEqual(
    collectionNames.map((name) => `src/content/${name}`),
  );
  const offered = new Set(config.collections.map(({ folder, format }) => `${folder} ${format}`));
  const needed = walkContent(contentDir).files.map(
    ({ collection, format }) => `src/content/${collection} ${collection}-${format.slice(1)}`,
  );
  expect([...new Set(needed)].filter((each) => !offered.has(each))).toEqual([]);
});

describe.each(collectionNames)('%s', (name) => {
  const places = placesOf(jsonSchemaOf(name) as Shape);

  test('every field that the schema knows stands in the form, with the same choices, and no other', () => {
    for (const list of listsOf(name)) {
      const inForm = fieldsOf(list.fields);
      expect([...places.keys()].filter((place) => !inForm.has(place))).toEqual([]);
      const own = [...inForm.keys()].filter((place) => !places.has(place));
      expect(own).toEqual(list.format.endsWith('yaml') ? ['tepGoc'] : ['body', 'tepGoc']);
      for (const [place, choices] of places)
        if (choices)
          expect(
            inForm.get(place)?.options?.map(({ value }) => value),
            place,
          ).toEqual(choices.map(String));
    }
  });

  test('required, title and description are those of the schema', () => {
    const compare = (fields: readonly Field[], form: readonly FormField[]): void => {
      for (const field of fields) {
        const shown = form.find((each) => each.name === field.name);
        expect(shown, field.name).toMatchObject({ label: field.title, required: field.required });
        expect(shown?.hint ?? '', field.name).toContain(field.description);
        if (field.shapes.length === 1) compare(field.shapes[0] ?? [], shown?.fields ?? []);
      }
    };
    compare(recordFieldsOf(schemas[name]), listsOf(name)[0]?.fields ?? []);
  });

  test('a reference is chosen from the records that it may name', () => {
    const refers = (fields: readonly Field[], at: string): [string, Field][] =>
      fields.flatMap((field) => [
        ...(field.refersTo ? [[`${at}${field.name}`, field] as [string, Field]] : []),
        ...field.shapes.flatMap((shape) => refers(shape, `${at}${field.name}.`)),
      ]);
    const inForm = fieldsOf(listsOf(name)[0]?.fields ?? []);
    const ids = recordFiles(contentDir);
    for (const [place, { refersTo = name, list }] of refers(recordFieldsOf(schemas[name]), '')) {
      const field = inForm.get(place);
      expect(field?.multiple ?? false, place).toBe(list);
      if (field?.widget === 'relation')
        expect(field, place).toMatchObject({ collection: refersTo, value_field: '{{slug}}' });
      else
        expect(
          field?.options?.map(({ value }) => value),
          place,
        ).toEqual(ids.get(refersTo)?.map(({ id }) => id));
    }
  });
});

test('choices are shown in Vietnamese words, the same as on the pages', () => {
  const all = config.collections.flatMap(({ fields }) => [...fieldsOf(fields)]);
  const bare = all.flatMap(([place, { options = [], widget }]) =>
    widget === 'select'
      ? options.filter(({ label }) => /^[a-z-]+$/.test(label)).map(({ value }) => `${place}: ${value}`)
      : [],
  );
  expect(bare).toEqual([]);
  const category = all.find(([place]) => place === 'category')?.[1];
  for (const { value, label } of category?.options ?? [])
    expect(label).toBe(t('vi', `category.${value}` as Parameters<typeof t>[1]));
});

test('the form refuses nothing that a record of the register holds', () => {
  const wrong: string[] = [];
  const judge = (field: FormField, value: unknown, place: string): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value) && field.widget === 'list') {
      const item: FormField = field.field ?? { ...field, widget: 'object' };
      value.forEach((each, index) => judge(item, each, `${place}[${index}]`));
    } else if (field.widget === 'object') {
      for (const each of field.fields ?? []) {
        const inside = (value as Record<string, unknown>)[each.name];
        if (inside === undefined && each.required === true) wrong.push(`${place}.${each.name}: thiếu`);
        judge(each, inside, `${place}.${each.name}`);
      }
    } else if (typeof value === 'string') {
      if (field.pattern && !new RegExp(field.pattern[0], 'u').test(value)) wrong.push(`${place}: ${value}`);
      if (value.length > (field.maxlength ?? Infinity)) wrong.push(`${place}: dài`);
      if (field.widget === 'select' && !field.options?.some((option) => option.value === value))
        wrong.push(`${place}: ${value}`);
    }
  };
  for (const { collection, file, format } of walkContent(contentDir).files) {
    const list = config.collections.find((each) => each.format === `${collection}-${format.slice(1)}`);
    const reading = recordFormat(format, recordFieldsOf(schemas[collection]));
    const values = reading.fromFile(readFileSync(file, 'utf8').trim());
    judge({ name: '', label: '', widget: 'object', fields: list?.fields ?? [] }, values, file);
  }
  expect(wrong).toEqual([]);
});
