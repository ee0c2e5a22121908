import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { handedOver } from '../../src/views/hand-over.ts';
import { isInShard } from '../pipeline/shard.ts';
import { listFiles } from '../verify/published-site.ts';
import { finderFor, type Finder } from './digest.ts';
import { earlierPages, noEarlierPages, sha256, stampOf } from './earlier-pages.ts';
import { readManifest } from './manifest.ts';
import type { FromWorker, Share, WorkOrder } from './messages.ts';
import { withOwnPolicy } from './own-policy.ts';
import { loadPages } from './page-app.ts';
import { listPaths, type PagePath } from './path-list.ts';
import { answerPlainly } from './plain-response.ts';
import { renderer } from './render-page.ts';

type Made = Extract<FromWorker, { made: unknown }>['made'];

/** Makes shares of the pages of a site, one page after the other. */
export interface PageMaker {
  count: number;
  make(share: Share): Promise<Made>;
  /** What every look that a page of this process took finds today; looks that nobody can repeat are left out. */
  found(): [string, string][];
  /** The commit that the pages name. */
  commit: string | null;
}

/** Loads the pages' code and the records, and lists all paths. */
export async function pageMaker(order: WorkOrder): Promise<PageMaker> {
  answerPlainly();
  const app = await loadPages(order.renderer);
  const { shard } = order;
  const paths = (await listPaths(app)).filter(({ file }) => !shard || isInShard(file, shard));
  const given = handedOver();
  if (!given) throw new Error('Không trang nào đọc sổ.');
  const { register } = given;
  const finder: Finder = finderFor(given);
  const manifest = order.earlier && readManifest(order.earlier.manifest);
  const earlier =
    order.earlier && manifest
      ? earlierPages(manifest, order.earlier.folder, finder, given.commit)
      : noEarlierPages;
  const looks = new Set<string>();
  const folders = folderMaker(order.site);
  // Nothing else has written there yet that a page could be called like.
  const publicFiles = new Set(listFiles(order.site));

  const render = renderer(app, given, order);
  const make = async (one: PagePath): Promise<Made[number] | undefined> => {
    // A file of the same name in the public folder comes first, as with Astro.
    if (publicFiles.has(one.file)) return undefined;
    const target = path.join(order.site, one.file);
    folders.make(path.dirname(target));
    const kept = earlier.keep(one.file, target);
    for (const read of kept?.reads ?? []) looks.add(read);
    if (kept) return { file: one.file, kept: true, ...kept };
    const reads = register.log.begin();
    const content = await render(one).finally(() => {
      register.log.end();
    });
    const final = typeof content === 'string' ? Buffer.from(withOwnPolicy(one.file, content)) : content;
    writeFileSync(target, final);
    for (const read of reads) looks.add(read);
    return { file: one.file, kept: false, sha256: sha256(final), ...stampOf(target), reads: [...reads] };
  };
  return {
    commit: given.commit,
    count: paths.length,
    make: async ([from, to]) => {
      const made: Made = [];
      for (const one of paths.slice(from, to)) {
        const page = await make(one);
        if (page) made.push(page);
      }
      return made;
    },
    found: () =>
      [...looks].flatMap((read): [string, string][] => {
        const found = finder(read);
        return found === undefined ? [] : [[read, found]];
      }),
  };
}

/** Makes folders of the site, each once: asking the system again for every file cost more than writing some of them. */
function folderMaker(site: string): { make(folder: string): void } {
  const made = new Set([site]);
  const make = (folder: string): void => {
    if (made.has(folder)) return;
    const parent = path.dirname(folder);
    make(parent);
    try {
      mkdirSync(folder);
    } catch (error) {
      // Another process was first.
      if (!existsSync(folder)) throw error;
    }
    made.add(folder);
  };
  return { make };
}
