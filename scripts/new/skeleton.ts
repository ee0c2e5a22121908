/** The text of a new record: what is known, and every other field as a comment that says what belongs there. */
import { schemas } from '../../src/schemas/collections.ts';
import type { CollectionName } from '../../src/schemas/references.ts';
import { recordFieldsOf, type Field } from '../fields/field-tree.ts';
import { canonicalYaml, yamlOf } from '../format/canonical-yaml.ts';

/** Optional fields that are worth showing inside a group; the others are in docs/fields.md. */
const usual = new Set([
  'lead',
  'target',
  'due',
  'dueBasis',
  'value',
  'on',
  'place',
  'items',
  'url',
  'to',
  'every',
  'atEnd',
]);

/** The front matter with comments, without its `---`. */
export function skeleton(collection: CollectionName, values: Readonly<Record<string, unknown>>): string {
  const fields = recordFieldsOf(schemas[collection]);
  const blocks = fields.map((field) =>
    values[field.name] === undefined ? commented(field) : filled(field, values[field.name], fields),
  );
  const hint = `# Trường bỏ trống nằm sau dấu #; xóa dấu # và một dấu cách để dùng. Mọi trường: docs/fields.md#${collection}\n`;
  return canonicalYaml(hint + blocks.join(''), fields);
}

function filled(field: Field, value: unknown, fields: readonly Field[]): string {
  return `# ${words(field)}\n${yamlOf({ [field.name]: value }, fields)}`;
}

function commented(field: Field): string {
  return exampleLines(field, 0)
    .map((line) => `# ${line}\n`)
    .join('');
}

function words({ title, description, options }: Field): string {
  const choice = options.length === 0 ? '' : ` (${options.join(', ')})`;
  return `${title}: ${description}${choice}`;
}

/** YAML of an empty field, its words behind it. */
function exampleLines(field: Field, depth: number): string[] {
  const { name, list, kind, shapes } = field;
  const behind = ` # ${words(field)}`;
  if (kind !== 'group') return [`${name}: ${list ? `[${emptyOf(field)}]` : emptyOf(field)}${behind}`];
  const shape = shapes.at(0) ?? [];
  const inside = shape
    .filter((each) => each.required || usual.has(each.name))
    .filter((each) => depth < 2 || each.required)
    .flatMap((each) => exampleLines(each, depth + 1));
  const indented = inside.map((line, index) => `${list ? (index === 0 ? '  - ' : '    ') : '  '}${line}`);
  return [`${name}:${behind}`, ...indented];
}

function emptyOf({ kind, options, preset }: Field): string {
  if (kind === 'boolean') return String(preset ?? true);
  if (kind === 'choice') return String(preset ?? options[0] ?? '');
  return kind === 'number' ? '0' : "''";
}
