import { z } from 'zod';
import { schemas } from '../schemas/collections.ts';
import { publishedEnvelope } from '../schemas/published-record.ts';
import type { CollectionName } from '../schemas/references.ts';

/**
 * The JSON Schema of a collection's record files, made from the schemas that validate the content. What JSON Schema
 * cannot say (a quantity has a value or a range, a date exists) is left to the check.
 */
export function recordSchema(collection: CollectionName, address: string): object {
  // Which object it is does not matter here: every record has the field that drafts have.
  const fields: z.ZodObject = schemas[collection];
  const data = z.union([fields.omit({ draft: true }), z.null()]);
  const whole = publishedEnvelope.extend({ collection: z.literal(collection), data });
  const json = z.toJSONSchema(whole, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A number that an editor may write as text ("1.012") leaves the reader as a number.
      if (zodSchema._zod.def.type === 'transform' || zodSchema._zod.def.type === 'pipe')
        jsonSchema.type = 'number';
    },
  });
  return { $id: address, title: `Sổ cam kết: ${collection}`, ...json };
}
