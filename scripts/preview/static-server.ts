import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { contentType } from './content-types.ts';

/** A running preview; `url` ends with the base path. */
export interface PreviewServer {
  url: string;
  close(): Promise<void>;
}

interface PreviewOptions {
  folder: string;
  /** `/` or `/folder/`: the site answers only below it, as on the real host. */
  base: string;
  /** 0 takes any free port. */
  port: number;
}

/**
 * Serves a published folder as a plain static host does: `a/` is `a/index.html`, `a` moves to `a/`, wrong
 * addresses get the site's own 404 page. Listens on this machine only.
 */
export async function startPreview({ folder, base, port }: PreviewOptions): Promise<PreviewServer> {
  const server = createServer((request, response) => answer(request, response, folder, base));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const pathname = readPath(request.url ?? '/');
  if (pathname === base.slice(0, -1)) return move(response, base);
  const file = pathname?.startsWith(base) ? fileOf(folder, pathname.slice(base.length)) : undefined;
  if (file !== undefined) return send(request, response, file, 200);
  if (
    pathname?.startsWith(base) &&
    existsSync(path.join(folder, pathname.slice(base.length), 'index.html'))
  ) {
    return move(response, `${pathname}/`);
  }
  const notFound = path.join(folder, '404.html');
  if (existsSync(notFound)) return send(request, response, notFound, 404);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
}

/** The decoded path of a request; undefined when it cannot name a file (bad encoding, climbing out, doubled slash). */
function readPath(url: string): string | undefined {
  try {
    const decoded = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    // A doubled slash would turn a redirect to this host into one to another.
    const strange = /\0|\/\//.test(decoded) || decoded.split(/[/\\]/).includes('..');
    return strange ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function fileOf(folder: string, address: string): string | undefined {
  const file = path.join(folder, address === '' || address.endsWith('/') ? `${address}index.html` : address);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function move(response: ServerResponse, to: string): void {
  response.writeHead(301, { location: encodeURI(to) }).end();
}

function send(request: IncomingMessage, response: ServerResponse, file: string, status: number): void {
  response.writeHead(status, {
    'content-type': contentType(file),
    'content-length': statSync(file).size,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}
