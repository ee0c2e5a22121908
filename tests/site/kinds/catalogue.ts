import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { unzip } from '../../../src/outputs/zip.ts';
import { csvwDescriptor } from './forms.ts';
import { schemaProblems } from './records.ts';
import { eachFile, unequal, type Kind } from './kind.ts';

/** `phien-ban.json`: what the site is. */
export interface VersionFile {
  version: string;
  commit: string | null;
  asOf: string;
  snapshot: boolean;
  history: 'complete' | 'shallow' | 'none';
  records: Record<string, number>;
  rows: Record<string, number>;
}

const dataPackage: Kind = {
  name: 'Data Package: valid by the official profile 2.0',
  of: /^du-lieu\/datapackage\.json$/,
  wrong: eachFile((file, site) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    // A hint for editors of forms, no format of text.
    ajv.addFormat('textarea', true);
    const profile = readFileSync('tests/fixtures/profiles/datapackage-2.0.json', 'utf8');
    const valid = ajv.validate(JSON.parse(profile) as object, site.json(file));
    const { resources } = site.json(file) as { resources: { path: string }[] };
    const tables = [...site.files].filter((each) => /^du-lieu\/[^/]+\.csv$/.test(each));
    return [
      ...(valid ? [] : [ajv.errorsText()]),
      ...unequal('tables', resources.map((each) => `du-lieu/${each.path}`).sort(), tables),
    ];
  }),
};

const csvw: Kind = {
  name: 'CSV on the Web: of the form that the W3C gives a description of tables; its cells are held in the tables',
  of: /^du-lieu\/csv-metadata\.json$/,
  wrong: eachFile((file, site) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.validate(csvwDescriptor, site.json(file));
    return valid ? [] : [ajv.errorsText()];
  }),
};

const words = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
};
interface Node {
  readonly [property: string]: unknown;
  '@type'?: string | readonly string[];
}

/** What DCAT-AP 3 calls mandatory, by the class of the node. */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  [`${words.dcat}Catalog`]: [
    `${words.dct}title`,
    `${words.dct}description`,
    `${words.dct}publisher`,
    `${words.dcat}dataset`,
  ],
  [`${words.dcat}Dataset`]: [`${words.dct}title`, `${words.dct}description`],
  [`${words.dcat}Distribution`]: [`${words.dcat}accessURL`],
  [`${words.foaf}Agent`]: [`${words.foaf}name`],
};

/** What this node and all below it lack. */
function lacking(node: Node): string[] {
  const missing = [node['@type'] ?? []]
    .flat()
    .flatMap((type) =>
      (mandatory[type] ?? [])
        .filter((property) => !Array.isArray(node[property]) || node[property].length === 0)
        .map((property) => `${type} lacks ${property}`),
    );
  const children = Object.values(node).flat() as (Node | string)[];
  return [...missing, ...children.flatMap((child) => (typeof child === 'object' ? lacking(child) : []))];
}

const dcat: Kind = {
  name: 'DCAT-AP: expands without asking the network; everything mandatory is there, every file too',
  of: /^du-lieu\/dcat\.jsonld$/,
  wrong: async (files, site) => {
    const problems: string[] = [];
    for (const file of files) {
      const documentLoader = (): never => {
        throw new Error('a description must not need the network');
      };
      const expanded = await jsonld.expand(site.json(file) as object, { documentLoader });
      const [catalogue = {}] = expanded as unknown as Node[];
      const downloads = [...JSON.stringify(expanded).matchAll(/dcat#downloadURL":\[\{"@id":"([^"]+)"/g)];
      problems.push(
        ...unequal('@type', catalogue['@type'], [`${words.dcat}Catalog`]),
        ...lacking(catalogue),
        ...downloads
          .filter(([, address = '']) => !site.leadsSomewhere(address))
          .map(([, address = '']) => address),
        ...unequal(
          'files',
          downloads.length,
          [...site.files].filter((each) => /^du-lieu\/[^/]+\.csv$/.test(each)).length * 2 + 1,
        ),
      );
    }
    return problems;
  },
};

const zip: Kind = {
  name: 'zip: holds every table, schema and description byte for byte, and a text to read first',
  of: /^du-lieu\/tat-ca\.zip$/,
  wrong: eachFile((file, site) => {
    const packed = new Map(unzip(site.bytes(file)).map(({ name, bytes }) => [name, Buffer.from(bytes)]));
    const inside = [...site.files].filter(
      (each) => /^du-lieu\/.+\.(?:csv|json)$/.test(each) || each === 'phien-ban.json',
    );
    return [
      ...inside
        .filter((each) => !packed.get(each.replace('du-lieu/', ''))?.equals(site.bytes(each)))
        .map((each) => `another or no ${each}`),
      ...unequal('names', packed.size, inside.length + 1),
      ...(packed.get('README.txt')?.toString('utf8').includes('cam-ket.csv') === true
        ? []
        : ['no README.txt']),
    ];
  }),
};

const version: Kind = {
  name: 'version: valid by the published schema that it names, counts what is there',
  of: /^phien-ban\.json$/,
  wrong: eachFile((file, site) => {
    const { history, records, rows } = site.json(file) as VersionFile;
    const { known, changes } = site.register;
    return [
      ...schemaProblems(file, site),
      ...unequal('history', history, changes.extent),
      ...unequal(
        'records',
        records,
        Object.fromEntries(Object.entries(known).map(([name, list]) => [name, list.length])),
      ),
      ...Object.entries(rows).flatMap(([name, count]) =>
        unequal(name, count, (site.json(`du-lieu/${name}.json`) as { rows: object[] }).rows.length),
      ),
    ];
  }),
};

export const catalogueKinds: readonly Kind[] = [dataPackage, csvw, dcat, zip, version];
