import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';

/**
 * What IIS allows where, from the schema that comes with it (IIS_schema.xml, versions 8 to 10), as far as `web.config` of ours
 * uses it. IIS itself runs on Windows only; this stands in for it, and IIS answers 500.19 to what it refuses here.
 */
interface Section {
  attributes?: Readonly<Record<string, RegExp>>;
  required?: readonly string[];
  children?: Readonly<Record<string, Section>>;
  /** In a collection, the attributes that make an element one of a kind. */
  key?: readonly string[];
}

const truth = /^(?:true|false)$/;
const some = /^[^\r\n]+$/;
const customHeaders: Section = {
  children: {
    clear: {},
    remove: { attributes: { name: some }, required: ['name'] },
    add: { attributes: { name: /^[A-Za-z-]+$/, value: some }, required: ['name', 'value'], key: ['name'] },
  },
};
const webServer: Section = {
  children: {
    directoryBrowse: { attributes: { enabled: truth } },
    defaultDocument: {
      attributes: { enabled: truth },
      children: {
        files: {
          children: { clear: {}, add: { attributes: { value: some }, required: ['value'], key: ['value'] } },
        },
      },
    },
    httpErrors: {
      attributes: {
        errorMode: /^(?:DetailedLocalOnly|Custom|Detailed)$/,
        existingResponse: /^(?:Auto|Replace|PassThrough)$/,
      },
      children: {
        clear: {},
        remove: {
          attributes: { statusCode: /^[45]\d\d$/, subStatusCode: /^-?\d+$/ },
          required: ['statusCode'],
        },
        error: {
          attributes: {
            statusCode: /^[45]\d\d$/,
            subStatusCode: /^-?\d+$/,
            prefixLanguageFilePath: /^[^/]*$/,
            // "File" takes a path below the root of the site; IIS refuses an absolute one here.
            path: /^(?![\\/]|\w:)[\w.\\-]+$/,
            responseMode: /^(?:File|ExecuteURL|Redirect)$/,
          },
          required: ['statusCode', 'path'],
          key: ['statusCode', 'subStatusCode'],
        },
      },
    },
    staticContent: {
      children: {
        clear: {},
        remove: { attributes: { fileExtension: /^\./ }, required: ['fileExtension'] },
        mimeMap: {
          attributes: { fileExtension: /^\.\w*$/, mimeType: /^[\w.+-]+\/[\w.+-]+(?:; charset=utf-8)?$/ },
          required: ['fileExtension', 'mimeType'],
          key: ['fileExtension'],
        },
      },
    },
    security: {
      children: {
        requestFiltering: {
          children: {
            hiddenSegments: {
              children: {
                add: { attributes: { segment: /^[^/\\]+$/ }, required: ['segment'], key: ['segment'] },
              },
            },
          },
        },
      },
    },
    httpRedirect: {
      attributes: {
        enabled: truth,
        exactDestination: truth,
        httpResponseStatus: /^(?:Permanent|Found|Temporary|PermRedirect)$/,
      },
      children: {
        add: {
          attributes: { wildcard: /^\/[^*]*$/, destination: /^(?:\/|https:)/ },
          required: ['wildcard', 'destination'],
          key: ['wildcard'],
        },
      },
    },
    httpProtocol: { children: { customHeaders } },
  },
};
const configuration: Section = {
  children: {
    'system.webServer': webServer,
    location: {
      attributes: { path: /^[\w.-]+(?:\/[\w.-]+)*$/ },
      required: ['path'],
      key: ['path'],
      // The other sections are the site's alone.
      children: { 'system.webServer': { children: { httpProtocol: { children: { customHeaders } } } } },
    },
  },
};

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

function elementsOf(text: string): Element[] {
  const parsed = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
  }).parse(text) as Record<string, unknown>[];
  const read = (nodes: readonly Record<string, unknown>[]): Element[] =>
    nodes.flatMap((node) =>
      Object.entries(node)
        .filter(([name]) => name !== ':@' && !name.startsWith('?'))
        .map(([name, children]) => ({
          name,
          attributes: (node[':@'] ?? {}) as Record<string, string>,
          children: name === '#text' ? [] : read(children as Record<string, unknown>[]),
        })),
    );
  return read(parsed);
}

/** Where an element breaks the schema, with the way to it. */
function broken({ name, attributes, children }: Element, section: Section | undefined, above = ''): string[] {
  const way = `${above}/${name}`;
  if (!section) return [`${way} is not known here`];
  const known = section.attributes ?? {};
  const seen = new Set<string>();
  return [
    ...Object.entries(attributes)
      .filter(([key, value]) => known[key]?.test(value) !== true)
      .map(([key, value]) => `${way} ${key}="${value}"`),
    ...(section.required ?? []).filter((key) => !(key in attributes)).map((key) => `${way} lacks ${key}`),
    ...children.flatMap((child) => {
      const own = section.children?.[child.name];
      const key =
        own?.key && `${child.name} ${own.key.map((each) => child.attributes[each]).join(' ')}`.toLowerCase();
      const twice = key !== undefined && seen.has(key) ? [`${way} has ${key} twice`] : [];
      if (key !== undefined) seen.add(key);
      return [...twice, ...broken(child, own, way)];
    }),
  ];
}

const text = readFileSync(path.join(projectRoot, 'tests', 'golden', 'hosting', 'web.config'), 'utf8');

describe('web.config, as IIS would read it', () => {
  test('has only sections, attributes and values that IIS knows, each where it may stand, none twice', () => {
    const [root, ...more] = elementsOf(text);
    expect(more).toEqual([]);
    expect(root?.name).toBe('configuration');
    expect(root && broken(root, configuration)).toEqual([]);
  });

  test('each type is taken away before it is given: IIS refuses one that the server has already', () => {
    const given = [...text.matchAll(/<(remove|mimeMap) fileExtension="([^"]*)"/g)].map(
      ([, verb, ending]) => `${verb ?? ''} ${ending ?? ''}`,
    );
    const wrong = given.filter(
      (each, at) => each.startsWith('mimeMap') && given[at - 1] !== each.replace('mimeMap', 'remove'),
    );
    expect(given.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['<httpErrors errorMode="Custom"', '<httpErrors errorMode="Always"'],
    ['<directoryBrowse enabled="false" />', '<directoryBrowse enabled="no" />'],
    ['<add value="index.html" />', '<add value="index.html" /><add value="INDEX.html" />'],
    ['path="404.html"', 'path="/404.html"'],
    ['<location path="pagefind">', '<location path="/pagefind">'],
    ['<remove name="X-Powered-By" />', '<removed name="X-Powered-By" />'],
    [' value="nosniff"', ''],
  ])('the check is awake: %s', (from, to) => {
    expect(text).toContain(from);
    const [root] = elementsOf(text.replace(from, to));
    expect(root && broken(root, configuration)).not.toEqual([]);
  });
});
