import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { jsonOf } from '../../../src/outputs/json.ts';
import { publishedFile } from '../../../src/views/record-files.ts';
import { eachFile, unequal, type BuiltSite, type Kind } from './kind.ts';

const schemaFile = /^du-lieu\/luoc-do\/[a-z]+\.json$/;

function schemasOf(site: BuiltSite): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of site.files) if (schemaFile.test(file)) ajv.addSchema(site.json(file) as object);
  return ajv;
}

function saysItsView(file: string, site: BuiltSite): string[] {
  const view = publishedFile(site.register, file.replace(/\.json$/, ''));
  if (!view) return ['a file of nothing'];
  return site.text(file) === jsonOf(view) ? [] : unequal('differs', site.json(file), view);
}

/** A record's own file: it follows the published schema that it names, and says what its view says. */
const records: Kind = {
  name: 'record: valid by the published schema that it names, equal to its view',
  of: /^(?:(?:chuong-trinh|ke-hoach|thi-dua|ket-qua|tin-tuc|hoi-dap|van-ban|to-chuc|so-lieu|so-lieu\/nguon|tu-viet-tat)\/(?!feed\.|danh-muc\.)[^/]+|dia-phuong\/[a-z-]+-(?:34|63))\.json$/,
  wrong: (files, site) => {
    const ajv = schemasOf(site);
    return eachFile((file) => {
      const data = site.json(file) as { $schema: string };
      const valid = ajv.validate(data.$schema, data);
      return [...(valid ? [] : [ajv.errorsText()]), ...saysItsView(file, site)];
    })(files, site);
  },
};

/** The file of a name that two units may share: each unit in it follows the schema of its own file. */
const places: Kind = {
  name: 'place: its units valid by the published schema, equal to its view',
  of: /^dia-phuong\/(?!feed\.)(?![a-z-]+-(?:34|63)\.)[^/]+\.json$/,
  wrong: (files, site) => {
    const ajv = schemasOf(site);
    return eachFile((file) => {
      const { units } = site.json(file) as { units: { json: string; $schema: string }[] };
      const unlike = units.filter(
        ({ json, ...unit }) => !ajv.validate(unit.$schema, unit) || !site.leadsSomewhere(json),
      );
      return [
        ...(units.length === 0 ? ['no unit'] : []),
        ...unlike.map(({ json }) => `${json}: ${ajv.errorsText()}`),
        ...saysItsView(file, site),
      ];
    })(files, site);
  },
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

export const recordKinds: readonly Kind[] = [records, places, schemas];
