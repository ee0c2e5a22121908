import type { z } from 'zod';

/**
 * Gives a field its Vietnamese title and description. They are the author manual: the field list in
 * the docs, the editor's hover text and the labels of the form are all made from them.
 */
export function described<T extends z.ZodType>(schema: T, title: string, description: string): T {
  return schema.meta({ title, description });
}
