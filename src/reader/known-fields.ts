/** What the schema expects at a place of a record: for "ý bạn là …?" and for naming fields in Vietnamese. */
import { z } from 'zod';
import { foldMarks } from '../domain/vietnamese-text.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { FieldPath } from './problem.ts';

/** The schemas that may stand at a path; several where the schema is a union. */
function schemasAt(schema: z.core.$ZodType, path: FieldPath): z.core.$ZodType[] {
  let here = unwrap(schema);
  for (const step of path) {
    here = here.flatMap((each) => {
      const { def } = (each as z.core.$ZodTypes)._zod;
      if (def.type === 'object')
        return Object.hasOwn(def.shape, step) ? unwrap(def.shape[step as string]) : [];
      if (def.type === 'array') return unwrap(def.element);
      return [];
    });
  }
  return here;
}

/** The names of the fields that may stand at a path. */
export function knownFields(schema: z.core.$ZodType, path: FieldPath): string[] {
  const names = schemasAt(schema, path).flatMap((each) => {
    const { def } = (each as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(names)];
}

/** The field at a path whose Vietnamese title is the word that an author typed: "tên" for "title". */
export function fieldTitled(schema: z.core.$ZodType, path: FieldPath, typed: string): string | undefined {
  const wanted = foldMarks(typed.replace(/[_-]/g, ' '));
  for (const each of schemasAt(schema, path)) {
    const { def } = (each as z.core.$ZodTypes)._zod;
    if (def.type !== 'object') continue;
    for (const [name, field] of Object.entries(def.shape)) {
      const title = z.globalRegistry.get(field)?.title;
      if (typeof title === 'string' && foldMarks(title) === wanted) return name;
    }
  }
  return undefined;
}

/** The collection that the id at a path refers to. */
export function referencedCollection(schema: z.core.$ZodType, path: FieldPath): CollectionName | undefined {
  return schemasAt(schema, path)
    .map((each) => z.globalRegistry.get(each)?.['reference'] as CollectionName | undefined)
    .find((name) => name !== undefined);
}

/** A schema without what only wraps it: optional, default, nullable, transforms; the options of a union. */
function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType[] {
  if (schema === undefined) return [];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return unwrap(def.innerType);
    case 'pipe':
      return unwrap(def.in);
    case 'union':
      return def.options.flatMap(unwrap);
    default:
      return [schema];
  }
}
