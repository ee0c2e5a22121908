import type { z } from 'zod';

interface Definition {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Readonly<Record<string, z.ZodType>>;
  options?: readonly z.ZodType[];
}

function definition(schema: z.ZodType): Definition {
  return schema.def as Definition;
}

/** The schema of a field of a mapping or of the items of a list, through everything optional; undefined if unknown. */
export function fieldSchema(schema: z.ZodType | undefined, field: string): z.ZodType | undefined {
  if (schema === undefined) return undefined;
  const { innerType, element, shape, options } = definition(schema);
  if (innerType !== undefined) return fieldSchema(innerType, field);
  if (element !== undefined) return fieldSchema(element, field);
  if (shape !== undefined) return shape[field];
  return options?.map((each) => fieldSchema(each, field)).find((each) => each !== undefined);
}

/** The Vietnamese title that a schema gives its field; undefined where the field is no longer known. */
export function fieldTitle(schema: z.ZodType | undefined): string | undefined {
  if (schema === undefined) return undefined;
  return schema.meta()?.title ?? fieldTitle(definition(schema).innerType);
}
