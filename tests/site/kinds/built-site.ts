import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changeHistory } from '../../../scripts/history/changes.ts';
import { listFiles } from '../../../scripts/verify/published-site.ts';
import config from '../../../site.config.ts';
import { readSite } from '../../../src/reader/site.ts';
import type { VersionFile } from './catalogue.ts';
import type { SiteRecord } from '../../../src/schemas/site-records.ts';
import { buildRegister } from '../../../src/views/register.ts';
import type { BuiltSite } from './kind.ts';

/** Reads a site built from the project's own content, and makes the register it was built from anew. */
export async function readBuiltSite(folder: string): Promise<BuiltSite> {
  const files = new Set(listFiles(folder));
  const bytes = (file: string): Buffer => readFileSync(path.join(folder, file));
  const text = (file: string): string =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes(file));
  const { asOf, snapshot } = JSON.parse(text('phien-ban.json')) as VersionFile;
  const { records } = await readSite();
  // As the build takes them: by id, which is another order than that of files.
  for (const list of Object.values(records) as SiteRecord[][]) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  const history = changeHistory('.', 'src/content');
  const register = buildRegister(records, { day: asOf, chosen: snapshot }, config, new Map(), history);
  const { origin } = new URL(config.siteUrl);
  return {
    folder,
    files,
    register,
    bytes,
    text,
    json: (file) => JSON.parse(text(file)) as unknown,
    leadsSomewhere: (address) => {
      const url = new URL(address);
      const below = decodeURI(url.pathname).slice(config.basePath.length);
      return (
        url.origin === origin && files.has(below === '' || below.endsWith('/') ? `${below}index.html` : below)
      );
    },
  };
}
