// The forms of files whose standards publish no JSON Schema of their own, written from those standards.

const text = { type: 'string', minLength: 1 };
const dated = { type: 'string', format: 'date-time' };

/** jsonfeed.org/version/1.1 */
export const jsonFeed = {
  type: 'object',
  required: ['version', 'title', 'items', 'feed_url', 'home_page_url'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    feed_url: { type: 'string', format: 'uri' },
    home_page_url: { type: 'string', format: 'uri' },
    language: { const: 'vi' },
    authors: { type: 'array', minItems: 1, items: { type: 'object', required: ['name'] } },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'title', 'content_text', 'date_published', 'date_modified'],
        properties: {
          id: text,
          url: { type: 'string', format: 'uri' },
          title: text,
          content_text: { type: 'string' },
          date_published: dated,
          date_modified: dated,
          tags: { type: 'array', items: text },
        },
        additionalProperties: false,
      },
    },
  },
} as const;

/** Metadata Vocabulary for Tabular Data (W3C, 17 December 2015), as far as the register uses it; nothing else is there. */
export const csvwDescriptor = {
  type: 'object',
  required: ['@context', 'tables'],
  additionalProperties: false,
  properties: {
    '@context': {
      type: 'array',
      prefixItems: [{ const: 'http://www.w3.org/ns/csvw' }, { type: 'object', required: ['@language'] }],
    },
    'dc:title': text,
    'dc:source': { type: 'object', required: ['@id'] },
    'dc:license': { type: 'object', required: ['@id'] },
    'dc:modified': { type: 'object', required: ['@value', '@type'] },
    dialect: {
      type: 'object',
      additionalProperties: false,
      properties: {
        encoding: { const: 'utf-8' },
        header: { type: 'boolean' },
        delimiter: text,
        quoteChar: text,
        lineTerminators: { type: 'array', items: text },
      },
    },
    tables: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['url', 'tableSchema'],
        additionalProperties: false,
        properties: {
          url: text,
          '@id': text,
          'dc:title': text,
          tableSchema: {
            type: 'object',
            required: ['columns', 'primaryKey'],
            additionalProperties: false,
            properties: {
              primaryKey: { type: 'array', items: text, minItems: 1 },
              columns: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['name', 'titles', 'datatype'],
                  additionalProperties: false,
                  properties: {
                    // A name is a URI template variable, and may not begin with an underscore.
                    name: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_.]*$' },
                    titles: text,
                    'dc:description': text,
                    required: { type: 'boolean' },
                    separator: text,
                    datatype: {
                      anyOf: [
                        { enum: ['string', 'integer', 'decimal', 'boolean', 'date', 'anyURI'] },
                        {
                          type: 'object',
                          required: ['base'],
                          additionalProperties: false,
                          properties: { base: { enum: ['string', 'boolean', 'date'] }, format: text },
                        },
                      ],
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;

/** The names of the pages of a list, by which its page filters. */
export const listNames = {
  type: 'object',
  required: ['rows'],
  properties: {
    rows: {
      type: 'array',
      items: { type: 'array', minItems: 2, prefixItems: [text, { type: 'string', pattern: '^[/#]' }] },
    },
  },
} as const;
