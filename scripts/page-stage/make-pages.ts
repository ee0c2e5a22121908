import { mkdirSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { handedOver } from '../../src/views/hand-over.ts';
import { pagePolicy, withPolicy } from '../hosting/page-policy.ts';
import { isInShard } from '../pipeline/shard.ts';
import { tagsOf } from '../verify/html-tags.ts';
import { policyNeedsCollector } from '../verify/policy-needs.ts';
import { finderFor, type Finder } from './digest.ts';
import { earlierPages, noEarlierPages, sha256 } from './earlier-pages.ts';
import { readManifest } from './manifest.ts';
import type { FromWorker, Share, WorkOrder } from './messages.ts';
import { listPaths, loadPages, type PagePath } from './path-list.ts';

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

  const render = async ({
    address,
    route,
  }: PagePath): Promise<{ bytes: Buffer; reads: ReadonlySet<string> }> => {
    const request = new Request(new URL(order.base + address, order.origin));
    const reads = register.log.begin();
    try {
      const response = await app.render(request, { routeData: route });
      if (response.status !== 200 && !address.startsWith('404'))
        throw new Error(`${address}: trang trả lời ${response.status}`);
      return { bytes: Buffer.from(await response.arrayBuffer()), reads };
    } finally {
      register.log.end();
    }
  };
  const make = async (one: PagePath): Promise<Made[number] | undefined> => {
    const target = path.join(order.site, one.file);
    // A file of the same name in the public folder comes first, as with Astro.
    if (existsSync(target)) return undefined;
    const kept = earlier.keep(one.file, target);
    for (const read of kept?.reads ?? []) looks.add(read);
    if (kept) return { file: one.file, kept: true, ...kept };
    const { bytes, reads } = await render(one);
    const final = one.file.endsWith('.html')
      ? Buffer.from(pageWithPolicy(one.file, bytes.toString('utf8')))
      : bytes;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, final);
    for (const read of reads) looks.add(read);
    return { file: one.file, kept: false, sha256: sha256(final), reads: [...reads] };
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

/** The page with the policy that fits exactly this page; see scripts/hosting/page-policy.ts. */
function pageWithPolicy(file: string, html: string): string {
  const collector = policyNeedsCollector();
  for (const tag of tagsOf(html)) collector.add(tag);
  const page = withPolicy(html, pagePolicy(file, collector.needs));
  if (page === undefined)
    throw new Error(`${file}: trang không có <head> nên không mang được chính sách bảo mật.`);
  return page;
}
