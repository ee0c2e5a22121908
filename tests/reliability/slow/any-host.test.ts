import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddyFile } from '../../../scripts/hosting/caddy.ts';
import { headersOf, kindOf } from '../../../scripts/hosting/header-table.ts';
import { nginxFile } from '../../../scripts/hosting/nginx.ts';
import { readPublishedSite } from '../../../scripts/verify/published-site.ts';
import { verify } from '../../../scripts/verify/verify.ts';
import { startPreview } from '../../../scripts/preview/static-server.ts';
import { launchBrowser } from '../../browser/browser.ts';
import { observatoryScore } from '../observatory.ts';
import { build, note, roomyFolder, smallContent } from '../small-site.ts';

const siteUrl = 'https://so.example';
const bases = ['/', '/x/', '/x/y/'] as const;
const folder = roomyFolder();
const content = smallContent(folder);

/** The published folder of the site below a base, as a host has it: in folders of that name. */
const rootOf = (base: string): string => path.join(folder, `may-chu${base.replaceAll('/', '-')}`);
const siteOf = (base: string): string => path.join(rootOf(base), ...base.split('/').filter(Boolean), '.');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  for (const base of bases) {
    const out = path.join(folder, `dựng${base.replaceAll('/', '-')}`, 'dist');
    const run = await build({ out, content, environment: { SITE_URL: siteUrl, BASE_PATH: base } });
    expect(run.code, run.output).toBe(0);
    mkdirSync(path.dirname(siteOf(base)), { recursive: true });
    cpSync(out, siteOf(base), { recursive: true });
  }
  // The servers run as another user.
  spawnSync('chmod', ['-R', 'a+rX', folder]);
  chmodSync(folder, 0o755);
});
afterAll(() => browser.close());

describe.each(bases)('below %s', (base) => {
  test('links, anchors, data files and feeds are right (B10)', () => {
    const site = readPublishedSite(siteOf(base), { siteUrl, basePath: base });
    expect(verify(site)).toEqual([]);
    expect(site.pages.length).toBeGreaterThan(100);
    const wrong = base === '/' ? [] : addressesWithout(siteOf(base), base);
    expect(wrong).toEqual([]);
  });

  test('the search finds, and its results lead to their pages (B10)', async () => {
    const server = await startPreview({ folder: siteOf(base), base, port: 0 });
    try {
      await searchAt(server.url);
    } finally {
      await server.close();
    }
  });
});

/** Addresses of this site in data files that leave out the base. */
function addressesWithout(site: string, base: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|xml|csv|ics|txt|webmanifest)$/.test(name) && !name.startsWith('pagefind'))
    .flatMap((name) =>
      [...readFileSync(path.join(site, name), 'utf8').matchAll(/https:\/\/so\.example(\/[^\s"'<>,\\]*)?/g)]
        .filter(([, address = '']) => address !== '' && !`${address}/`.startsWith(base))
        .map(([whole]) => `${name}: ${whole}`),
    );
}

async function searchAt(address: string): Promise<void> {
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(`${address}tim-kiem/?q=hop+tac+xa`);
  await page.waitForSelector('[data-search-results] li a');
  await page.locator('[data-search-results] li a').first().click();
  await page.waitForSelector('h1');
  expect(page.url().startsWith(address)).toBe(true);
  expect(failed).toEqual([]);
  await page.close();
}

/** A program of the system, or undefined when this machine has none. */
function program(...names: string[]): string | undefined {
  const folders = ['/usr/sbin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  return names
    .flatMap((name) => folders.map((place) => path.join(place, name)))
    .find((file) => existsSync(file));
}

const nginx = program('nginx');
const apache = program('apache2', 'httpd');
const caddy = program('caddy');
const modules =
  ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'].find((place) => existsSync(place)) ?? '';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** Starts a server in the foreground and waits until it answers. */
async function serve(
  file: string,
  args: readonly string[],
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const server = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  server.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) throw new Error(output);
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return server;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`no answer: ${output}`);
}

async function startNginx(base: string): Promise<{ server: ChildProcess; origin: string }> {
  const port = await freePort();
  const work = path.join(folder, `nginx-${port}`);
  mkdirSync(work);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  const config = path.join(work, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off;
pid "${work}/nginx.pid";
error_log stderr;
events {}
http {
access_log off;
${temporary.map((line) => line.replace(/ (.*);/, ' "$1";')).join('\n')}
server {
listen 127.0.0.1:${port};
root "${rootOf(base)}";
${nginxFile(base)}
}
}
`,
  );
  return {
    server: await serve(nginx ?? '', ['-c', config, '-p', work], port),
    origin: `http://127.0.0.1:${port}`,
  };
}

async function startApache(base: string): Promise<{ server: ChildProcess; origin: string }> {
  const port = await freePort();
  const work = path.join(folder, `apache-${port}`);
  mkdirSync(work);
  const needed = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'headers', 'deflate', 'filter', 'unixd'];
  const config = path.join(work, 'httpd.conf');
  writeFileSync(
    config,
    `ServerRoot "${work}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${work}/httpd.pid"
Mutex pthread
ErrorLog "|/bin/cat 1>&2"
${needed
  .filter((name) => existsSync(path.join(modules, `mod_${name}.so`)))
  .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
  .join('\n')}
User nobody
Group nogroup
TypesConfig /etc/mime.types
DocumentRoot "${rootOf(base)}"
<Directory "${rootOf(base)}">
AllowOverride All
Require all granted
</Directory>
`,
  );
  return {
    server: await serve(apache ?? '', ['-f', config, '-D', 'FOREGROUND'], port),
    origin: `http://127.0.0.1:${port}`,
  };
}

async function startCaddy(base: string): Promise<{ server: ChildProcess; origin: string }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const work = path.join(folder, `caddy-${port}`);
  mkdirSync(work);
  const config = path.join(work, 'Caddyfile');
  const site = caddyFile(base, origin).replace('root * /srv/so-cam-ket', `root * "${rootOf(base)}"`);
  writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  const args = ['run', '--config', config, '--adapter', 'caddyfile'];
  return { server: await serve(caddy ?? '', args, port, { HOME: work, XDG_DATA_HOME: work }), origin };
}

