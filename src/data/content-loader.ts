/** While editing: fills Astro's store from our own reader, so that a saved file is seen at once. */
import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ReadSite } from '../reader/site.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { readChecked } from './checked-content.ts';
import { contentFolder } from './content-folder.ts';

/**
 * What the store keeps of a record: its front matter, and whether prose follows it. Neither prose nor HTML goes through
 * the store; the page that shows a record parses its file (`readBody(entry.filePath)`).
 */
export type StoredData<C extends CollectionName = CollectionName> = SiteRecord<C>['data'] & {
  hasBody: boolean;
};

/** The reading that all collections share, and which of them have taken it. */
let reading: { site: Promise<{ site: ReadSite }>; taken: Set<CollectionName> } | undefined;

/** The register, read once for all collections; a collection that asks again (a restart of dev) gets a new reading. */
function siteFor(collection: CollectionName): Promise<{ site: ReadSite }> {
  if (reading === undefined || reading.taken.has(collection))
    reading = { site: readChecked(), taken: new Set() };
  reading.taken.add(collection);
  return reading.site;
}

/** The loader of one collection. The schema has spoken when the reader is done; parsing twice would read numbers twice. */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: 'so-cam-ket',
    async load(context) {
      await fill(context, collection);
      watch(context, collection);
    },
  };
}

async function fill({ store, generateDigest }: LoaderContext, collection: CollectionName): Promise<void> {
  const { site } = await siteFor(collection);
  // Cleared only now: a failed reading leaves the running dev server with the last good content.
  store.clear();
  for (const { id, data, file, hasBody } of site.records[collection] as SiteRecord[]) {
    const stored: StoredData = { ...data, hasBody };
    store.set({ id, data: stored, filePath: file, digest: generateDigest(stored) });
  }
}

/** In dev a saved file is read anew with all others: an id that was missing may exist now. */
function watch(context: LoaderContext, collection: CollectionName): void {
  const folder = resolve(contentFolder()) + sep;
  context.watcher?.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder)) return;
    fill(context, collection).catch((error: unknown) => {
      context.logger.error(error instanceof Error ? error.message : String(error));
    });
  });
}
