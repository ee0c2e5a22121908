import { existsSync } from 'node:fs';
import path from 'node:path';
import site from '../../site.config.ts';
import { asOfDay } from '../../src/clock.ts';
import {
  permanentAddresses,
  readAddresses,
  refuseLostAddresses,
  writeRedirectPages,
} from '../addresses/list.ts';
import { listFiles } from '../verify/published-site.ts';
import type { PublishedSite } from '../verify/published-site.ts';
import { BuildFailure } from './failure.ts';
import type { BuildOptions } from './options.ts';

/** A tenth of the pages gone at once is more often a lost folder than a wish. */
const mostLost = 0.1;

/** Writes the pages at old addresses that send readers on; the list is the real register's, no other content's. */
export function writeRedirects(options: BuildOptions, folder: string): number {
  return options.contentDir === undefined ? writeRedirectPages(folder, site) : 0;
}

/**
 * Refuses a site that loses an address that was published, or too many pages at once. The committed list is asked, so
 * that the answer is the same on every machine; other content and a chosen day have no list, and are compared with what
 * was published into the same folder before. Throws a BuildFailure that names the addresses and the remedy.
 */
export function refuseLost(options: BuildOptions, built: PublishedSite): void {
  const list = options.contentDir === undefined && !asOfDay().chosen ? readAddresses() : undefined;
  if (list === undefined) {
    refuseFewerPages(options, pagesBefore(options.out), built.pages.length);
    return;
  }
  refuseLostAddresses(built);
  const kept = new Set(
    permanentAddresses({ ...built, pages: built.pages.filter(({ redirect }) => !redirect) }),
  );
  refuseFewerPages(options, list.length, list.filter((address) => kept.has(address)).length);
}

function pagesBefore(out: string): number {
  if (!existsSync(path.join(out, 'index.html'))) return 0;
  return listFiles(out).filter((file) => file.endsWith('.html')).length;
}

function refuseFewerPages({ fewerPages = false }: BuildOptions, before: number, now: number): void {
  if (fewerPages || now >= before * (1 - mostLost)) return;
  throw new BuildFailure(
    `Số trang giảm từ ${before} xuống ${now}. Nếu đúng ý, chạy: npm run build -- --fewer-pages`,
  );
}
