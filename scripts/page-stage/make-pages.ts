import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { handedOver } from '../../src/views/hand-over.ts';
import { sha256 } from '../pipeline/checksums.ts';
import { isInShard } from '../pipeline/shard.ts';
import { listFiles } from '../verify/published-site.ts';
import { finderFor } from './digest.ts';
import { earlierPages, noEarlierPages, stampOf } from './earlier-pages.ts';
import { LookNumbers } from './look-numbers.ts';
import { readManifest } from './manifest.ts';
import type { MadeShare, Share, WorkOrder } from './messages.ts';
import { withOwnPolicy } from './own-policy.ts';
import { loadPages } from './page-app.ts';
import { listPaths, sharesOf, type PagePath } from './path-list.ts';
import { answerPlainly } from './plain-response.ts';
import { renderer } from './render-page.ts';
import { bytesForNow } from './text-bytes.ts';

/** So many paths at a time: enough that asking costs nothing, few enough that no process is left with a long rest. */
const shareSize = 64;

/**
 * What was worked out for single records is let go of when so many bytes of memory are in use, but not before so many files
 * were made since the last time. Working it out again takes a tenth of the time of all pages of 10,000 records, which fit
 * into this room; 50,000 alone are more.
 */
const roomForRecords = 2 ** 30;
const fewestFiles = 8192;

/** Makes shares of the pages of a site, one page after the other. */
export interface PageMaker {
  /** How many shares there are; every process of a build cuts them alike. */
  shares: number;
  make(share: Share): Promise<MadeShare>;
  /** The commit that the pages name. */
  commit: string | null;
}

/** Loads the pages' code and the records, and lists all paths. */
export async function pageMaker(order: WorkOrder): Promise<PageMaker> {
  answerPlainly();
  const app = await loadPages(order.renderer);
  const { shard } = order;
  const paths = (await listPaths(app)).filter(({ file }) => !shard || isInShard(file, shard));
  const shares = sharesOf(paths, shareSize);
  const given = handedOver();
  if (!given) throw new Error('Không trang nào đọc sổ.');
  const { register, letGo, commit } = given;
  const looks = new LookNumbers(finderFor(given));
  const manifest = order.earlier && readManifest(order.earlier.manifest);
  const earlier =
    order.earlier && manifest ? earlierPages(manifest, order.earlier.folder, looks, commit) : noEarlierPages;
  const makeFolder = folderMaker(order.site);
  // Nothing else has written there yet that a page could be called like; what other processes write from now on are
  // other pages of the same list.
  const publicFiles = new Set(listFiles(order.site));

  const render = renderer(app, given, order);
  const make = async (one: PagePath): Promise<MadeShare['pages'][number] | undefined> => {
    // A file of the same name in the public folder comes first, as with Astro.
    if (publicFiles.has(one.file)) return undefined;
    const target = path.join(order.site, one.file);
    makeFolder(path.dirname(target));
    const kept = earlier.keep(one.file, target);
    if (kept) return { file: one.file, kept: true, ...kept };
    const reads = register.log.begin();
    const made = await render(one).finally(() => {
      register.log.end();
    });
    const final = bytesForNow('html' in made ? withOwnPolicy(one.file, made.html) : made.data);
    writeFileSync(target, final);
    return {
      file: one.file,
      kept: false,
      sha256: sha256(final),
      ...stampOf(target),
      reads: looks.numbersOf(reads),
    };
  };
  let made = 0;
  return {
    commit,
    shares: shares.length,
    make: async (share) => {
      const pages: MadeShare['pages'] = [];
      for (const one of shares[share] ?? []) {
        const page = await make(one);
        if (page) pages.push(page);
      }
      letGo('parts');
      made += pages.length;
      if (made > fewestFiles && process.memoryUsage().heapUsed > roomForRecords) {
        letGo('records');
        made = 0;
      }
      return { pages, looks: looks.takeUntold() };
    },
  };
}

/** Makes folders of the site, each once: asking the system again for every file cost more than writing some of them. */
function folderMaker(site: string): (folder: string) => void {
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
  return make;
}
