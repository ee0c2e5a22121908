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

describe('every built file', () => {
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
