import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaOf } from '../../../scripts/fields/json-schema.ts';
import { recordSnippets, type Snippet } from '../../../scripts/fields/record-snippets.ts';
import { readFrontMatter } from '../../../src/reader/front-matter.ts';
import { readProse } from '../../../src/reader/body.ts';
import { schemas } from '../../../src/schemas/collections.ts';
import { collectionNames, type CollectionName } from '../../../src/schemas/references.ts';

const committed = (file: string): string => readFileSync(path.resolve(file), 'utf8').replaceAll('\r\n', '\n');

/** What stands in the file when a person accepts every stop as it is: each default, each choice in turn. */
function typed(body: readonly string[], choice = 0): string {
  const text = body
    .join('\n')
    .replace(/\$\{\d+\|([^|]*)\|\}/g, (_, words: string) => {
      const all = words.split(',');
      return all[Math.min(choice, all.length - 1)] ?? '';
    })
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$CURRENT_YEAR|\$\{CURRENT_YEAR\}/g, '2026')
    .replace(/\$CURRENT_MONTH|\$\{CURRENT_MONTH\}|\$CURRENT_DATE|\$\{CURRENT_DATE\}/g, '11');
  return text.replace(/\$\d+/g, '');
}

describe('a whole record', () => {
  const snippets = Object.values(recordSnippets());
  const kinds = collectionNames.filter((name) => name !== 'provinces');

  test('the committed file is what npm run json-schemas writes; each kind has one, no prefix is there twice', () => {
    expect(JSON.parse(committed('.vscode/ban-ghi.code-snippets'))).toEqual(recordSnippets());
    expect(snippets).toHaveLength(kinds.length);
    const own = JSON.parse(
      committed('.vscode/so-cam-ket.code-snippets').replace(/,(?=\s*[}\]])/g, ''),
    ) as Record<string, Snippet>;
    const prefixes = [...snippets, ...Object.values(own)].map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test.each(snippets.map((snippet, index) => [snippet.prefix, snippet, kinds[index]] as const))(
    '%s is a record that its schema accepts',
    (_, { body, scope }, kind = 'terms') => {
      const format = scope === 'yaml' ? '.yaml' : '.mdx';
      const { data, problems } = readFrontMatter(typed(body), 'a', format);
      expect(problems).toEqual([]);
      const filled = JSON.parse(JSON.stringify(data).replaceAll('https://"', 'https://a.example"')) as object;
      expect(schemas[kind].safeParse(filled).error?.issues ?? []).toEqual([]);
    },
  );
});

/** Where each part of a record belongs: the kind and the place in its schema. */
const parts: Readonly<Record<string, readonly [CollectionName, ...string[]]>> = {
  camket: ['agreements', 'commitments', '[]'],
  camketdt: ['plans', 'commitments', '[]'],
  camketdk: ['campaigns', 'commitments', '[]'],
  khoang: ['agreements', 'commitments', '[]', 'target'],
  nguon: ['bodies', 'sources'],
  tracuu: ['plans', 'lookups'],
  ketqua: ['results', 'entries', '[]'],
  ghichu: ['news', 'notes'],
  mienkiem: ['figures', 'waivers'],
  cancu: ['plans', 'basis'],
};

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
}

describe('a part of a record', () => {
  const own = JSON.parse(
    committed('.vscode/so-cam-ket.code-snippets').replace(/,(?=\s*[}\]])/g, ''),
  ) as Record<string, Snippet>;

  test('every snippet is tried here', () => {
    expect(
      Object.values(own)
        .map(({ prefix }) => prefix)
        .sort(),
    ).toEqual([...Object.keys(parts), 'luuy'].sort());
  });

  test.each(Object.values(own).filter(({ prefix }) => prefix in parts))(
    '$prefix fits its place, whatever is chosen',
    ({ prefix, body }) => {
      const [kind = 'terms', ...place] = parts[prefix] ?? [];
      const root = jsonSchemaOf(kind) as Shape;
      const shape = place.reduce<Shape | undefined>(
        (at, step) => (step === '[]' ? at?.items : at?.properties?.[step]),
        root,
      );
      const accepts = new Ajv({ strict: false, validateFormats: false }).compile(shape ?? false);
      for (const choice of [0, 1, 2, 3, 4, 5, 6]) {
        const read = parse(typed(body, choice)) as unknown;
        const value = place.at(-1) === '[]' ? (read as unknown[])[0] : Object.values(read as object)[0];
        expect(accepts(value) ? [] : [typed(body, choice), ...(accepts.errors ?? [])]).toEqual([]);
      }
    },
  );

  test('luuy is prose that the reader takes', () => {
    const note = Object.values(own).find(({ prefix }) => prefix === 'luuy');
    for (const choice of [0, 1])
      expect(
        readProse(typed(note?.body ?? [], choice), { file: 'a.mdx', format: '.mdx', linesAbove: 0 }).problems,
      ).toEqual([]);
  });
});
