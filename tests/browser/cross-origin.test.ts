import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hostFacts } from '../../scripts/hosting/host-facts.ts';
import { headersFile } from '../../scripts/hosting/netlify.ts';
import { nginxFile } from '../../scripts/hosting/nginx.ts';
import { contentType } from '../../scripts/preview/content-types.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';
import { readNetlify, readNginx } from '../reliability/host-files-readers.ts';
import type { SentHeaders } from '../reliability/observatory.ts';
import { launchBrowser } from './browser.ts';

const folder = inject('builtSite');

interface Host {
  origin: string;
  close(): void;
}

/** Something hostile that got past the checks and lies among the attached files. */
const hostile: Readonly<Record<string, string>> = {
  '/tep/xau.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/><script>document.documentElement.setAttribute("data-ran","1")</script></svg>',
  '/tep/xau.html':
    '<!doctype html><title>x</title><p>x</p><script>document.documentElement.setAttribute("data-ran","1")</script><form action="https://hostile.example/"><input name="a"></form>',
};

/** The site, or pages given, with the headers that a host would send. */
async function host(
  headersOf: (address: string) => SentHeaders,
  pages: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const given = pages[pathname] ?? hostile[pathname];
    const file = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const body = given ?? (existsSync(file) ? readFileSync(file) : undefined);
    const type =
      given === undefined
        ? contentType(file)
        : pathname.endsWith('.svg')
          ? 'image/svg+xml'
          : 'text/html; charset=utf-8';
    response
      .writeHead(body === undefined ? 404 : 200, {
        ...Object.fromEntries(headersOf(pathname)),
        'content-type': type,
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

// The file as the build writes it when there are attached files.
const hostsFile = headersFile(
  hostFacts({
    folder,
    origin: 'https://so.example',
    base: '/',
    files: new Set([...listFiles(folder), 'tep/xau.svg']),
    pages: [],
    bytes: 0,
  }),
);
const nginx = nginxFile('/');
const kinds: [name: string, headersOf: (address: string) => SentHeaders][] = [
  ['a host that knows types (nginx)', (address) => readNginx(nginx, address)],
  ['a host that knows folders (Netlify, Cloudflare)', (address) => readNetlify(hostsFile, address)],
];

const record = readdirSync(path.join(folder, 'chuong-trinh')).find((name) => name.endsWith('.json')) ?? '';
const id = record.replace('.json', '');
const data = [
  `/chuong-trinh/${record}`,
  '/du-lieu/cam-ket.csv',
  '/du-lieu/cam-ket.json',
  '/du-lieu/tat-ca.zip',
  '/rss.xml',
  '/lich.ics',
  '/phien-ban.json',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(kinds)('seen from another site, on %s', (_, headersOf) => {
  let site: Host;
  let other: Host;
  let page: Page;
  beforeAll(async () => {
    site = await host(headersOf);
    other = await host(() => new Map(), {
      '/': '<!doctype html><title>x</title>',
      '/khung': `<!doctype html><title>x</title><iframe title="a" src="${site.origin}/nhung/chuong-trinh/${id}/"></iframe><iframe title="b" src="${site.origin}/chuong-trinh/${id}/"></iframe><iframe title="c" src="${site.origin}/tep/xau.html"></iframe>`,
    });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await page.close();
    site.close();
    other.close();
  });

  test.each(data)('%s can be read', async (address) => {
    await page.goto(other.origin);
    const read = await page.evaluate(async (url) => {
      const response = await fetch(url);
      return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
    }, site.origin + address);
    expect(read.status).toBe(200);
    expect(read.bytes).toBeGreaterThan(20);
  });

  test('the home page cannot be read, nor its drawing shown', async () => {
    await page.goto(other.origin);
    const outcome = await page.evaluate(async (origin) => {
      const read = await fetch(`${origin}/`).then(
        () => 'read',
        () => 'refused',
      );
      const shown = await new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('shown');
        image.onerror = () => resolve('refused');
        image.src = `${origin}/dau.svg`;
      });
      return [read, shown];
    }, site.origin);
    expect(outcome).toEqual(['refused', 'refused']);
  });

  test('the card made for it stands in a frame with its style; a page and an attached file do not', async () => {
    await page.goto(`${other.origin}/khung`, { waitUntil: 'load' });
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    const shown = await Promise.all(
      frames.map((frame) =>
        frame
          .evaluate(() => [
            location.href,
            getComputedStyle(document.body).fontFamily,
            document.body.innerText.length > 40,
          ])
          .catch(() => ['refused']),
      ),
    );
    const own = shown.filter(([address]) => typeof address === 'string' && address.startsWith(site.origin));
    expect(own).toEqual([
      [`${site.origin}/nhung/chuong-trinh/${id}/`, expect.stringContaining('IBM Plex Sans'), true],
    ]);
  });
});

describe('an attached file that got past the checks', () => {
  test.each(kinds)('runs nothing on %s', async (_, headersOf) => {
    const site = await host(headersOf);
    const page = await browser.newPage();
    try {
      for (const address of Object.keys(hostile)) {
        await page.goto(site.origin + address, { waitUntil: 'load' });
        expect([
          address,
          await page.evaluate(() => document.documentElement.getAttribute('data-ran')),
        ]).toEqual([address, null]);
      }
      await page.evaluate(() => document.querySelector('form')?.submit());
      expect(new URL(page.url()).pathname).toBe('/tep/xau.html');
    } finally {
      await page.close();
      site.close();
    }
  });

  test('would run where no header is sent: so the checks refuse it, and the deploy pages say what is missing', async () => {
    const site = await host(() => new Map());
    const page = await browser.newPage();
    await page.goto(`${site.origin}/tep/xau.svg`, { waitUntil: 'load' });
    expect(await page.evaluate(() => document.documentElement.getAttribute('data-ran'))).toBe('1');
    await page.close();
    site.close();
  });
});
