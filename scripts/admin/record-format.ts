/** Reads and writes one kind of file for the form. Runs in the browser. */
import { parse } from 'yaml';
import { takeApart } from '../../src/reader/file-parts.ts';
import type { FoundFile } from '../../src/reader/walk.ts';
import type { Field } from '../fields/field-tree.ts';
import { toForm, type Group, type Value } from './form-values.ts';
import { keepText } from './keep-text.ts';
import { bodyField, originalField } from './record-format-names.ts';

/** The two functions that Sveltia CMS wants for a format of one's own. */
export interface RecordFormat {
  /** The values of the form for the text of a file. Throws on a file that cannot be read. */
  fromFile(text: string): Group;
  /** The text of the file for the values of the form. */
  toFile(values: Group): string;
}

/** The format of files of one kind; `fields` are those of its schema in canonical order. */
export function recordFormat(format: FoundFile['format'], fields: readonly Field[]): RecordFormat {
  return {
    fromFile(text) {
      const { yaml, body } = partsOf(text, format);
      const data = parse(yaml, { version: '1.2', schema: 'core' }) as Group;
      const values = Object.entries(data).map(
        ([name, value]) =>
          [
            name,
            toForm(
              value,
              fields.find((field) => field.name === name),
            ),
          ] as const,
      );
      return {
        ...Object.fromEntries(values),
        ...(format === '.yaml' ? {} : { [bodyField]: body.trim() }),
        [originalField]: text,
      };
    },
    toFile({ [originalField]: original, [bodyField]: prose, ...form }) {
      const before = typeof original === 'string' && original !== '' ? original : undefined;
      const parts = before === undefined ? { yaml: '', body: '' } : partsOf(before, format);
      const yaml = keepText(parts.yaml, form, fields);
      return format === '.yaml' ? yaml : `---\n${yaml}---\n${proseText(prose, parts.body)}`;
    },
  };
}

/** Prose that nobody changed stays letter for letter. */
function proseText(prose: Value, before: string): string {
  const text = typeof prose === 'string' ? prose.trim() : '';
  if (text === before.trim()) return before;
  return text === '' ? '' : `\n${text}\n`;
}

function partsOf(text: string, format: FoundFile['format']): { yaml: string; body: string } {
  if (format === '.yaml') return { yaml: text, body: '' };
  const parts = takeApart(text);
  if (typeof parts === 'string') throw new Error(parts);
  return parts;
}
