/** JSON Schemas of the collections for editors: hover text, completion and squiggles while typing. */
import { z } from 'zod';
import { schemas } from '../../src/schemas/collections.ts';
import type { CollectionName } from '../../src/schemas/references.ts';
import { calendarDay, partialDate, quantityNumber } from '../../src/schemas/values.ts';
import { collectionTitles } from './collection-names.ts';
import { optionWords } from './option-words.ts';

/** Year, quarter, month, day or minute; whether the day exists is left to the check. */
export const datePattern = String.raw`^\d{4}(?:-Q[1-4]|-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$`;
export const dayPattern = String.raw`^\d{4}-\d{2}-\d{2}$`;
/** Numbers in quotes, the Vietnamese way. */
export const numberPattern = String.raw`^\s*[-−]?\d[\d.]*(?:,\d+)?\s*$`;

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (2020-12) of one collection's front matter. It is never stricter than the check. */
export function jsonSchemaOf(collection: CollectionName): JsonSchema {
  const schema = z.toJSONSchema(schemas[collection], {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def === partialDate._zod.def) jsonSchema.pattern = datePattern;
      if (def === calendarDay._zod.def) jsonSchema.pattern = dayPattern;
      if (def === quantityNumber._zod.def)
        jsonSchema.anyOf = [{ type: 'number' }, { type: 'string', pattern: numberPattern }];
      if (def.type === 'enum') explainOptions(jsonSchema);
    },
  });
  return { ...schema, title: collectionTitles[collection] };
}

/** The description of a choice explains its words ("sic: nguồn in như vậy; …"): editors show it beside each word. */
function explainOptions(schema: JsonSchema): void {
  const options = (schema.enum ?? []).map(String);
  const meanings = optionWords(schema.description ?? '', options);
  const words = options.map((option) => meanings.get(option) ?? '');
  if (words.some((word) => word !== '')) schema['enumDescriptions'] = words;
}