const servers: [name: string, found: string | undefined, start: typeof startNginx][] = [
  ['nginx', nginx, startNginx],
  ['Apache', apache, startApache],
  ['Caddy', caddy, startCaddy],
];

describe.each(servers)('%s', (name, found, start) => {
  describe.skipIf(found === undefined)(
    `for real${found === undefined ? ' [bỏ qua: máy không có]' : ''}`,
    () => {
      test.each(bases)(
        'below %s: pages, headers, redirects, the page for wrong addresses, the search',
        async (base) => {
          const { server, origin } = await start(base);
          try {
            await everyKind(origin, base);
            await addresses(origin, base);
            await searchAt(origin + base);
          } finally {
            server.kill('SIGTERM');
            await new Promise((resolve) => server.once('exit', resolve));
          }
        },
      );

      test('the headers that a reader gets score A+', async () => {
        const { server, origin } = await start('/');
        try {
          const response = await fetch(`${origin}/`);
          const score = observatoryScore(new Map([...response.headers]), "default-src 'none'");
          expect(score.grade).toBe('A+');
          note(`${name}: ${score.points} points, ${score.grade}`);
        } finally {
          server.kill('SIGTERM');
          await new Promise((resolve) => server.once('exit', resolve));
        }
      });
    },
  );
});

/** One file of each kind and ending: the headers of the table, and the type. */
async function everyKind(origin: string, base: string): Promise<void> {
  const seen = new Set<string>();
  for (const file of readPublishedSite(siteOf(base), { siteUrl, basePath: base }).files) {
    if (/^(?:_headers|_redirects|web\.config|\.)/.test(file)) continue;
    const key = `${kindOf(file)} ${path.extname(file)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const response = await fetch(origin + base + file.replace(/index\.html$/, ''));
    expect.soft(response.status, file).toBe(200);
    for (const [header, value] of headersOf(kindOf(file)))
      expect.soft(response.headers.get(header), `${file}: ${header}`).toBe(value);
    expect.soft(response.headers.get('content-type') ?? '', file).toMatch(typeFor(file));
  }
  expect(seen.size).toBeGreaterThan(5);
}

function typeFor(file: string): RegExp {
  const types: Readonly<Record<string, RegExp>> = {
    '.html': /^text\/html; ?charset=utf-8$/i,
    '.js': /^text\/javascript/,
    '.json': /^application\/json/,
    '.csv': /^text\/csv; ?charset=utf-8$/i,
    '.ics': /^text\/calendar; ?charset=utf-8$/i,
    '.xml': /^application\/xml/,
    '.svg': /^image\/svg\+xml/,
    '.woff2': /^font\/woff2/,
  };
  return types[path.extname(file)] ?? /./;
}

async function addresses(origin: string, base: string): Promise<void> {
  const section = await fetch(`${origin}${base}chuong-trinh`, { redirect: 'manual' });
  // Caddy says 308, which keeps the method too.
  expect([301, 308]).toContain(section.status);
  expect(new URL(section.headers.get('location') ?? '', origin).pathname).toBe(`${base}chuong-trinh/`);
  const wrong = await fetch(`${origin}${base}khong-co/`);
  expect(wrong.status).toBe(404);
  expect(await wrong.text()).toContain('Không có trang này');
  expect(wrong.headers.get('x-content-type-options')).toBe('nosniff');
  for (const hidden of ['.htaccess', '_headers', 'web.config'])
    expect.soft((await fetch(origin + base + hidden)).status, hidden).toBeGreaterThanOrEqual(403);
  expect((await fetch(`${origin}${base}_tep/`)).status).toBeGreaterThanOrEqual(403);
}
