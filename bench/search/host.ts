import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { immutableFolders } from '../../scripts/hosting/header-table.ts';
import { contentType } from '../../scripts/preview/content-types.ts';

/** A running host; `url` ends with a slash. */
export interface Host {
  url: string;
  close(): Promise<void>;
}

/** What hosts compress on the way; the search index and fonts are compressed already. */
const compressed = /\.(?:html|js|json|svg|css|xml|txt)$/;

/** As fast as a host that compresses each answer anew (nginx, Caddy and the large services use 4 to 6). */
const quality = 5;

/** Serves a finished site as a host with brotli and the site's own rules of caching does. Listens on this machine only. */
export async function startHost(folder: string): Promise<Host> {
  const ready = new Map<string, Buffer>();
  const bodyOf = async (file: string): Promise<Buffer> => {
    const known = ready.get(file);
    if (known) return known;
    const bytes = await readFile(path.join(folder, file));
    const body = compressed.test(file)
      ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : bytes;
    ready.set(file, body);
    return body;
  };
  const send = async (file: string, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(file);
    const forever = immutableFolders.some((each) => file.startsWith(each));
    response.writeHead(200, {
      'content-type': contentType(file),
      'content-length': body.length,
      'cache-control': forever ? 'public, max-age=31536000, immutable' : 'public, no-cache',
      ...(compressed.test(file) ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
    });
    response.end(body);
  };
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname).slice(1);
    const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
    stat(path.join(folder, file))
      .then(() => send(file, response))
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return {
    url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
