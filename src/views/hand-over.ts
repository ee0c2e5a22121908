import type * as rendering from 'astro/runtime/server/index.js';
import type { SiteRecord } from '../schemas/site-records.ts';
import { indexEntry, letGo } from './once.ts';
import type { Register } from './register.ts';

/** What the page stage asks the pages' code, to learn what a page looked at and whether that is still the same. */
export interface PageHandOver {
  register: Register;
  digests: ReadonlyMap<SiteRecord, string>;
  /** The commit as pages name it; null where it cannot be known. */
  commit: string | null;
  indexEntry: typeof indexEntry;
  letGo: typeof letGo;
  /** The functions with which this code, and no other copy of Astro, renders its components. */
  rendering: Pick<typeof rendering, 'renderToString' | 'renderStreaming' | 'chunkToString'>;
}

/** The pages' code is bundled under names of its own; the two meet under this one. */
const handOverKey = Symbol.for('so-cam-ket.pages');

/** Gives the register to whoever makes the pages. */
export function handOver(given: Omit<PageHandOver, 'indexEntry' | 'letGo'>): void {
  Object.assign(globalThis, { [handOverKey]: { ...given, indexEntry, letGo } satisfies PageHandOver });
}

/** The register of the pages' code in this process; undefined before a page asked for it. */
export function handedOver(): PageHandOver | undefined {
  return (globalThis as { [handOverKey]?: PageHandOver })[handOverKey];
}
