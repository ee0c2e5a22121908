import path from 'node:path';
import { inShares } from '../threads/in-shares.ts';
import type { Address } from './addresses.ts';
import { KeptTexts } from './kept-texts.ts';
import type { Page } from './page.ts';
import { isPage, listFiles, publishedSite, readPages } from './published-site.ts';
import type { PublishedSite } from './published-site.ts';

const program = path.join(import.meta.dirname, 'reading-thread.ts');

/** Reads a published folder as `readPublishedSite` does, the pages of a large one in several threads. */
export async function readInParallel(
  folder: string,
  address: { siteUrl: string; basePath: string },
): Promise<PublishedSite> {
  const files = listFiles(folder);
  const kept = new KeptTexts();
  const pages = await inShares(files.filter(isPage), {
    from: 3000,
    threads: 4,
    program,
    given: folder,
    here: (share) => readPages(folder, share, kept),
    received: (share) => keptPages(share, kept),
  });
  return publishedSite(folder, address, files, pages);
}

/** Pages of another thread: an address that several of a share name is one object there, but another one in each share. */
function keptPages(pages: readonly Page[], kept: KeptTexts): Page[] {
  const known = new Map<Address, Address>();
  const keep = (address: Address): Address => {
    const own = known.get(address) ?? kept.address(address);
    known.set(address, own);
    return own;
  };
  return pages.map((page) => ({ ...page, addresses: page.addresses.map(keep) }));
}
