import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Group } from '../../../scripts/admin/form-values.ts';
import { recordFormat, type RecordFormat } from '../../../scripts/admin/record-format.ts';
import { recordFieldsOf } from '../../../scripts/fields/field-tree.ts';
import { walkContent, type FoundFile } from '../../../src/reader/walk.ts';
import { schemas } from '../../../src/schemas/collections.ts';
import { collectionNames } from '../../../src/schemas/references.ts';

const fieldsOf = new Map(collectionNames.map((name) => [name, recordFieldsOf(schemas[name])]));
const formatFor = ({ collection, format }: Pick<FoundFile, 'collection' | 'format'>): RecordFormat =>
  recordFormat(format, fieldsOf.get(collection) ?? []);
const files = walkContent(path.resolve('src/content')).files;
const textOf = ({ file }: FoundFile): string => readFileSync(file, 'utf8');

test('a record that is opened and saved without a change is the same file, letter for letter', () => {
  const changed = files.filter((found) => {
    const format = formatFor(found);
    const text = textOf(found);
    return format.toFile(format.fromFile(text)) !== text;
  });
  expect(changed.map(({ file }) => file)).toEqual([]);
});

test('one changed value changes one line, in every record of the register', () => {
  const wrong = files.flatMap((found) => {
    const format = formatFor(found);
    const text = textOf(found);
    const form: Group = { ...format.fromFile(text), title: 'Tên mới: thử' };
    const lines = format.toFile(form).split('\n');
    const before = text.split('\n');
    const differing = lines.flatMap((line, index) => (line === before[index] ? [] : [line]));
    const ok = lines.length === before.length && differing.join() === "title: 'Tên mới: thử'";
    return ok ? [] : [`${found.file}: ${differing.slice(0, 3).join(' | ')}`];
  });
  expect(wrong).toEqual([]);
});
