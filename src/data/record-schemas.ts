import { z } from 'zod';
import { schemas } from '../schemas/collections.ts';
import { publishedFiles, type PublishedFileName, type SchemaName } from '../schemas/published-files.ts';
import { collectionNames } from '../schemas/references.ts';
import { publishedEnvelope } from '../schemas/published-record.ts';

/** Drafts are published nowhere, so the field that marks them is in no file. */
function withoutDraft(json: z.core.JSONSchema.BaseSchema): void {
  delete json.properties?.['draft'];
  json.required = json.required?.filter((name) => name !== 'draft') ?? [];
}

/** What the published schemas are about: each collection, then the files that are not of one record. */
export const schemaNames: readonly SchemaName[] = [
  ...collectionNames,
  ...(Object.keys(publishedFiles) as PublishedFileName[]),
];

function isFileName(name: SchemaName): name is PublishedFileName {
  return name in publishedFiles;
}

/**
 * The JSON Schema of a collection's record files or of another kind of file, made from the schemas that validate the content. What JSON Schema
 * cannot say (a quantity has a value or a range, a date exists) is left to the check.
 */
export function publishedSchema(name: SchemaName, address: string): object {
  const collection = isFileName(name) ? 'provinces' : name;
  const fields: z.ZodType = schemas[collection];
  const data = z.union([fields, z.null()]);
  const record = publishedEnvelope.extend({ collection: z.literal(collection), data });
  const whole: z.ZodType = isFileName(name) ? publishedFiles[name](record) : record;
  const json = z.toJSONSchema(whole, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === fields) withoutDraft(jsonSchema);
      // An empty list that stands for a field left out is not held to the least that an author must write.
      if (zodSchema._zod.def.type === 'default') delete jsonSchema.minItems;
      // A number that an editor may write as text ("1.012") leaves the reader as a number.
      if (['transform', 'pipe'].includes(zodSchema._zod.def.type)) jsonSchema.type = 'number';
    },
  });
  return { $id: address, title: `Sổ cam kết: ${name}`, ...json };
}
