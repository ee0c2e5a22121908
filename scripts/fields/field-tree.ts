/** The fields of a collection as its zod schema declares them: for docs/fields.md, skeletons and the canonical order. */
import { z } from 'zod';
import type { CollectionName } from '../../src/schemas/references.ts';
import { calendarDay, partialDate, quantityNumber } from '../../src/schemas/values.ts';
import { longest, textForm, type TextForm } from './text-limits.ts';

/** What an author writes at a place, without its list. */
export type ValueKind =
  'text' | 'date' | 'day' | 'number' | 'boolean' | 'choice' | 'reference' | 'address' | 'group';

/** One field with the words of its schema. */
export interface Field {
  name: string;
  title: string;
  description: string;
  required: boolean;
  /** Whether the value is a list of what the rest describes. */
  list: boolean;
  kind: ValueKind;
  /** The words to choose from; only for a choice. */
  options: readonly string[];
  /** Where a referenced record lives; only for a reference. */
  refersTo?: CollectionName | undefined;
  maxLength?: number | undefined;
  /** The form that a text must have; undefined when any text will do. */
  form?: TextForm | undefined;
  /** What holds when the field is left out; undefined for nothing and for an empty list or group. */
  preset?: string | number | boolean | undefined;
  /** The fields of a group; several lists where the author chooses one of several shapes. */
  shapes: readonly (readonly Field[])[];
}

type Schema = z.core.$ZodTypes;

/** What every record has, before and after the fields of its own kind. */
const leading = ['title', 'summary', 'draft'];
const trailing = ['sources', 'notes', 'waivers'];

/** The fields of a record in the canonical order of a file: names first, sources and notes last. */
export function recordFieldsOf(schema: z.core.$ZodType): Field[] {
  const all = fieldsOf(schema);
  const named = (names: readonly string[]): Field[] =>
    names.flatMap((name) => all.filter((field) => field.name === name));
  const own = all.filter(({ name }) => !leading.includes(name) && !trailing.includes(name));
  return [...named(leading), ...own, ...named(trailing)];
}

/** The fields of an object schema, in the order in which it declares them. */
export function fieldsOf(schema: z.core.$ZodType): Field[] {
  const { inner } = unwrap(schema as Schema);
  const { def } = inner._zod;
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).map(([name, each]) => fieldOf(name, each as Schema));
}

function fieldOf(name: string, schema: Schema): Field {
  const outer = unwrap(schema);
  const { def } = outer.inner._zod;
  const list = def.type === 'array';
  const { inner } = list ? unwrap(def.element as Schema) : outer;
  const meta = { ...z.globalRegistry.get(inner), ...outer.meta };
  const preset = outer.preset;
  return {
    name,
    title: String(meta['title'] ?? name),
    description: String(meta['description'] ?? ''),
    required: !outer.optional,
    list,
    ...valueOf(inner),
    ...(typeof preset === 'object' ? {} : { preset: preset as Field['preset'] }),
  };
}

type Value = Pick<Field, 'kind' | 'options' | 'refersTo' | 'maxLength' | 'form' | 'shapes'>;

function valueOf(schema: Schema): Value {
  const { def } = schema._zod;
  const value = (kind: ValueKind, more: Partial<Value> = {}): Value => ({
    kind,
    options: [],
    shapes: [],
    ...more,
  });
  // Described copies share the definition of the schema that they describe.
  if (same(schema, partialDate)) return value('date');
  if (same(schema, calendarDay)) return value('day');
  if (same(schema, quantityNumber)) return value('number');
  const refersTo = z.globalRegistry.get(schema)?.['reference'] as CollectionName | undefined;
  if (refersTo !== undefined) return value('reference', { refersTo });
  switch (def.type) {
    case 'object':
      return value('group', { shapes: [fieldsOf(schema)] });
    case 'union':
      return value('group', { shapes: def.options.map((option) => fieldsOf(option)) });
    case 'enum':
      return value('choice', { options: Object.values(def.entries).map(String) });
    case 'number':
      return value('number');
    case 'boolean':
      return value('boolean');
    case 'string':
      return 'format' in def && def.format === 'url'
        ? value('address')
        : value('text', { maxLength: longest(schema), form: textForm(schema) });
    default:
      return value('text');
  }
}

function same(schema: Schema, known: z.core.$ZodType): boolean {
  return schema._zod.def === (known as Schema)._zod.def;
}

interface Unwrapped {
  inner: Schema;
  optional: boolean;
  preset: unknown;
  /** Title and description, of which the outermost win. */
  meta: Record<string, unknown>;
}

/** A schema without what only wraps it. */
function unwrap(schema: Schema): Unwrapped {
  const { def } = schema._zod;
  const meta = { ...z.globalRegistry.get(schema) };
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable': {
      const below = unwrap(def.innerType as Schema);
      return {
        inner: below.inner,
        optional: below.optional || def.type !== 'nullable',
        preset: 'defaultValue' in def ? def.defaultValue : below.preset,
        meta: { ...below.meta, ...meta },
      };
    }
    default:
      return { inner: schema, optional: false, preset: undefined, meta };
  }
}
