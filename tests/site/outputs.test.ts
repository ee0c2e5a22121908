import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';
import { unzip } from '../../src/outputs/zip.ts';

let files: string[];

beforeAll(() => {
  files = listFiles(inject('builtSite'));
});

function bytesOf(file: string): Buffer {
  return readFileSync(path.join(inject('builtSite'), file));
}

function textOf(file: string): string {
  return bytesOf(file).toString('utf8');
}

/** The published file that an absolute address of the site leads to. */
function fileAt(address: string): string {
  const { pathname } = new URL(address);
  const below = decodeURI(pathname).slice(site.basePath.length);
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

/** Moments as RFC 822 and RFC 3339 write them. */
const mailDay = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0700$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/;

interface RssItem {
  title: string;
  link: string;
  guid: string;
  pubDate: string;
}
interface AtomEntry {
  id: string;
  title: string;
  updated: string;
  published: string;
}

const text = { type: 'string', minLength: 1 };
const row = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } };

/** What JSON files without a schema of their own must be. */
const forms = {
  table: {
    type: 'object',
    required: ['version', 'name', 'title', 'asOf', 'licence', 'key', 'columns', 'rows'],
    properties: { key: { type: 'array', items: text, minItems: 1 }, rows: { type: 'array', items: row } },
  },
  // jsonfeed.org/version/1.1
  feed: {
    type: 'object',
    required: ['version', 'title', 'items', 'feed_url', 'home_page_url'],
    properties: {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'url', 'content_text', 'date_published'],
          properties: { id: text, url: text, date_published: { type: 'string', format: 'date-time' } },
        },
      },
    },
  },
  version: {
    type: 'object',
    required: ['version', 'commit', 'asOf', 'snapshot', 'history', 'records', 'rows'],
    properties: {
      history: { enum: ['complete', 'shallow', 'none'] },
      asOf: { type: 'string', format: 'date' },
    },
  },
};

