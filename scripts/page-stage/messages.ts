import type { Shard } from '../pipeline/shard.ts';
import type { MadePage } from './manifest.ts';

/** What a process that makes pages is told at its start. */
export interface WorkOrder {
  renderer: { entry: string; pages: { key: string; styles: unknown[] }[] };
  /** The folder of the new site; public files and assets lie in it already. */
  site: string;
  origin: string;
  base: string;
  /** Which part of the pages to make; all of them when absent. */
  shard?: Shard | undefined;
  /** What the last build remembered and where its pages lie; absent when everything is to be made. */
  earlier?: { manifest: string; folder: string } | undefined;
}

/** Positions of paths to make: from the first up to, without, the second. */
export type Share = [from: number, to: number];

/** From the stage to a process, and back. */
export type ToWorker = { order: WorkOrder } | { share: Share } | { finish: true };
export type FromWorker =
  | { ready: number }
  | { made: (Omit<MadePage, 'reads'> & { reads: string[]; kept: boolean })[] }
  | { found: [string, string][]; commit: string | null }
  | { failed: string };
