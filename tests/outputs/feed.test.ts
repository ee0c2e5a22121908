import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/i18n/file-routes.ts';
import { feedFile } from '../../src/outputs/feed.ts';
import { viewContext } from '../../src/views/context.ts';
import { feedOf, type Feed } from '../../src/views/feed.ts';
import type { Register } from '../../src/views/register.ts';
import { allScopes } from '../../src/views/scope.ts';
import { registerOf, testConfig } from '../views/register-of.ts';
import { record, registerWith, sampleRecords, sampleRegister } from './sample-register.ts';

const self = 'https://so-thu.example/feed';
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => name === 'item' || name === 'entry',
  parseTagValue: false,
});

function feeds(register: Register): Feed[] {
  const context = viewContext(register, 'vi');
  return allScopes(context).map((scope) => feedOf(context, scope));
}

interface Read {
  rss: { channel: { item?: { guid: { '#text': string }; title: string; link: string; pubDate: string }[] } };
  feed: { entry?: { id: string; title: string; link: { '@_href': string }; updated: string }[] };
}

/** Ids, titles and addresses of the items, by an independent reader of each format. */
function readBack(feed: Feed): string[][][] {
  const { rss } = parser.parse(feedFile(feed, 'rss', self)) as Read;
  const { feed: atom } = parser.parse(feedFile(feed, 'atom', self)) as Read;
  const { items } = JSON.parse(feedFile(feed, 'json', self)) as {
    items: { id: string; title: string; url: string }[];
  };
  return [
    (rss.channel.item ?? []).map(({ guid, title, link }) => [guid['#text'], title, link]),
    (atom.entry ?? []).map(({ id, title, link }) => [id, title, link['@_href']]),
    items.map(({ id, title, url }) => [id, title, url]),
  ];
}

test.each([
  ['the sample', () => Promise.resolve(sampleRegister())],
  ['the real content', () => registerOf()],
])('all three formats of every feed of %s hold its items', async (_name, register) => {
  for (const feed of feeds(await register())) {
    const items = feed.items.map(({ id, title, url }) => [id, title, url]);
    expect(new Set(items.map(([id]) => id)).size).toBe(items.length);
    for (const format of ['rss', 'atom'] as const)
      expect(XMLValidator.validate(feedFile(feed, format, self))).toBe(true);
    const decoded = readBack(feed).map((list) =>
      list.map((item) => item.map((text) => text.replaceAll('&quot;', '"'))),
    );
    expect(decoded).toEqual([items, items, items]);
  }
});

describe('what a feed tells', () => {
  test('a state that changes after the record came in is told once, with a name that stays', () => {
    const register = registerWith(sampleRecords, '2027-04-01');
    const item = feeds(register)[0]?.items[0];
    expect(item).toMatchObject({
      id: 'tag:so-thu.example,2026:agreements/a-b-2022#mo-hinh/2027-03-21/not-recorded',
      url: 'https://so-thu.example/chuong-trinh/a-b-2022/#cam-ket-mo-hinh',
      title: 'Đã đến hạn, Sổ chưa ghi nhận kết quả: =Xây dựng mô hình',
      day: '2027-03-21',
    });
  });

  test('a state that changed before the register existed is history and not news', () => {
    const ids = feeds(sampleRegister()).flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids.filter((id) => id.includes('#hoi-thao'))).toEqual([]);
  });

  test('the feed of a programme holds what was reported and written about it', () => {
    const feed = feeds(sampleRegister()).find(({ home }) => home.endsWith('/chuong-trinh/a-b-2022/'));
    expect(feed?.items.map(({ url }) => new URL(url).pathname).sort()).toEqual([
      '/chuong-trinh/a-b-2022/',
      '/ket-qua/bao-cao-2023/',
      '/tin-tuc/tin-ky-ket/',
    ]);
  });

  test('days are days in Viet Nam', () => {
    const feed = feeds(sampleRegister())[0];
    if (!feed) throw new Error('no feed');
    expect(feedFile(feed, 'rss', self)).toContain('<pubDate>Mon, 05 Jan 2026 00:00:00 +0700</pubDate>');
    expect(feedFile(feed, 'atom', self)).toContain('<updated>2026-01-05T00:00:00+07:00</updated>');
  });
});

test('letters that XML forbids never reach a feed (O04)', () => {
  const title = 'Tin\u000B có\uFFFE ký tự\u0000 <lạ> & "khác"';
  const [feed] = feeds(registerWith([record('news', 'la', { title, publisher: 'Báo', category: 'khac' })]));
  if (!feed) throw new Error('no feed');
  for (const format of feedFormats.filter((each) => each !== 'json')) {
    const xml = feedFile(feed, format, self);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain('Tin có ký tự &lt;lạ&gt; &amp; &quot;khác&quot;');
  }
});

test('addresses are absolute, stand below the base path and hold plain letters only (O06)', () => {
  const register = registerWith(sampleRecords, '2026-11-21', {
    ...testConfig,
    siteUrl: 'https://sổ.example',
    basePath: '/minh-bach/',
  });
  for (const feed of feeds(register)) {
    for (const { url } of feed.items)
      expect(url).toMatch(/^https:\/\/xn--[a-z0-9-]+\.example\/minh-bach\/[!-~]+$/);
  }
});
