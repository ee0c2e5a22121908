/** Finds every id of another record in any record, by the schemas alone: a new field needs no line here. */
import { z } from 'zod';
import type { CollectionName } from '../schemas/references.ts';
import type { FieldPath } from '../reader/problem.ts';

/** An id, where it stands, and the collection that must hold it. */
export interface FoundReference {
  path: FieldPath;
  id: string;
  to: CollectionName;
}

const kept = new WeakMap<z.core.$ZodType, boolean>();

/** The references in data that the schema has accepted. */
export function referencesIn(schema: z.core.$ZodType, data: unknown): FoundReference[] {
  const found: FoundReference[] = [];
  walk(schema, data, [], found);
  return found;
}

function walk(schema: z.core.$ZodType, data: unknown, path: FieldPath, found: FoundReference[]): void {
  if (data === undefined || data === null || !holdsReference(schema)) return;
  const to = targetOf(schema);
  if (to !== undefined && typeof data === 'string') {
    found.push({ path, id: data, to });
    return;
  }
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object' && typeof data === 'object') {
    for (const key of Object.keys(data)) {
      const inner = def.shape[key];
      // Asked before a path is made: most fields hold no reference.
      if (inner !== undefined && holdsReference(inner))
        walk(inner, (data as Record<string, unknown>)[key], [...path, key], found);
    }
  } else if (def.type === 'array' && Array.isArray(data)) {
    data.forEach((item, index) => walk(def.element, item, [...path, index], found));
  } else if (def.type === 'union') {
    const option = def.options.find((each) => accepts(each, data));
    if (option) walk(option, data, path, found);
  } else for (const inner of innerSchemas(schema)) walk(inner, data, path, found);
}

/** Whether parsed data can have come from an option: it has no field that the option lacks. */
function accepts(option: z.core.$ZodType, data: unknown): boolean {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') return typeof data !== 'object';
  return (
    typeof data === 'object' &&
    data !== null &&
    Object.keys(data).every((key) => Object.hasOwn(def.shape, key))
  );
}

function targetOf(schema: z.core.$ZodType): CollectionName | undefined {
  const isText = (schema as z.core.$ZodTypes)._zod.def.type === 'string';
  return isText ? (z.globalRegistry.get(schema)?.['reference'] as CollectionName | undefined) : undefined;
}

/** Most of a record holds no reference; knowing it once for each schema keeps the walk short. */
function holdsReference(schema: z.core.$ZodType): boolean {
  const known = kept.get(schema);
  if (known !== undefined) return known;
  const holds = targetOf(schema) !== undefined || innerSchemas(schema).some(holdsReference);
  kept.set(schema, holds);
  return holds;
}

function innerSchemas(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.values(def.shape);
    case 'array':
      return [def.element];
    case 'union':
      return [...def.options];
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return [def.innerType];
    case 'pipe':
      return [def.out, def.in];
    default:
      return [];
  }
}
