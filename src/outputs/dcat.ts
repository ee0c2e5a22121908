import type { CatalogueFile, DatasetWords } from '../views/catalogue.ts';
import type { Dataset } from '../views/datasets/dataset.ts';
import type { PackageFacts } from './data-package.ts';

/** Written into the file, so that a reader asks nobody what a word means. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const mediaTypes = { csv: 'text/csv', json: 'application/json', zip: 'application/zip' } as const;

/** The lists of words that DCAT-AP asks catalogues to use. */
const authority = 'http://publications.europa.eu/resource/authority/';

interface Named {
  dataset: Dataset;
  words: DatasetWords;
  csv: CatalogueFile;
  json: CatalogueFile;
}

function vietnamese(text: string): object {
  return { '@value': text, '@language': 'vi' };
}

function distribution(
  { folder, licence }: DcatFacts,
  { path, bytes, sha256 }: CatalogueFile,
  type: keyof typeof mediaTypes,
): object {
  const address = new URL(path, folder).href;
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': `http://www.iana.org/assignments/media-types/${mediaTypes[type]}` },
    'dct:format': { '@id': `${authority}file-type/${type.toUpperCase()}` },
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'dct:license': { '@id': licence.url },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
    },
  };
}

/** What the catalogue says of itself. */
export interface DcatFacts extends PackageFacts {
  /** The address of the folder that holds the files. */
  folder: string;
  email: string;
}

/** The catalogue in the words of DCAT-AP 3 as JSON-LD: for open-data portals that collect catalogues. */
export function dcatCatalogue(facts: DcatFacts, tables: readonly Named[], whole: CatalogueFile): object {
  const agent = { '@id': `${facts.homepage}#co-quan`, '@type': 'foaf:Agent', 'foaf:name': facts.operator };
  const shared = {
    'dct:publisher': { '@id': agent['@id'] },
    'dct:modified': { '@value': facts.version, '@type': 'xsd:date' },
    'dct:language': { '@id': `${authority}language/VIE` },
  };
  // What portals sort by: government and public sector, open to everyone.
  const found = {
    'dcat:theme': { '@id': `${authority}data-theme/GOVE` },
    'dct:accessRights': { '@id': `${authority}access-right/PUBLIC` },
  };
  const contact = {
    '@type': 'vcard:Organization',
    'vcard:fn': facts.operator,
    'vcard:hasEmail': { '@id': `mailto:${facts.email}` },
  };
  // Each publisher's own terms travel with the data that were taken from it.
  const rights = facts.sources.map(({ publisher, rights: terms }) => ({
    '@type': 'dct:RightsStatement',
    'rdfs:label': vietnamese(`${publisher}: ${terms}`),
  }));
  return {
    '@context': context,
    '@id': facts.homepage,
    '@type': 'dcat:Catalog',
    'dct:title': vietnamese(facts.title),
    'dct:description': vietnamese(facts.description),
    'foaf:homepage': { '@id': facts.homepage },
    'dct:license': { '@id': facts.licence.url },
    ...shared,
    'dct:publisher': agent,
    'dct:rights': rights,
    'dcat:dataset': [
      {
        '@id': `${facts.homepage}#tat-ca`,
        '@type': 'dcat:Dataset',
        'dct:title': vietnamese(facts.title),
        'dct:description': vietnamese(facts.description),
        ...shared,
        ...found,
        'dcat:contactPoint': contact,
        'dcat:distribution': [distribution(facts, whole, 'zip')],
      },
      ...tables.map(({ dataset, words, csv, json }) => ({
        '@id': `${facts.homepage}#${dataset.name}`,
        '@type': 'dcat:Dataset',
        'dct:title': vietnamese(words.title),
        'dct:description': vietnamese(
          `${words.title}: ${dataset.columns.map(({ name }) => words.column(name)).join('; ')}.`,
        ),
        'dct:identifier': dataset.name,
        ...shared,
        ...found,
        'dcat:contactPoint': contact,
        'dcat:distribution': [distribution(facts, csv, 'csv'), distribution(facts, json, 'json')],
      })),
    ],
  };
}
