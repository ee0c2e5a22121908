import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { jsonOf } from '../../../src/outputs/json.ts';
import { publishedFile } from '../../../src/views/record-files.ts';
import { eachFile, unequal, type BuiltSite, type Kind } from './kind.ts';

const schemaFile = /^du-lieu\/luoc-do\/[a-z]+\.json$/;
const compiled = new WeakMap<BuiltSite, Ajv2020>();

/** All published schemas of a site, each read once. */
function schemasOf(site: BuiltSite): Ajv2020 {
  const known = compiled.get(site);
  if (known) return known;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of site.files) if (schemaFile.test(file)) ajv.addSchema(site.json(file) as object);
  compiled.set(site, ajv);
  return ajv;
}

/** What a JSON file lacks of the published schema that it names. */
export function schemaProblems(file: string, site: BuiltSite): string[] {
  const data = site.json(file) as { $schema: string };
  const ajv = schemasOf(site);
  return ajv.validate(data.$schema, data) ? [] : [ajv.errorsText()];
}

/** Records, and the names that provincial units share: both have a file beside their page, a term and a unit their own. */
const records: Kind = {
  name: 'record or place: JSON valid by the published schema that it names, equal to its view',
  of: /^(?:chuong-trinh|ke-hoach|thi-dua|ket-qua|tin-tuc|hoi-dap|van-ban|to-chuc|so-lieu|so-lieu\/nguon|tu-viet-tat|dia-phuong)\/(?!feed\.|danh-muc\.)[^/]+\.json$/,
  wrong: eachFile((file, site) => {
    const view = publishedFile(site.register, file.replace(/\.json$/, ''));
    if (!view) return ['a file of nothing'];
    const isEqual = site.text(file) === jsonOf(view);
    return [...schemaProblems(file, site), ...(isEqual ? [] : unequal('differs', site.json(file), view))];
  }),
};

const schemas: Kind = {
  name: 'schema: valid by the meta-schema of JSON Schema 2020-12, found at the address it gives itself',
  of: schemaFile,
  wrong: eachFile((file, site) => {
    const schema = site.json(file) as { $id: string; $schema: string };
    const ajv = new Ajv2020({ strict: false });
    return [
      ...(ajv.validateSchema(schema) === true ? [] : [ajv.errorsText()]),
      ...(schema.$id.endsWith(`/${file}`) && site.leadsSomewhere(schema.$id) ? [] : [`$id is ${schema.$id}`]),
      ...unequal('$schema', schema.$schema, 'https://json-schema.org/draft/2020-12/schema'),
    ];
  }),
};

export const recordKinds: readonly Kind[] = [records, schemas];