describe('every built file', () => {
  test('of a feed has all that RSS 2.0 and Atom demand, with names that occur once', () => {
    const parser = new XMLParser({ isArray: (name) => ['item', 'entry'].includes(name) });
    for (const file of files.filter((each) => each.endsWith('rss.xml'))) {
      const { rss } = parser.parse(textOf(file)) as {
        rss: { channel: { title: string; link: string; description: string; item?: RssItem[] } };
      };
      const { title, link, description, item: items = [] } = rss.channel;
      expect([title, link, description].every(Boolean), file).toBe(true);
      expect(new Set(items.map(({ guid }) => guid)).size, file).toBe(items.length);
      expect(items.filter((each) => !each.title || !mailDay.test(each.pubDate))).toEqual([]);
    }
    for (const file of files.filter((each) => each.endsWith('atom.xml'))) {
      const { feed } = parser.parse(textOf(file)) as {
        feed: AtomEntry & { author: { name: string }; entry?: AtomEntry[] };
      };
      const { entry: entries = [] } = feed;
      expect([feed.id, feed.title, feed.author.name].every(Boolean), file).toBe(true);
      expect(feed.updated, file).toMatch(instant);
      expect(new Set(entries.map(({ id }) => id)).size, file).toBe(entries.length);
      expect(entries.filter((each) => !instant.test(each.updated) || !instant.test(each.published))).toEqual(
        [],
      );
    }
  });

  test('of a table, a feed and the version has the form that its kind must have', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const wrong = (form: object, named: RegExp): string[] => {
      const validate = ajv.compile(form);
      const found = files.filter((file) => named.test(file));
      expect(found.length).toBeGreaterThan(0);
      return found.filter((file) => !validate(JSON.parse(textOf(file))));
    };
    expect(wrong(forms.table, /^du-lieu\/(?!datapackage|csv-metadata)[^/]+\.json$/)).toEqual([]);
    expect(wrong(forms.feed, /(?:^|\/)feed\.json$/)).toEqual([]);
    expect(wrong(forms.version, /^phien-ban\.json$/)).toEqual([]);
  });

  test('of the data is in the one zip, byte for byte', () => {
    const packed = new Map(unzip(bytesOf('du-lieu/tat-ca.zip')).map(({ name, bytes }) => [name, bytes]));
    const published = files.filter((file) => /^du-lieu\/.+\.(?:csv|json)$/.test(file));
    expect(published.length).toBeGreaterThan(50);
    const different = published.filter(
      (file) => !bytesOf(file).equals(packed.get(file.replace('du-lieu/', '')) ?? Buffer.alloc(0)),
    );
    expect(different).toEqual([]);
  });

  test('of a feed is well-formed XML with items that lead to pages of the site', () => {
    const parser = new XMLParser({ isArray: (name) => name === 'item' });
    const feeds = files.filter((file) => file.endsWith('rss.xml'));
    expect(feeds.length).toBeGreaterThan(100);
    for (const file of feeds) {
      expect(XMLValidator.validate(textOf(file)), file).toBe(true);
      const { rss } = parser.parse(textOf(file)) as { rss: { channel: { item?: { link: string }[] } } };
      for (const { link } of rss.channel.item ?? []) expect(files, link).toContain(fileAt(link));
    }
    for (const file of files.filter((each) => each.endsWith('atom.xml'))) {
      expect(XMLValidator.validate(textOf(file)), file).toBe(true);
    }
  });

  test('of a calendar is read by a calendar program', () => {
    const calendars = files.filter((file) => file.endsWith('.ics'));
    expect(calendars.length).toBeGreaterThan(100);
    for (const file of calendars) {
      const events = new ICAL.Component(ICAL.parse(textOf(file)) as unknown[]).getAllSubcomponents('vevent');
      const names = events.map((event) => String(event.getFirstPropertyValue('uid')));
      expect(new Set(names).size, file).toBe(names.length);
    }
  });

  test('of a record follows the schema that it names', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const file of files.filter((each) => each.startsWith('du-lieu/luoc-do/'))) {
      ajv.addSchema(JSON.parse(textOf(file)) as object);
    }
    const records = files
      .filter((file) => file.endsWith('.json') && !file.startsWith('du-lieu/'))
      .map((file) => ({ file, data: JSON.parse(textOf(file)) as { $schema?: string } }));
    const named = records.filter(({ data }) => data.$schema?.startsWith(site.siteUrl));
    expect(named.length).toBeGreaterThan(300);
    for (const { file, data } of named)
      expect([file, ajv.validate(data.$schema ?? '', data), ajv.errors]).toEqual([file, true, null]);
  });

  test('of a table has the size and the checksum that the package names', () => {
    const { resources } = JSON.parse(textOf('du-lieu/datapackage.json')) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    const tables = files
      .filter((file) => /^du-lieu\/[^/]+\.csv$/.test(file))
      .map((file) => file.replace('du-lieu/', ''));
    expect(resources.map((each) => each.path).sort()).toEqual(tables);
    for (const { path: name, bytes, hash } of resources) {
      const content = bytesOf(`du-lieu/${name}`);
      const sum = createHash('sha256').update(content).digest('hex');
      expect([content.length, `sha256:${sum}`], name).toEqual([bytes, hash]);
    }
  });
});

test('the map of the site names every page to be found, in both languages, and nothing else', () => {
  const { urlset } = new XMLParser().parse(textOf('sitemap.xml')) as { urlset: { url: { loc: string }[] } };
  const listed = urlset.url.map(({ loc }) => fileAt(loc));
  // Cards for other sites and the page of errors are no pages of their own.
  const pages = files
    .filter((file) => file.endsWith('/index.html') || file === 'index.html')
    .filter((file) => !/^(en\/)?nhung\//.test(file));
  expect(listed.sort()).toEqual(pages.sort());
});

test('every page tells search engines what it is in JSON that can be read', () => {
  for (const file of files.filter((each) => /^(chuong-trinh|van-ban|to-chuc)\/.+\/index\.html$/.test(each))) {
    const written = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(textOf(file))?.[1] ?? '';
    expect((JSON.parse(written) as { '@graph': object[] })['@graph'].length, file).toBeGreaterThan(0);
  }
});
